/*
 * One pass over a text that finds its words, handles, hashtags, links and signs: what reads the same post several times
 * (tone, ranker, lexicon) would otherwise pay for as many searches. Letters are told by a table filled as they are met.
 */

/** Kinds of pieces. A handle or hashtag is one piece with its sign; an address is one piece whatever it holds. */
export const PIECE_WORD = 0;
export const PIECE_HANDLE = 1;
export const PIECE_HASHTAG = 2;
export const PIECE_LINK = 3;
/** Something that is no letter, beyond ASCII: an emoji, a sign. */
export const PIECE_SIGN = 4;
/** One of `. ! ? ; :` or the end of a line. */
export const PIECE_END = 5;

const UNMET = 0;
const LETTER = 1;
const OTHER = 2;
/** Belongs to the letter before it. What only chooses how a sign is drawn is none. */
const MARK = 3;
const kinds = new Uint8Array(0x1_0000);
const WORD_POINT = /^[\p{L}\p{N}]$/u;
const MARK_POINT = /^(?![\uFE00-\uFE0F])\p{M}$/u;
const BLANK = 0x20;
const UNDERSCORE = 0x5f;
const AT = 0x40;
const HASH = 0x23;
const SMALL_H = 0x68;
const LARGE_H = 0x48;
const ADDRESS = /https?:\/\/\S+/iy;
const ENDS = new Set([...'.!?;:\n'].map((sign) => sign.charCodeAt(0)));

function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== UNMET) return known;
  const sign = String.fromCharCode(unit);
  const kind = WORD_POINT.test(sign) ? LETTER : MARK_POINT.test(sign) ? MARK : OTHER;
  kinds[unit] = kind;
  return kind;
}

/** How many units of a word stand at an index: none, one, or two for a letter beyond the first plane. */
function wordUnits(text: string, at: number, isInside: boolean): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) {
    const kind = kindOf(unit);
    return kind === LETTER || (isInside && kind === MARK) ? 1 : 0;
  }
  // Emoji are most of what stands there, and no letters.
  if (unit >= 0xd83c && unit <= 0xd83e) return 0;
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff && WORD_POINT.test(String.fromCodePoint(point)) ? 2 : 0;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const units = text.charCodeAt(at) === UNDERSCORE ? 1 : wordUnits(text, at, at > from);
    if (units === 0) break;
    at += units;
  }
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    // Nearly all of them: a letter that was met before.
    if (kinds[text.charCodeAt(at)] === LETTER) {
      at += 1;
      continue;
    }
    const units = wordUnits(text, at, at > from);
    if (units === 0) break;
    at += units;
  }
  return at;
}

/** Tells each piece in order: its kind, and where it begins and ends in UTF-16 units. */
export function scanText(text: string, onPiece: (kind: number, from: number, to: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit === SMALL_H || unit === LARGE_H) {
      ADDRESS.lastIndex = at;
      if (ADDRESS.test(text)) {
        onPiece(PIECE_LINK, at, ADDRESS.lastIndex);
        at = ADDRESS.lastIndex;
        continue;
      }
    }
    if (unit === AT || unit === HASH) {
      const end = endOfName(text, at + 1);
      if (end > at + 1) onPiece(unit === AT ? PIECE_HANDLE : PIECE_HASHTAG, at, end);
      at = end;
      continue;
    }
    if (unit === BLANK) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    if (end > at) {
      onPiece(PIECE_WORD, at, end);
      at = end;
    } else if (unit < 0x80) {
      if (ENDS.has(unit)) onPiece(PIECE_END, at, at + 1);
      at += 1;
    } else {
      const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      onPiece(PIECE_SIGN, at, at + length);
      at += length;
    }
  }
}
