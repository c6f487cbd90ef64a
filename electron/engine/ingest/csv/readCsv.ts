/*
 * Reads a whole CSV as a stream of batches. At any moment it holds one piece of the file, one record and one
 * batch. The next batch is not begun before the last one was taken, so a slow disk slows the reading.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { type ColumnMapping, missingColumns } from '../../../../shared/domain/columnMapping.ts';
import type { CsvEncoding } from '../../../../shared/domain/limits.ts';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import type { Rejection } from '../../../../shared/domain/rejection.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { type CsvFile, withCsvFile } from './csvFile.ts';
import { createDecoder } from './decode.ts';
import { isBlankRow } from './layout.ts';
import { createRowReader } from './readRow.ts';
import { RecordReader } from './records.ts';

export type CsvBatch = {
  readonly mentions: readonly NewMention[];
  readonly rejected: readonly Rejection[];
  /** Rows of this batch: mentions and rejected together. */
  readonly rowsRead: number;
  /** Bytes of the file read so far, and its size: how far the reading has come. */
  readonly bytesRead: number;
  readonly bytes: number;
};

export type ReadCsvOptions = {
  readonly file: string;
  readonly mapping: ColumnMapping;
  /** The present, epoch ms UTC: dates beyond it are refused. */
  readonly now: number;
  readonly signal?: AbortSignal;
  readonly batchSize?: number;
  readonly onBatch: (batch: CsvBatch) => Promise<void> | void;
};

export type CsvOutcome = {
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly encoding: CsvEncoding;
  readonly headers: readonly string[];
};

const PIECE_BYTES = 262_144;

/** Reads a file by a mapping. Refusals: those of looking at it, `csv.columnMissing`, `call.cancelled`. What `onBatch` throws goes through. */
export function readCsv(options: ReadCsvOptions): Promise<Result<CsvOutcome>> {
  const { file, mapping, now, signal } = options;
  return withCsvFile(file, mapping, now, signal, async (csv) => {
    const missing = missingColumns(mapping, csv.layout.headers);
    if (missing.length > 0) {
      const named = missing.map((column) => `"${column}"`).join(', ');
      return fail('csv.columnMissing', `The file has no column ${named}.`, {
        column: missing[0] ?? '',
        count: missing.length,
      });
    }
    return readRows(csv, options);
  });
}

async function readRows(csv: CsvFile, options: ReadCsvOptions): Promise<Result<CsvOutcome>> {
  const { mapping, now, signal, batchSize = 500, onBatch } = options;
  const { headers, firstLine, delimiter } = csv.layout;
  const decoder = createDecoder(csv.encoding);
  const record = new RecordReader(delimiter);
  const readRow = createRowReader(mapping, headers, now);
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  let bytesRead = csv.bomBytes;
  let accepted = 0;
  let refused = 0;
  let mentions: NewMention[] = [];
  let rejected: Rejection[] = [];

  const flush = async () => {
    accepted += mentions.length;
    refused += rejected.length;
    const batch = {
      mentions,
      rejected,
      rowsRead: mentions.length + rejected.length,
      bytesRead,
      bytes: csv.bytes,
    };
    mentions = [];
    rejected = [];
    await onBatch(batch);
    await turn();
  };

  for (let isLast = false; !isLast; ) {
    const { bytesRead: length } = await csv.handle.read(buffer, 0, PIECE_BYTES, bytesRead);
    bytesRead += length;
    isLast = length === 0;
    record.push(isLast ? decoder.end() : decoder.push(buffer.subarray(0, length)), isLast);
    for (;;) {
      if (record.expectedColumns === 0 && record.nextLine >= firstLine)
        record.expectedColumns = headers.length;
      if (!record.next()) break;
      if (record.line < firstLine || (record.fault === null && isBlankRow(record.fields))) continue;
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
  return ok({ rowsRead: accepted + refused, accepted, rejected: refused, encoding: csv.encoding, headers });
}
