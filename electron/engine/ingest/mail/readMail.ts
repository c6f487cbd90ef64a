/*
 * A message looked at and read: one row, by the same steps as the rows of a table. A message that cannot be read
 * safely is a counted reject of its file, not an error of the program.
 */
import { basename } from 'node:path';
import { headerKey } from '../../../../shared/domain/columnMapping.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import {
  type InspectOptions,
  type OpenFile,
  type PostInspection,
  type PostRecord,
  type ReadOptions,
  type ReadOutcome,
  withOpenFile,
} from '../posts/postFile.ts';
import { misfit } from '../posts/readRecords.ts';
import { createRowReader } from '../posts/readRow.ts';
import { MAIL_BYTES_LIMIT, MAIL_HEADERS, MAIL_MAPPING, readMailRecord } from './mailRecord.ts';

/** Looks at a message. Stores nothing. */
export function inspectMail(file: string, { signal }: InspectOptions): Promise<Result<PostInspection>> {
  return withOpenFile(file, signal, async (opened) => {
    const { fields, fault } = await recordOf(opened);
    return ok({
      fileName: basename(file),
      bytes: opened.bytes,
      format: 'email',
      encoding: null,
      delimiter: null,
      hasHeader: true,
      headers: MAIL_HEADERS,
      headerKey: headerKey(MAIL_HEADERS),
      sampleRows: fault === null ? [fields] : [],
      guess: {
        mapping: MAIL_MAPPING,
        confidence: {},
        problems: [],
        notices: fault === null ? [] : ['mapping.mailUnreadable'],
      },
    });
  });
}

/** Reads a message. Refusals: those of opening it, `csv.columnMissing`, `call.cancelled`. */
export function readMail(options: ReadOptions): Promise<Result<ReadOutcome>> {
  const { file, mapping, now, signal, onBatch } = options;
  return withOpenFile(file, signal, async (opened) => {
    const refused = misfit(mapping, MAIL_HEADERS);
    if (refused !== null) return refused;
    const row = createRowReader(mapping, MAIL_HEADERS, now)(await recordOf(opened));
    signal?.throwIfAborted();
    const { bytes } = opened;
    const isRejected = 'reason' in row;
    await onBatch({
      mentions: isRejected ? [] : [row],
      rejected: isRejected ? [row] : [],
      rowsRead: 1,
      bytesRead: bytes,
      bytes,
    });
    const counts = { rowsRead: 1, accepted: isRejected ? 0 : 1, rejected: isRejected ? 1 : 0 };
    return ok({ ...counts, encoding: null, headers: MAIL_HEADERS });
  });
}

async function recordOf({ handle, bytes }: OpenFile): Promise<PostRecord> {
  if (bytes > MAIL_BYTES_LIMIT) return { fields: [], line: 1, fault: 'mail.tooLarge' };
  const whole = Buffer.allocUnsafe(bytes);
  let length = 0;
  while (length < bytes) {
    const { bytesRead } = await handle.read(whole, length, bytes - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return readMailRecord(whole.subarray(0, length));
}
