/*
 * Reads a whole text as a stream of batches, whatever cuts it into records. At any moment it holds one piece of
 * the file, one record and one batch. The next batch is not begun before the last one was taken, so a slow disk
 * slows the reading.
 */
import type { FileHandle } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { type ColumnMapping, missingColumns } from '../../../../shared/domain/columnMapping.ts';
import type { CsvEncoding } from '../../../../shared/domain/limits.ts';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import type { Rejection } from '../../../../shared/domain/rejection.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { createDecoder } from '../csv/decode.ts';
import type { PostRecord, ReadOptions, ReadOutcome } from './postFile.ts';
import { createRowReader } from './readRow.ts';

/** Cuts text into records: push text, call `next` until it answers null, push more. */
export type RecordSource = {
  /** `isLast` when the file ends with this text. */
  readonly push: (text: string, isLast: boolean) => void;
  /** The next record, valid until the next call. */
  readonly next: () => PostRecord | null;
};

export type RecordFile = {
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly encoding: CsvEncoding;
  readonly bomBytes: number;
  readonly headers: readonly string[];
  readonly source: RecordSource;
};

const PIECE_BYTES = 262_144;

/** Why a mapping does not fit a file: the columns that it names and the file lacks. */
export function misfit(mapping: ColumnMapping, headers: readonly string[]): ReturnType<typeof fail> | null {
  const missing = missingColumns(mapping, headers);
  if (missing.length === 0) return null;
  const named = missing.map((column) => `"${column}"`).join(', ');
  return fail('csv.columnMissing', `The file has no column ${named}.`, {
    column: missing[0] ?? '',
    count: missing.length,
  });
}

/** Reads every record by the mapping. Refusals: `csv.columnMissing`, `call.cancelled`. What `onBatch` throws goes through. */
export async function readRecords(
  { handle, bytes, encoding, bomBytes, headers, source }: RecordFile,
  { mapping, now, signal, batchSize = 500, onBatch }: ReadOptions,
): Promise<Result<ReadOutcome>> {
  const refused = misfit(mapping, headers);
  if (refused !== null) return refused;
  const decoder = createDecoder(encoding);
  const readRow = createRowReader(mapping, headers, now);
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  let bytesRead = bomBytes;
  let accepted = 0;
  let refusedRows = 0;
  let mentions: NewMention[] = [];
  let rejected: Rejection[] = [];

  const flush = async () => {
    accepted += mentions.length;
    refusedRows += rejected.length;
    const batch = { mentions, rejected, rowsRead: mentions.length + rejected.length, bytesRead, bytes };
    mentions = [];
    rejected = [];
    await onBatch(batch);
    await turn();
  };

  for (let isLast = false; !isLast; ) {
    const { bytesRead: length } = await handle.read(buffer, 0, PIECE_BYTES, bytesRead);
    bytesRead += length;
    isLast = length === 0;
    source.push(isLast ? decoder.end() : decoder.push(buffer.subarray(0, length)), isLast);
    for (let record = source.next(); record !== null; record = source.next()) {
      const row = readRow(record);
      if ('reason' in row) rejected.push(row);
      else mentions.push(row);
      if (mentions.length + rejected.length < batchSize) continue;
      if (signal?.aborted === true) return fail('call.cancelled', 'Reading was stopped.');
      await flush();
    }
    if (signal?.aborted === true) return fail('call.cancelled', 'Reading was stopped.');
  }
  if (mentions.length + rejected.length > 0) await flush();
  return ok({ rowsRead: accepted + refusedRows, accepted, rejected: refusedRows, encoding, headers });
}
