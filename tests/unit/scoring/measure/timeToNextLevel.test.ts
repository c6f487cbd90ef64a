/*
 * When a rise will reach a number: told for a rise, with an interval that holds; "cannot tell" for the rest.
 */
import { describe, expect, it } from 'vitest';
import { forecastReach } from '../../../../shared/scoring/measure/timeToNextLevel.ts';
import { createRandom, type Random } from '../../../support/fault/random.ts';

const BUCKET = 5 * 60_000;
const NOW = 12 * BUCKET;

function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let [count, product] = [0, random.below(1_000_000) / 1_000_000];
  while (product > limit) {
    count += 1;
    product *= random.below(1_000_000) / 1_000_000;
  }
  return count;
}
const rising = (random: Random, first: number, doubling: number) =>
  Array.from({ length: 12 }, (_, at) => ({
    at: at * BUCKET,
    count: poisson(random, first * 2 ** (at / doubling)),
  }));

describe('the time to a number an hour', () => {
  it('lies where a known rise reaches it, and its interval holds the truth nearly always', () => {
    const random = createRandom(3);
    let told = 0;
    let held = 0;
    const [first, doubling, wanted] = [4, 5, 400];
    // The hour's posts of the true rise reach the number after so many buckets.
    const growth = Math.LN2 / doubling;
    const truth =
      NOW + (Math.log((wanted * growth) / (first * (1 - Math.exp(-12 * growth)))) / growth - 12) * BUCKET;
    for (let round = 0; round < 200; round += 1) {
      const found = forecastReach(rising(random, first, doubling), BUCKET, wanted, NOW);
      if (found === null) continue;
      told += 1;
      if (truth >= found.from - BUCKET && truth <= found.to + BUCKET) held += 1;
      expect(found.from).toBeLessThanOrEqual(found.at);
      expect(found.to).toBeGreaterThanOrEqual(found.at);
    }
    expect(told).toBeGreaterThan(150);
    expect(held / told).toBeGreaterThan(0.85);
  });

  it('cannot be told of a flat, a falling, a short or an empty series', () => {
    const series = (counts: readonly number[]) =>
      forecastReach(
        counts.map((count, at) => ({ at: at * BUCKET, count })),
        BUCKET,
        500,
        NOW,
      );
    expect(series(Array.from({ length: 12 }, () => 10))).toBeNull();
    expect(series(Array.from({ length: 12 }, (_, at) => 30 - 2 * at))).toBeNull();
    expect(series([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 90])).toBeNull();
    expect(series([])).toBeNull();
    expect(series(Array.from({ length: 12 }, () => 0))).toBeNull();
    expect(series(Array.from({ length: 12 }, () => Number.NaN))).toBeNull();
  });
});
