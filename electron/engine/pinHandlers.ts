/*
 * PINs, asked for by the shell alone: it binds people to windows, pages cannot.
 */
import type { Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';

export type PinHandlerDeps = {
  readonly threads: Pick<Threads, 'writer'>;
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
  /** No file to write guesses into: nobody can sit by PIN, and nobody can act either. */
  readonly isReadOnly: boolean;
};

type PinCall = 'person.checkPin' | 'person.setPin' | 'person.clearPin';

export function createPinHandlers({
  threads,
  record,
  isReadOnly,
}: PinHandlerDeps): Pick<EngineHandlers, PinCall> {
  return {
    'person.checkPin': async (input) =>
      isReadOnly ? { ok: true, value: { isSecured: false } } : threads.writer.call('checkPin', input),
    'person.setPin': ({ personId, pin, oldPin }, { person }) =>
      record(() => threads.writer.call('changePin', { act: 'set', personId, pin, oldPin, person })),
    'person.clearPin': ({ personId, pin, reason }, { person }) =>
      record(() => threads.writer.call('changePin', { act: 'clear', personId, pin, reason, person })),
  };
}
