/*
 * A date and time as people type it into a field: 2026-11-22 14:05, also 14 h 05, or a time alone: today's, and
 * after midnight the evening's before. A time alone that is further than half a day back is a slip, and none.
 */
import { isRealWallClock, momentOfWallClock, readWallClock, type WallClock } from './wallClock.ts';

const DAY_MS = 86_400_000;
const EVENING_BEFORE_MS = DAY_MS / 2;
const TYPED = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2}) ?[:hH] ?(\d{2})$/;

/** The moment (epoch ms UTC) of what was typed, read in the zone; null when it is none or lies ahead of `now`. */
export function parseTypedMoment(typed: string, now: number, timeZone: string): number | null {
  const found = TYPED.exec(typed.trim());
  if (found === null) return null;
  const hasDay = found[1] !== undefined;
  const at = momentTyped(found, readWallClock(now, timeZone), timeZone);
  if (at === null || at < 0) return null;
  if (at <= now + 60_000) return at;
  if (hasDay) return null;
  const before = momentTyped(found, readWallClock(now - DAY_MS, timeZone), timeZone);
  return before === null || now - before > EVENING_BEFORE_MS ? null : before;
}

function momentTyped(found: RegExpExecArray, day: WallClock, timeZone: string): number | null {
  const clock = {
    year: found[1] === undefined ? day.year : Number(found[1]),
    month: found[2] === undefined ? day.month : Number(found[2]),
    day: found[3] === undefined ? day.day : Number(found[3]),
    hour: Number(found[4]),
    minute: Number(found[5]),
  };
  return isRealWallClock(clock) ? momentOfWallClock(clock, timeZone) : null;
}

/** A moment as the field shows it. */
export function showTypedMoment(at: number, timeZone: string): string {
  const { year, month, day, hour, minute } = readWallClock(at, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
