/*
 * The pulse of a wall: answered once both threads have answered, so that a wall never takes a window that still draws
 * for an engine that still stores.
 */
import { ok } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { Threads } from './threads/createThreads.ts';

export function createWallHandlers({
  threads,
  clock,
  isReadOnly,
}: {
  readonly threads: Threads;
  readonly clock: () => number;
  readonly isReadOnly: boolean;
}): Pick<EngineHandlers, 'engine.pulse'> {
  return {
    'engine.pulse': async () => {
      await Promise.all([
        threads.reader.call('settle', null),
        isReadOnly ? null : threads.writer.call('synchronous', null),
      ]);
      return ok({ at: clock() });
    },
  };
}
