/*
 * Numbers as each language writes them: 1 250,50 and 1,250.50, twenty-two and vingt-deux, une dizaine, a dozen. A form
 * that both decimal and grouping could have made ("1.250" in French) stands for both.
 */
import type { ParitySide } from './parityToken.ts';

const UNITS: Readonly<Record<ParitySide, readonly string[]>> = {
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' '),
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
};
const TENS: Readonly<Record<ParitySide, readonly string[]>> = {
  fr: 'vingt trente quarante cinquante soixante'.split(' '),
  en: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};
const ORDINALS: Readonly<Record<ParitySide, readonly string[]>> = {
  fr: 'deuxième|seconde? troisième|tiers quatrième cinquième sixième septième huitième neuvième dixième onzième douzième'.split(
    ' ',
  ),
  en: 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
};

const valued = (
  all: readonly string[],
  first: number,
  step: number,
): readonly (readonly [string, number])[] => all.map((word, at) => [word, first + at * step]);

const VALUES: ReadonlyMap<string, number> = new Map<string, number>([
  ...valued(UNITS.fr, 2, 1),
  ...valued(UNITS.en, 2, 1),
  ...valued(TENS.fr, 20, 10),
  ...valued(TENS.en, 20, 10),
  ...valued(['un', 'une', 'one', 'a', 'an'], 1, 0),
  ['vingts', 20],
]);
const BIG: Readonly<Record<string, number>> = {
  thousand: 1_000,
  mille: 1_000,
  million: 1_000_000,
  millions: 1_000_000,
  billion: 1_000_000_000,
  billions: 1_000_000_000,
  milliard: 1_000_000_000,
  milliards: 1_000_000_000,
};
const HUNDRED = new Set(['cent', 'cents', 'hundred']);

const DIGITS = String.raw`\d{1,3}(?:[ ,.]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`;
const words = (...lists: readonly (readonly string[])[]): string => `(?:${lists.flat().join('|')})(?!\\p{L})`;
const WORD = {
  fr: words(UNITS.fr, ['vingts?'], TENS.fr, ['cents?', 'mille']),
  en: words(UNITS.en, TENS.en),
} as const;
const SCALE = { fr: 'mille|millions?|milliards?', en: 'hundred|thousand|millions?|billions?' } as const;

/** A number in words has no more of them. */
const LONGEST = 11;

const wholeWord = (form: string): RegExp => new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, 'giu');

/** The source of an expression for a number, in digits or words, with its scale; no group. */
export const NUMBER = {
  fr: String.raw`(?<![\p{L}\p{N}.,])(?:(?:${DIGITS})(?:[ -](?:${SCALE.fr})(?!\p{L})){0,2}|(?<!-)(?!cents)(?:${WORD.fr}|une? (?=millions?|milliards?))(?:[ -]?(?:${WORD.fr}|(?:millions?|milliards?)(?!\p{L})|(?<=-)une?(?!\p{L}))| et (?:une?|onze)(?!\p{L})|-et-(?:une?|onze)(?!\p{L})){0,${LONGEST}})`,
  en: String.raw`(?<![\p{L}\p{N}.,])(?:(?:${DIGITS})(?:[ -]?(?:${SCALE.en})(?!\p{L})){0,2}|(?<!-)(?:${WORD.en}|(?:an?|one) (?=${SCALE.en}))(?:[ -]?(?:${WORD.en}|(?:${SCALE.en})(?!\p{L})|(?<=-)one(?!\p{L}))|(?<=hundred|thousand|million|billion) and (?=${WORD.en})){0,${LONGEST}})`,
} as const;

/** What a text that `NUMBER` found may stand for; empty for none. */
export function readNumber(text: string, side: ParitySide): readonly number[] {
  const low = text.toLowerCase().trim();
  const digits = /^[\d][\d ,.]*/.exec(low)?.[0].trim() ?? '';
  const rest = low
    .slice(digits.length)
    .split(/[\s-]+/)
    .filter((word) => word !== '' && word !== 'et' && word !== 'and');
  if (digits === '') {
    const value = readWords(rest);
    return value === null ? [] : [value];
  }
  let factor = 1;
  for (const word of rest) {
    const big = HUNDRED.has(word) ? 100 : BIG[word];
    if (big === undefined) return [];
    factor *= big;
  }
  return readDigits(digits, side).map((base) => Math.round(base * factor * 1e6) / 1e6);
}

