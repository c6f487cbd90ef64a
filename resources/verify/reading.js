/*
 * Reads files of a pack: piece by piece, as text, line by line. Nothing is read beyond what a file says it is long.
 */

import { createSha256 } from './sha256.js';

/** @typedef {import('./archive.js').PackedFile} PackedFile */

export const JOURNAL = 'journal.ndjson';
/** Up to this length a file is held as a whole, for the browser's own digest is many times faster. */
const HELD_BYTES = 64 * 1024 * 1024;

/**
 * The digest of a file; null where it is shorter than it says, and throws where it cannot be read.
 * @param {PackedFile} file
 * @param {(bytes: Uint8Array) => void} onPiece
 * @returns {Promise<string | null>}
 */
export async function digestOf(file, onPiece) {
  let size = 0;
  if (globalThis.crypto?.subtle === undefined || file.sizeBytes > HELD_BYTES) {
    const digest = createSha256();
    await eachPiece(file, (bytes) => {
      size += bytes.length;
      digest.update(bytes);
      onPiece(bytes);
    });
    return size === file.sizeBytes ? digest.hex() : null;
  }
  const whole = new Uint8Array(file.sizeBytes);
  await eachPiece(file, (bytes) => {
    whole.set(bytes, size);
    size += bytes.length;
    onPiece(bytes);
  });
  if (size !== file.sizeBytes) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {PackedFile} file
 * @param {(bytes: Uint8Array) => void} take
 */
export async function eachPiece(file, take) {
  const reader = file.stream().getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.length;
    // A few bytes can be packed that would fill any memory: what is longer than it says is not read on.
    if (size > file.sizeBytes) {
      await reader.cancel().catch(() => undefined);
      throw new Error('longer than it says');
    }
    take(value);
  }
}

/** The text of a file; nothing where there is none or it is no text. @param {PackedFile | undefined} file */
export async function textOf(file) {
  if (file === undefined) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  try {
    await eachPiece(file, (bytes) => {
      text += decoder.decode(bytes, { stream: true });
    });
    return text + decoder.decode();
  } catch {
    return '';
  }
}

/**
 * Every line of a file of lines, with its number from 1.
 * @param {PackedFile | undefined} file
 * @param {(line: string, number: number) => void} take
 * @param {() => Promise<void>} between
 */
export async function eachLine(file, take, between) {
  if (file === undefined) return;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = file.stream().getReader();
  let rest = '';
  let number = 0;
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (done ? decoder.decode() : decoder.decode(value, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      number += 1;
      take(line, number);
      await between();
    }
    if (done) break;
  }
  if (rest !== '') take(rest, number + 1);
}
