/*
 * A date and time as people type it into a field: 2026-11-22 14:05, also 14 h 05, or a time alone for today.
 */
import { isRealWallClock, momentOfWallClock, readWallClock } from './wallClock.ts';

const TYPED = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2}) ?[:hH] ?(\d{2})$/;

/** The moment (epoch ms UTC) of what was typed, read in the zone; null when it is none or lies ahead of `now`. */
export function parseTypedMoment(typed: string, now: number, timeZone: string): number | null {
  const found = TYPED.exec(typed.trim());
  if (found === null) return null;
  const today = readWallClock(now, timeZone);
  const clock = {
    year: found[1] === undefined ? today.year : Number(found[1]),
    month: found[2] === undefined ? today.month : Number(found[2]),
    day: found[3] === undefined ? today.day : Number(found[3]),
    hour: Number(found[4]),
    minute: Number(found[5]),
  };
  if (!isRealWallClock(clock)) return null;
  const at = momentOfWallClock(clock, timeZone);
  return at < 0 || at > now + 60_000 ? null : at;
}

/** A moment as the field shows it. */
export function showTypedMoment(at: number, timeZone: string): string {
  const { year, month, day, hour, minute } = readWallClock(at, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
