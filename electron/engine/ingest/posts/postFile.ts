/*
 * What looking into a file of posts and reading it have in common, whatever its form: opening it, its head, its
 * encoding, the types that are handed on. Nothing but the head is held in memory.
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { ColumnMapping } from '../../../../shared/domain/columnMapping.ts';
import type { MappingGuess } from '../../../../shared/domain/guessMapping.ts';
import type { CsvDelimiter, CsvEncoding, ImportFormat } from '../../../../shared/domain/limits.ts';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import type { Rejection, RejectionReason } from '../../../../shared/domain/rejection.ts';
import { fail, type Result } from '../../../../shared/lib/result.ts';
import { createDecoder } from '../csv/decode.ts';
import { eightBitEncoding, encodingOfHead, type FoundEncoding } from '../csv/encoding.ts';

/** Larger files are refused: nothing a crisis desk exports comes near. */
export const POST_FILE_BYTES_LIMIT = 1_073_741_824;

const HEAD_BYTES = 524_288;

/** What a person has overruled. */
export type ReadingWish = Pick<ColumnMapping, 'delimiter' | 'encoding' | 'hasHeader'>;

/** What a person sees in the mapping step, whatever the form of the file. */
export type PostInspection = {
  readonly fileName: string;
  readonly bytes: number;
  readonly format: ImportFormat;
  /** Null where the file says itself, part by part. */
  readonly encoding: CsvEncoding | null;
  /** Null in a file that is no table. */
  readonly delimiter: CsvDelimiter | null;
  readonly hasHeader: boolean;
  readonly headers: readonly string[];
  /** Remembers a mapping for files with the same columns. */
  readonly headerKey: string;
  /** At most 20, cell by cell, as they stand in the file. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly guess: MappingGuess;
};

export type InspectOptions = {
  /** The present, epoch ms UTC. */
  readonly now: number;
  readonly wish?: ReadingWish;
  readonly signal?: AbortSignal;
};

export const SAMPLE_ROWS = 20;

export type PostBatch = {
  readonly mentions: readonly NewMention[];
  readonly rejected: readonly Rejection[];
  /** Rows of this batch: mentions and rejected together. */
  readonly rowsRead: number;
  /** Bytes of the file read so far, and its size: how far the reading has come. */
  readonly bytesRead: number;
  readonly bytes: number;
};

export type ReadOptions = {
  readonly file: string;
  readonly mapping: ColumnMapping;
  /** The present, epoch ms UTC: dates beyond it are refused. */
  readonly now: number;
  readonly signal?: AbortSignal;
  readonly batchSize?: number;
  readonly onBatch: (batch: PostBatch) => Promise<void> | void;
};

export type ReadOutcome = {
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly encoding: CsvEncoding | null;
  readonly headers: readonly string[];
};

/** One row of a file: its cells in the order of the headers, or why it has none. */
export type PostRecord = {
  readonly fields: readonly string[];
  /** Physical line, from 1, on which it begins. */
  readonly line: number;
  readonly fault: RejectionReason | null;
};

export type OpenFile = { readonly handle: FileHandle; readonly bytes: number; readonly head: Buffer };

/** Opens a file, reads its head, runs `use` and closes it. What file systems say ends as a coded refusal. */
export async function withOpenFile<T>(
  file: string,
  signal: AbortSignal | undefined,
  use: (opened: OpenFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const stat = await handle.stat();
    if (!stat.isFile()) return fail('file.notReadable', 'It is not a file.');
    const bytes = stat.size;
    if (bytes === 0) return fail('csv.empty', 'The file holds nothing.', { bytes });
    if (bytes > POST_FILE_BYTES_LIMIT) {
      return fail('csv.tooLarge', 'The file is larger than 1 GB.', {
        bytes,
        limitBytes: POST_FILE_BYTES_LIMIT,
      });
    }
    return await use({ handle, bytes, head: await readHead(handle, bytes) });
  } catch (error) {
    return refusalOf(error, signal);
  } finally {
    await handle?.close();
  }
}

/** The encoding of a text: what a person says, else what the head shows, else what the whole file shows. */
export async function settleEncoding(
  handle: FileHandle,
  head: Buffer,
  wished: CsvEncoding | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<FoundEncoding>> {
  const found = encodingOfHead(head);
  if (found === 'unsupported')
    return fail('csv.unreadable', 'The file is in UTF-32.', { encoding: 'utf-32' });
  if (wished !== undefined) {
    const bomBytes = found?.encoding === wished ? found.bomBytes : 0;
    return { ok: true, value: { encoding: wished, bomBytes } };
  }
  const value = found ?? { encoding: await eightBitEncoding(handle, signal), bomBytes: 0 };
  return { ok: true, value };
}

/** The head as text; characters that it cuts in two are left out unless it is the whole file. */
export function decodeHead(head: Buffer, encoding: CsvEncoding, isWhole: boolean): string {
  const decoder = createDecoder(encoding);
  const text = decoder.push(head);
  return isWhole ? text + decoder.end() : text;
}

async function readHead(handle: FileHandle, bytes: number): Promise<Buffer> {
  const head = Buffer.allocUnsafe(Math.min(bytes, HEAD_BYTES));
  let length = 0;
  while (length < head.length) {
    const { bytesRead } = await handle.read(head, length, head.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return head.subarray(0, length);
}

const UNREADABLE = new Set([
  'EACCES',
  'EPERM',
  'EISDIR',
  'EIO',
  'ENXIO',
  'EBUSY',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOTDIR',
]);

/** Turns what a file system says into a refusal; anything else is a bug and goes on. */
export function refusalOf(error: unknown, signal: AbortSignal | undefined): ReturnType<typeof fail> {
  if (signal?.aborted === true) return fail('call.cancelled', 'Reading was stopped.');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return fail('file.missing', 'There is no such file.');
  if (UNREADABLE.has(code))
    return fail('file.notReadable', `The file cannot be read (${code}).`, { reason: code });
  throw error;
}
