/*
 * Takes a file of posts in, whole or not at all: a run that fails, is stopped or is cut off
 * by a crash is taken out again, in slices, so that acts go on meanwhile.
 */

import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { Change, ImportProgress } from '../../../shared/contract/changes.ts';
import type { ImportInspection } from '../../../shared/contract/import.ts';
import type { ImportOutcome } from '../../../shared/contract/mention.ts';
import {
  type ColumnMapping,
  columnMappingSchema,
  headerKey,
  missingColumns,
} from '../../../shared/domain/columnMapping.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Threads } from '../threads/createThreads.ts';
import type { ParserProgress } from '../threads/parserMethods.ts';
import type { CsvWish } from './csv/csvFile.ts';

const SLICE_ROWS = 500;
/** How long after a removal that the disk refused it is tried again. */
const TAKE_OUT_AGAIN_AFTER_MS = 2_000;

type Reading = { readonly [Key in keyof CsvWish]?: CsvWish[Key] | undefined };

export type ImportDeps = {
  readonly threads: Pick<Threads, 'writer' | 'parser' | 'reader'>;
  readonly clock: () => number;
  readonly publish: (changes: readonly Change[]) => void;
  readonly observe: (change: Change) => void;
};

export type ImportFlow = {
  /** Looks at the head of a file; `wish` overrules encoding, separator and header line. */
  readonly inspect: (file: string, wish?: Reading) => Promise<Result<ImportInspection>>;
  readonly run: (
    file: string,
    mapping: ColumnMapping | undefined,
    person: string,
  ) => Promise<Result<ImportOutcome>>;
  readonly stop: () => Promise<Result<{ readonly isStopped: boolean }>>;
  readonly undo: (
    importId: string,
    person: string,
  ) => Promise<Result<{ readonly removed: number; readonly kept: number }>>;
  /** After a crash: takes out what was stored by halves and ends undos that had begun. */
  readonly settleUnfinished: () => Promise<void>;
};

