/*
 * Days as statements name them: dates with and without a year, days of the week, today and tonight. A date agrees with
 * one that says less of it; a day of the week beside a date belongs to it.
 */
import { readMonth } from '../../lib/dateWords.ts';
import { meant, type ParityToken, type TextToRead, weak } from './parityToken.ts';

const DAYS = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
} as const;
const MONTH_FR =
  'janvier|janv\\.?|février|fevrier|févr\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|août|aout|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|décembre|decembre|déc\\.?';
const MONTH_EN =
  'January|Jan\\.?|February|Feb\\.?|March|Mar\\.?|April|Apr\\.?|May|June|Jun\\.?|July|Jul\\.?|August|Aug\\.?|September|Sept?\\.?|October|Oct\\.?|November|Nov\\.?|December|Dec\\.?';
const DAY_FR = `(?<weekday>${DAYS.fr.join('|')})`;
const DAY_EN = `(?<weekday>${DAYS.en.map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`).join('|')}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)`;

type Said = Omit<ParityToken, 'from' | 'to'>;

/** Year and day of the week are kept in the key where they are said: see `agreeOnDay`. */
function dayKey(year: string | undefined, month: number, day: number, weekday: number | null): string {
  return `day:${year === undefined ? '' : Number(year.length === 2 ? `20${year}` : year)}:${month}:${day}:${weekday ?? ''}`;
}

/** Whether two keys of days can be the same day: what one leaves out agrees with anything. */
export function agreeOnDay(a: string, b: string): boolean {
  const one = a.split(':');
  const other = b.split(':');
  return one.every((part, at) => part === other[at] || part === '' || other[at] === '');
}

const weekdayOf = (text: string | undefined, side: 'fr' | 'en'): number | null => {
  if (text === undefined) return null;
  const at = DAYS[side].findIndex((day) => day.startsWith(text.toLowerCase().slice(0, 3)));
  return at < 0 ? null : at;
};

function dates(
  side: 'fr' | 'en',
  { groups = {} }: RegExpMatchArray,
  days: readonly (string | undefined)[],
): readonly Said[] | null {
  const month = readMonth((groups.month ?? '').replace('.', ''));
  if (month === null) return null;
  const weekday = weekdayOf(groups.weekday, side);
  const said = days.filter((day) => day !== undefined && day !== '');
  return said.flatMap((day) => {
    const number = /^premier$/i.test(day ?? '') ? 1 : Number.parseInt(day ?? '', 10);
    // Of a span the day of the week belongs to its beginning, if to any.
    return meant('date', dayKey(groups.year, month, number, said.length === 1 ? weekday : null));
  });
}

const SPAN = '(?:\\s?[-–—]\\s?| au | et | ou | to | and | through )';
const NUMERIC =
  /(?<![\p{L}\p{N}/.-])(?:(?<year>\d{4})([-/])(?<month>\d{1,2})\2(?<day>\d{1,2})|(?<first>\d{1,2})([/])(?<second>\d{1,2})\6(?<late>\d{4}|\d{2})|(?<aa>\d{1,2})-(?<bb>\d{1,2})-(?<cc>\d{4}))(?![\p{L}\p{N}/-])/gu;

const RELATIVE: Readonly<Record<'fr' | 'en', readonly (readonly [RegExp, readonly string[]])[]>> = {
  fr: [
    [/avant-hier/giu, ['beforeYesterday']],
    [/(?:hier soir|la nuit dernière|dans la nuit d'hier)/giu, ['lastNight', 'yesterday']],
    [/après-demain/giu, ['afterTomorrow']],
    [/demain matin|demain en matinée/giu, ['tomorrow', 'tomorrow:am']],
    [/demain (?:après-midi|en après-midi)/giu, ['tomorrow', 'tomorrow:pm']],
    [/demain (?:soir|en soirée)/giu, ['tomorrow', 'tomorrow:night']],
    [/(?:ce soir|cette nuit|plus tard ce soir)/giu, ['tonight']],
    [/ce matin/giu, ['thisMorning']],
    [/cet après-midi/giu, ['thisAfternoon']],
    [/demain/giu, ['tomorrow', 'tomorrow:am', 'tomorrow:pm', 'tomorrow:night']],
    [/aujourd'hui/giu, ['today']],
    [/hier/giu, ['yesterday']],
  ],
  en: [
    [/day before yesterday/giu, ['beforeYesterday']],
    [/(?:last night|yesterday evening|overnight yesterday)/giu, ['lastNight', 'yesterday']],
    [/day after tomorrow/giu, ['afterTomorrow']],
    [/tomorrow morning/giu, ['tomorrow', 'tomorrow:am']],
    [/tomorrow afternoon/giu, ['tomorrow', 'tomorrow:pm']],
    [/tomorrow (?:night|evening)/giu, ['tomorrow', 'tomorrow:night']],
    [/(?:tonight|this evening)/giu, ['tonight']],
    [/this morning/giu, ['thisMorning']],
    [/this afternoon/giu, ['thisAfternoon']],
    [/tomorrow/giu, ['tomorrow', 'tomorrow:am', 'tomorrow:pm', 'tomorrow:night']],
    [/today/giu, ['today']],
    [/yesterday/giu, ['yesterday']],
  ],
};

const whole = (form: RegExp): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${form.source})(?![\\p{L}\\p{N}])`, form.flags);

