/*
 * The laptop's clock compared with servers: right within the width that whole seconds and a slow way leave, whatever
 * one server that is hours off says.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockSample, readClock } from '../../../shared/domain/clockReading.ts';

const NOW = Date.UTC(2026, 10, 27, 14, 0, 0, 420);

/** A server that is right, seen from a laptop that is `offset` ms ahead. */
function answer(host: string, offset: number, there: number, back: number, at = NOW): ClockSample {
  const saidAt = Math.floor(at / 1_000) * 1_000;
  return { host, saidAt, askedAt: at - there + offset, answeredAt: at + back + offset };
}

describe('the clock of the laptop', () => {
  it('was not compared where nobody answered', () => {
    expect(readClock([])).toBeNull();
  });

  it('holds the truth within what it says, by whichever way the answer was slow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -7_200_000, max: 7_200_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 999 }),
        (offset, there, back, part) => {
          const reading = readClock([answer('a', offset, there, back, NOW + part)]);
          expect(Math.abs((reading?.offsetMs ?? Number.NaN) - offset)).toBeLessThanOrEqual(
            (reading?.uncertaintyMs ?? 0) + 1,
          );
        },
      ),
      { seed: 27, numRuns: 500 },
    );
  });

  it('is not moved by one server that is hours off', () => {
    const hosts = ['a', 'b', 'c', 'd'].map((host, at) => answer(host, 90_000, 40 + at, 60));
    const wrong = { ...answer('e', 90_000, 40, 60), saidAt: NOW - 5 * 3_600_000 };
    const reading = readClock([...hosts, wrong]);
    expect(reading?.servers).toBe(5);
    expect(Math.abs((reading?.offsetMs ?? 0) - 90_000)).toBeLessThan(600);
    expect(reading?.uncertaintyMs).toBeLessThan(2_000);
  });

  it('says how far two servers are apart', () => {
    const reading = readClock([answer('a', 0, 10, 10), { ...answer('b', 0, 10, 10), saidAt: NOW - 60_000 }]);
    expect(reading?.uncertaintyMs).toBeGreaterThanOrEqual(510);
  });
});
