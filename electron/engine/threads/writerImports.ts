/*
 * The writer's part in imports: runs are marked when they begin and when they end, so that
 * what a crash cut off is known at the next start. Long removals go slice by slice.
 */
import type { Import, ImportCompleted } from '../../../shared/domain/import.ts';
import type { NewMention } from '../../../shared/domain/mention.ts';
import { fail, ok, Refusal, type Result } from '../../../shared/lib/result.ts';
import { folded } from '../commands/require.ts';
import { newUuid } from '../journal/ids.ts';
import type { Act } from '../runCommand.ts';
import type { OpenedWriter, Stored } from './writerMethods.ts';

export function createWriterImports(
  need: () => OpenedWriter,
  inTransaction: <T>(work: () => T) => Result<T>,
  clock: () => number,
) {
  return {
    beginImport(input: {
      readonly person: string;
    }): Result<{ readonly no: number; readonly importId: string }> {
      return inTransaction(() => {
        const importId = newUuid(clock());
        return { no: need().runs.begin(importId, input.person, clock()), importId };
      });
    },
    storeOfImport(input: { readonly no: number; readonly batch: readonly NewMention[] }): Stored {
      return inTransaction(() => need().intake.store(input.batch, clock(), input.no));
    },
    completeImport(input: {
      readonly no: number;
      readonly importId: string;
      readonly person: string;
      readonly payload: ImportCompleted;
    }) {
      const { runs, run } = need();
      return run(input.person, () => ({
        entries: [
          { noun: 'import', entityId: input.importId, kind: 'import.completed', payload: input.payload },
        ],
        also: () => runs.setState(input.no, 'completed'),
        reply: (states) => folded(states.import.get(input.importId)),
      }));
    },
    /** Imports that a crash cut off, and undos that did not end. */
    unfinishedImports(_input: null) {
      return need().runs.unfinished();
    },
    beginUndo(input: {
      readonly importId: string;
      readonly person: string;
    }): Result<{ readonly no: number }> {
      const { runs, run } = need();
      const checked = run(input.person, (context): Act<null> => {
        undoable(context.states.import.get(input.importId));
        return { entries: [], reply: () => null };
      });
      if (!checked.result.ok) return checked.result;
      const runOfImport = runs.byId(input.importId);
      if (runOfImport === null) return fail('import.unknown', 'This laptop did not make that import.');
      const marked = inTransaction(() => runs.setUndoing(runOfImport.no, input.person));
      return marked.ok ? ok({ no: runOfImport.no }) : marked;
    },
    removeSlice(input: { readonly no: number; readonly limit: number }): Result<number> {
      return inTransaction(() => need().intake.removeSlice(input.no, input.limit));
    },
    /** `removed` is what this run of the engine took out. */
    completeUndo(input: {
      readonly no: number;
      readonly importId: string;
      readonly person: string;
      readonly removed: number;
    }) {
      const { runs, run, intake } = need();
      return run(input.person, (context) => {
        const { stored, mapping } = undoable(context.states.import.get(input.importId));
        const kept = intake.countOfImport(input.no);
        // A crash may have cut the removal in two: what came in, less what is still there, went out.
        // Only where the import's own numbers were erased is there nothing better than this run's.
        const removed = mapping === null ? input.removed : Math.max(0, stored - kept);
        return {
          entries: [
            {
              noun: 'import',
              entityId: input.importId,
              kind: 'import.undone',
              payload: { removed, kept },
            },
          ],
          also: () => runs.setState(input.no, 'undone'),
          reply: () => ({ removed, kept }),
        };
      });
    },
    forgetRun(no: number): Result<null> {
      return inTransaction(() => {
        need().runs.forget(no);
        return null;
      });
    },
  };
}

function undoable(found: Import | null): Import {
  if (found === null) throw new Refusal('import.unknown', 'There is no such import.');
  if (found.undoneAt !== null) throw new Refusal('import.alreadyUndone', 'The import was undone before.');
  return found;
}
