/*
 * Takes imports out again: those that failed, were stopped or were cut off by a crash, and those
 * that somebody undoes. Slice by slice, so that acts go on meanwhile.
 */
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { ImportDeps } from './importFlow.ts';

const SLICE_ROWS = 500;
/** How long after a removal that the disk refused it is tried again. */
const TAKE_OUT_AGAIN_AFTER_MS = 2_000;

export type Undone = { readonly removed: number; readonly kept: number };

export function createImportRemoval(deps: ImportDeps & { readonly isImporting: () => boolean }) {
  const { threads, publish, observe, withRoom, isImporting } = deps;
  /** Set while something of a failed run is still stored. */
  let again: ReturnType<typeof setTimeout> | null = null;
  let settling: Promise<void> = Promise.resolve();
  const beingUndone = new Set<string>();

  /** Each slice is one short transaction. */
  const removeAll = async (no: number): Promise<Result<number>> => {
    let removed = 0;
    for (;;) {
      const slice = await threads.writer.call('removeSlice', { no, limit: SLICE_ROWS });
      if (!slice.ok) return slice;
      if (slice.value === 0) return ok(removed);
      removed += slice.value;
      observe({ noun: 'mention', added: 0, removed: slice.value, newestId: null });
    }
  };

  /**
   * What a failed run had stored goes out again. Removing needs room too: on a full disk the run
   * stays on record and is taken out as soon as there is some, without a restart.
   */
  const takeOut = async (no: number): Promise<void> => {
    const removed = await removeAll(no);
    const isForgotten = removed.ok && (await threads.writer.call('forgetRun', no)).ok;
    if (!isForgotten) takeOutLater();
  };
  const takeOutLater = (): void => {
    again ??= setTimeout(() => {
      again = null;
      // A run that is going on is on record as well, and is not to be taken for a failed one.
      if (isImporting()) takeOutLater();
      else settle().catch(() => undefined);
    }, TAKE_OUT_AGAIN_AFTER_MS);
    again.unref();
  };

  const finishUndo = async (no: number, importId: string, person: string): Promise<Result<Undone>> => {
    const removed = await removeAll(no);
    if (!removed.ok) return removed;
    const { result, changes } = await threads.writer.call('completeUndo', {
      no,
      importId,
      person,
      removed: removed.value,
    });
    publish(changes);
    return result;
  };
  /** Two at once would share the removals between them and write an entry each, with a part of the number. */
  const undoOnce = async (importId: string, run: () => Promise<Result<Undone>>): Promise<Result<Undone>> => {
    if (beingUndone.has(importId)) return fail('import.undoing', 'This import is being undone.');
    beingUndone.add(importId);
    try {
      return await withRoom(run);
    } finally {
      beingUndone.delete(importId);
    }
  };

  /** One after the other: at the start, before a run, and again when the disk had refused. */
  const settle = (): Promise<void> => {
    settling = settling.catch(() => undefined).then(settleAll);
    return settling;
  };
  const settleAll = async (): Promise<void> => {
    if (again !== null) clearTimeout(again);
    again = null;
    for (const { no, id, state, person } of await threads.writer.call('unfinishedImports', null)) {
      if (state !== 'undoing') await takeOut(no);
      // One that somebody is undoing at this moment is on record as well, and ends by itself.
      else if (!beingUndone.has(id)) {
        const undone = await undoOnce(id, () => finishUndo(no, id, person));
        if (!undone.ok) takeOutLater();
      }
    }
  };

  return {
    takeOut,
    settle,
    /** Waits for what is going out; answers whether nothing is left over. */
    async isSettled(): Promise<boolean> {
      await settling.catch(() => undefined);
      if (again !== null) await settle();
      return again === null;
    },
    isUndoing: () => beingUndone.size > 0,
    async undo(importId: string, person: string): Promise<Result<Undone>> {
      // The running one may count posts as present that this would take away.
      if (isImporting()) return fail('import.running', 'Another import is running.');
      return undoOnce(importId, async () => {
        const begun = await threads.writer.call('beginUndo', { importId, person });
        return begun.ok ? finishUndo(begun.value.no, importId, person) : begun;
      });
    },
  };
}
