/*
 * Moments, spans and numbers as a locale writes them. Dates are put together from parts
 * and never taken whole from Intl, whose joining words and spaces change from one runtime to the
 * next, while a report must read the same everywhere. Every space inside a value does not break.
 */
import type { Locale } from './locale.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const NB = '\u00a0';

/** Writes values of one locale in one time zone. Moments are epoch ms UTC; spans are ms. */
export type Formats = {
  readonly locale: Locale;
  readonly timeZone: string;
  /** « 14 h 05 », "2:05 p.m.", "14:05". */
  readonly time: (at: number) => string;
  /** « 14 h 05 min 09 s », "2:05:09 p.m.", "14:05:09". */
  readonly timeWithSeconds: (at: number) => string;
  /** « 6 juillet 2013 », "July 6, 2013", "6 July 2013". */
  readonly date: (at: number) => string;
  /** « 6 juillet », "July 6", "6 July": for an axis. */
  readonly dayMonth: (at: number) => string;
  /** The year, month and day as ISO 8601 writes them, in the zone: a key for grouping by day. */
  readonly dayKey: (at: number) => string;
  /** Date and time without the zone. */
  readonly dateTime: (at: number) => string;
  /** « 6 juillet 2013, 14 h 05 (UTC−4) ». */
  readonly dateTimeWithZone: (at: number) => string;
  /** « 14 h 05 (UTC−4) ». */
  readonly timeWithZone: (at: number) => string;
  /** "2013-07-06 18:05:09 UTC", alike in every locale. */
  readonly utc: (at: number) => string;
  /** "UTC−4", "UTC+5:30", "UTC": the offset in force at that moment. */
  readonly zoneLabel: (at: number) => string;
  /** The same offset in minutes, positive east of Greenwich. */
  readonly offsetMinutes: (at: number) => number;
  /** « 2 h 14 », "2 h 14 min", « 45 s », « 3 j 4 h ». */
  readonly duration: (ms: number) => string;
  /** « il y a 12 min », "12 min ago"; a negative span lies ahead. */
  readonly ago: (ms: number) => string;
  readonly number: (value: number) => string;
  /** « 1,4 Mo », "1.4 MB"; decimal units. */
  readonly bytes: (value: number) => string;
};

type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/**
 * Builds the formats. A zone this runtime does not know is shown as UTC, and `timeZone` says so.
 * Keep the result: each one holds prepared formatters.
 */
