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
  // "Vendredi", and elsewhere "Friday, March 27".
  if (one.length !== other.length) return one.at(-1) === other.at(-1);
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
    [/(?:hier soir|la nuit dernière|dans la nuit d'hier)/giu, ['lastNight', 'yesterday', 'night']],
    [/après-demain/giu, ['afterTomorrow']],
    [/demain matin|demain en matinée/giu, ['tomorrow', 'tomorrow:am']],
    [/demain (?:après-midi|en après-midi)/giu, ['tomorrow', 'tomorrow:pm']],
    [/demain (?:soir|en soirée)/giu, ['tomorrow', 'tomorrow:night']],
    // Of the night that was or of the one to come: English says which.
    [/cette nuit|dans la nuit|pendant la nuit|au cours de la nuit/giu, ['night', 'tonight', 'lastNight']],
    [/(?:ce soir|plus tard ce soir|en soirée)/giu, ['tonight']],
    [/ce matin|en matinée/giu, ['thisMorning']],
    [/cet après-midi|en après-midi/giu, ['thisAfternoon']],
    [/demain/giu, ['tomorrow', 'tomorrow:am', 'tomorrow:pm', 'tomorrow:night']],
    [/aujourd'hui/giu, ['today', 'thisMorning', 'thisAfternoon', 'tonight']],
    [/hier/giu, ['yesterday']],
  ],
  en: [
    [/day before yesterday/giu, ['beforeYesterday']],
    [/(?:last night|yesterday evening|overnight yesterday)/giu, ['lastNight', 'yesterday', 'night']],
    [/day after tomorrow/giu, ['afterTomorrow']],
    [/tomorrow morning/giu, ['tomorrow', 'tomorrow:am']],
    [/tomorrow afternoon/giu, ['tomorrow', 'tomorrow:pm']],
    [/tomorrow (?:night|evening)/giu, ['tomorrow', 'tomorrow:night']],
    [/overnight|during the night|in the night/giu, ['night']],
    [/early this morning/giu, ['thisMorning', 'night']],
    [/(?:later )?(?:tonight|this evening)/giu, ['tonight']],
    [/this morning/giu, ['thisMorning']],
    [/this afternoon/giu, ['thisAfternoon']],
    [/tomorrow/giu, ['tomorrow', 'tomorrow:am', 'tomorrow:pm', 'tomorrow:night']],
    [/today/giu, ['today', 'thisMorning', 'thisAfternoon', 'tonight']],
    [/yesterday/giu, ['yesterday']],
  ],
};
/** Parts of a day, which an hour beside them says already ("5 h ce matin", "5 a.m."), and days that come and go. */
const IS_PART =
  /^(?:cette|ce |cet |en |dans|pendant|au |overnight|during|in |early|this|later|tonight|plus)/iu;
const IS_LOOSE = /^(?:today|aujourd|overnight|in the|during|dans|pendant|au cours|en )/iu;
const HOUR =
  /\d ?h(?!\p{L})|\d ?heures?|\d ?[ap]\.?m(?!\p{L})|\d:\d\d|(?<!\p{L})(?:midi|minuit|noon|midnight|o'clock)|(?<!\p{L})(?:at|until|by|since|before|after|around) \d{1,2} ?$/iu;
const NEAR = 24;

function isBesideHour(plain: string, from: number, length: number): boolean {
  const around = [
    plain.slice(Math.max(0, from - NEAR), from),
    plain.slice(from + length, from + length + NEAR),
  ];
  return around.some((text) => HOUR.test(text));
}

/** Days of work, days of rest: "en semaine" says what "Monday to Friday" does. */
const WEEKS: Readonly<Record<'fr' | 'en', readonly (readonly [RegExp, readonly number[]])[]>> = {
  fr: [
    [/en semaine|(?:les )?jours de semaine/giu, [0, 4]],
    [/(?:fins? de semaine|week-?ends?)/giu, [4, 5, 6]],
  ],
  en: [
    [/weekdays|on a weekday/giu, [0, 4]],
    [/weekends?/giu, [4, 5, 6]],
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
  // "Ce soir-là" is another evening.
  for (const [form, keys] of RELATIVE[side])
    text.take(new RegExp(`${whole(form).source}(?!-là)`, form.flags), ({ 0: words, index = 0 }) => {
      const isSaid =
        IS_LOOSE.test(words) || (IS_PART.test(words) && isBesideHour(text.plain, index, words.length));
      return (isSaid ? weak : meant)('date', ...keys);
    });
  for (const [form, days] of WEEKS[side])
    text.take(whole(form), () => weak('date', ...days.map((day) => `weekday:${day}`)));
  const day = side === 'fr' ? DAY_FR : DAY_EN;
  const later = day.replace('<weekday>', '<later>');
  // "Dans la nuit de samedi à dimanche": "overnight Saturday" is enough.
  if (side === 'fr')
    text.take(
      new RegExp(`(?<!\\p{L})nuit d[eu] ${day} (?:à|au) ${later}(?!\\p{L})`, 'giu'),
      ({ groups = {} }) => [
        ...meant('date', `weekday:${weekdayOf(groups.weekday, side)}`),
        ...weak('date', `weekday:${weekdayOf(groups.later, side)}`),
      ],
    );
  // "Lundi 4", without a month: two things to compare.
  text.take(
    new RegExp(
      `(?<!\\p{L})${day}(?:,? le|,? the)? (?<at>\\d{1,2})(?:er|st|nd|rd|th)?(?![\\p{L}\\p{N}:.,]|[ -](?:h|heures?|[ap]\\.?m|to|[ap]\\.m\\.)(?!\\p{L}))`,
      'giu',
    ),
    ({ groups = {} }) => [
      ...meant('date', `weekday:${weekdayOf(groups.weekday, side)}`),
      ...meant('number', `${Number(groups.at)}`),
    ],
  );
  text.take(
    new RegExp(`(?<![\\p{L}\\p{N}])${day}s?(?![\\p{L}\\p{N}])`, side === 'fr' ? 'giu' : 'gu'),
    ({ groups }) => {
      const weekday = weekdayOf(groups?.weekday, side);
      return weekday === null ? null : meant('date', `weekday:${weekday}`);
    },
  );
}
