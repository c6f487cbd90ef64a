/*
 * From what a clock on the wall of a zone shows to the moment it stands for. Intl only goes the
 * other way, so the offset is guessed and corrected; an hour that a change of clocks skips lands just after
 * the gap, one that happens twice means the first.
 */

/** A reading of a wall clock: month 1 to 12, no zone. */
export type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

const DAY_MS = 86_400_000;

/** What a wall clock of an IANA zone shows at a moment (epoch ms UTC). */
export function readWallClock(at: number, timeZone: string): WallClock {
  const found = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const part of formatterOf(timeZone).formatToParts(at)) {
    if (part.type in found) found[part.type as keyof typeof found] = Number(part.value);
  }
  return found;
}

/** The moment (epoch ms UTC, whole minutes) at which a clock of the zone shows this. */
export function momentOfWallClock(clock: WallClock, timeZone: string): number {
  const asUtc = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute);
  const before = asUtc - offsetMs(asUtc - DAY_MS, timeZone);
  const after = asUtc - offsetMs(asUtc + DAY_MS, timeZone);
  const exact = [before, after].sort((a, b) => a - b).find((at) => at + offsetMs(at, timeZone) === asUtc);
  return exact ?? Math.max(before, after);
}

/** Whether the reading names a day and an hour that exist in the calendar. */
export function isRealWallClock(clock: WallClock): boolean {
  const date = new Date(Date.UTC(clock.year, clock.month - 1, clock.day));
  const isDay = date.getUTCMonth() === clock.month - 1 && date.getUTCDate() === clock.day;
  return isDay && clock.hour >= 0 && clock.hour < 24 && clock.minute >= 0 && clock.minute < 60;
}

function offsetMs(at: number, timeZone: string): number {
  const { year, month, day, hour, minute } = readWallClock(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
