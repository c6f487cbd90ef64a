/*
 * Folding: what makes "Mégantic", "MEGANTIC" and "Mégantic" in bold mathematical letters one word. The
 * index, the search box and the matcher all go through here, so one definition decides. It works
 * letter by letter (nothing depends on a neighbour), which is why a table may stand in for it.
 */

const SPELLED_OUT: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  // A Greek final sigma depends on its neighbours; folding must not.
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};

/** The definition, slow: compatibility decomposition, no marks, lower case, ligatures spelled out. */
export function foldByDefinition(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłς’‘ʼ]/g, (letter) => SPELLED_OUT[letter] ?? letter);
}

/** The text as it is compared: without case, accents, ligatures or typographic variants. Idempotent. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : foldLowered(lower);
}

export type FoldedText = {
  readonly folded: string;
  /** For every index of `folded`, and one past its end, the UTF-16 index in the original it comes from; never falls. */
  readonly starts: ArrayLike<number>;
};

/** Folds like `fold` and keeps where each piece came from, so that hits can be marked in the original. */
export function foldWithMap(text: string): FoldedText {
  const starts: number[] = [];
  let folded = '';
  for (let index = 0; index < text.length; ) {
    const point = text.codePointAt(index) ?? 0;
    const piece = foldPoint(point);
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(index);
    folded += piece;
    index += point > 0xffff ? 2 : 1;
  }
  starts.push(text.length);
  return { folded, starts };
}

/** Where the original piece behind `folded[index]` ends: the next place that the map names. */
export function endOfPiece({ starts }: FoldedText, index: number): number {
  const from = starts[index] ?? 0;
  let next = index + 1;
  while (next < starts.length - 1 && starts[next] === from) next += 1;
  return starts[next] ?? from;
}

// What each UTF-16 unit folds to, filled as letters are met: 0 not met, 1 itself, else FOLDS[code].
const SAME = 1;
const codes = new Uint16Array(0x1_0000);
const FOLDS: string[] = ['', ''];
const codeOfFold = new Map<string, number>();

function foldLowered(lower: string): string {
  let out = '';
  let from = 0;
  for (let index = 0; index < lower.length; index += 1) {
    const unit = lower.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit >= 0xd800 && unit < 0xe000) {
      const point = lower.codePointAt(index) ?? 0;
      if (point <= 0xffff) continue;
      if (!isEmojiPlane(point)) {
        out += lower.slice(from, index) + foldByDefinition(String.fromCodePoint(point));
        from = index + 2;
      }
      index += 1;
      continue;
    }
    const code = codes[unit] || learn(unit);
    if (code === SAME) continue;
    out += lower.slice(from, index) + FOLDS[code];
    from = index + 1;
  }
  return from === 0 ? lower : out + lower.slice(from);
}

/** One code point folded: none, one or several UTF-16 units. What `foldWithMap` puts together. */
export function foldPoint(point: number): string {
  if (point < 0x80) return String.fromCharCode(point >= 0x41 && point <= 0x5a ? point + 32 : point);
  if (point > 0xffff) {
    const text = String.fromCodePoint(point);
    return isEmojiPlane(point) ? text : foldByDefinition(text);
  }
  const code = codes[point] || learn(point);
  return code === SAME ? String.fromCharCode(point) : (FOLDS[code] ?? '');
}

/** Pictographs fold to themselves; a test goes through the whole range. */
function isEmojiPlane(point: number): boolean {
  return point >= 0x1f300 && point < 0x1fb00;
}

function learn(unit: number): number {
  const letter = String.fromCharCode(unit);
  const folded = foldByDefinition(letter);
  let code = folded === letter ? SAME : codeOfFold.get(folded);
  if (code === undefined) {
    code = FOLDS.push(folded) - 1;
    codeOfFold.set(folded, code);
  }
  codes[unit] = code;
  return code;
}

/*
 * Whether a text is plain ASCII. TextEncoder is the one vectorised scan that pages, workers and Node all
 * offer; it is asked only when the first letters are ASCII, since on accented text it is dear.
 */
const PROBE = 4;
const scratch = new Uint8Array(8_192);
const encoder = makeEncoder();

function isAscii(text: string): boolean {
  const probe = Math.min(text.length, PROBE);
  for (let index = 0; index < probe; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  if (text.length === probe) return true;
  if (encoder === null || text.length > scratch.length) return !/[^\x00-\x7f]/.test(text);
  const { read, written } = encoder.encodeInto(text, scratch);
  return read === text.length && written === text.length;
}

type Encoder = { encodeInto(text: string, into: Uint8Array): { read: number; written: number } };

function makeEncoder(): Encoder | null {
  const { TextEncoder } = globalThis as { TextEncoder?: new () => Encoder };
  return TextEncoder === undefined ? null : new TextEncoder();
}
