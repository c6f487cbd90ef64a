/*
 * Bytes to text, piece by piece. In a UTF-8 file a line that is no UTF-8 is read as Windows-1252, alone:
 * exports glued together from two sources exist, and one bad byte must cost neither the file nor its accents.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import type { CsvEncoding } from '../../../../shared/domain/limits.ts';
import { characterEnd } from './encoding.ts';

export type Decoder = {
  /** Text that is complete so far; the given bytes may be overwritten afterwards. */
  readonly push: (bytes: Buffer) => string;
  readonly end: () => string;
};

/** Bytes without a line end that a decoder keeps back before it gives them out all the same. */
const LONGEST_HELD = 262_144;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** A decoder for one pass over one file; the byte order mark must have been skipped. */
export function createDecoder(encoding: CsvEncoding): Decoder {
  switch (encoding) {
    case 'utf-8':
      return lineDecoder();
    case 'windows-1252':
      return { push: decodeWindows1252, end: () => '' };
    case 'utf-16le':
    case 'utf-16be': {
      const decoder = new TextDecoder(encoding, { ignoreBOM: true });
      return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
    }
  }
}

function lineDecoder(): Decoder {
  let held = Buffer.alloc(0);
  return {
    push(bytes) {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      let cut = all.lastIndexOf(LINE_FEED) + 1;
      if (cut === 0 && all.length > LONGEST_HELD) cut = characterEnd(all, all.length);
      // A copy: the caller reads the next piece into the same memory.
      held = Buffer.from(all.subarray(cut));
      return decodeLines(all.subarray(0, cut));
    },
    end() {
      const text = decodeLines(held);
      held = Buffer.alloc(0);
      return text;
    },
  };
}

/** Decodes whole lines. */
export function decodeLines(bytes: Buffer): string {
  // ASCII decoded as Latin-1 gives V8's compact strings without a look at each byte.
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lineEnd = bytes.includes(LINE_FEED) ? LINE_FEED : RETURN;
  let text = '';
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    text += isUtf8(line) ? line.toString('utf8') : decodeWindows1252(line);
    start = end;
  }
  return text;
}

/** 0x80 to 0x9F, where Windows-1252 leaves Latin-1; unassigned bytes stay the control characters they are. */
const HIGH_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => HIGH_CONTROLS[character.charCodeAt(0) - 0x80] ?? character);
}
