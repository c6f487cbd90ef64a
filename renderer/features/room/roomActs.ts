/*
 * Acts of the room that need no form: recorded at once, said in a corner, taken back from there.
 */
import type { RunningClock } from '../../../shared/domain/clockRules.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';

type SayFailure = (failure: Failure) => string;

/** Runs an act; trouble is said, what was done can be taken back. */
export async function runRoomAct(
  act: Promise<Result<unknown>>,
  sayFailure: SayFailure,
  done?: { readonly text: (t: Translate) => string; readonly undo: () => Promise<Result<unknown>> },
): Promise<void> {
  const reply = await act;
  if (!reply.ok) {
    const words = sayFailure(reply.error);
    say(() => words, { tone: 'warning', staysMs: null });
    return;
  }
  if (done === undefined) return;
  say(done.text, {
    actLabel: (t) => t('common.undo'),
    onAct: () => void runRoomAct(done.undo(), sayFailure),
  });
}

export function completeTask(taskId: string, sayFailure: SayFailure): Promise<void> {
  return runRoomAct(api.task.complete({ taskId }), sayFailure, {
    text: (t) => t('room.taskCompleted'),
    undo: () => api.task.reopen({ taskId }),
  });
}

export function resumeClock(
  incidentId: string,
  { clock, round }: Pick<RunningClock, 'clock' | 'round'>,
  sayFailure: SayFailure,
): Promise<void> {
  return runRoomAct(api.clock.resume({ incidentId, clock, round }), sayFailure);
}
