/*
 * What a picture says of itself in its first bytes: its kind and size. Nothing is decoded: a picture of a
 * hundred megapixels is refused before anybody draws it.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { sqliteCode } from '../db/sqlite.ts';

/** More than a page or a post needs, and what a window draws without stumbling. */
export const PICTURE_PIXELS_LIMIT = 50_000_000;
/** A JPEG may carry long notes before it says its size. Bytes. */
const HEAD_BYTES = 1024 * 1024;

export type PictureFacts = {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly width: number;
  readonly height: number;
};

/** Reads kind and size; refuses what is no picture of a kind that is known, and what is too large to draw. */
export function readPictureFacts(path: string): Result<PictureFacts> {
  let head: Buffer;
  try {
    const descriptor = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(HEAD_BYTES);
      head = buffer.subarray(0, readSync(descriptor, buffer, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (sqliteCode(error) === 'ENOENT') return fail('file.missing', 'The file was not found.');
    return fail('file.notReadable', 'The file cannot be read.', { code: sqliteCode(error) });
  }
  return pictureFactsOf(head);
}

/** The same of bytes at hand, at least the first of them. */
export function pictureFactsOf(head: Buffer): Result<PictureFacts> {
  const facts = pngFacts(head) ?? gifFacts(head) ?? webpFacts(head) ?? jpegFacts(head);
  if (facts === null || facts.width === 0 || facts.height === 0)
    return fail('picture.notOne', 'This file is no picture that can be shown.');
  const { width, height } = facts;
  return width * height > PICTURE_PIXELS_LIMIT
    ? fail('picture.tooLarge', 'The picture has too many pixels.', { width, height })
    : ok(facts);
}

function pngFacts(head: Buffer): PictureFacts | null {
  if (head.length < 24 || head.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  return { mediaType: 'image/png', width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

function gifFacts(head: Buffer): PictureFacts | null {
  if (head.length < 10 || !/^GIF8[79]a$/.test(head.toString('latin1', 0, 6))) return null;
  return { mediaType: 'image/gif', width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
}

function webpFacts(head: Buffer): PictureFacts | null {
  const isWebp = head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
  if (head.length < 30 || !isWebp) return null;
  const kind = head.toString('latin1', 12, 16);
  const mediaType = 'image/webp';
  if (kind === 'VP8X')
    return { mediaType, width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ')
    return { mediaType, width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const bits = head.readUInt32LE(21);
  return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Walks from segment to segment until the one that holds the frame's size. */
function jpegFacts(head: Buffer): PictureFacts | null {
  if (head.length < 4 || head.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Frames of every coding; C4, C8 and CC are tables.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame)
      return { mediaType: 'image/jpeg', height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += isBare ? 2 : 2 + head.readUInt16BE(at + 2);
  }
  return null;
}
