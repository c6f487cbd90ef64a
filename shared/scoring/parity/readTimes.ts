/*
 * Hours, zones and durations. "14 h" in French is either an hour or a duration, "2:30" in English either half of the
 * day: each carries what it may mean.
 */
import { meant, type ParityToken, type TextToRead } from './parityToken.ts';
import { clock, lasting, readAlways, readDurations } from './readDurations.ts';

type Said = Omit<ParityToken, 'from' | 'to'>;

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

function frenchHours(text: TextToRead): void {
  text.take(/(?<!\p{L})midi et demie?(?!\p{L})/giu, () => meant('time', clock(12, 30)));
  text.take(/(?<![\p{L}-])midi(?!\p{L})/giu, () => meant('time', clock(12, 0)));
  text.take(/(?<!\p{L})minuit(?!\p{L})/giu, () => meant('time', clock(0, 0)));
  text.take(/(?<![\p{L}\p{N},.])(\d{1,2}) ?h ?([0-5]\d)(?: ?min)?(?![\p{L}\p{N}])/giu, ([, hour, minute]) =>
    Number(hour) > 24
      ? null
      : meant('time', clock(Number(hour), Number(minute)), lasting(Number(hour) * 60 + Number(minute))),
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

const PARTS: readonly (readonly [string, string])[] = [
  ['(?:early )?(?:this|in the|tomorrow|yesterday) morning', 'am'],
  [
    '(?:this|in the|tomorrow|yesterday) (?:afternoon|evening)|tonight|last night|tomorrow night|at night',
    'pm',
  ],
];
const PARTS_FR = "(?:de l'|cet |demain |hier )après-midi|(?:du |ce |hier |demain )soir";

/** Takes an hour whose half of the day is said by a day that follows: "9 tonight", "8 h ce soir"; before days are taken. */
export function readHoursOfDay(text: TextToRead): void {
  const start = String.raw`(?<![\p{L}\p{N}.,:])(?<h>1[0-2]|[1-9])`;
  if (text.side === 'fr') {
    const hour = String.raw`${start} ?(?:h|heures?)(?: ?(?<m>[0-5]\d))?(?= (?:${PARTS_FR})(?!\p{L}))`;
    text.take(new RegExp(hour, 'giu'), ({ groups = {} }) => englishHour(groups.h, groups.m, 'pm'));
    return;
  }
  for (const [part, half] of PARTS)
    text.take(
      new RegExp(String.raw`${start}(?::(?<m>[0-5]\d))?(?: o'clock)?(?= (?:${part})(?!\p{L}))`, 'giu'),
      ({ groups = {} }) => englishHour(groups.h, groups.m, groups.h === '12' ? undefined : half),
    );
}

/** Takes hours, zones and durations; numbers and dates must not be read before and after, respectively. */
export function readTimes(text: TextToRead): void {
  readAlways(text);
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
