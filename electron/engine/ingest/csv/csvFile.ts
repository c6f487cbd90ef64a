/*
 * Opens a file and finds out whether and how it is a CSV: size, kind, encoding, layout. Looking at a file and
 * reading it both begin here; nothing but the head is held in memory.
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { ColumnMapping } from '../../../../shared/domain/columnMapping.ts';
import type { CsvEncoding } from '../../../../shared/domain/limits.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { createDecoder } from './decode.ts';
import { eightBitEncoding, encodingOfHead, type FoundEncoding } from './encoding.ts';
import { type CsvLayout, findLayout } from './layout.ts';
import { recogniseOther } from './notACsv.ts';

/** Larger files are refused: nothing a crisis desk exports comes near. */
export const CSV_BYTES_LIMIT = 1_073_741_824;

const HEAD_BYTES = 524_288;

export type CsvFile = {
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly encoding: CsvEncoding;
  readonly bomBytes: number;
  readonly layout: CsvLayout;
};

/** What a person has overruled. */
export type CsvWish = Pick<ColumnMapping, 'delimiter' | 'encoding' | 'hasHeader'>;

/** Runs `use` on a file that is a CSV and closes it; a coded refusal when it is none. */
export async function withCsvFile<T>(
  file: string,
  wish: CsvWish,
  now: number,
  signal: AbortSignal | undefined,
  use: (csv: CsvFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const found = await examine(handle, wish, now, signal);
    return found.ok ? await use({ handle, ...found.value }) : found;
  } catch (error) {
    return refusalOf(error, signal);
  } finally {
    await handle?.close();
  }
}

async function examine(
  handle: FileHandle,
  wish: CsvWish,
  now: number,
  signal: AbortSignal | undefined,
): Promise<Result<Omit<CsvFile, 'handle'>>> {
  const stat = await handle.stat();
  if (!stat.isFile()) return fail('file.notReadable', 'It is not a file.');
  const bytes = stat.size;
  if (bytes === 0) return fail('csv.empty', 'The file holds nothing.', { bytes });
  if (bytes > CSV_BYTES_LIMIT) {
    return fail('csv.tooLarge', 'The file is larger than 1 GB.', { bytes, limitBytes: CSV_BYTES_LIMIT });
  }
  const head = await readHead(handle, bytes);
  const fromHead = encodingOfHead(head);
  if (fromHead === 'unsupported')
    return fail('csv.unreadable', 'The file is in UTF-32.', { encoding: 'utf-32' });
  const kind = recogniseOther(head, fromHead?.encoding.startsWith('utf-16') ?? false);
  if (kind !== null) return fail('csv.binary', `The file is no CSV: ${kind}.`, { kind });
  const { encoding, bomBytes } = await settleEncoding(handle, wish.encoding, fromHead, signal);
  const isWhole = head.length >= bytes;
  const text = decodeHead(head.subarray(bomBytes), encoding, isWhole);
  if (text.trim() === '') return fail('csv.empty', 'The file holds only blanks.', { bytes });
  const layout = findLayout(text, isWhole, now, wish);
  if (layout === null) return fail('csv.noColumns', 'No separator makes columns of the text.', { bytes });
  if (!layout.hasRecords && isWhole)
    return fail('csv.empty', 'The file holds a header and no rows.', { bytes });
  return ok({ bytes, encoding, bomBytes, layout });
}

async function settleEncoding(
  handle: FileHandle,
  wished: CsvEncoding | undefined,
  fromHead: FoundEncoding | null,
  signal: AbortSignal | undefined,
): Promise<FoundEncoding> {
  if (wished !== undefined) {
    return { encoding: wished, bomBytes: fromHead?.encoding === wished ? fromHead.bomBytes : 0 };
  }
  return fromHead ?? { encoding: await eightBitEncoding(handle, signal), bomBytes: 0 };
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

function decodeHead(head: Buffer, encoding: CsvEncoding, isWhole: boolean): string {
  const decoder = createDecoder(encoding);
  const text = decoder.push(head);
  return isWhole ? text + decoder.end() : text;
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
export function refusalOf(
  error: unknown,
  signal: AbortSignal | undefined,
): { readonly ok: false } & ReturnType<typeof fail> {
  if (signal?.aborted === true) return fail('call.cancelled', 'Reading was stopped.');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return fail('file.missing', 'There is no such file.');
  if (UNREADABLE.has(code))
    return fail('file.notReadable', `The file cannot be read (${code}).`, { reason: code });
  throw error;
}