export function createImportFlow(deps: ImportDeps): ImportFlow {
  const { threads, clock, publish, observe } = deps;
  let isRunning = false;
  /** Set while something of a failed run is still stored. */
  let again: ReturnType<typeof setTimeout> | null = null;
  let settling: Promise<void> = Promise.resolve();

  /** Removes slice by slice; each is one short transaction. */
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
      if (isRunning) takeOutLater();
      else settleUnfinished().catch(() => undefined);
    }, TAKE_OUT_AGAIN_AFTER_MS);
    again.unref();
  };
  /** One after the other: at the start, before a run, and again when the disk had refused. */
  const settleUnfinished = (): Promise<void> => {
    settling = settling.catch(() => undefined).then(settleAll);
    return settling;
  };
  const settleAll = async (): Promise<void> => {
    if (again !== null) clearTimeout(again);
    again = null;
    for (const unfinished of await threads.writer.call('unfinishedImports', null)) {
      if (unfinished.state !== 'undoing') await takeOut(unfinished.no);
      else if (!(await finishUndo(unfinished.no, unfinished.id, unfinished.person)).ok) takeOutLater();
    }
  };

  const inspect = async (file: string, reading: Reading = {}): Promise<Result<ImportInspection>> => {
    const wish = wishOf(reading);
    const seen = await threads.parser.call('inspect', { file, wish });
    if (!seen.ok) return seen;
    const remembered = await threads.reader.call('rememberedMapping', headerKey(seen.value.headers));
    return ok({
      fileName: basename(file),
      sizeBytes: seen.value.bytes,
      encoding: seen.value.encoding,
      delimiter: seen.value.delimiter,
      hasHeader: seen.value.hasHeader,
      headers: seen.value.headers,
      sampleRows: seen.value.sampleRows,
      mapping: remembered ?? seen.value.guess.mapping,
      problems: remembered === null ? seen.value.guess.problems : [],
      notices: remembered === null ? seen.value.guess.notices : [],
      isRemembered: remembered !== null,
    });
  };

  const run = async (
    file: string,
    given: ColumnMapping | undefined,
    person: string,
  ): Promise<Result<ImportOutcome>> => {
    const seen = await inspect(file, given);
    if (!seen.ok) return seen;
    const parsed = columnMappingSchema.safeParse(given ?? seen.value.mapping);
    const isGuessIncomplete = given === undefined && seen.value.problems.length > 0;
    if (!parsed.success || isGuessIncomplete) {
      return fail('mapping.incomplete', 'The columns of this file must be named.', {
        problems: seen.value.problems.join(' '),
      });
    }
    const mapping = parsed.data;
    const missing = missingColumns(mapping, seen.value.headers);
    if (missing.length > 0)
      return fail('csv.columnMissing', `Not in this file: ${missing.join(', ')}`, {
        columns: missing.join(', '),
      });

    const begun = await threads.writer.call('beginImport', { person });
    if (!begun.ok) return begun;
    const { no, importId } = begun.value;
    const bytesTotal = statSync(file).size;
    const base: ImportProgress = {
      fileName: basename(file),
      bytesRead: 0,
      bytesTotal,
      rowsRead: 0,
      stored: 0,
      duplicate: 0,
      rejected: 0,
      state: 'running',
    };
    publish([{ noun: 'importProgress', progress: base }]);
    let last = base;
    let told = 0;
    const onProgress = (progress: ParserProgress): void => {
      const { newestId, ...counts } = progress;
      last = { ...base, ...counts };
      observe({ noun: 'importProgress', progress: last });
      if (counts.stored > told)
        observe({ noun: 'mention', added: counts.stored - told, removed: 0, newestId });
      told = counts.stored;
    };
    const read = await parse(threads, file, mapping, no, clock(), onProgress);
    if (!read.ok || read.value.isStopped) {
      await takeOut(no);
      publish([{ noun: 'importProgress', progress: { ...last, state: read.ok ? 'stopped' : 'failed' } }]);
      return read.ok ? fail('call.cancelled', 'The import was stopped; nothing of it was kept.') : read;
    }
    const { rowsRead, stored, duplicate, rejected, rejectedLines, newestId, fileSha256 } = read.value;
    const completed = await threads.writer.call('completeImport', {
      no,
      importId,
      person,
      payload: {
        fileName: basename(file).slice(0, 400),
        fileSha256,
        sizeBytes: bytesTotal,
        headerKey: headerKey(seen.value.headers),
        mapping,
        rowsRead,
        stored,
        duplicate,
        rejected,
      },
    });
    if (!completed.result.ok) {
      await takeOut(no);
      publish([{ noun: 'importProgress', progress: { ...last, state: 'failed' } }]);
      return completed.result;
    }
    publish([
      ...completed.changes,
      { noun: 'mention', added: stored - told, removed: 0, newestId },
      {
        noun: 'importProgress',
        progress: { ...base, bytesRead: bytesTotal, rowsRead, stored, duplicate, rejected, state: 'done' },
      },
    ]);
    return ok({ importId, rowsRead, stored, duplicate, rejected, rejectedLines, mapping });
  };

  const finishUndo = async (no: number, importId: string, person: string) => {
    const removed = await removeAll(no);
    if (!removed.ok) return removed;
    const completed = await threads.writer.call('completeUndo', {
      no,
      importId,
      person,
      removed: removed.value,
    });
    publish(completed.changes);
    return completed.result;
  };

  return {
    inspect,
    async run(file, mapping, person) {
      if (isRunning) return fail('import.running', 'Another import is running.');
      isRunning = true;
      try {
        // Posts that are about to go out again would count as duplicates and be missing afterwards.
        await settling.catch(() => undefined);
        if (again !== null) await settleUnfinished();
        if (again !== null) return fail('disk.full', 'There is no room to take a failed import out first.');
        return await run(file, mapping, person);
      } finally {
        isRunning = false;
      }
    },
    stop: async () => ok({ isStopped: isRunning && (await threads.parser.call('stop', null)) }),
    async undo(importId, person) {
      const begun = await threads.writer.call('beginUndo', { importId, person });
      return begun.ok ? finishUndo(begun.value.no, importId, person) : begun;
    },
    settleUnfinished,
  };
}

/** Only what somebody has overruled; the rest is found in the file. */
function wishOf({ encoding, delimiter, hasHeader }: Reading): CsvWish {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(hasHeader === undefined ? {} : { hasHeader }),
  };
}

async function parse(
  threads: ImportDeps['threads'],
  file: string,
  mapping: ColumnMapping,
  no: number,
  now: number,
  onProgress: (progress: ParserProgress) => void,
) {
  const toWriter = new MessageChannel();
  const toEngine = new MessageChannel();
  toEngine.port1.on('message', onProgress);
  try {
    await threads.writer.call('connectParser', toWriter.port2, [toWriter.port2]);
    const ports = { writer: toWriter.port1, progress: toEngine.port2 };
    return await threads.parser.call('runImport', { file, mapping, no, now, ports }, [
      ports.writer,
      ports.progress,
    ]);
  } finally {
    toEngine.port1.close();
  }
}
