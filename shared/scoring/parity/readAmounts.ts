/* Money, shares and counts. */
import { NUMBER, RANKS, ROUND, readNumber, VAGUE } from './parityNumbers.ts';
import { meant, type TextToRead, weak } from './parityToken.ts';

const DOLLAR = 'dollar';
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\$|dollars?|CAD|USD/i, DOLLAR],
  [/€|euros?|EUR/i, 'euro'],
  [/£|pounds?|livres?/i, 'pound'],
];
const SIGN = '(?:CA|US|C)?[$€£]|CAD|USD|EUR';
const WORD_FR = "(?:(?:de |d')?(?:dollars?|euros?|livres? sterling)(?: canadiens?| américains?)?)";
const WORD_EN = '(?:(?:Canadian |US |U\\.S\\. )?(?:dollars?|euros?|pounds?))';
const SHORT: Readonly<Record<string, number>> = { m: 1e6, g: 1e9, k: 1e3, b: 1e9, md: 1e9, bn: 1e9 };

const currencyOf = (text: string): string => CURRENCIES.find(([form]) => form.test(text))?.[1] ?? '';

function money(text: string, amount: string, short: string | undefined, side: 'fr' | 'en') {
  const values = readNumber(amount, side).map((value) => value * (SHORT[(short ?? '').toLowerCase()] ?? 1));
  return values.length === 0
    ? null
    : meant(
        'money',
        ...values.map((value) => `${Math.round(value * 100) / 100} ${currencyOf(text.replace(amount, ''))}`),
      );
}

/** The lower end of a span, "2 à 3 milliards": what is said of the upper end holds for it. */
const LOWER = String.raw`(?:(?<lower>(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?) ?(?:à|et|to|and|-|–) ?)?`;
const scaled = (lower: string | undefined, amount: string): readonly string[] =>
  lower === undefined ? [amount] : [`${lower}${amount.replace(/^[\d ,.]*\d/, '')}`, amount];

/** What may be written against its number: 750g. */
const MEASURE = 'mg|kg|g|ml|cl|l|km|cm|mm|m|kwh?|mwh?|mo|go|mb|gb|to|tb|x';

/** Takes amounts of money, then shares, then every number that is left. */
export function readAmounts(text: TextToRead): void {
  const { side } = text;
  const number = NUMBER[side];
  const word = side === 'fr' ? WORD_FR : WORD_EN;
  text.take(
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${SIGN}) ?(?<amount>${number.replace('(?<![\\p{L}\\p{N}.,])', '')}) ?(?<short>[MKBG]|bn)?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    ({ 0: found, groups = {} }) => money(found, groups.amount ?? '', groups.short, side),
  );
  text.take(
    new RegExp(
      `${LOWER}(?<amount>${number}) ?(?<short>M|G|k|Md)? ?(?:(?:${SIGN})(?: ?(?:CA|US)(?!\\p{L}))?|${word})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    ({ 0: found, groups = {} }) => {
      const all = scaled(groups.lower, groups.amount ?? '').map((amount) =>
        money(found.replace(groups.amount ?? '', amount), amount, groups.short, side),
      );
      return all.some((one) => one === null) ? null : all.flatMap((one) => one ?? []);
    },
  );
  text.take(
    new RegExp(`${LOWER}(?<amount>${number}) ?(?:%|pour cent|per ?cent|percent)(?!\\p{L})`, 'giu'),
    ({ groups = {} }) =>
      scaled(groups.lower, groups.amount ?? '').flatMap((amount) =>
        meant('percent', ...readNumber(amount, side).map(String)),
      ),
  );
  for (const [form, values] of ROUND[side]) text.take(form, () => meant('number', ...values.map(String)));
  for (const [form, size] of VAGUE[side]) text.take(form, () => weak('number', size));
  // Ranks: 2e, 2nd, deuxième, second.
  text.take(/(?<![\p{L}\p{N}])(\d{1,3})(?:ers?|re|es?|ème|nd|de|st|rd|th)(?![\p{L}\p{N}])/giu, ([, digits]) =>
    meant('number', `${digits}`),
  );
  for (const [form, rank] of RANKS[side]) text.take(form, () => weak('number', `${rank}`));
  text.take(
    side === 'fr' ? /(?<!\p{L})tous(?:tes)? (?:les )?deux(?!\p{L})/giu : /(?<!\p{L})both(?!\p{L})/giu,
    () => weak('number', '2'),
  );
  text.take(new RegExp(`${number}(?=(?:${MEASURE})?(?!\\p{L}))`, 'giu'), ({ 0: found }) => {
    const values = readNumber(found, side);
    if (values.length === 0) return null;
    const isInWords = !/\d/.test(found);
    // "Les deux", "one of two": small numbers in words come and go with the language.
    return (isInWords && values.every((value) => value <= 3) ? weak : meant)('number', ...values.map(String));
  });
}