export function createFormats(locale: Locale, wantedZone: string): Formats {
  const timeZone = isKnown(wantedZone) ? wantedZone : 'UTC';
  const isFrench = locale.startsWith('fr');
  const read = partsReader(timeZone);
  const months = monthNames(locale);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

  const clock = (at: number, isWithSeconds: boolean): string => {
    const { hour, minute, second } = read(at);
    if (isFrench) {
      const shown = `${hour}${NB}h${NB}${two(minute)}`;
      return isWithSeconds ? `${shown}${NB}min${NB}${two(second)}${NB}s` : shown;
    }
    const seconds = isWithSeconds ? `:${two(second)}` : '';
    if (locale === 'en-GB') return `${two(hour)}:${two(minute)}${seconds}`;
    const half = locale === 'en-US' ? ['AM', 'PM'] : ['a.m.', 'p.m.'];
    return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}${seconds}${NB}${half[hour < 12 ? 0 : 1]}`;
  };
  const time = (at: number): string => clock(at, false);
  const dayMonth = (at: number): string => {
    const { month, day } = read(at);
    const name = months[month - 1];
    if (isFrench) return `${day === 1 ? '1er' : day}${NB}${name}`;
    return locale === 'en-GB' ? `${day}${NB}${name}` : `${name}${NB}${day}`;
  };
  const isYearApart = locale === 'en-CA' || locale === 'en-US';
  const date = (at: number): string => `${dayMonth(at)}${isYearApart ? ', ' : NB}${read(at).year}`;
  const zoneLabel = (at: number): string => offsetLabel(offsetMinutes(at, read));
  const dateTime = (at: number): string => `${date(at)}, ${time(at)}`;
  const duration = (ms: number): string => durationText(ms, isFrench, (value) => whole.format(value));

  return {
    locale,
    timeZone,
    time,
    timeWithSeconds: (at) => clock(at, true),
    date,
    dayMonth,
    dayKey: (at) => {
      const { year, month, day } = read(at);
      return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    },
    dateTime,
    dateTimeWithZone: (at) => `${dateTime(at)}${NB}(${zoneLabel(at)})`,
    timeWithZone: (at) => `${time(at)}${NB}(${zoneLabel(at)})`,
    utc: (at) => `${new Date(at).toISOString().slice(0, 19).replace('T', NB)}${NB}UTC`,
    zoneLabel,
    offsetMinutes: (at) => offsetMinutes(at, read),
    duration,
    ago: (ms) => {
      if (Math.abs(ms) < MINUTE_MS / 2) return isFrench ? 'à l’instant' : 'just now';
      const span = duration(Math.abs(ms));
      if (isFrench) return ms > 0 ? `il y a ${span}` : `dans ${span}`;
      return ms > 0 ? `${span} ago` : `in ${span}`;
    },
    number: (value) => whole.format(value),
    bytes: (value) => {
      const unit = isFrench ? 'o' : 'B';
      if (value < 1_000) return `${whole.format(value)}${NB}${isFrench ? 'octets' : 'bytes'}`;
      if (value < 999_950) return `${oneDigit.format(value / 1_000)}${NB}k${unit}`;
      if (value < 999_950_000) return `${oneDigit.format(value / 1_000_000)}${NB}M${unit}`;
      return `${oneDigit.format(value / 1_000_000_000)}${NB}G${unit}`;
    },
  };
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const REMEMBERED = 1_000;

function partsReader(timeZone: string): (at: number) => Parts {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  // A screen says the same few hundred moments again and again, and each costs as much as drawing its row.
  const known = new Map<number, Parts>();
  return (at) => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const found = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const part of format.formatToParts(at)) {
      if (part.type in found) found[part.type as keyof typeof found] = Number(part.value);
    }
    if (known.size >= REMEMBERED) known.clear();
    known.set(at, found);
    return found;
  };
}

function monthNames(locale: Locale): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2001, month, 15)));
}

/** The zone's distance from UTC at a moment, in minutes (zones with seconds, all before 1972, are cut). */
function offsetMinutes(at: number, read: (at: number) => Parts): number {
  const { year, month, day, hour, minute, second } = read(at);
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((local - Math.floor(at / 1_000) * 1_000) / MINUTE_MS);
}

function offsetLabel(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `UTC${minutes < 0 ? '\u2212' : '+'}${Math.floor(size / 60)}${rest}`;
}

function durationText(ms: number, isFrench: boolean, number: (value: number) => string): string {
  const span = Math.max(0, ms);
  if (span < MINUTE_MS) return `${Math.floor(span / 1_000)}${NB}s`;
  if (span < HOUR_MS) return `${Math.floor(span / MINUTE_MS)}${NB}min`;
  if (span < DAY_MS) {
    const hours = Math.floor(span / HOUR_MS);
    const minutes = Math.floor((span % HOUR_MS) / MINUTE_MS);
    if (minutes === 0) return `${hours}${NB}h`;
    return isFrench ? `${hours}${NB}h${NB}${two(minutes)}` : `${hours}${NB}h${NB}${minutes}${NB}min`;
  }
  const days = Math.floor(span / DAY_MS);
  const hours = Math.floor((span % DAY_MS) / HOUR_MS);
  const shown = `${number(days)}${NB}${isFrench ? 'j' : 'd'}`;
  return hours === 0 ? shown : `${shown}${NB}${hours}${NB}h`;
}
