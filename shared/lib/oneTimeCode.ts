/*
 * One-time codes that are read over a bad telephone line, in French or in English, by people who are tired: sixteen
 * signs that neither eye nor ear takes for one another, in groups, and how each is spelled. Sixteen, for then a sign is
 * four bits exactly: nothing is biased, and what a code lacks in signs it has in length.
 */

/**
 * Left out: 0 1 O I L; of the letters that rhyme all but P (B C D E G T V), M without N, F without S, K without A and
 * J, Y without I and U; H sounds like an English 8, Q looks like O, Z like 2. No vowels but Y: hardly a word comes up.
 */
export const CODE_SIGNS = '23456789FKMPRWXY';
/** In signs; 48 bits. */
export const CODE_LENGTH = 12;
/** In signs; 24 bits. */
export const CHECK_VALUE_LENGTH = 6;

const CODE_GROUP = 4;
const CHECK_VALUE_GROUP = 3;
/** Of what was typed, in characters: a code with all that people put around it. */
const TYPED_LIMIT = 200;

/** What is taken for a sign by ear or by eye, and for one only: B is a P to the ear but an 8 to the eye. */
const TAKEN_FOR: Readonly<Record<string, string>> = { D: 'P', T: 'P', V: 'P', N: 'M', Z: '2' };
const AROUND = /[\s\p{Pd}\p{Cf}\u2212.,·_/]/gu;

/** The words people spell by: those of aviation in English, the first names of the French telephone in French. */
const SPOKEN: Readonly<Record<'fr' | 'en', Readonly<Record<string, string>>>> = {
  en: {
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    // Nine is heard as five.
    9: 'niner',
    F: 'F as in Foxtrot',
    K: 'K as in Kilo',
    M: 'M as in Mike',
    P: 'P as in Papa',
    R: 'R as in Romeo',
    W: 'W as in Whiskey',
    X: 'X as in X-ray',
    Y: 'Y as in Yankee',
  },
  fr: {
    2: 'deux',
    3: 'trois',
    4: 'quatre',
    5: 'cinq',
    6: 'six',
    7: 'sept',
    8: 'huit',
    9: 'neuf',
    F: 'F comme François',
    K: 'K comme Kléber',
    M: 'M comme Marcel',
    P: 'P comme Pierre',
    R: 'R comme Raoul',
    W: 'W comme William',
    X: 'X comme Xavier',
    Y: 'Y comme Yvonne',
  },
};

/**
 * A code of random bytes, one a sign; the rest is left. Null, to be drawn again: too few bytes, or a sign three times in
 * a row, of which nobody on the telephone knows how many there were. All other codes are equally likely.
 */
export function codeFrom(bytes: Uint8Array): string | null {
  if (bytes.length < CODE_LENGTH) return null;
  // 256 is a multiple of the number of signs.
  const code = Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => signOf(byte % CODE_SIGNS.length)).join(
    '',
  );
  return hasTriple(code) ? null : code;
}

/** In groups of four, as it is printed and read. */
export function formatCode(code: string): string {
  return inGroups(code, CODE_GROUP);
}

/**
 * What was typed as a code, in plain signs; null where it is none. Forgives case, spaces, dashes, full width, and
 * letters that are heard or seen for a sign and can mean no other.
 */
export function readCode(typed: string): string | null {
  if (typed.length > TYPED_LIMIT) return null;
  const code = Array.from(
    typed.normalize('NFKC').replace(AROUND, '').toUpperCase(),
    (sign) => TAKEN_FOR[sign] ?? sign,
  );
  const isCode = code.length === CODE_LENGTH && code.every((sign) => CODE_SIGNS.includes(sign));
  return isCode ? code.join('') : null;
}

/** How each sign is said over the telephone, one after the other; what is no sign of ours is said as it is. */
export function spellCode(code: string, language: 'fr' | 'en'): readonly string[] {
  const spoken = SPOKEN[language];
  return Array.from(code.replace(AROUND, '').toUpperCase(), (sign) => spoken[sign] ?? sign);
}

/** Six signs that stand for a text over the telephone: the first bits of its SHA-256, given in hex. */
export function checkValueOf(digestHex: string): string {
  return Array.from(digestHex.slice(0, CHECK_VALUE_LENGTH), (digit) =>
    signOf(Number.parseInt(digit, 16)),
  ).join('');
}

/** In two groups of three. */
export function formatCheckValue(value: string): string {
  return inGroups(value, CHECK_VALUE_GROUP);
}

function signOf(at: number): string {
  const sign = CODE_SIGNS[at];
  if (sign === undefined) throw new RangeError('There is no such sign.');
  return sign;
}

function hasTriple(code: string): boolean {
  return /(.)\1\1/.test(code);
}

function inGroups(signs: string, size: number): string {
  const groups: string[] = [];
  for (let at = 0; at < signs.length; at += size) groups.push(signs.slice(at, at + size));
  return groups.join(' ');
}
