/*
 * A time to come as people type it: `14:45`, `14 h 45`, `2:45 pm`, or `+30` for minutes from now. A time that has passed
 * today is tomorrow's. Read in a given zone.
 */
import { momentOfWallClock, readWallClock } from './wallClock.ts';

const CLOCK = /^(\d{1,2}) ?(?::|h|H) ?(\d{2})?(?: ?([ap])\.?m\.?)?$/i;
const MINUTES = /^\+ ?(\d{1,5})(?: ?min\.?)?$/i;
const MINUTE_MS = 60_000;

/** Epoch ms UTC; null for what is no time. */
export function parseTypedDue(typed: string, now: number, timeZone: string): number | null {
  const text = typed.trim();
  const minutes = MINUTES.exec(text)?.[1];
  if (minutes !== undefined) return Number(minutes) === 0 ? null : now + Number(minutes) * MINUTE_MS;
  const found = CLOCK.exec(text);
  if (found === null) return null;
  const [, hours, minute = '0', half] = found;
  const hour = toHour24(Number(hours), half);
  if (hour > 23 || Number(minute) > 59) return null;
  const today = readWallClock(now, timeZone);
  const at = momentOfWallClock({ ...today, hour, minute: Number(minute) }, timeZone);
  if (at > now) return at;
  // The day after in the calendar: on the days that change their clocks it is not 24 hours away.
  const next = new Date(Date.UTC(today.year, today.month - 1, today.day + 1));
  const tomorrow = {
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
    hour,
    minute: Number(minute),
  };
  return momentOfWallClock(tomorrow, timeZone);
}

function toHour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
