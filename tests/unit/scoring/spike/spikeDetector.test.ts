import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURE } from '../../../../shared/scoring/spike/riseEvidence.ts';
import { SpikeDetector } from '../../../../shared/scoring/spike/spikeDetector.ts';
import { bucketLengthOf, SpikeRehearsal } from '../../../../shared/scoring/spike/spikeRehearsal.ts';
import { createRandom } from '../../../support/fault/random.ts';
import { draw } from '../../../support/spike/simulate.ts';

const MINUTE_MS = 60_000;
const DAY = 1_440;

/** A detector after so many days of about ten a minute. */
function knowing(days: number, seed = 1) {
  const random = createRandom(seed);
  const detector = new SpikeDetector(MINUTE_MS);
  let minute = 0;
  const next = (mean: number) => {
    const reading = detector.take(minute * MINUTE_MS, draw(mean, 0, random));
    minute += 1;
    return reading;
  };
  while (minute < days * DAY) next(10);
  return { detector, next, minute: () => minute, skip: (minutes: number) => (minute += minutes) };
}

describe('the detector of spikes', () => {
  it('says nothing of a series that it does not know yet', () => {
    const detector = new SpikeDetector(MINUTE_MS);
    for (let minute = 0; minute < DAY; minute += 1)
      expect(detector.take(minute * MINUTE_MS, minute === 700 ? 5_000 : 3)).toMatchObject({
        expected: null,
        evidence: 0,
      });
  });

  it('scores a rise that is certain from one half on, and higher the further it goes', () => {
    const scores = [3, 30].map((rise) => {
      const series = knowing(10);
      let best = 0;
      for (let minute = 0; minute < 20; minute += 1) best = Math.max(best, series.next(10 * rise).score);
      return best;
    });
    expect(scores[0]).toBeGreaterThanOrEqual(0.5);
    expect(scores[1]).toBeGreaterThan(scores[0] ?? 1);
    expect(scores[1]).toBeLessThan(1);
  });

  it('is not loud again for what it has heard: the same burst a day later scores lower', () => {
    const series = knowing(10);
    const burst = (): number => {
      let best = 0;
      for (let minute = 0; minute < 20; minute += 1) best = Math.max(best, series.next(80).score);
      for (let minute = 0; minute < DAY; minute += 1) series.next(10);
      return best;
    };
    const first = burst();
    expect(burst()).toBeLessThan(first);
  });

  it('follows a slow drift without an alarm', () => {
    const series = knowing(10);
    let alarms = 0;
    for (let day = 0; day < 10; day += 1)
      for (let minute = 0; minute < DAY; minute += 1)
        if (series.next(10 * 1.03 ** (day + minute / DAY)).evidence >= SURE) alarms += 1;
    expect(alarms).toBe(0);
  });

  it.each([10, 500, 5_000])('never takes the end of a gap of %i minutes for a spike', (gap) => {
    const series = knowing(10);
    // Halfway to an alarm when word stops coming.
    for (let minute = 0; minute < 2; minute += 1) series.next(16);
    series.skip(gap);
    for (let minute = 0; minute < 60; minute += 1) expect(series.next(10).evidence).toBeLessThan(SURE);
  });

  it('reads no bucket twice and none that goes back', () => {
    const { detector, minute } = knowing(3);
    const last = (minute() - 1) * MINUTE_MS;
    for (const at of [last, last - 1, 0, Number.NaN, Number.POSITIVE_INFINITY])
      expect(detector.take(at, 1e6)).toMatchObject({ isIgnored: true, score: 0 });
  });

  it('stays calm over a constant series, over nothing at all, and over three rows', () => {
    for (const value of [0, 1, 7, 1e9]) {
      const detector = new SpikeDetector(MINUTE_MS);
      for (let minute = 0; minute < 4 * DAY; minute += 1)
        expect(detector.take(minute * MINUTE_MS, value).evidence).toBeLessThan(SURE);
    }
    const short = new SpikeDetector(MINUTE_MS);
    expect([5, 0, 900].map((value, at) => short.take(at * MINUTE_MS, value).score)).toEqual([0, 0, 0]);
  });

  it('answers any numbers whatever with a score between nothing and one', () => {
    const bucket = fc.record({
      step: fc.oneof(fc.constant(1), fc.integer({ min: -10, max: 20_000 }), fc.constant(Number.NaN)),
      count: fc.oneof(fc.double(), fc.integer({ min: -5, max: 1e9 }), fc.constant(Number.NaN)),
    });
    fc.assert(
      fc.property(fc.array(bucket, { maxLength: 400 }), (buckets) => {
        const rehearsal = new SpikeRehearsal({ bucketMs: 3_600_000 });
        let at = 0;
        for (const { step, count } of buckets) {
          at += step * 3_600_000;
          const { own, rules } = rehearsal.take(at, count, count / 2);
          expect(own.score).toBeGreaterThanOrEqual(0);
          expect(own.score).toBeLessThanOrEqual(1);
          const numbers = [own.evidence, own.rarity, own.dispersion, own.expected ?? 0];
          for (const answer of Object.values(rules)) numbers.push(...Object.values(answer.numbers));
          for (const one of numbers) expect(Number.isFinite(one)).toBe(true);
          if (!Number.isFinite(at)) at = 0;
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('a rehearsal', () => {
  it('fires nothing in a planned campaign, and learns nothing from it', () => {
    const day = (from: number) => ({ from: from * DAY * MINUTE_MS, to: (from + 1) * DAY * MINUTE_MS });
    const run = (campaigns: readonly { from: number; to: number }[]) => {
      const random = createRandom(3);
      const rehearsal = new SpikeRehearsal({ bucketMs: MINUTE_MS, campaigns });
      let fired = 0;
      for (let minute = 0; minute < 12 * DAY; minute += 1) {
        const isLoud = minute >= 10 * DAY && minute < 11 * DAY;
        const { own, rules } = rehearsal.take(minute * MINUTE_MS, draw(isLoud ? 60 : 10, 0, random));
        if (own.score >= 0.5 || rules.hourRatio?.isFiring || rules.surge?.isFiring) fired += 1;
      }
      return fired;
    };
    expect(run([])).toBeGreaterThan(0);
    expect(run([day(10)])).toBe(0);
  });

  it('tells the length of buckets by their usual distance', () => {
    expect(bucketLengthOf([0, 300_000, 600_000, 9_000_000, 9_300_000])).toBe(300_000);
    expect(bucketLengthOf([5])).toBe(60_000);
    expect(bucketLengthOf([5, 5, 4, Number.NaN])).toBe(60_000);
  });
});
