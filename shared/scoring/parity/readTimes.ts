/*
 * Hours, zones and durations. "14 h" in French is either an hour or a duration, "2:30" in English either half of the
 * day: each carries what it may mean.
 */
import { NUMBER, readNumber } from './parityNumbers.ts';
import { meant, type ParitySide, type ParityToken, type TextToRead } from './parityToken.ts';

const clock = (hour: number, minute: number): string => `at:${((hour % 24) * 60 + minute) % 1_440}`;
const lasting = (minutes: number): string => `for:${minutes}`;

type Said = Omit<ParityToken, 'from' | 'to'>;

const ALWAYS = {
  fr: /24 ?h(?:eures)?(?: sur 24|\/24)(?:,?(?: et)? ?7 ?j(?:ours)?(?: sur 7|\/7))?|24\/7|jour et nuit|en tout temps/giu,
  en: /24\/7|24[ -]hours? a day(?:,?(?: and)? (?:7|seven) days a week)?|around the clock|day and night|at all times|at any time/giu,
} as const;

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/[Hh]eure (?:normale )?de l'Est|HNE|EST|Eastern Standard(?: Time)?/gu, 'zone:eastern'],
  [/[Hh]eure avancée de l'Est|HAE|EDT|Eastern Daylight(?: Time)?/gu, 'zone:easternDaylight'],
  [/(?<=[\dhm.] ?)(?:HE|ET)|[Ee]astern(?: [Tt]ime)?/gu, 'zone:easternAny'],
  [
    /[Hh]eure (?:normale |avancée )?du Centre|HNC|HAC|CST|CDT|Central (?:Standard |Daylight )?Time/gu,
    'zone:central',
  ],
  [
    /[Hh]eure (?:normale |avancée )?des Rocheuses|HNR|HAR|MST|MDT|Mountain (?:Standard |Daylight )?[Tt]ime/gu,
    'zone:mountain',
  ],
  [
    /[Hh]eure (?:normale |avancée )?du Pacifique|HNP|HAP|PST|PDT|Pacific(?: (?:Standard |Daylight )?[Tt]ime)?/gu,
    'zone:pacific',
  ],
  [
    /[Hh]eure (?:normale |avancée )?de l'Atlantique|HNA|HAA|AST|ADT|Atlantic (?:Standard |Daylight )?[Tt]ime/gu,
    'zone:atlantic',
  ],
  [/[Hh]eure de Terre-Neuve|HNT|HAT|NST|NDT|Newfoundland [Tt]ime/gu, 'zone:newfoundland'],
  [/[Hh]eure de Paris|Paris time|HEC|HAEC|CEST|CET/gu, 'zone:paris'],
  [/UTC|GMT|TUC?(?= ?[)\s.,])/gu, 'zone:utc'],
];
const SAME_ZONE: Readonly<Record<string, readonly string[]>> = {
  'zone:eastern': ['zone:eastern', 'zone:easternAny'],
  'zone:easternDaylight': ['zone:easternDaylight', 'zone:easternAny'],
  'zone:easternAny': ['zone:eastern', 'zone:easternDaylight', 'zone:easternAny'],
};

const UNITS: Readonly<Record<ParitySide, readonly (readonly [string, number | string])[]>> = {
  fr: [
    ['minutes?|min', 1],
    ['heures?|h', 60],
    ["jours? (?:ouvrables?|ouvrés?|d'affaires)", 'business'],
    ['jours?|j', 1_440],
    ['semaines?', 10_080],
    ['mois', 'month'],
    ['ans?|années?', 'year'],
  ],
  en: [
    ['minutes?|mins?', 1],
    ['hours?|hrs?', 60],
    ['(?:business|working) days?', 'business'],
    ['days?', 1_440],
    ['weeks?', 10_080],
    ['months?', 'month'],
    ['years?', 'year'],
  ],
};

function durationKeys(value: number, unit: number | string): readonly string[] {
  if (typeof unit === 'number') return [lasting(value * unit)];
  if (unit === 'year') return [`months:${value * 12}`];
  return [unit === 'month' ? `months:${value}` : `${unit}:${value}`];
}

function readDurations(text: TextToRead): void {
  const { side } = text;
  text.take(side === 'fr' ? /demi-heure|demi heure/giu : /half[ -](?:an[ -])?hour/giu, () =>
    meant('duration', lasting(30)),
  );
  if (side === 'fr') {
    text.take(/(?<!\p{L})quinze jours(?!\p{L})/giu, () =>
      meant('duration', lasting(15 * 1_440), lasting(14 * 1_440)),
    );
    text.take(/(?<!\p{L})huit jours(?!\p{L})/giu, () =>
      meant('duration', lasting(8 * 1_440), lasting(7 * 1_440)),
    );
  }
  const single = side === 'fr' ? 'une|un' : 'an|a|one';
  for (const [unit, minutes] of UNITS[side]) {
    // "14 h 30" is an hour, and "14 h" may be one: those are read with the hours.
    const ending = side === 'fr' && minutes === 60 ? 'heures?' : unit;
    const form = new RegExp(
      `(?:${NUMBER[side]}|(?<!\\p{L})(?:${single}))[ -]?(?:${ending})(?![\\p{L}\\p{N}])`,
      'giu',
    );
    text.take(form, ({ 0: found }) => {
      const isSingle = new RegExp(`^(?:${single})(?![\\p{L}-])`, 'iu').test(found);
      // "Un jour", "a day", "one day": no length of time that anybody counts on.
      if (isSingle && (minutes === 1_440 || minutes === 1)) return null;
      const count = isSingle
        ? [1]
        : readNumber(found.replace(new RegExp(`[ -]?(?:${ending})$`, 'iu'), ''), side);
      const keys = count.flatMap((value) => durationKeys(value, minutes));
      // "9 heures" is nine o'clock as well.
      const [value = 99] = count;
      const hours =
        side === 'fr' && minutes === 60 && value <= 24 && Number.isInteger(value) ? [clock(value, 0)] : [];
      return keys.length === 0 ? null : meant('duration', ...keys, ...hours);
    });
  }
}

