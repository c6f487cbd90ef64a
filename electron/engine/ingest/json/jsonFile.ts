/*
 * Opens a file of JSON records and finds out how they lie and which keys they have. Looking at it and reading it
 * both begin here, so that the columns are the same.
 */
import type { FileHandle } from 'node:fs/promises';
import { nameColumns } from '../../../../shared/domain/columnMapping.ts';
import type { CsvEncoding } from '../../../../shared/domain/limits.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { characterEnd } from '../csv/encoding.ts';
import {
  decodeHead,
  type OpenFile,
  type PostRecord,
  type ReadingWish,
  settleEncoding,
  withOpenFile,
} from '../posts/postFile.ts';
import type { RecordSource } from '../posts/readRecords.ts';
import { JsonCutter, type JsonShape } from './jsonCutter.ts';
import { eachCell, parseJson, postOf } from './jsonFields.ts';
import { type FoundJson, findJson } from './jsonShape.ts';
import { archivedPost } from './xArchive.ts';

const ROWS_LOOKED_AT = 1_000;
/** Wider records are cut: what has more keys is a dump of something else. */
const COLUMNS = 400;

export type JsonFile = FoundJson & {
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly encoding: CsvEncoding;
  readonly bomBytes: number;
  /** Dotted keys of the head, in the order in which they were met, and the columns named after them. */
  readonly keys: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Runs `use` on a file of JSON records and closes it; a coded refusal when it is none. */
export function withJsonFile<T>(
  file: string,
  wish: ReadingWish,
  signal: AbortSignal | undefined,
  use: (json: JsonFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withOpenFile(file, signal, async (opened) => {
    const found = await examine(opened, wish, signal);
    return found.ok ? await use({ handle: opened.handle, ...found.value }) : found;
  });
}

async function examine(
  { handle, bytes, head }: OpenFile,
  wish: ReadingWish,
  signal: AbortSignal | undefined,
): Promise<Result<Omit<JsonFile, 'handle'>>> {
  const settled = await settleEncoding(handle, head, wish.encoding, signal);
  if (!settled.ok) return settled;
  const { encoding, bomBytes } = settled.value;
  const isWhole = head.length >= bytes;
  // A whole export may be one line, so what follows the last line end counts; a character cut in two does not.
  const end = encoding === 'utf-8' ? characterEnd(head, head.length) : head.length;
  const text = decodeHead(head.subarray(bomBytes, end), encoding, true);
  const found = findJson(text);
  if (found === null) return fail('import.kindUnknown', 'The text holds no JSON records.', { kind: 'json' });
  const records = headRecords(text, isWhole, found);
  if (records.length === 0)
    return isWhole
      ? fail('csv.empty', 'The file holds no records.', { bytes })
      : fail('import.kindUnknown', 'No record at its head can be read.', { kind: 'json' });
  const keys = [...new Set(records.flatMap((cells) => [...cells.keys()]))].slice(0, COLUMNS);
  const rows = records.map((cells) => keys.map((key) => cells.get(key) ?? ''));
  return ok({ ...found, bytes, encoding, bomBytes, keys, headers: nameColumns(keys), rows });
}

function headRecords(text: string, isWhole: boolean, found: FoundJson): ReadonlyMap<string, string>[] {
  const cutter = new JsonCutter(found.shape);
  cutter.push(text, isWhole);
  const records: Map<string, string>[] = [];
  while (records.length < ROWS_LOOKED_AT && cutter.next()) {
    const post = cutter.fault === null ? postIn(cutter.text, found.format) : null;
    if (post === null || post === undefined) continue;
    const cells = new Map<string, string>();
    eachCell(post, (name, cell) => cells.set(name, cell));
    if (cells.size > 0) records.push(cells);
  }
  return records;
}

/** The records of a file as rows, cell by cell in the order of the keys. */
export function recordsOf(
  shape: JsonShape,
  format: FoundJson['format'],
  keys: readonly string[],
): RecordSource {
  const cutter = new JsonCutter(shape);
  const indexes = new Map(keys.map((key, index) => [key, index] as const));
  return {
    push: (text, isLast) => cutter.push(text, isLast),
    next() {
      if (!cutter.next()) return null;
      const { line, fault } = cutter;
      if (fault !== null) return refused(line, fault);
      const post = postIn(cutter.text, format);
      if (post === undefined) return refused(line, 'json.unreadable');
      if (post === null) return refused(line, 'json.notAPost');
      const fields = new Array<string>(keys.length).fill('');
      eachCell(post, (name, cell) => {
        const index = indexes.get(name);
        if (index !== undefined) fields[index] = cell;
      });
      return { fields, line, fault: null };
    },
  };
}

function refused(line: number, fault: NonNullable<PostRecord['fault']>): PostRecord {
  return { fields: [], line, fault };
}

/** Undefined when the text is no JSON, null when it is no object. */
function postIn(text: string, format: FoundJson['format']) {
  const value = parseJson(text);
  if (value === undefined) return undefined;
  const post = postOf(value);
  return post !== null && format === 'xArchive' ? archivedPost(post) : post;
}
