/*
 * Measures at a moment: the same hour of other days, what is unknown, and that folding is counting.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BUCKET, type MeasureBucket } from '../../../../shared/domain/measure.ts';
import {
  MeasureHistory,
  type MinuteBucket,
  wilsonHalfWidth,
} from '../../../../shared/scoring/measure/measureHistory.ts';

const DAY = 1_440;
const NOW = 30 * DAY;
const subject = { kind: 'all' } as const;
const NETWORKS = ['x', 'bluesky'];

const posts = (minute: number, count: number, more: Partial<MeasureBucket> = {}): MinuteBucket => ({
  minute,
  bucket: { ...EMPTY_BUCKET, count, unsure: count, ...more },
});
const history = (buckets: readonly MinuteBucket[], countedFrom: number | null = 0) =>
  new MeasureHistory({
    subject,
    buckets: [...buckets].sort((a, b) => a.minute - b.minute),
    countedFrom,
    networks: NETWORKS,
  });
const at = (buckets: readonly MinuteBucket[], countedFrom: number | null = 0) =>
  history(buckets, countedFrom).at(NOW * 60_000);
/** So many posts in the same hour of each day before. */
const days = (counts: readonly number[]) =>
  counts.map((count, index) => posts(NOW - (index + 1) * DAY - 5, count));

describe('measures at a moment', () => {
  it('hold the last hour against the median of the same hour over fourteen days', () => {
    const usual = days([4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 300]);
    const read = at([...usual, posts(NOW, 10), posts(NOW - 59, 20), posts(NOW - 60, 99)]);
    // One crisis fourteen days ago moves a median by nothing.
    expect(read).toMatchObject({ lastHour: 30, usualHour: 5, usualDays: 14, volumeRatio: 6 });
  });

  it('know no usual hour before seven days were counted, and none of what was not counted', () => {
    expect(at([posts(NOW, 10)], NOW - 6 * DAY - 60)).toMatchObject({ usualHour: null, volumeRatio: null });
    expect(at([posts(NOW, 10)], NOW - 7 * DAY - 59)).toMatchObject({
      usualHour: 0,
      usualDays: 7,
      volumeRatio: 10,
    });
    expect(at([posts(NOW, 10)], null)).toMatchObject({ usualHour: null, usualDays: 0, lastHour: 10 });
  });

  it('tell the share of negative posts with its error, and by hand alone from twenty labels on', () => {
    const read = at([posts(NOW, 40, { unsure: 20, negative: 15, byHand: 5, handNegative: 4 })]).negative;
    expect(read).toMatchObject({ share: 0.75, isEstimated: true, posts: 40, toned: 20, byHand: 5 });
    expect(read.error).toBeCloseTo(wilsonHalfWidth(0.75, 20), 10);
    const labelled = at([posts(NOW, 40, { unsure: 0, negative: 15, byHand: 20, handNegative: 8 })]).negative;
    expect(labelled).toMatchObject({ share: 0.4, isEstimated: false });
    expect(at([posts(NOW, 3)]).negative).toMatchObject({ share: null, error: null });
  });

  it('name networks, the largest audience and the gravest tiers of the hour alone', () => {
    const read = at([
      posts(NOW - 90, 1, { networks: 2, audience: 9_000, harmTier: 3 }),
      posts(NOW - 30, 1, { networks: 1, audience: 500, mediaTier: 1, lexiconHits: 1 }),
    ]);
    expect(read).toMatchObject({ networks: ['x'], audience: 500, harmTier: 0, mediaTier: 1, lexiconHits: 1 });
    expect(at([])).toMatchObject({ lastHour: 0, networks: [], audience: null });
  });

  it('are numbers or unknown, never anything else, whatever the history and the clock', () => {
    const bucket = fc.record({
      minute: fc.integer({ min: 0, max: 60 * DAY }),
      count: fc.integer({ min: 0, max: 1_000 }),
      unsure: fc.integer({ min: 0, max: 1_500 }),
      negative: fc.integer({ min: 0, max: 1_500 }),
      byHand: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(bucket, { maxLength: 60, selector: ({ minute }) => minute }),
        fc.integer({ min: 0, max: 90 * DAY }),
        (rows, minute) => {
          const of = history(rows.map(({ minute: when, count, ...more }) => posts(when, count, more)));
          const read = of.at(minute * 60_000);
          for (const value of [
            read.lastHour,
            read.volumeRatio ?? 0,
            read.negative.share ?? 0,
            read.velocity.now,
          ])
            expect(Number.isFinite(value)).toBe(true);
          // Folding the hour is counting it again.
          const counted = rows
            .filter((row) => row.minute > minute - 60 && row.minute <= minute)
            .reduce((sum, row) => sum + row.count, 0);
          expect(read.lastHour).toBe(counted);
          expect(of.count(minute - 59, minute)).toBe(counted);
        },
      ),
      { numRuns: 200, seed: 21 },
    );
  });
});