function frenchHours(text: TextToRead): void {
  text.take(/(?<!\p{L})midi et demie?(?!\p{L})/giu, () => meant('time', clock(12, 30)));
  text.take(/(?<![\p{L}-])midi(?!\p{L})/giu, () => meant('time', clock(12, 0)));
  text.take(/(?<!\p{L})minuit(?!\p{L})/giu, () => meant('time', clock(0, 0)));
  text.take(/(?<![\p{L}\p{N},.])(\d{1,2}) ?h ?([0-5]\d)(?: ?min)?(?![\p{L}\p{N}])/giu, ([, hour, minute]) =>
    Number(hour) > 24 ? null : meant('time', clock(Number(hour), Number(minute))),
  );
  text.take(/(?<![\p{L}\p{N},.])(\d{1,2}) ?(?:à|et|-|–) ?(\d{1,2}) ?h(?![\p{L}\p{N}])/giu, ([, from, to]) =>
    [from, to].flatMap((hour) => meant('time', clock(Number(hour), 0), lasting(Number(hour) * 60))),
  );
  text.take(/(?<![\p{L}\p{N},.])(\d{1,3}) ?h(?![\p{L}\p{N}])/giu, ([, hour]) =>
    meant('time', ...(Number(hour) > 24 ? [] : [clock(Number(hour), 0)]), lasting(Number(hour) * 60)),
  );
}

const HALF = String.raw`(?<half>a\.?m\.?|p\.?m\.?)(?![\p{L}\p{N}])`;

function englishHour(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): readonly Said[] {
  const at = Number(hour);
  const past = Number(minute ?? 0);
  if (half === undefined)
    return meant(
      'time',
      clock(at, past),
      ...(at <= 12 ? [clock((at % 12) + 12, past), clock(at % 12, past)] : []),
    );
  return meant('time', clock((at % 12) + (/^p/i.test(half) ? 12 : 0), past));
}

function englishHours(text: TextToRead): void {
  text.take(/(?<!\p{L})(?:12 )?noon(?!\p{L})|(?<!\p{L})midday(?!\p{L})/giu, () =>
    meant('time', clock(12, 0)),
  );
  text.take(/(?<!\p{L})(?:12 )?midnight(?!\p{L})/giu, () => meant('time', clock(0, 0)));
  const span = String.raw`(?<![\p{L}\p{N}.,:])(?<a>\d{1,2})(?::(?<am>[0-5]\d))? ?(?:-|–|to|and|until) ?(?<b>\d{1,2})(?::(?<bm>[0-5]\d))? ?${HALF}`;
  text.take(new RegExp(span, 'giu'), ({ groups = {} }) => [
    ...englishHour(groups.a, groups.am, undefined),
    ...englishHour(groups.b, groups.bm, groups.half),
  ]);
  text.take(
    new RegExp(String.raw`(?<![\p{L}\p{N}.,:])(?<a>\d{1,2})(?:[:.](?<am>[0-5]\d))? ?${HALF}`, 'giu'),
    ({ groups = {} }) => englishHour(groups.a, groups.am, groups.half),
  );
  text.take(/(?<![\p{L}\p{N}])(\d{1,2}) o'clock/giu, ([, hour]) => englishHour(hour, undefined, undefined));
}

/** Takes hours, zones and durations; numbers and dates must not be read before and after, respectively. */
export function readTimes(text: TextToRead): void {
  text.take(ALWAYS[text.side], () => meant('time', 'always'));
  if (text.side === 'fr') frenchHours(text);
  else englishHours(text);
  text.take(/(?<![\p{L}\p{N}.,:])([01]?\d|2[0-4]):([0-5]\d)(?![\p{N}:])/gu, ([, hour, minute]) =>
    text.side === 'fr'
      ? meant('time', clock(Number(hour), Number(minute)))
      : englishHour(hour, minute, undefined),
  );
  for (const [form, key] of ZONES)
    text.take(new RegExp(`(?<![\\p{L}\\p{N}])(?:${form.source})(?![\\p{L}\\p{N}])`, 'gu'), () =>
      meant('time', ...(SAME_ZONE[key] ?? [key])),
    );
  readDurations(text);
}
