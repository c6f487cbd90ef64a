/*
 * What day it is for whatever takes things away for good. The computer's clock may jump by a year, forward or back,
 * and nothing may go because of that: so the file keeps how far time was seen to pass, and only that counts. While
 * Vigie runs, elapsed time is measured by a clock that does not jump; a start believes a few days, once, of what the
 * computer's clock says has passed since it was last looked at. A jump of a year is therefore worth those few days, and
 * whoever was really away for longer is asked whether the date is right.
 */

const DAY_MS = 86_400_000;
/** What a start believes at most of the time since the last one: a long weekend, a week of leave. */
export const BELIEVED_AT_START_MS = 7 * DAY_MS;
/** A laptop sleeps for two thirds of a day, and the clock that does not jump may sleep with it. */
const DAYS_FOR_A_DAY_AWAKE = 3;
/** A lag that nobody needs to be asked about. */
export const UNNOTICED_LAG_MS = 2 * DAY_MS;

/** Epoch ms UTC. */
export type SeenClock = {
  /** Until when time was seen to pass; never goes back. */
  readonly seenAt: number;
  /** What the computer's clock said when it was last looked at. */
  readonly wallAt: number;
};

/**
 * At a start. `newestKnownAt` is the newest moment that the file itself knows of, for a file that was never asked before:
 * nothing can be due in one that knows of nothing.
 */
export function startSeenClock(
  stored: SeenClock | null,
  now: number,
  newestKnownAt: number | null,
): SeenClock {
  if (stored === null) return { seenAt: Math.min(now, newestKnownAt ?? now), wallAt: now };
  const believed = Math.min(Math.max(0, now - stored.wallAt), BELIEVED_AT_START_MS);
  return moveTo(stored, stored.seenAt + believed, now);
}

/** While it runs: `elapsedMs` since it was last looked at, by a clock that does not jump. */
export function tickSeenClock(stored: SeenClock, now: number, elapsedMs: number): SeenClock {
  return moveTo(stored, stored.seenAt + Math.round(DAYS_FOR_A_DAY_AWAKE * Math.max(0, elapsedMs)), now);
}

function moveTo(stored: SeenClock, at: number, now: number): SeenClock {
  return { seenAt: Math.max(stored.seenAt, Math.min(at, now)), wallAt: now };
}

/** The day that counts: what was seen to pass, and never later than the computer's clock says. */
export function seenNow(clock: SeenClock, now: number): number {
  return Math.min(clock.seenAt, now);
}

/** The computer's clock is ahead of what was seen: it jumped, or nobody opened the file for a while. */
export function isClockUnsure(clock: SeenClock, now: number): boolean {
  return now - clock.seenAt > UNNOTICED_LAG_MS;
}
