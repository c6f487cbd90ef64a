/*
 * What a scribe types in one go: `14:05 text` is a line about 14:05, `2013-07-06 14:05 text` about that day,
 * anything else happens now. Times are read in the incident's zone; one that has not come yet today was yesterday's.
 */
import { isRealWallClock, momentOfWallClock, readWallClock } from '../../../shared/lib/wallClock.ts';

export type TypedLine = {
  readonly text: string;
  /** Epoch ms UTC; null when the line is about now. */
  readonly occurredAt: number | null;
};

const DATE = String.raw`(?:(\d{4})-(\d{2})-(\d{2})[ T]+)?`;
const TIME = String.raw`(\d{1,2}) ?(?::|h|H) ?(\d{2})(?: ?([ap])\.?m\.?)?`;
const PREFIX = new RegExp(`^${DATE}${TIME}[ \\t]+(?=\\S)`, 'i');

/** A clock that runs a little late must not send a line to yesterday. */
const AHEAD_MS = 2 * 60_000;

/** Splits a typed line into its words and the moment it is about. */
export function parseTypedLine(typed: string, now: number, timeZone: string): TypedLine {
  const text = typed.trim();
  const found = PREFIX.exec(text);
  if (found === null) return { text, occurredAt: null };
  const [prefix, year, month, day, hours, minutes, half] = found;
  const hour = toHour24(Number(hours), half);
  const words = text.slice(prefix.length);
  const today = readWallClock(now, timeZone);
  const clock = { ...today, hour, minute: Number(minutes) };
  const dated =
    year === undefined ? clock : { ...clock, year: Number(year), month: Number(month), day: Number(day) };
  if (!isRealWallClock(dated)) return { text, occurredAt: null };
  const at = momentOfWallClock(dated, timeZone);
  if (year !== undefined) return at < 0 ? { text, occurredAt: null } : { text: words, occurredAt: at };
  if (at <= now + AHEAD_MS) return { text: words, occurredAt: at };
  // The day before in the calendar: on the days that change their clocks it is not 24 hours ago.
  const before = new Date(Date.UTC(today.year, today.month - 1, today.day - 1));
  const yesterday = {
    year: before.getUTCFullYear(),
    month: before.getUTCMonth() + 1,
    day: before.getUTCDate(),
    hour,
    minute: Number(minutes),
  };
  return { text: words, occurredAt: Math.min(now, momentOfWallClock(yesterday, timeZone)) };
}

function toHour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
