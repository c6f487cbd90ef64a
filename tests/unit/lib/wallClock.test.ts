// Wall clocks and moments, with both changes of clocks.
import { describe, expect, it } from 'vitest';
import { isRealWallClock, momentOfWallClock, readWallClock } from '../../../shared/lib/wallClock.ts';

const ZONE = 'America/Toronto';
const clock = (year: number, month: number, day: number, hour: number, minute: number) => ({
  year,
  month,
  day,
  hour,
  minute,
});

describe('wall clocks', () => {
  it('go there and back through a year, hour by hour', () => {
    const start = Date.UTC(2026, 0, 1, 0, 30);
    for (let hour = 0; hour < 365 * 24; hour += 5) {
      const at = start + hour * 3_600_000;
      const back = momentOfWallClock(readWallClock(at, ZONE), ZONE);
      const isTwice = at - back === 3_600_000;
      expect(isTwice || back === at, new Date(at).toISOString()).toBe(true);
    }
  });

  it('put an hour that never was just after the gap', () => {
    expect(momentOfWallClock(clock(2026, 3, 8, 2, 30), ZONE)).toBe(Date.parse('2026-03-08T07:30:00Z'));
  });

  it('take the first of an hour that comes twice', () => {
    expect(momentOfWallClock(clock(2026, 11, 1, 1, 30), ZONE)).toBe(Date.parse('2026-11-01T05:30:00Z'));
  });

  it('know the calendar', () => {
    expect(isRealWallClock(clock(2024, 2, 29, 0, 0))).toBe(true);
    expect(isRealWallClock(clock(2026, 2, 29, 0, 0))).toBe(false);
    expect(isRealWallClock(clock(2026, 13, 1, 0, 0))).toBe(false);
    expect(isRealWallClock(clock(2026, 1, 1, 24, 0))).toBe(false);
  });
});
