/*
 * The words of a text as names are looked for in them: folded, with where each stands. A sign of a script that writes
 * no spaces (Chinese, Japanese, Korean, Thai) is a word by itself, so that a name is found in the middle of a line.
 */
import { fold } from '../scoring/fold.ts';

export type Word = {
  /** UTF-16 index in the text. */
  readonly start: number;
  readonly end: number;
  /** Without case, accents, marks and invisible signs. */
  readonly folded: string;
  /** A sign that stands beside the next one without a space. */
  readonly isSign: boolean;
};

const SIGNS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
/** Korean in its parts: two or three of them are one sign. */
const JAMO = '[\\u1100-\\u115f][\\u1160-\\u11a7][\\u11a8-\\u11ff]?';
/** Soft hyphen, joiners and the Arabic stroke that only lengthens a word. */
const INSIDE = '\\u00ad\\u200c\\u200d\\u0640';
const HAS_SIGNS = new RegExp(SIGNS, 'u');
const PLAIN_WORDS = /[A-Za-z0-9]+/g;
const WORDS = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${INSIDE}]*`, 'gu');
const MIXED_WORDS = new RegExp(
  `${JAMO}|${SIGNS}\\p{M}*|(?!${SIGNS})[\\p{L}\\p{N}](?:(?!${SIGNS})[\\p{L}\\p{M}\\p{N}${INSIDE}])*`,
  'gu',
);
const NOT_ASCII = /[^\x00-\x7f]/;
const UNSEEN = new RegExp(`[${INSIDE}]`, 'gu');
const SPELLED: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A text as words are compared. */
export function foldWords(text: string): string {
  const folded = fold(text);
  if (!NOT_ASCII.test(folded)) return folded;
  return folded.replace(UNSEEN, '').replace(/[ىةđðþı]/g, (letter) => SPELLED[letter] ?? letter);
}

/** The words of a text, in their order. */
export function wordsIn(text: string): readonly Word[] {
  const isAscii = !NOT_ASCII.test(text);
  const hasSigns = !isAscii && HAS_SIGNS.test(text);
  const pattern = isAscii ? PLAIN_WORDS : hasSigns ? MIXED_WORDS : WORDS;
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [found] = match;
    words.push({
      start: match.index,
      end: match.index + found.length,
      folded: isAscii ? found.toLowerCase() : foldWords(found),
      isSign: hasSigns && HAS_SIGNS.test(found),
    });
  }
  return words;
}

/** Whether a word begins as a name does: with anything but a small letter. */
export function isCapital(text: string, { start }: Word): boolean {
  return !/\p{Ll}/u.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/** Longer than a space and a sign or two, what stands between words parts them. UTF-16 units. */
const GAP_UNITS = 6;
const PARTS = /[;!?]|\n\s*\n/;

/** Whether two words that follow each other may be parts of one name, address or identifier. */
export function areJoined(text: string, left: Word, right: Word): boolean {
  const length = right.start - left.end;
  if (length <= 1) return true;
  return length <= GAP_UNITS && !PARTS.test(text.slice(left.end, right.start));
}
