/*
 * What a letter of a folded text is to whoever cuts a post into words: bits, looked up in a table that is filled as
 * letters are met. Asking expressions of every letter would cost more than all that is done with them.
 */

/** A letter or the underscore: begins words. */
export const LETTER = 2;
export const NUMBER = 4;
/** Of a script that parts no words, so that each letter is one. */
export const SOLO = 8;
export const SPACE = 16;
/** A sign that begins something: @ & # ' and the point. */
export const SIGN = 32;
/** Takes two UTF-16 units. */
export const WIDE = 64;
const KNOWN = 1;

const kinds = new Uint8Array(0x1_0000);
const WORDS_NOT_PARTED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** The kind of the letter that begins at the index, which is within the text. */
export function kindAt(text: string, index: number): number {
  return kinds[text.charCodeAt(index)] || look(text, index);
}

function look(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0;
  // Pictographs, which posts are full of, are none of all this.
  if (point >= 0x1f300 && point < 0x1fb00) return KNOWN | WIDE;
  if (point > 0xffff) return kindOf(String.fromCodePoint(point)) | WIDE;
  const kind = kindOf(String.fromCharCode(point));
  // The halves of pairs stay unknown: the pair is asked.
  if (point < 0xd800 || point > 0xdfff) kinds[point] = kind;
  return kind;
}

function kindOf(letter: string): number {
  let kind = KNOWN;
  if (/^[\p{L}_]/u.test(letter)) kind |= LETTER;
  if (/^\p{N}/u.test(letter)) kind |= NUMBER;
  if (WORDS_NOT_PARTED.test(letter)) kind |= SOLO;
  if (/^\s/.test(letter)) kind |= SPACE;
  if ("@&#'.".includes(letter)) kind |= SIGN;
  return kind;
}
