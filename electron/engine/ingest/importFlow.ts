/*
 * Takes a file of posts in, whole or not at all: a run that fails or is stopped is taken out again
 * (`importRemoval.ts`).
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
import { adoptMapping } from '../../../shared/domain/rememberedMapping.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Threads } from '../threads/createThreads.ts';
import type { ParsedImport, ParserProgress } from '../threads/parserMethods.ts';
import { createImportRemoval, type Undone } from './importRemoval.ts';
import type { ReadingWish } from './posts/postFile.ts';

type Reading = { readonly [Key in keyof ReadingWish]?: ReadingWish[Key] | undefined };

export type ImportDeps = {
  readonly threads: Pick<Threads, 'writer' | 'parser' | 'reader'>;
  readonly clock: () => number;
  readonly publish: (changes: readonly Change[]) => void;
  readonly observe: (change: Change) => void;
  /** The watch queries of the plan stand in the parser. */
  readonly readRules: () => Promise<void>;
  /** Runs it again, once, with the room that is kept back for a full disk. */
  readonly withRoom: <T>(run: () => Promise<Result<T>>) => Promise<Result<T>>;
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
  readonly undo: (importId: string, person: string) => Promise<Result<Undone>>;
  /** After a crash: takes out what was stored by halves and ends undos that had begun. */
  readonly settleUnfinished: () => Promise<void>;
};

export function createImportFlow(deps: ImportDeps): ImportFlow {
  const { threads, clock, publish, observe } = deps;
  let isRunning = false;
  /** From the call until its file is read: a wish to stop is kept until then, as nobody reads yet who could be told. */
  let isBeginning = false;
  let isStopWanted = false;
  const removal = createImportRemoval({ ...deps, isImporting: () => isRunning });

  const inspect = async (file: string, reading: Reading = {}): Promise<Result<ImportInspection>> => {
    const wish = wishOf(reading);
    const seen = await threads.parser.call('inspect', { file, wish });
    if (!seen.ok) return seen;
    const remembered = await threads.reader.call('rememberedMapping', headerKey(seen.value.headers));
    const adopted = adoptMapping(remembered, seen.value.guess, seen.value.hasHeader);
    const mapped = adopted ?? seen.value.guess;
    return ok({
      fileName: basename(file),
      sizeBytes: seen.value.bytes,
      format: seen.value.format,
      exportOf: seen.value.guess.exportOf ?? null,
      encoding: seen.value.encoding,
      delimiter: seen.value.delimiter,
      hasHeader: seen.value.hasHeader,
      headers: seen.value.headers,
      sampleRows: seen.value.sampleRows,
      mapping: mapped.mapping,
      problems: mapped.problems,
      notices: mapped.notices,
      isRemembered: adopted !== null,
    });
  };

  /** Null where it was stopped before anything was read. */
  const parse = async (
    file: string,
    mapping: ColumnMapping,
    no: number,
    onProgress: (progress: ParserProgress) => void,
  ): Promise<Result<ParsedImport | null>> => {
    const toWriter = new MessageChannel();
    const toEngine = new MessageChannel();
    toEngine.port1.on('message', onProgress);
    try {
      await deps.readRules();
      await threads.writer.call('connectParser', toWriter.port2, [toWriter.port2]);
      // From here on the parser is told itself: what is asked of it later comes after the file.
      isBeginning = false;
      if (isStopWanted) {
        toWriter.port1.close();
        return ok(null);
      }
      const ports = { writer: toWriter.port1, progress: toEngine.port2 };
      return await threads.parser.call('runImport', { file, mapping, no, now: clock(), ports }, [
        ports.writer,
        ports.progress,
      ]);
    } finally {
      toEngine.port1.close();
    }
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

    const bytesTotal = statSync(file, { throwIfNoEntry: false })?.size;
    if (bytesTotal === undefined) return fail('file.missing', 'The file was not found.');
    const begun = await threads.writer.call('beginImport', { person });
    if (!begun.ok) return begun;
    const { no, importId } = begun.value;
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
    // Whatever ends the reading (a stick that is pulled has many names), what was stored goes out again.
    const read = await parse(file, mapping, no, onProgress).catch(
      (error: unknown): Result<null> =>
        fail('file.notReadable', 'The reading broke off.', { reason: String(error).slice(0, 200) }),
    );
    if (!read.ok || read.value === null || read.value.isStopped) {
      await removal.takeOut(no);
      publish([{ noun: 'importProgress', progress: { ...last, state: read.ok ? 'stopped' : 'failed' } }]);
      return read.ok ? fail('call.cancelled', 'The import was stopped; nothing of it was kept.') : read;
    }
    const { rowsRead, stored, duplicate, rejected, rejectedLines, newestId, fileSha256 } = read.value;
    const payload = {
      fileName: basename(file).slice(0, 400),
      fileSha256,
      sizeBytes: bytesTotal,
      headerKey: headerKey(seen.value.headers),
      mapping,
      rowsRead,
      stored,
      duplicate,
      rejected,
    };
    let changes: readonly Change[] = [];
    const completed = await deps.withRoom(async () => {
      const ran = await threads.writer.call('completeImport', { no, importId, person, payload });
      changes = ran.changes;
      return ran.result;
    });
    if (!completed.ok) {
      await removal.takeOut(no);
      publish([{ noun: 'importProgress', progress: { ...last, state: 'failed' } }]);
      return completed;
    }
    publish([
      ...changes,
      { noun: 'mention', added: stored - told, removed: 0, newestId },
      {
        noun: 'importProgress',
        progress: { ...base, bytesRead: bytesTotal, rowsRead, stored, duplicate, rejected, state: 'done' },
      },
    ]);
    return ok({ importId, rowsRead, stored, duplicate, rejected, rejectedLines, mapping });
  };

  return {
    inspect,
    async run(file, mapping, person) {
      if (isRunning) return fail('import.running', 'Another import is running.');
      // What is being undone would count as present here, and be gone afterwards.
      if (removal.isUndoing()) return fail('import.undoing', 'An import is being undone.');
      isRunning = true;
      isBeginning = true;
      isStopWanted = false;
      try {
        // Posts that are about to go out again would count as duplicates and be missing afterwards.
        if (!(await removal.isSettled()))
          return fail('disk.full', 'There is no room to take a failed import out first.');
        return await run(file, mapping, person);
      } finally {
        isRunning = false;
        isBeginning = false;
      }
    },
    async stop() {
      if (!isBeginning) return ok({ isStopped: isRunning && (await threads.parser.call('stop', null)) });
      isStopWanted = true;
      return ok({ isStopped: true });
    },
    undo: removal.undo,
    settleUnfinished: removal.settle,
  };
}

/** Only what somebody has overruled; the rest is found in the file. */
function wishOf({ encoding, delimiter, hasHeader }: Reading): ReadingWish {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(hasHeader === undefined ? {} : { hasHeader }),
  };
}
