/*
 * The dates that exports carry: ISO 8601, SQL, slashes in either order, RFC 2822, the form of the old
 * Twitter API, dates in words (English and French), Unix seconds to microseconds. `06/07/2013` means
 * nothing until somebody says in which order it is written: without an order it is refused.
 */
import { isDayName, readMonth, readOffset } from './dateWords.ts';
import type { ZoneMoments } from './zoneMoments.ts';

/** What a text says before zone and range are looked at: calendar parts, or a moment outright. */
type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: Clock;
};

type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly offset: number | null;
  readonly isGiven: boolean;
};

export type MomentReading = {
  /** How 06/07/2013 is read; null refuses it. */
  readonly dateOrder: 'dayFirst' | 'monthFirst' | null;
  /** The zone of dates that carry none. */
  readonly zone: ZoneMoments;
  /** The present (epoch ms UTC), against which the future is told. */
  readonly now: number;
};

export type DateFault = 'date.unreadable' | 'date.ambiguous' | 'date.tooOld' | 'date.future';

export type ReadMoment =
  | { readonly ok: true; readonly at: number; readonly hasZone: boolean; readonly hasTime: boolean }
  | { readonly ok: false; readonly reason: DateFault };

/** No network is older; what claims to be is a clock at zero or an empty cell turned into a number. */
export const OLDEST_MOMENT = Date.UTC(1990, 0, 1);
/** Clocks and zones may be off by a day; more than this ahead is no observation. */
export const FUTURE_TOLERANCE_MS = 2 * 86_400_000;

/** Nothing longer is a date; a whole text in the wrong column must not be searched for one. */
const LONGEST = 100;

const UNREADABLE: ReadMoment = { ok: false, reason: 'date.unreadable' };
const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, ms: 0, offset: null, isGiven: false };

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/;
const SLASHED = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/i;
const DAY_MONTH =
  /^(\d{1,2})(?:er|st|nd|rd|th|e)?[\s-]+(?:de |of )?(\p{L}{3,}\.?),?[\s-]+(\d{4}|\d{2})(?!\d)(.*)$/iu;
const MONTH_DAY = /^(\p{L}{3,}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/iu;
/** `Jul 06 12:03:11 +0000 2013`: the year comes last. */
const YEAR_LAST = /^(\p{L}{3,}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2})(?: (\S+))? (\d{4})$/u;
/** `2:05 PM · Jul 6, 2013`: the time comes first. */
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?) ?[·•,|-] ?(.*\p{L}.*)$/iu;
const CLOCK =
  /^(\d{1,2}) ?(?:[:h] ?(\d{2})(?: ?min)?(?:[: ] ?(\d{2})(?:[.,](\d{1,9}))?(?: ?s)?)?|h)? ?([ap]\.?m\.?)? ?(z|[a-z]{2,4}|(?:utc|gmt)?[+\u2212-]\d{1,2}(?::?\d{2})?)?$/i;

/** Reads one date. Total: any text gives a moment (epoch ms UTC) or a coded reason. */
export function readMoment(text: string, reading: MomentReading): ReadMoment {
  if (text.length > LONGEST) return UNREADABLE;
  const tidy = tidied(text);
  if (/^-?\d+(?:\.\d+)?$/.test(tidy)) {
    const found = readNumber(tidy, reading);
    if (found !== null) return found;
  }
  const parts = readParts(tidy, reading);
  if (parts === null) return UNREADABLE;
  if (parts === 'ambiguous') return { ok: false, reason: 'date.ambiguous' };
  return inRange(
    momentOf(parts, reading.zone),
    parts.clock.offset !== null,
    parts.clock.isGiven,
    reading.now,
  );
}

function readParts(text: string, reading: MomentReading): Parts | 'ambiguous' | null {
  const iso = ISO.exec(text);
  if (iso !== null) return build(iso[1], Number(iso[3]), iso[4], readClock(iso[5] ?? ''));
  const slashed = SLASHED.exec(text);
  if (slashed !== null) {
    return readSlashed(
      Number(slashed[1]),
      Number(slashed[3]),
      slashed[4],
      slashed[5] ?? '',
      reading.dateOrder,
    );
  }
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = compact;
    const clock = hour === undefined ? MIDNIGHT : readClock(`${hour}:${minute}:${second}${zone}`);
    return build(year, Number(month), day, clock);
  }
  return readWords(text);
}

function readSlashed(
  first: number,
  second: number,
  year: string | undefined,
  rest: string,
  order: MomentReading['dateOrder'],
): Parts | 'ambiguous' | null {
  // A row against the order of its column is a fault of the row, not another order.
  const chosen = order ?? slashedOrder(first, second);
  if (chosen === null) return 'ambiguous';
  return chosen === 'dayFirst'
    ? build(year, second, String(first), readClock(rest))
    : build(year, first, String(second), readClock(rest));
}

/** What the numbers alone prove about their order; null when both readings are possible and differ. */
function slashedOrder(first: number, second: number): 'dayFirst' | 'monthFirst' | null {
  if (first > 12 || first === second) return 'dayFirst';
  return second > 12 ? 'monthFirst' : null;
}

