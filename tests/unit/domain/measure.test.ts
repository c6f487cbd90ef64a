/*
 * Buckets fold in any order; signals survive their packing.
 */
import { describe, expect, it } from 'vitest';
import { EMPTY_BUCKET, foldBuckets, type MeasureBucket } from '../../../shared/domain/measure.ts';
import { type PostSignals, packSignals, TONES, unpackSignals } from '../../../shared/domain/postSignals.ts';

const bucket = (seed: number): MeasureBucket => ({
  ...EMPTY_BUCKET,
  count: seed,
  negative: seed >> 1,
  networks: 1 << (seed % 5),
  audience: (seed * 7_919) % 1_000,
  harmTier: (seed % 4) as MeasureBucket['harmTier'],
  lexiconHits: seed % 3,
});

describe('buckets of measures', () => {
  it('fold to the same whatever the order and the grouping', () => {
    const [a, b, c] = [bucket(3), bucket(8), bucket(21)] as const;
    const once = foldBuckets(foldBuckets(a, b), c);
    expect(foldBuckets(a, foldBuckets(c, b))).toEqual(once);
    expect(once).toMatchObject({ count: 32, networks: (1 << 3) | (1 << 1), harmTier: 3 });
    expect(foldBuckets(EMPTY_BUCKET, a)).toEqual(a);
  });

  it('pack what was read of a post into a number and back', () => {
    for (const tone of TONES)
      for (const harmTier of [0, 1, 2, 3] as const)
        for (const mediaTier of [0, 3] as const) {
          const signals: PostSignals = { tone, harmTier, mediaTier, isLexiconHit: harmTier > 1 };
          expect(unpackSignals(packSignals(signals))).toEqual(signals);
        }
    expect(unpackSignals(7).tone).toBe('unsure');
  });
});
