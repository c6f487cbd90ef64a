/*
 * Taking a mention by hand, where a screenshot has to lie in the store before the entry that cites it.
 */
import { ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import { keepPicture } from './files/keepPicture.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';
import type { Turns } from './turns.ts';

export type HandMentionHandlerDeps = {
  readonly threads: Threads;
  /** Runs an act, with the room that is kept back when the disk is full; publishes what changed. */
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
  readonly filesFolder: string;
  /** Whatever puts files into the store or takes them out. */
  readonly filesInTurn: Turns;
};

export function createHandMentionHandlers(
  deps: HandMentionHandlerDeps,
): Pick<EngineHandlers, 'handMention.record'> {
  return {
    'handMention.record': ({ picture: given, ...fields }, { person }) =>
      deps.filesInTurn(async () => {
        const kept = given === undefined ? ok(null) : await keepPicture(deps.filesFolder, given);
        if (!kept.ok) return kept;
        return deps.record(() =>
          deps.threads.writer.call('recordHandMention', { fields, picture: kept.value, person }),
        );
      }),
  };
}
