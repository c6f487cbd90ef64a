/*
 * Numbers as each language writes them: 1 250,50 and 1,250.50, twenty-two and vingt-deux, une dizaine, a dozen. A form
 * that both decimal and grouping could have made ("1.250" in French) stands for both.
 */
import type { ParitySide } from './parityToken.ts';

const UNITS_FR =
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const UNITS_EN =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS_FR: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  'quatre-vingt': 80,
  'quatre-vingts': 80,
};
const TENS_EN: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

function wordsOf(side: ParitySide): ReadonlyMap<string, number> {
  const [units, tens] = side === 'fr' ? [UNITS_FR, TENS_FR] : [UNITS_EN, TENS_EN];
  const ones: readonly (readonly [string, number])[] = [
    ...units.map((word, at) => [word, at + 2] as const),
    ...(side === 'fr'
      ? ([
          ['un', 1],
          ['une', 1],
        ] as const)
      : ([['one', 1]] as const)),
  ];
  const map = new Map<string, number>(units.map((word, at) => [word, at + 2]));
  for (const [word, ten] of Object.entries(tens)) {
    map.set(word, ten);
    for (const [one, value] of ones) {
      // Soixante-dix and quatre-vingt-onze count on; no other ten takes more than nine.
      if (value > 9 && ten !== 60 && ten !== 80) continue;
      if (value > 9 && side === 'en') continue;
      map.set(`${word}-${one}`, ten + value);
      map.set(`${word} ${one}`, ten + value);
      if (side === 'fr') map.set(`${word} et ${one}`, ten + value);
    }
  }
  return map;
}

const WORDS = { fr: wordsOf('fr'), en: wordsOf('en') } as const;
const BIG: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  hundred: 100,
  mille: 1_000,
  thousand: 1_000,
  k: 1_000,
  million: 1_000_000,
  millions: 1_000_000,
  m: 1_000_000,
  milliard: 1_000_000_000,
  milliards: 1_000_000_000,
  billion: 1_000_000_000,
  b: 1_000_000_000,
  g: 1_000_000_000,
};

const longestFirst = (side: ParitySide): string =>
  [...WORDS[side].keys()].sort((a, b) => b.length - a.length).join('|');
const DIGITS = String.raw`\d{1,3}(?:[ ,.]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`;
const SCALE = {
  fr: 'cents?|mille|millions?|milliards?',
  en: 'hundred|thousand|millions?|billions?',
} as const;

/** The source of an expression for a number, in digits or words, with its scale; one group. */
export const NUMBER = {
  fr: String.raw`(?<![\p{L}\p{N}.,])(?:${DIGITS}|(?:${longestFirst('fr')})(?!\p{L})|(?:cent|mille)(?!\p{L}))(?:[ -](?:${SCALE.fr})(?!\p{L}))*`,
  en: String.raw`(?<![\p{L}\p{N}.,])(?:${DIGITS}|(?:${longestFirst('en')})(?!\p{L})|an? (?=hundred|thousand|million|billion))(?:[ -]?(?:${SCALE.en})(?!\p{L}))*`,
} as const;

/** What a text that `NUMBER` found may stand for; empty for none. */
export function readNumber(text: string, side: ParitySide): readonly number[] {
  const low = text.toLowerCase().trim();
  const digits = /^[\d][\d ,.]*/.exec(low)?.[0].trim() ?? '';
  const rest = low.slice(digits.length).trim();
  const scaleWords = rest.split(/[\s-]+/).filter((word) => word !== '');
  let bases: readonly number[] = digits === '' ? [] : readDigits(digits, side);
  if (digits === '') {
    // The longest run of words that is a number by itself.
    for (let length = scaleWords.length; length > 0 && bases.length === 0; length -= 1) {
      const head = scaleWords.slice(0, length);
      const value = WORDS[side].get(head.join('-')) ?? WORDS[side].get(head.join(' '));
      if (value === undefined) continue;
      bases = [value];
      scaleWords.splice(0, length);
    }
    if (bases.length === 0) bases = [1];
    if (scaleWords[0] === 'a' || scaleWords[0] === 'an') scaleWords.shift();
  }
  let factor = 1;
  for (const word of scaleWords) {
    const big = BIG[word];
    if (big === undefined) return [];
    factor *= big;
  }
  return bases.map((base) => Math.round(base * factor * 1e6) / 1e6);
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

/** "Une dizaine", "a dozen": about so many. */
export const ROUND: Readonly<Record<ParitySide, readonly (readonly [RegExp, readonly number[]])[]>> = {
  fr: [
    [/(?<!\p{L})(?:une )?dizaine(?!\p{L})/giu, [10]],
    [/(?<!\p{L})(?:une )?(?:demi-)?douzaine(?!\p{L})/giu, [12, 6]],
    [/(?<!\p{L})(?:une )?quinzaine(?!\p{L})/giu, [15, 14]],
    [/(?<!\p{L})(?:une )?vingtaine(?!\p{L})/giu, [20]],
    [/(?<!\p{L})(?:une )?trentaine(?!\p{L})/giu, [30]],
    [/(?<!\p{L})une quarantaine(?= d)/giu, [40]],
    [/(?<!\p{L})(?:une )?cinquantaine(?!\p{L})/giu, [50]],
    [/(?<!\p{L})(?:une )?soixantaine(?!\p{L})/giu, [60]],
    [/(?<!\p{L})(?:une )?centaine(?!\p{L})/giu, [100]],
    [/(?<!\p{L})(?:un )?millier(?!\p{L})/giu, [1_000]],
  ],
  en: [
    [/(?<!\p{L})half a dozen(?!\p{L})/giu, [6, 12]],
    [/(?<!\p{L})(?:a |one )?dozen(?!\p{L})/giu, [12, 6]],
    [/(?<!\p{L})a fortnight(?!\p{L})/giu, [14, 15]],
  ],
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
