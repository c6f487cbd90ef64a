/*
 * One walk over a post that gathers what tells its language: which words of which language it uses, whether it
 * carries accents, and its letters as trigrams want them. Addresses, handles, "RT" and signs are left out; a hashtag
 * counts by its word. Answers stand in arrays that the next call writes anew: reading allocates nothing.
 */
import { WORD_LANGUAGES, WORDS } from './languageWords.ts';

/** The most UTF-16 units of a post that are looked at; franc looks at as many. */
const LONGEST = 2_048;

/** What a post showed, valid until the next post is read. */
export const shown = {
  /** Letters in small, words parted by one blank; `length` of them. */
  units: new Uint16Array(LONGEST + 2),
  length: 0,
  /** How many of them are letters, and how many of those are Latin. */
  letters: 0,
  latin: 0,
  /** By `WORD_LANGUAGES`: how much of each was met. */
  words: new Int32Array(WORD_LANGUAGES.length),
};

const SMALL = new Uint16Array(0x1_0000);
const BLANK = 0x20;
const HASH_SEED = 0x811c_9dc5;
const HASH_STEP = 0x0100_0193;

// What one unit is, filled as units are met; 0 is not met.
const LETTER = 1;
const APOSTROPHE = 2;
const OTHER = 3;
const MARK = 4;
const DIGIT = 5;
const kinds = new Uint8Array(0x1_0000);

function learn(unit: number): number {
  const text = String.fromCharCode(unit);
  const small = text.toLowerCase();
  SMALL[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
  if (text === "'" || text === '’' || text === 'ʼ') return APOSTROPHE;
  if (/\p{M}/u.test(text)) return MARK;
  if (/[\p{Nd}_]/u.test(text)) return DIGIT;
  return /\p{L}/u.test(text) ? LETTER : OTHER;
}

const kindOf = (unit: number): number => {
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const kind = learn(unit);
  kinds[unit] = kind;
  return kind;
};

// Which languages an accent speaks for, as bits in the order of WORD_LANGUAGES.
const FR = 1;
const ES = 4;
const PT = 8;
const IT = 16;
const DE = 32;
const accents = new Uint8Array(0x180);
const setAccents = (letters: string, bits: number) => {
  for (const letter of letters) accents[letter.charCodeAt(0)] = bits;
};
setAccents('êëûîœ', FR);
setAccents('çàâ', FR | PT);
setAccents('éô', FR | PT | ES);
setAccents('èù', FR | IT);
setAccents('áíóú', ES | PT);
setAccents('ñ', ES);
setAccents('ãõ', PT);
setAccents('ìò', IT);
setAccents('äöüß', DE);

/** By the hash of a word: the languages it belongs to, as bits. */
const languagesOfWord = makeWordTable();

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_STEP);
  return hash | 0;
}

function makeWordTable(): ReadonlyMap<number, number> {
  const bits = new Map<string, number>();
  WORD_LANGUAGES.forEach((language, at) => {
    for (const word of WORDS[language].split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  });
  const listed = new Set(bits.keys());
  for (const [word, languages] of [...bits]) {
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
    if (!listed.has(bare)) bits.set(bare, (bits.get(bare) ?? 0) | languages);
  }
  return new Map([...bits].map(([word, languages]) => [hashOf(word), languages]));
}

function addEvidence(bits: number): void {
  const { words } = shown;
  for (let at = 0; at < words.length; at += 1) if (bits & (1 << at)) words[at] = (words[at] ?? 0) + 1;
}

const isBlank = (unit: number) => unit <= BLANK || unit === 0xa0 || unit === 0x3000;

/** Whether an address begins here; `at` is the first letter of a word. */
function isAddress(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  if (unit === 0x68) return /^https?:/i.test(text.slice(at, at + 6));
  return unit === 0x77 && text.slice(at, at + 4).toLowerCase() === 'www.';
}

/** Reads a post into `shown`. */
export function readPost(text: string): void {
  const { units, words } = shown;
  words.fill(0);
  shown.letters = 0;
  shown.latin = 0;
  let length = 0;
  const end = Math.min(text.length, LONGEST);
  let at = 0;
  let leading = 0;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind !== LETTER) {
      leading = kind === APOSTROPHE ? unit : 0;
      at += 1;
      // A handle goes as a whole; "@ the airport" is no handle.
      if (unit === 0x40 || unit === 0xff20) while (at < end && isHandleUnit(text.charCodeAt(at))) at += 1;
      continue;
    }
    if (isAddress(text, at)) {
      while (at < end && !isBlank(text.charCodeAt(at))) at += 1;
      continue;
    }
    const start = at;
    let hash = leading === 0 ? HASH_SEED : Math.imul(HASH_SEED ^ 0x27, HASH_STEP);
    let plainHash = HASH_SEED;
    let accent = 0;
    if (length > 0) units[length++] = BLANK;
    for (; at < end; at += 1) {
      const each = text.charCodeAt(at);
      const what = kindOf(each);
      if (what === MARK) continue;
      if (what !== LETTER) break;
      const small = SMALL[each] ?? each;
      if (small < 0x180) {
        shown.latin += 1;
        accent |= accents[small] ?? 0;
      }
      hash = Math.imul(hash ^ small, HASH_STEP);
      plainHash = Math.imul(plainHash ^ small, HASH_STEP);
      units[length++] = small;
      shown.letters += 1;
    }
    const isElided = at < end && kindOf(text.charCodeAt(at)) === APOSTROPHE;
    // "RT" is a sign of the network and no word.
    if (at - start === 2 && text.charCodeAt(start) === 0x52 && text.charCodeAt(start + 1) === 0x54) {
      length = Math.max(0, length - 3);
      shown.letters -= 2;
      shown.latin -= 2;
      leading = 0;
      continue;
    }
    let bits = 0;
    if (leading !== 0) bits = languagesOfWord.get(hash | 0) ?? 0;
    if (bits === 0 && isElided) bits = languagesOfWord.get(Math.imul(plainHash ^ 0x27, HASH_STEP) | 0) ?? 0;
    if (bits === 0) bits = languagesOfWord.get(plainHash | 0) ?? 0;
    // A name keeps its accents in every language: only words that begin small count for theirs.
    if (accent !== 0 && bits === 0 && SMALL[text.charCodeAt(start)] === text.charCodeAt(start)) bits = accent;
    if (bits !== 0) addEvidence(bits);
    leading = 0;
  }
  shown.length = length;
}

function isHandleUnit(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === LETTER || kind === DIGIT || unit === 0x2e || unit === 0x2d;
}
