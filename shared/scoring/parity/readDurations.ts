/*
 * Lengths of time: days, hours and minutes together or apart ("two and a half hours", "1 h 30"), and what is there all
 * day or every day. A length keeps its bare count too, for where the other side leaves the unit out.
 */
import { NUMBER, ROUND, readNumber } from './parityNumbers.ts';
import { meant, type ParitySide, type TextToRead, weak } from './parityToken.ts';

/** The key of a length in minutes. */
export const lasting = (minutes: number): string => `for:${Math.round(minutes * 1_000) / 1_000}`;
/** The key of an hour of the day. */
export const clock = (hour: number, minute: number): string => `at:${((hour % 24) * 60 + minute) % 1_440}`;

const HOURS_ALWAYS = {
  fr: /24 ?h(?:eures)?(?: sur |\/)24(?: ?h(?:eures)?)?|vingt-quatre heures sur vingt-quatre|jour et nuit|en tout temps|à toute heure/giu,
  en: /(?:24|twenty-four)[ -]hours? a day|around[ -]the[ -]clock|day and night|night and day|at all times|at any time|24 ?hrs?\/day/giu,
} as const;
const DAYS_ALWAYS = {
  fr: /(?:7|sept) ?j(?:ours)?(?: sur |\/) ?(?:7|sept)(?: ?j(?:ours)?)?|7\/7|tous les jours|chaque jour/giu,
  en: /(?:7|seven) days a week|(?:7|seven) days\/week|every day|daily/giu,
} as const;

const UNITS: Readonly<Record<ParitySide, readonly (readonly [string, number | string])[]>> = {
  fr: [
    ['secondes?|s', 1 / 60],
    ['minutes?|min', 1],
    ['heures?', 60],
    ["jours? (?:ouvrables?|ouvrés?|d'affaires)", 'business'],
    ['jours?|journées?|j', 1_440],
    ['semaines?', 10_080],
    ['mois', 'month'],
    ['ans?|années?', 'year'],
  ],
  en: [
    ['seconds?|secs?', 1 / 60],
    ['minutes?|mins?', 1],
    ['hours?|hrs?', 60],
    ['(?:business|working) days?', 'business'],
    ['days?', 1_440],
    ['weeks?', 10_080],
    ['months?', 'month'],
    ['years?', 'year'],
  ],
};

/** What may stand between a number and its unit: "les trois prochains jours", "the past three full days". */
const BETWEEN: Readonly<Record<ParitySide, string>> = {
  fr: '(?:(?:prochain|dernier|premier)e?s? |(?:prochaines?|dernières?|premières?|longues?|petites?|bonnes?) )?',
  en: '(?:(?:full|whole|long|short|more|additional|extra|straight|consecutive) )?',
};
const BEHIND: Readonly<Record<ParitySide, readonly (readonly [RegExp, number])[]>> = {
  fr: [
    [/^ et demie?(?!\p{L})/iu, 0.5],
    [/^ et quart(?!\p{L})/iu, 0.25],
    [/^ trois quarts(?!\p{L})/iu, 0.75],
  ],
  en: [
    [/^ and a half(?!\p{L})/iu, 0.5],
    [/^ and a quarter(?!\p{L})/iu, 0.25],
    [/^ and three[ -]quarters(?!\p{L})/iu, 0.75],
  ],
};

