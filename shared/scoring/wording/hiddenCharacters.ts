/*
 * Characters that nobody sees and that change what is read or found: turned directions, widths of nothing, tags. A draft
 * that is pasted may bring them along, and so may a text that somebody wants published under another's name.
 */

/** One such character; UTF-16 offsets in the text, and its usual short name ("RLO", "ZWSP", "U+2061"). */
export type HiddenPlace = { readonly from: number; readonly to: number; readonly name: string };

/** A tab and a new line are seen by what they do; the return before a new line belongs to it. */
const CANDIDATE =
  /\r(?!\n)|[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb]/gu;

const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  8: 'BS',
  13: 'CR',
  27: 'ESC',
  127: 'DEL',
  133: 'NEL',
  173: 'SHY',
  847: 'CGJ',
  1564: 'ALM',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8232: 'LS',
  8233: 'PS',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8288: 'WJ',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  65279: 'BOM',
};

const ZWNJ = 0x200c;
const ZWJ = 0x200d;
/** Scripts whose letters take another shape, or none, where a joiner stands between them. */
const JOINED =
  '\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}';
// \p{scx} alone would let signs and digits through that these scripts share with others.
const OF_JOINED = new RegExp(`^(?=[\\p{L}\\p{M}])[${JOINED}]$`, 'u');
const PICTURE = /^\p{ExtPict}$/u;
const PICTURE_PART = /^(?:[\p{ExtPict}\p{EMod}]|\ufe0f)$/u;
const TAKES_VARIANT = /^[\p{Emoji}\p{Sm}\p{sc=Han}\p{sc=Mong}\p{sc=Phag}\p{sc=Mymr}]$/u;
/** The flag of a part of a country: a black flag, its code in tags, and the tag that ends it. */
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/uy;
const FLAG_UNITS = 2;

/** Every hidden character of the text in its order; what an emoji or the spelling of a language needs is none. */
export function findHidden(text: string): readonly HiddenPlace[] {
  const places: HiddenPlace[] = [];
  let flagEnd = 0;
  for (const found of text.matchAll(CANDIDATE)) {
    const from = found.index;
    const to = from + found[0].length;
    const point = found[0].codePointAt(0) ?? 0;
    if (isTag(point) && from >= flagEnd) flagEnd = flagEndAt(text, from - FLAG_UNITS);
    if (to <= flagEnd || isNeeded(text, from, to, point)) continue;
    places.push({ from, to, name: nameOf(point) });
  }
  return places;
}

/** The text with a mark that can be seen, like `⟦RLO⟧`, for each hidden character. */
export function showHidden(text: string): string {
  let out = '';
  let from = 0;
  for (const place of findHidden(text)) {
    out += `${text.slice(from, place.from)}⟦${place.name}⟧`;
    from = place.to;
  }
  return out + text.slice(from);
}

const isTag = (point: number): boolean => point >= 0xe0020 && point <= 0xe007f;
const isVariant = (point: number): boolean =>
  (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);

function flagEndAt(text: string, from: number): number {
  if (from < 0) return 0;
  FLAG.lastIndex = from;
  return FLAG.test(text) ? FLAG.lastIndex : 0;
}

function isNeeded(text: string, from: number, to: number, point: number): boolean {
  const before = pointBefore(text, from);
  // One behind the other says nothing: that is how words are smuggled behind a smile.
  if (isVariant(point)) return TAKES_VARIANT.test(before);
  if (point !== ZWJ && point !== ZWNJ) return false;
  const after = pointAt(text, to);
  if (point === ZWJ && PICTURE_PART.test(before) && PICTURE.test(after)) return hasPicture(text, from);
  return OF_JOINED.test(before) && OF_JOINED.test(after);
}

/** Whether a pictograph stands before the index, with its colour and its sign of presentation at most. */
function hasPicture(text: string, index: number): boolean {
  let at = index;
  for (let step = 0; step < 3; step += 1) {
    const before = pointBefore(text, at);
    if (PICTURE.test(before)) return true;
    if (!PICTURE_PART.test(before)) return false;
    at -= before.length;
  }
  return false;
}

const pointAt = (text: string, index: number): string =>
  index < text.length ? String.fromCodePoint(text.codePointAt(index) ?? 0) : '';

function pointBefore(text: string, index: number): string {
  const pair = index >= 2 ? pointAt(text, index - 2) : '';
  return pair.length === 2 ? pair : text.slice(Math.max(0, index - 1), index);
}

function nameOf(point: number): string {
  const named = NAMES[point];
  if (named !== undefined) return named;
  if (isTag(point)) return point === 0xe007f ? 'TAG END' : `TAG ${String.fromCharCode(point - 0xe0000)}`;
  if (point >= 0xfe00 && point <= 0xfe0f) return `VS${point - 0xfdff}`;
  if (point >= 0xe0100 && point <= 0xe01ef) return `VS${point - 0xe0100 + 17}`;
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
