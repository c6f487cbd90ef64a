/*
 * A table of contacts: opened, decoded and cut into records by the reader of posts, so that encodings, separators
 * and damaged quotes are treated alike; only what the columns mean is of our own.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { headerKey } from '../../../../shared/domain/columnMapping.ts';
import { mappingProblems } from '../../../../shared/domain/contactColumns.ts';
import {
  CONTACT_NOTICES_LIMIT,
  CONTACTS_PER_FILE_LIMIT,
  type ContactNotice,
  type ContactTable,
  type FileNote,
  type ReadContact,
} from '../../../../shared/domain/contactFile.ts';
import type { ContactMapping } from '../../../../shared/domain/contactMapping.ts';
import { guessContactMapping, looksLikeContact } from '../../../../shared/domain/guessContactMapping.ts';
import type { CsvEncoding } from '../../../../shared/domain/limits.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { type CsvFile, type CsvWish, withCsvFile } from '../csv/csvFile.ts';
import { createDecoder } from '../csv/decode.ts';
import { isBlankRow } from '../csv/layout.ts';
import { RecordReader } from '../csv/records.ts';
import { createContactRowReader } from './readContactRow.ts';

const PIECE_BYTES = 262_144;
const SAMPLE_ROWS = 20;

export type TableWish = {
  readonly country: string;
  /** The present, epoch ms UTC: a first row with a date in it is no header. */
  readonly now: number;
  readonly mapping?: ContactMapping | undefined;
  readonly reading: CsvWish;
  readonly signal?: AbortSignal | undefined;
};

export type ReadTable = {
  readonly bytes: number;
  readonly encoding: CsvEncoding;
  readonly contacts: readonly ReadContact[];
  readonly notices: readonly FileNote<ContactNotice>[];
  readonly table: ContactTable;
};

/** Reads a table. Refusals are those of looking at a CSV, and `call.cancelled`. */
export async function readContactTable(file: string, wish: TableWish): Promise<Result<ReadTable>> {
  const { reading, now, signal } = wish;
  const hasHeader = reading.hasHeader ?? (await findHeader(file, wish));
  const settled = hasHeader === undefined ? reading : { ...reading, hasHeader };
  return withCsvFile(file, settled, now, signal, (csv) => readTable(csv, wish));
}

/** Posts have dates and addresses in their first row, contacts have numbers; undefined leaves it to the layout. */
async function findHeader(file: string, { reading, now, signal }: TableWish): Promise<boolean | undefined> {
  const seen = await withCsvFile(file, { ...reading, hasHeader: false }, now, signal, async ({ layout }) =>
    ok(looksLikeContact(layout.rows[0] ?? [])),
  );
  if (!seen.ok) return undefined;
  return !seen.value;
}

async function readTable(csv: CsvFile, wish: TableWish): Promise<Result<ReadTable>> {
  const { headers, rows, delimiter, hasHeader } = csv.layout;
  const mapping = wish.mapping ?? guessContactMapping(headers, rows);
  const problems = mappingProblems(mapping, headers);
  const read = problems.length > 0 ? ok({ contacts: [], notices: [] }) : await readRows(csv, mapping, wish);
  if (!read.ok) return read;
  return ok({
    bytes: csv.bytes,
    encoding: csv.encoding,
    ...read.value,
    table: {
      delimiter,
      hasHeader,
      headers,
      headerKey: headerKey(headers),
      mapping,
      problems,
      sampleRows: rows.slice(0, SAMPLE_ROWS),
    },
  });
}

async function readRows(
  csv: CsvFile,
  mapping: ContactMapping,
  { country, signal }: TableWish,
): Promise<Result<Pick<ReadTable, 'contacts' | 'notices'>>> {
  const { headers, firstLine, delimiter } = csv.layout;
  const decoder = createDecoder(csv.encoding);
  const record = new RecordReader(delimiter);
  const readRow = createContactRowReader(mapping, headers, country);
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  const contacts: ReadContact[] = [];
  const notices: FileNote<ContactNotice>[] = [];
  const note = (code: ContactNotice, line: number, detail: string | null): void => {
    if (notices.length < CONTACT_NOTICES_LIMIT) notices.push({ code, line, detail });
  };
  let position = csv.bomBytes;
  for (let isLast = false; !isLast; ) {
    const { bytesRead } = await csv.handle.read(buffer, 0, PIECE_BYTES, position);
    position += bytesRead;
    isLast = bytesRead === 0;
    record.push(isLast ? decoder.end() : decoder.push(buffer.subarray(0, bytesRead)), isLast);
    for (;;) {
      if (record.expectedColumns === 0 && record.nextLine >= firstLine)
        record.expectedColumns = headers.length;
      if (!record.next()) break;
      const { line, fault, fields } = record;
      if (line < firstLine || (fault === null && isBlankRow(fields))) continue;
      if (contacts.length >= CONTACTS_PER_FILE_LIMIT) {
        note('file.tooMany', line, null);
        return ok({ contacts, notices });
      }
      if (fault === null) contacts.push(readRow(fields, line));
      else note('line.unreadable', line, fault);
    }
    await turn();
    if (signal?.aborted === true) return fail('call.cancelled', 'Reading was stopped.');
  }
  return ok({ contacts, notices });
}
