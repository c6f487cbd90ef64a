/*
 * A time as people write it on paper and type it back: 1405, 14:05, 14h05, 2:05 pm, with a day before it when it is
 * not the sheet's own. It is read in a zone and never lies ahead: what would is said to, not moved to yesterday.
 */
import { addDays } from './calendarDay.ts';
import { isRealWallClock, momentOfWallClock } from './wallClock.ts';

export type TypedTimeProblem = 'noTime' | 'inFuture';
export type TypedTime =
  /** Epoch ms UTC. */
  { readonly at: number } | { readonly problem: TypedTimeProblem };

const FORM =
  /^(?:(\d{4})-(\d{2})-(\d{2})[ T]+)?(?:(\d{1,2}) ?[:hH.] ?(\d{2})|(\d{1,2}) ?h|(\d{1,2})(\d{2}))(?: ?([ap])\.? ?m\.?)?$/i;
/** A later try that reads as half a day earlier was made after midnight. */
const HALF_DAY_MS = 12 * 3_600_000;

/**
 * Reads a typed time on a day (YYYY-MM-DD) of an IANA zone. `after` is the try before it on the same line: a time
 * that would come before it, shortly after midnight, is the next day's.
 */
export function readTypedTime(
  typed: string,
  { day, timeZone, now, after }: { day: string; timeZone: string; now: number; after: number | null },
): TypedTime {
  const found = FORM.exec(typed.replace(/\s+/g, ' ').trim());
  if (found === null) return { problem: 'noTime' };
  const [, year, month, date, hours, minutes, bare, hh, mm, half] = found;
  const hour = toHour24(Number(hours ?? bare ?? hh), half);
  const minute = Number(minutes ?? mm ?? 0);
  const dated = year === undefined ? day : `${year}-${month}-${date}`;
  const at = momentOn(dated, hour, minute, timeZone);
  if (at === null) return { problem: 'noTime' };
  const next =
    year === undefined && after !== null && at < after
      ? momentOn(addDays(day, 1), hour, minute, timeZone)
      : null;
  const meant = next !== null && after !== null && next - after < HALF_DAY_MS ? next : at;
  return meant > now ? { problem: 'inFuture' } : { at: meant };
}

function momentOn(day: string, hour: number, minute: number, timeZone: string): number | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const clock = { year, month, day: date, hour, minute };
  return isRealWallClock(clock) ? momentOfWallClock(clock, timeZone) : null;
}

function toHour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
