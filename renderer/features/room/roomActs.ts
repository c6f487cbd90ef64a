/*
 * Acts of the room that need no form.
 */
import type { RunningClock } from '../../../shared/domain/clockRules.ts';
import { api } from '../../bridge/bridge.ts';
import { recordAct, type SayFailure } from '../../store/recordAct.ts';

export function completeTask(taskId: string, sayFailure: SayFailure): Promise<boolean> {
  return recordAct(api.task.complete({ taskId }), sayFailure, {
    text: (t) => t('room.taskCompleted'),
    undo: () => api.task.reopen({ taskId }),
  });
}

export function keepPromise(commitmentId: string, sayFailure: SayFailure): Promise<boolean> {
  return recordAct(api.commitment.fulfil({ commitmentId }), sayFailure, {
    text: (t) => t('commitment.fulfilled'),
    undo: () => api.commitment.reopen({ commitmentId }),
  });
}

export function resumeClock(
  incidentId: string,
  { clock, round }: Pick<RunningClock, 'clock' | 'round'>,
  sayFailure: SayFailure,
): Promise<boolean> {
  return recordAct(api.clock.resume({ incidentId, clock, round }), sayFailure);
}
