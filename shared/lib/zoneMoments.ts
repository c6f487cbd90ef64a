/*
 * Wall-clock times to moments by the hundred thousand. Asking Intl costs microseconds, so an hour of
 * the wall clock whose two ends lie 59 minutes apart is remembered and counted through; an hour in
 * which the clocks change is asked minute by minute.
 */
import { momentOfWallClock, type WallClock } from './wallClock.ts';

const MINUTE_MS = 60_000;
const HOUR_SPAN_MS = 59 * MINUTE_MS;
const REMEMBERED = 5_000;

export type ZoneMoments = (clock: WallClock) => number;

/** A reader of one IANA zone's wall clock; epoch ms UTC of whole minutes. */
export function createZoneMoments(timeZone: string): ZoneMoments {
  if (timeZone === 'UTC') {
    return ({ year, month, day, hour, minute }) => Date.UTC(year, month - 1, day, hour, minute);
  }
  const hours = new Map<number, number>();
  return (clock) => {
    const key = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour);
    const known = hours.get(key);
    if (known !== undefined) return known + clock.minute * MINUTE_MS;
    const first = momentOfWallClock({ ...clock, minute: 0 }, timeZone);
    if (momentOfWallClock({ ...clock, minute: 59 }, timeZone) - first !== HOUR_SPAN_MS) {
      return momentOfWallClock(clock, timeZone);
    }
    if (hours.size >= REMEMBERED) hours.clear();
    hours.set(key, first);
    return first + clock.minute * MINUTE_MS;
  };
}