/** A number in words, each smaller than what it is added to; null where they are no one number ("five six"). */
function readWords(all: readonly string[]): number | null {
  let total = 0;
  let current = 0;
  for (const word of all) {
    const value = VALUES.get(word);
    const big = BIG[word];
    if (value === 20 && current % 100 === 4 && word.startsWith('vingt')) current += 76;
    else if (value !== undefined) {
      if (!canAdd(current % 100, value)) return null;
      current += value;
    } else if (HUNDRED.has(word) && current < 100) current = Math.max(1, current) * 100;
    else if (big !== undefined) {
      total += Math.max(1, current) * big;
      current = 0;
    } else return null;
  }
  return total + current;
}

function canAdd(base: number, value: number): boolean {
  if (base === 0) return true;
  if (value < 10) return base % 10 === 0;
  // Soixante-dix and quatre-vingt-onze count on; no other ten takes more than nine.
  return value < 20 && (base === 60 || base === 80);
}

/** Digits with their signs: by the habits of the side first, and by the other's where the form fits them. */
function readDigits(text: string, side: ParitySide): readonly number[] {
  const plain = text.replace(/[.,]$/, '');
  const isGrouped = /^\d{1,3}(?:[ ]\d{3})+(?:[.,]\d+)?$/.test(plain);
  if (isGrouped || /^\d+$/.test(plain)) return [Number(plain.replaceAll(' ', '').replace(',', '.'))];
  const decimal = side === 'fr' ? ',' : '.';
  const group = side === 'fr' ? '.' : ',';
  const byHabit = Number(plain.replaceAll(group, '').replace(decimal, '.'));
  const signs = plain.replace(/[\d ]/g, '');
  if (signs.length > 1) return [byHabit];
  if (signs === decimal) return [byHabit];
  // One sign of grouping: three digits behind it are a group, others can only be decimals.
  const behind = plain.length - plain.indexOf(group) - 1;
  return behind === 3 ? [byHabit] : [Number(plain.replace(group, '.'))];
}

const ROUND_WORDS: Readonly<Record<ParitySide, readonly (readonly [string, readonly number[]])[]>> = {
  fr: [
    ['(?:une )?dizaine', [10]],
    ['(?:une )?demi-douzaine', [6]],
    ['(?:une )?douzaine', [12]],
    ['(?:une )?quinzaine', [15, 14]],
    ['(?:une )?vingtaine', [20]],
    ['(?:une )?trentaine', [30]],
    ['une quarantaine(?= d)', [40]],
    ['(?:une )?cinquantaine', [50]],
    ['(?:une )?soixantaine', [60]],
    ['(?:une )?centaine', [100]],
    ['(?:un )?millier', [1_000]],
  ],
  en: [
    ['half a dozen|a half-dozen', [6]],
    ['(?:a |one )?dozen', [12]],
  ],
};

/** "Une dizaine", "a dozen": about so many. */
export const ROUND: Readonly<Record<ParitySide, readonly (readonly [RegExp, readonly number[]])[]>> = {
  fr: ROUND_WORDS.fr.map(([form, values]) => [wholeWord(form), values]),
  en: ROUND_WORDS.en.map(([form, values]) => [wholeWord(form), values]),
};

/** "Deuxième", "second": ranks in words; an adverb ("secondly") is none, nor is a length ("30 seconds"). */
export const RANKS: Readonly<Record<ParitySide, readonly (readonly [RegExp, number])[]>> = {
  fr: ORDINALS.fr.map((form, at) => [wholeWord(`(?:${form})s?`), at + 2]),
  en: ORDINALS.en.map((form, at) => [wholeWord(form), at + 2]),
};

/** "Des centaines", "hundreds": how large, and no number. */
export const VAGUE: Readonly<Record<ParitySide, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/(?<!\p{L})dizaines(?!\p{L})/giu, 'tens'],
    [/(?<!\p{L})centaines(?!\p{L})/giu, 'hundreds'],
    [/(?<!\p{L})milliers(?!\p{L})/giu, 'thousands'],
  ],
  en: [
    [/(?<!\p{L})(?:dozens|tens(?= of))(?!\p{L})/giu, 'tens'],
    [/(?<!\p{L})(?:hundreds|(?:a )?(?:few|several) hundred)(?!\p{L})/giu, 'hundreds'],
    [/(?<!\p{L})(?:thousands|(?:a )?(?:few|several) thousand)(?!\p{L})/giu, 'thousands'],
  ],
};