const FORMS = {
  fr: [
    `(?:${DAY_FR},? )?(?:le |du |au )?(?<a>\\d{1,2}|1er|premier)(?:er|e)?(?:${SPAN}(?<b>\\d{1,2}))? (?<month>${MONTH_FR})(?:,? (?<year>20\\d{2}))?`,
    `(?<month>${MONTH_FR}) (?<year>20\\d{2})`,
  ],
  en: [
    `(?:${DAY_EN}\\.?,? (?:the )?)?(?<month>${MONTH_EN}) (?<a>\\d{1,2})(?:st|nd|rd|th)?(?:${SPAN}(?<b>\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?<year>20\\d{2}))?`,
    `(?:${DAY_EN}\\.?,? (?:the )?)?(?<a>\\d{1,2})(?:st|nd|rd|th)?(?:${SPAN}(?<b>\\d{1,2})(?:st|nd|rd|th)?)? (?:of )?(?<month>${MONTH_EN})(?:,? (?<year>20\\d{2}))?`,
    `(?<month>${MONTH_EN}) (?<year>20\\d{2})`,
  ],
} as const;

/** Takes the days that a text names. */
export function readDates(text: TextToRead): void {
  const { side } = text;
  text.take(NUMERIC, ({ groups = {} }) => {
    if (groups.year !== undefined) {
      return meant('date', dayKey(groups.year, Number(groups.month), Number(groups.day), null));
    }
    const first = Number(groups.first ?? groups.aa);
    const second = Number(groups.second ?? groups.bb);
    const year = groups.late ?? groups.cc;
    const dayFirst = second <= 12 ? [dayKey(year, second, first, null)] : [];
    const monthFirst = first <= 12 ? [dayKey(year, first, second, null)] : [];
    // French puts the day first; English does either.
    const keys = side === 'fr' ? dayFirst : [...monthFirst, ...dayFirst];
    return keys.length === 0 ? null : meant('date', ...keys);
  });
  for (const form of FORMS[side])
    text.take(
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}])`, side === 'fr' ? 'giu' : 'gu'),
      (found) => {
        const { a, b } = found.groups ?? {};
        if (a !== undefined) return dates(side, found, [a, b]);
        const month = readMonth((found.groups?.month ?? '').replace('.', ''));
        return month === null ? null : meant('date', `day:${found.groups?.year}:${month}::`);
      },
    );
  for (const [form, keys] of RELATIVE[side])
    text.take(whole(form), ({ 0: words }) =>
      (/^today|^aujourd/i.test(words) ? weak : meant)('date', ...keys),
    );
  text.take(
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${side === 'fr' ? DAY_FR : DAY_EN})s?(?![\\p{L}\\p{N}])`,
      side === 'fr' ? 'giu' : 'gu',
    ),
    ({ groups }) => {
      const weekday = weekdayOf(groups?.weekday, side);
      return weekday === null ? null : meant('date', `weekday:${weekday}`);
    },
  );
}