function readWords(text: string): Parts | null {
  const timeFirst = TIME_FIRST.exec(text);
  if (timeFirst !== null) return readWords(`${timeFirst[2]} ${timeFirst[1]}`);
  const space = text.indexOf(' ');
  if (space > 0 && !/\d/.test(text.slice(0, space))) {
    const word = text.slice(0, space);
    const rest = text.slice(space + 1);
    if (/^(?:le|on|the)$/i.test(word) || (isDayName(word) && !isMonthHere(word, rest)))
      return readWords(rest);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    return build(
      yearLast[5],
      readMonth(yearLast[1] ?? ''),
      yearLast[2],
      readClock(`${yearLast[3]} ${yearLast[4] ?? ''}`),
    );
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) {
    return build(dayMonth[3], readMonth(dayMonth[2] ?? ''), dayMonth[1], readClock(dayMonth[4] ?? ''));
  }
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay === null) return null;
  return build(monthDay[3], readMonth(monthDay[1] ?? ''), monthDay[2], readClock(monthDay[4] ?? ''));
}

/** "mar" is March in English and Tuesday in French: a month follows the day of a Tuesday. */
function isMonthHere(word: string, rest: string): boolean {
  const next = /^\d{1,2}(?:er)? (\p{L}{3,})/u.exec(rest);
  return readMonth(word) !== null && (next === null || readMonth(next[1] ?? '') === null);
}

function readClock(text: string): Clock | null {
  const bare = text.replace(/^(?:T(?=\d)|[\s,·•|-]|à |at |a )+/i, '').replace(/ ?\([^()]*\)$/, '');
  if (bare === '') return MIDNIGHT;
  const found = CLOCK.exec(bare);
  if (found === null) return null;
  const [, hours, minutes, seconds, fraction, half, zone] = found;
  // A lone number is no time unless "h", "am" or "pm" says so.
  if (minutes === undefined && half === undefined && !/^\d{1,2} ?h/i.test(bare)) return null;
  const offset = zone === undefined ? null : readOffset(zone);
  if (zone !== undefined && offset === null) return null;
  const hour = half === undefined ? Number(hours) : toHour24(Number(hours), half);
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  if (hour === null || hour > 23 || minute > 59 || second > 60) return null;
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1_000 + 1e-6);
  return { hour, minute, second, ms, offset, isGiven: true };
}

function toHour24(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function build(
  year: string | undefined,
  month: number | null,
  day: string | undefined,
  clock: Clock | null,
): Parts | null {
  if (year === undefined || day === undefined || month === null || clock === null) return null;
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2_000 : 1_900) : Number(year);
  const dayNumber = Number(day);
  if (month < 1 || month > 12 || dayNumber < 1 || dayNumber > daysIn(full, month)) return null;
  return { year: full, month, day: dayNumber, clock };
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function momentOf({ year, month, day, clock }: Parts, zone: ZoneMoments): number {
  const { hour, minute, second, ms, offset } = clock;
  const minutes =
    offset === null
      ? zone({ year, month, day, hour, minute })
      : Date.UTC(year, month - 1, day, hour, minute) - offset * 60_000;
  return minutes + second * 1_000 + ms;
}

/** Unix time by its number of digits; null for numbers that are dates written together. */
function readNumber(text: string, { now }: MomentReading): ReadMoment | null {
  const digits = text.replace(/^-/, '').replace(/\..*$/, '').length;
  if (digits === 8 || digits === 14) return null;
  const value = Number(text);
  if (digits <= 10)
    return value !== 0 && digits < 9 ? UNREADABLE : inRange(Math.floor(value * 1_000), true, true, now);
  if (digits === 12 || digits === 13) return inRange(Math.floor(value), true, true, now);
  if (digits === 16) return inRange(Math.floor(value / 1_000), true, true, now);
  return UNREADABLE;
}

function inRange(at: number, hasZone: boolean, hasTime: boolean, now: number): ReadMoment {
  if (at < OLDEST_MOMENT) return { ok: false, reason: 'date.tooOld' };
  if (at > now + FUTURE_TOLERANCE_MS) return { ok: false, reason: 'date.future' };
  return { ok: true, at, hasZone, hasTime };
}

function tidied(text: string): string {
  return /[^\x20-\x7e]|^ | $| {2}/.test(text) ? text.normalize('NFC').replace(/\s+/g, ' ').trim() : text;
}

export type DateOrderEvidence =
  /** No date of the column depends on an order. */
  | { readonly order: null; readonly evidence: 'notNeeded' }
  /** Every date can be read both ways: somebody must say. */
  | { readonly order: null; readonly evidence: 'ambiguous' }
  /** Some dates prove one order, some the other. */
  | { readonly order: null; readonly evidence: 'contradictory' }
  | { readonly order: 'dayFirst' | 'monthFirst'; readonly evidence: 'proved' };

/** In which order a column writes day and month, by what its own values prove. */
export function findDateOrder(values: Iterable<string>): DateOrderEvidence {
  let isDayFirst = false;
  let isMonthFirst = false;
  let isOpen = false;
  for (const value of values) {
    const found = value.length > LONGEST ? null : SLASHED.exec(tidied(value));
    if (found === null) continue;
    const first = Number(found[1]);
    const second = Number(found[3]);
    if (first > 12) isDayFirst = true;
    else if (second > 12) isMonthFirst = true;
    else if (first !== second) isOpen = true;
  }
  if (isDayFirst && isMonthFirst) return { order: null, evidence: 'contradictory' };
  if (isDayFirst) return { order: 'dayFirst', evidence: 'proved' };
  if (isMonthFirst) return { order: 'monthFirst', evidence: 'proved' };
  return { order: null, evidence: isOpen ? 'ambiguous' : 'notNeeded' };
}
