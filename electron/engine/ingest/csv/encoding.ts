/*
 * Finds the encoding of a file. UTF-8 or Windows-1252 cannot be told from the head: one accent in the
 * last row decides. So the whole file is looked at once, which costs a fraction of reading it as rows.
 */
import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import type { CsvEncoding } from '../../../../shared/domain/limits.ts';

export type FoundEncoding = {
  readonly encoding: CsvEncoding /** Bytes of the mark at the start. */;
  readonly bomBytes: number;
};

const CHUNK_BYTES = 1_048_576;
const UTF16_SAMPLE = 4_096;

/** The encoding that the head alone settles: a byte order mark, or the zeros of UTF-16. `unsupported` is UTF-32. */
export function encodingOfHead(head: Buffer): FoundEncoding | 'unsupported' | null {
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) return 'unsupported';
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', bomBytes: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', bomBytes: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', bomBytes: 2 };
  return utf16ByZeros(head);
}

/** Where every other byte of the head is zero, and only every other, the text is UTF-16 without a mark. */
function utf16ByZeros(head: Buffer): FoundEncoding | null {
  const length = Math.min(head.length, UTF16_SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (pairs === 0) return null;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return { encoding: 'utf-16le', bomBytes: 0 };
  if (even > pairs * 0.3 && odd < pairs * 0.02) return { encoding: 'utf-16be', bomBytes: 0 };
  return null;
}

/**
 * UTF-8 or Windows-1252, from the whole file. A file that is UTF-8 but for some stray bytes stays UTF-8 (those
 * lines are rescued one by one when read); one whose accents are mostly no UTF-8 is Windows-1252.
 */
export async function eightBitEncoding(handle: FileHandle, signal?: AbortSignal): Promise<CsvEncoding> {
  if (await everyChunk(handle, signal, isUtf8)) return 'utf-8';
  let valid = 0;
  let stray = 0;
  await everyChunk(handle, signal, (bytes) => {
    const counts = countSequences(bytes);
    valid += counts.valid;
    stray += counts.stray;
    return true;
  });
  return valid > stray ? 'utf-8' : 'windows-1252';
}

/** Hands the file on in pieces cut between characters of UTF-8; false as soon as one piece is refused. */
async function everyChunk(
  handle: FileHandle,
  signal: AbortSignal | undefined,
  accept: (bytes: Buffer) => boolean,
): Promise<boolean> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let kept = 0;
  let position = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await handle.read(buffer, kept, CHUNK_BYTES - kept, position);
    position += bytesRead;
    const length = kept + bytesRead;
    if (bytesRead === 0) return length === 0 || accept(buffer.subarray(0, length));
    const end = characterEnd(buffer, length);
    if (!accept(buffer.subarray(0, end))) return false;
    buffer.copy(buffer, 0, end, length);
    kept = length - end;
  }
}

/** The last place at or before `length` at which no UTF-8 character is cut. */
export function characterEnd(bytes: Buffer, length: number): number {
  for (let back = 1; back <= 3 && back <= length; back += 1) {
    const byte = bytes[length - back] ?? 0;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? length - back : length;
    }
  }
  return length;
}

/** Counts characters of several bytes that are UTF-8, and bytes that are not. */
function countSequences(bytes: Buffer): { readonly valid: number; readonly stray: number } {
  let valid = 0;
  let stray = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (
      byte >= 0xc2 &&
      byte <= 0xf4 &&
      isUtf8(bytes.subarray(index, index + length)) &&
      index + length <= bytes.length
    ) {
      valid += 1;
      index += length - 1;
    } else {
      stray += 1;
    }
  }
  return { valid, stray };
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
