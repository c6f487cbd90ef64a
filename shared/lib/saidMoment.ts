/*
 * When a post says it was made, in the words that networks write beside it: "3 h", "il y a 20 min", "yesterday at
 * 2:05 PM", "Nov 26, 2026 at 2:05 PM". A line is read whole or not at all: words of the post itself are no moment.
 */
import { readMoment } from './dateForms.ts';
import { parseTypedMoment } from './typedMoment.ts';
import { momentOfWallClock, readWallClock } from './wallClock.ts';
import { createZoneMoments } from './zoneMoments.ts';

export type SaidMoment = {
  /** Epoch ms UTC. */
  readonly at: number;
  /** Counted back from now, or a day without a time. */
  readonly isApproximate: boolean;
};

export type SaidReading = { readonly now: number; readonly timeZone: string };

const LONGEST = 60;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|sec|secs|seconds?|secondes?)$/, 1_000],
  [/^(?:m|mn|min|mins|minutes?)$/, MINUTE_MS],
  [/^(?:h|hr|hrs|hours?|heures?)$/, HOUR_MS],
  [/^(?:d|j|days?|jours?)$/, DAY_MS],
  [/^(?:w|wk|wks|weeks?|sem|semaines?)$/, 7 * DAY_MS],
];
const ONE = /^(?:une?|an?|one)$/;
const BACK =
  /^(?:il y a (?:environ )?|about )?(\d{1,3}|une?|an?|one) ?(\p{L}{1,8})\.?(?: ago)?(?: ?[·•] ?(?:edited|modifié))?$/u;
const NOW = /^(?:now|just now|à l.instant|maintenant)$/;
const DAY_WORD = /^(today|yesterday|aujourd.hui|hier)(?:,? (?:at |à )?(.+))?$/;
/** A day without a year is of this year, or of the last one. */
const DAY_MONTH = /^(\d{1,2})(?:er)? (\p{L}{3,12}\.?)(?:,| à| at)? (.*\d.*)$/u;
const MONTH_DAY = /^(\p{L}{3,12}\.?) (\d{1,2})(?:,| à| at)? (.*\d.*)$/u;

/** Reads one line; null when it is no moment, or one that has not come yet. Never throws. */
export function readSaidMoment(line: string, { now, timeZone }: SaidReading): SaidMoment | null {
  if (line.length === 0 || line.length > LONGEST) return null;
  const said = line.replace(/[\s\u202f\u00a0]+/g, ' ').trim();
  const found = read(said, said.toLowerCase(), now, timeZone);
  return found === null || found.at > now + MINUTE_MS || found.at < 0 ? null : found;
}

function read(said: string, low: string, now: number, timeZone: string): SaidMoment | null {
  if (NOW.test(low)) return { at: now, isApproximate: true };
  const back = BACK.exec(low);
  if (back !== null) {
    const unit = UNITS.find(([form]) => form.test(back[2] ?? ''))?.[1];
    const count = ONE.test(back[1] ?? '') ? 1 : Number(back[1]);
    if (unit !== undefined && Number.isFinite(count)) return { at: now - count * unit, isApproximate: true };
  }
  const dayWord = DAY_WORD.exec(low);
  if (dayWord !== null) return ofDay(dayWord[1] ?? '', dayWord[2], now, timeZone);
  if (/^\d{1,2} ?[:h] ?\d{2}$/.test(low)) return exact(parseTypedMoment(low, now, timeZone));
  // A bare number is a count of likes or a year more often than a moment.
  if (!/\d/.test(said) || /^[\d\s.,]+$/.test(said)) return null;
  return dated(said, now, timeZone);
}

function dated(said: string, now: number, timeZone: string): SaidMoment | null {
  const reading = { dateOrder: null, zone: createZoneMoments(timeZone), now };
  const whole = readMoment(said, reading);
  if (whole.ok) return { at: whole.at, isApproximate: !whole.hasTime };
  const { year } = readWallClock(now, timeZone);
  const [, day, month, rest] = DAY_MONTH.exec(said) ?? [];
  const [, firstMonth, secondDay, tail] = MONTH_DAY.exec(said) ?? [];
  for (const one of [year, year - 1]) {
    const full =
      day !== undefined
        ? `${day} ${month} ${one} ${rest}`
        : firstMonth !== undefined
          ? `${firstMonth} ${secondDay}, ${one} ${tail}`
          : null;
    if (full === null) return null;
    const found = readMoment(full, reading);
    if (found.ok && found.at <= now + MINUTE_MS) return { at: found.at, isApproximate: !found.hasTime };
  }
  return null;
}

/** Today or yesterday, at a time if one is said. */
function ofDay(word: string, time: string | undefined, now: number, timeZone: string): SaidMoment | null {
  const isToday = /^(?:today|aujourd)/.test(word);
  const clock = readWallClock(isToday ? now : now - DAY_MS, timeZone);
  if (time === undefined)
    return isToday
      ? { at: now, isApproximate: true }
      : { at: momentOfWallClock({ ...clock, hour: 12, minute: 0 }, timeZone), isApproximate: true };
  const two = (value: number): string => String(value).padStart(2, '0');
  return dated(`${clock.year}-${two(clock.month)}-${two(clock.day)} ${time}`, now, timeZone);
}

function exact(at: number | null): SaidMoment | null {
  return at === null ? null : { at, isApproximate: false };
}