const FIXED: Readonly<Record<ParitySide, readonly (readonly [RegExp, readonly number[]])[]>> = {
  fr: [
    [/trois quarts d'heure/giu, [45]],
    [/(?:un )?quarts? d'heure/giu, [15]],
    [/(?:une )?demi[- ]heures?/giu, [30]],
    [/(?:une )?demi[- ]journée/giu, [720]],
    [/quinze jours|(?:une )?quinzaine de jours/giu, [15 * 1_440, 14 * 1_440]],
    [/huit jours|(?:une )?huitaine(?: de jours)?/giu, [8 * 1_440, 7 * 1_440]],
  ],
  en: [
    [/three[ -]quarters of an hour/giu, [45]],
    [/(?:a )?quarter of an hour|a quarter[ -]hour/giu, [15]],
    [/half[ -](?:an[ -])?hours?/giu, [30]],
    [/half a day/giu, [720]],
    [/(?:a )?fortnight/giu, [14 * 1_440, 15 * 1_440]],
  ],
};
const wholeWords = (form: RegExp): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${form.source})(?![\\p{L}\\p{N}])`, form.flags);

function durationKeys(value: number, unit: number | string): readonly string[] {
  const count = `count:${value}`;
  if (typeof unit === 'number') return [lasting(value * unit), count];
  if (unit === 'year') return [`months:${value * 12}`, count];
  return [unit === 'month' ? `months:${value}` : `${unit}:${value}`, count];
}

/** Takes what is open day and night, or every day. */
export function readAlways(text: TextToRead): void {
  text.take(wholeWords(/24\/7/gu), () => meant('time', 'always', 'always:days'));
  text.take(wholeWords(HOURS_ALWAYS[text.side]), () => meant('time', 'always'));
  // Whoever is there day and night need not say that it is so every day.
  text.take(wholeWords(DAYS_ALWAYS[text.side]), () => weak('duration', 'always:days'));
}

/** What a count in words, digits or "une dizaine de" stands for. */
function countOf(text: string, side: ParitySide): readonly number[] {
  if (IS_ONE[side].test(text)) return [1];
  for (const [form, values] of ROUND[side]) if (text.search(form) === 0) return values;
  return readNumber(text, side);
}

const IS_ONE = { fr: /^une?$/iu, en: /^(?:an?|one)$/iu } as const;

/** A number, a round number with what follows it, or one. */
const count = (side: ParitySide): string => {
  const round = ROUND[side].map(([form]) => form.source + (side === 'fr' ? " (?:de |d')" : ' ')).join('|');
  const one = side === 'fr' ? 'une?' : 'an?|one';
  return `(?<![\\p{L}\\p{N}.,])(?:${round}|${NUMBER[side]}|(?:${one})(?!\\p{L}))`;
};
const bare = (side: ParitySide): string => UNITS[side].map(([unit]) => unit).join('|');
const behind = (side: ParitySide): string => BEHIND[side].map(([form]) => form.source.slice(1)).join('|');
const unitOf = (text: string, side: ParitySide): number | string | null =>
  UNITS[side].find(([unit]) => new RegExp(`^(?:${unit})$`, 'iu').test(text))?.[1] ?? null;

const TOGETHER: Readonly<Record<ParitySide, RegExp>> = {
  fr: new RegExp(`(?<h>${count('fr')}) heures?(?: et)? (?<m>${count('fr')}) minutes?(?!\\p{L})`, 'giu'),
  en: new RegExp(
    `(?<h>${count('en')}) (?:hours?|hrs?)(?:,? and|,)? (?<m>${count('en')}) (?:minutes?|mins?)(?!\\p{L})`,
    'giu',
  ),
};
/** "Two and a half hours"; French says the half behind the unit. */
const HALF_BEFORE = new RegExp(`(?<many>${count('en')}) and a half (?<unit>${bare('en')})(?!\\p{L})`, 'giu');
const ALONE: Readonly<Record<ParitySide, RegExp>> = {
  fr: aloneForm('fr'),
  en: aloneForm('en'),
};

function aloneForm(side: ParitySide): RegExp {
  return new RegExp(
    `(?<many>${count(side)})[ -]?${BETWEEN[side]}(?<unit>${bare(side)})(?![\\p{L}\\p{N}])(?<more>${behind(side)})?`,
    'giu',
  );
}

/** Takes lengths of time; the hours of the day must have been read before. */
export function readDurations(text: TextToRead): void {
  const { side } = text;
  text.take(TOGETHER[side], ({ groups = {} }) => {
    const [hours = 0, minutes = 0] = [groups.h, groups.m].map((said) => countOf(said ?? '', side)[0] ?? 0);
    return meant('duration', lasting(hours * 60 + minutes));
  });
  if (side === 'en')
    text.take(HALF_BEFORE, ({ groups = {} }) => {
      const unit = unitOf(groups.unit ?? '', 'en');
      const [value] = countOf(groups.many ?? '', 'en');
      return unit === null || value === undefined
        ? null
        : meant('duration', ...durationKeys(value + 0.5, unit));
    });
  for (const [form, minutes] of FIXED[side])
    text.take(wholeWords(form), () => meant('duration', ...minutes.map(lasting)));
  text.take(ALONE[side], ({ groups = {} }) => {
    const { many = '', more = '' } = groups;
    const unit = unitOf(groups.unit ?? '', side);
    if (unit === null) return null;
    const added = BEHIND[side].find(([ending]) => ending.test(more))?.[1] ?? 0;
    // "Un jour", "a day", "one minute": no length of time that anybody counts on.
    if (IS_ONE[side].test(many) && added === 0 && typeof unit === 'number' && (unit <= 1 || unit === 1_440))
      return null;
    const values = countOf(many.trim(), side).map((value) => value + added);
    const [value = 99] = values;
    // "9 heures" is nine o'clock as well.
    const hours =
      side === 'fr' && unit === 60 && value <= 24 ? [clock(Math.floor(value), (value % 1) * 60)] : [];
    return values.length === 0
      ? null
      : meant('duration', ...values.flatMap((one) => durationKeys(one, unit)), ...hours);
  });
}
