/*
 * An observed post always comes back: when a tripwire trips or the re-check passes, whenever one looks, whatever comes
 * afterwards, and clocks that jump.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeardSince, outcomeOf, tripOf } from '../../../shared/domain/tripwireRules.ts';
import type { Tripwire } from '../../../shared/domain/verdictKinds.ts';

const QUIET: HeardSince = { ratios: [], posts: [], silences: [] };
const observed = (tripwires: readonly Tripwire[], recheckAt: number | null = 10_000) => ({
  kind: 'observed' as const,
  at: 1_000,
  recheckAt,
  tripwires,
});
const post = (at: number, more: Partial<HeardSince['posts'][number]> = {}) => ({
  at,
  network: 'x',
  audience: null,
  hits: [],
  ...more,
});

describe('what brings an observed post back', () => {
  it('is the first that tripped, with what was met', () => {
    const wires: readonly Tripwire[] = [
      { kind: 'volumeRatio', atLeast: 3 },
      { kind: 'audience', atLeast: 1_000 },
      { kind: 'newNetwork', known: ['x'] },
      { kind: 'lexicon', known: ['honte'] },
      { kind: 'silence', minutes: 30 },
    ];
    const heard: HeardSince = {
      ratios: [
        { value: 2, at: 2_000 },
        { value: 3.5, at: 4_000 },
      ],
      posts: [
        post(3_000, { network: 'mastodon' }),
        post(3_500, { audience: 9_000, hits: ['honte'] }),
        post(3_600, { hits: ['honte', 'boycott'] }),
      ],
      silences: [{ minutes: 45, from: 5_000 }],
    };
    expect(tripOf(observed(wires), heard, 9_000)).toEqual({
      cause: 'newNetwork',
      at: 3_000,
      met: 'mastodon',
    });
    const one = (kind: Tripwire['kind']) =>
      tripOf(observed(wires.filter((wire) => wire.kind === kind)), heard, 9_000);
    expect(one('volumeRatio')).toEqual({ cause: 'volumeRatio', at: 4_000, met: 3.5 });
    expect(one('audience')).toEqual({ cause: 'audience', at: 3_500, met: 9_000 });
    expect(one('lexicon')).toEqual({ cause: 'lexicon', at: 3_600, met: 'boycott' });
    expect(one('silence')).toEqual({ cause: 'silence', at: 5_000 + 30 * 60_000, met: 45 });
    expect(tripOf(observed(wires), QUIET, 9_999)).toBeNull();
    expect(tripOf(observed([]), QUIET, 10_000)).toEqual({ cause: 'recheck', at: 10_000, met: null });
    expect(tripOf({ ...observed(wires), kind: 'dismissed' }, heard, 99_999)).toBeNull();
  });

  it('comes back in any case, and what has tripped stays tripped', () => {
    const heardPost = fc.record({
      at: fc.integer({ min: 1_001, max: 9_000 }),
      network: fc.constantFrom('x', 'mastodon', 'bluesky'),
      audience: fc.option(fc.integer({ min: 0, max: 5_000 })),
      hits: fc.array(fc.constantFrom('honte', 'boycott', 'danger'), { maxLength: 2 }),
    });
    const wire: fc.Arbitrary<Tripwire> = fc.oneof(
      fc.record({ kind: fc.constant('audience' as const), atLeast: fc.integer({ min: 1, max: 5_000 }) }),
      fc.record({ kind: fc.constant('newNetwork' as const), known: fc.constant(['x']) }),
      fc.record({ kind: fc.constant('lexicon' as const), known: fc.constant(['honte']) }),
    );
    fc.assert(
      fc.property(
        fc.array(heardPost, { maxLength: 20 }),
        fc.array(wire, { minLength: 1, maxLength: 3 }),
        fc.array(heardPost, { maxLength: 5 }),
        fc.integer({ min: 0, max: 20_000 }),
        (posts, wires, later, now) => {
          const decision = observed(wires);
          const isMet = posts.some((one) =>
            wires.some((each) =>
              each.kind === 'audience'
                ? (one.audience ?? 0) >= each.atLeast
                : each.kind === 'newNetwork'
                  ? one.network !== 'x'
                  : one.hits.some((hit) => hit !== 'honte'),
            ),
          );
          const trip = tripOf(decision, { ...QUIET, posts }, now);
          expect(trip !== null).toBe(isMet || now >= 10_000);
          // More is heard, in any order; a clock that goes back takes no tripwire back.
          const more = { ...QUIET, posts: [...later, ...posts].reverse() };
          if (isMet) expect(tripOf(decision, more, 0)).not.toBeNull();
          // However far a clock jumps, the re-check has passed then.
          expect(tripOf(decision, QUIET, 1e15)?.cause).toBe('recheck');
        },
      ),
      { numRuns: 300, seed: 31 },
    );
  });

  it('tells what became of it', () => {
    const decision = { at: 0 };
    const trip = { cause: 'audience' as const, at: 600_000, met: 1 };
    expect(outcomeOf(decision, null, null).outcome).toBe('waiting');
    expect(outcomeOf(decision, null, trip).outcome).toBe('back');
    expect(outcomeOf(decision, null, { ...trip, cause: 'recheck' }).outcome).toBe('diedAlone');
    expect(outcomeOf(decision, { kind: 'intervened', at: 1_200_000 }, trip)).toEqual({
      outcome: 'escalated',
      minutesLate: 10,
    });
    expect(outcomeOf(decision, { kind: 'dismissed', at: 1_200_000 }, trip).outcome).toBe('diedAlone');
  });
});
