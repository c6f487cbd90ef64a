/*
 * When a wall says that it may be old, how its picture moves, and when it is night.
 */
import { describe, expect, it } from 'vitest';
import {
  isNight,
  OLD_FACTS_MS,
  pixelShift,
  STALE_AFTER_MS,
  staleSince,
} from '../../../../shared/domain/wallTrust.ts';

const NOON = Date.UTC(2026, 0, 14, 17, 0);

const heard = { since: NOON - 60_000, answeredAt: NOON, isLive: true, factsAt: NOON };

describe('staleness', () => {
  it('says nothing while the engine answers', () => {
    expect(staleSince(heard, NOON + STALE_AFTER_MS)).toBeNull();
  });

  it('says since when, at once where the engine is gone, and after a while where it only is silent', () => {
    expect(staleSince({ ...heard, isLive: false }, NOON + 1)).toBe(NOON);
    expect(staleSince(heard, NOON + STALE_AFTER_MS + 1)).toBe(NOON);
  });

  it('is not fooled by a clock that was set back', () => {
    expect(staleSince(heard, NOON - 3_600_000)).toBe(NOON);
  });

  it('says so too where the engine never answered: a page that was drawn anew while it hangs', () => {
    const never = { since: NOON, answeredAt: null, isLive: true, factsAt: null };
    expect(staleSince(never, NOON + STALE_AFTER_MS)).toBeNull();
    expect(staleSince(never, NOON + STALE_AFTER_MS + 1)).toBe(NOON);
  });

  it('says so of facts that are not renewed, whatever the pulse says; the older of the two counts', () => {
    const later = NOON + OLD_FACTS_MS + 1;
    expect(staleSince({ ...heard, answeredAt: later }, later)).toBe(NOON);
    expect(staleSince({ ...heard, answeredAt: NOON - 9_000 }, later)).toBe(NOON - 9_000);
    expect(staleSince({ ...heard, answeredAt: later, factsAt: null }, later)).toBeNull();
  });
});

describe('the picture', () => {
  it('never stands still for two minutes and comes back to its place', () => {
    const places = Array.from({ length: 16 }, (_, minute) => pixelShift(NOON + minute * 60_000));
    for (const [at, place] of places.entries()) expect(places[at + 1]).not.toEqual(place);
    expect(places[8]).toEqual(places[0]);
    for (const { x, y } of places) expect(Math.max(x, y)).toBeLessThanOrEqual(2);
  });

  it('is dark by night in the place of the incident, unless somebody chose', () => {
    const at = (hour: number): number => Date.UTC(2026, 0, 14, hour + 5, 30);
    const hours = Array.from({ length: 24 }, (_, hour) => isNight('clock', at(hour), 'America/Montreal'));
    expect(hours.flatMap((night, hour) => (night ? [] : [hour]))).toEqual([
      7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ]);
    expect(isNight('day', at(2), 'America/Montreal')).toBe(false);
    expect(isNight('night', at(12), 'America/Montreal')).toBe(true);
  });
});
