/*
 * Opens a file and finds out whether and how it is a CSV: kind, encoding, layout. Looking at a file and
 * reading it both begin here; nothing but the head is held in memory.
 */
import type { FileHandle } from 'node:fs/promises';
import type { CsvEncoding } from '../../../../shared/domain/limits.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import {
  decodeHead,
  type OpenFile,
  type ReadingWish,
  settleEncoding,
  withOpenFile,
} from '../posts/postFile.ts';
import { encodingOfHead } from './encoding.ts';
import { type CsvLayout, findLayout } from './layout.ts';
import { recogniseOther } from './notACsv.ts';

export type CsvFile = {
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly encoding: CsvEncoding;
  readonly bomBytes: number;
  readonly layout: CsvLayout;
};

export type CsvWish = ReadingWish;

/** Runs `use` on a file that is a CSV and closes it; a coded refusal when it is none. */
export function withCsvFile<T>(
  file: string,
  wish: CsvWish,
  now: number,
  signal: AbortSignal | undefined,
  use: (csv: CsvFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withOpenFile(file, signal, async (opened) => {
    const found = await examine(opened, wish, now, signal);
    return found.ok ? await use({ handle: opened.handle, ...found.value }) : found;
  });
}

async function examine(
  { handle, bytes, head }: OpenFile,
  wish: CsvWish,
  now: number,
  signal: AbortSignal | undefined,
): Promise<Result<Omit<CsvFile, 'handle'>>> {
  const fromHead = encodingOfHead(head);
  if (fromHead === 'unsupported')
    return fail('csv.unreadable', 'The file is in UTF-32.', { encoding: 'utf-32' });
  const kind = recogniseOther(head, fromHead?.encoding.startsWith('utf-16') ?? false);
  if (kind !== null) return fail('csv.binary', `The file is no CSV: ${kind}.`, { kind });
  const settled = await settleEncoding(handle, head, wish.encoding, signal);
  if (!settled.ok) return settled;
  const { encoding, bomBytes } = settled.value;
  const isWhole = head.length >= bytes;
  const text = decodeHead(head.subarray(bomBytes), encoding, isWhole);
  if (text.trim() === '') return fail('csv.empty', 'The file holds only blanks.', { bytes });
  const layout = findLayout(text, isWhole, now, wish);
  if (layout === null) return fail('csv.noColumns', 'No separator makes columns of the text.', { bytes });
  if (!layout.hasRecords && isWhole)
    return fail('csv.empty', 'The file holds a header and no rows.', { bytes });
  return ok({ bytes, encoding, bomBytes, layout });
}
