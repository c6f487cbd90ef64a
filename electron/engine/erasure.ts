/*
 * Finishes what an erasure leaves to be done: the bytes in the file and its log, then in every copy
 * in reach, then kept files that nothing cites any more. Each step takes its mark away only when it
 * is done; whatever is left is tried again after a start and with the keeper's rounds.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CopyPlaces } from './db/copies.ts';
import { filesFolder, removeKept } from './files/fileStore.ts';
import { type ErasureMark, type ErasureMarks, readDigests } from './journal/erasureMarks.ts';
import type { Threads } from './threads/createThreads.ts';
import type { Turns } from './turns.ts';

/** A reader's page or a check ends meanwhile; whoever reads for longer is waited for in the next round. */
const SWEEP_TRIES = 5;
const SWEEP_PAUSE_MS = 200;

export type ErasureDeps = {
  readonly threads: Threads;
  /** The second reader, open. */
  readonly chores: () => Promise<Threads['chores']>;
  readonly places: () => CopyPlaces;
  /** With backups: one that was begun before must not put back what is cleaned. */
  readonly inTurn: Turns;
  /** With attaching: a file stands before the entry that cites it. */
  readonly filesInTurn: Turns;
  readonly log: (message: string, fields: Readonly<Record<string, string | number>>) => void;
};

export type Erasure = {
  /** Answers whether nothing is left; never throws, since the erasure itself is recorded. */
  readonly finish: () => Promise<boolean>;
  /** Ends after the copy in hand; what is left keeps its mark. */
  readonly stop: () => Promise<void>;
};

export function createErasure(deps: ErasureDeps): Erasure {
  const { threads } = deps;
  let isStopped = false;
  let running: Promise<boolean> | null = null;
  let next: Promise<boolean> | null = null;

  const clear = async (name: ErasureMark, value: string): Promise<boolean> => {
    const cleared = await threads.writer.call('clearErasureMark', { name, value });
    if (!cleared.ok) deps.log('the mark of an erasure stays', { name, code: cleared.error.code });
    return cleared.ok;
  };

  const sweep = async ({ sweepDue }: ErasureMarks): Promise<boolean> => {
    if (sweepDue === null) return true;
    for (let tries = 0; tries < SWEEP_TRIES && !isStopped; tries += 1) {
      const swept = await threads.writer.call('sweep', null);
      if (!swept.ok) {
        deps.log('the file could not be swept', { code: swept.error.code });
        return false;
      }
      if (swept.value.isSwept) return true;
      // A check of the journal holds the log until it ends.
      if (threads.chores.isStarted()) await threads.chores.call('settle', null);
      await wait(SWEEP_PAUSE_MS);
    }
    return false;
  };

  const cleanCopies = async ({ copiesDue }: ErasureMarks): Promise<boolean> => {
    if (copiesDue === null) return true;
    const places = deps.places();
    const chores = await deps.chores();
    await chores.call('settle', null);
    const left = await deps.filesInTurn(() => chores.call('removeLeftovers', places));
    let isDone = left === 0 && !isAway(places);
    let unreadable = 0;
    for (const file of await chores.call('listCopies', places)) {
      if (isStopped) return false;
      try {
        const erased = await chores.call('eraseInBackup', { file });
        if (!erased.ok) throw new Error(erased.error.code);
        if (erased.value === 'unreadable') unreadable += 1;
      } catch (error) {
        // The other copies are cleaned all the same.
        isDone = false;
        deps.log('a copy was not cleaned of what was erased', { reason: String(error) });
      }
    }
    if (unreadable > 0) deps.log('copies that cannot be read were not cleaned', { unreadable });
    return isDone && clear('copiesDue', copiesDue);
  };

  const tryRemove = (store: string, digest: string): boolean => {
    try {
      removeKept(store, digest);
      return true;
    } catch (error) {
      return note(error);
    }
  };

  const removeFiles = async ({ filesDue }: ErasureMarks): Promise<boolean> => {
    if (filesDue === null) return true;
    const places = deps.places();
    const digests = readDigests(filesDue);
    const chores = await deps.chores();
    // A long check is waited for before anybody who attaches a file has to wait for us.
    await chores.call('settle', null);
    return deps.filesInTurn(async () => {
      const cited = await chores.call('citedDigests', digests);
      const due = digests.filter((digest) => !cited.has(digest));
      const folders = places.second === null ? [places.folder] : [places.folder, places.second];
      const stores = [filesFolder(places.live), ...folders.map((folder) => join(folder, 'files'))];
      let isDone = due.length === 0 || !isAway(places);
      for (const store of stores) for (const digest of due) isDone = tryRemove(store, digest) && isDone;
      return isDone && clear('filesDue', filesDue);
    });
  };

  const run = async (): Promise<boolean> => {
    let isComplete = true;
    try {
      const marks = await threads.writer.call('erasureMarks', null);
      const steps: readonly (() => Promise<boolean>)[] = [
        () => sweep(marks),
        () => deps.inTurn(() => cleanCopies(marks)),
        () => deps.inTurn(() => removeFiles(marks)),
      ];
      for (const step of steps) {
        const isDone = !isStopped && (await step().catch(note));
        isComplete = isComplete && isDone;
      }
      return isComplete;
    } catch (error) {
      return note(error);
    }
  };
  /** What is cut off by stopping is no failure: the next start does it again. */
  const note = (error: unknown): boolean => {
    if (!isStopped) deps.log('an erasure is not finished yet', { reason: String(error) });
    return false;
  };

  const start = (): Promise<boolean> => {
    running = run().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    finish: () => {
      if (running === null && next === null) return start();
      // What was recorded since the run began is not in it: one more, for all who ask meanwhile.
      next ??= (running ?? Promise.resolve(true)).then(() => {
        next = null;
        return start();
      });
      return next;
    },
    stop: async () => {
      isStopped = true;
      await running;
      await next;
    },
  };
}

/** A second folder that was chosen and is not there now. */
function isAway({ second }: CopyPlaces): boolean {
  return second !== null && !existsSync(second);
}
