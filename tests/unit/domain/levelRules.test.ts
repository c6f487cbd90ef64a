/*
 * The level that measures suggest by the default plan, and when it may fall.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severity } from '../../../resources/plan/severity.ts';
import { type LevelCriteria, stepDownOf, suggestLevel } from '../../../shared/domain/levelRules.ts';
import type { Measures } from '../../../shared/domain/measure.ts';

const levels = severity.map(({ fields }) => fields) as unknown as readonly LevelCriteria[];
const MINUTE = 60_000;
const calm: Measures = {
  subject: { kind: 'all' },
  at: 0,
  lastHour: 3,
  usualHour: 3,
  usualDays: 14,
  volumeRatio: 1,
  negative: {
    share: 0.1,
    error: 0.05,
    isEstimated: true,
    posts: 50,
    toned: 50,
    byHand: 0,
    handNegative: 0,
  },
  networks: ['x'],
  audience: 200,
  mediaTier: 0,
  harmTier: 0,
  lexiconHits: 0,
  largestGroup: 2,
  velocity: { now: 0, before: 0 },
};
const of = (more: Partial<Measures>) => suggestLevel(levels, { ...calm, ...more });
const negative = (share: number) => ({ ...calm.negative, share });

describe('the suggested level', () => {
  it('follows the criteria of the plan, one of them at level 1 and two above', () => {
    expect(of({}).level).toBe(0);
    expect(of({ volumeRatio: 2 }).level).toBe(1);
    expect(of({ lexiconHits: 1 }).level).toBe(1);
    expect(of({ audience: 10_000 }).level).toBe(1);
    expect(of({ volumeRatio: 3, lastHour: 20 }).level).toBe(1);
    expect(of({ volumeRatio: 3, lastHour: 20, networks: ['x', 'bluesky'] }).level).toBe(2);
    // Three times the usual of next to nothing is no alert.
    expect(of({ volumeRatio: 3, lastHour: 19, networks: ['x', 'bluesky'] }).level).toBe(1);
    expect(of({ volumeRatio: 5, lastHour: 50, negative: negative(0.7) }).level).toBe(3);
    expect(of({ volumeRatio: 10, lastHour: 500 }).level).toBe(4);
  });

  it('reaches a level by a floor alone, and names the rule with what was measured', () => {
    expect(of({ harmTier: 2 }).level).toBe(3);
    expect(of({ mediaTier: 3 }).level).toBe(4);
    const floor = of({ harmTier: 3 }).rules.find(({ kind, level }) => kind === 'floor' && level === 4);
    expect(floor).toMatchObject({ measure: 'harmTier', atLeast: 3, value: 3, state: 'fires' });
  });

  it('says what nearly fires and what is not known', () => {
    const { rules, level } = of({ volumeRatio: null, negative: negative(0.45) });
    expect(level).toBe(1);
    expect(rules).toContainEqual(
      expect.objectContaining({ level: 2, measure: 'negativeShare', state: 'nearly' }),
    );
    expect(
      rules.filter(({ measure }) => measure === 'volumeRatio').every(({ state }) => state === 'unknown'),
    ).toBe(true);
  });

  it('never lets an estimated share fire a floor', () => {
    const plan = levels.map((one) =>
      one.level === 4 ? { ...one, floorRules: [{ measure: 'negativeShare' as const, atLeast: 60 }] } : one,
    );
    const angry = { ...calm, negative: negative(0.9) };
    expect(suggestLevel(plan, angry).level).toBe(1);
    expect(suggestLevel(plan, { ...angry, negative: { ...angry.negative, isEstimated: false } }).level).toBe(
      4,
    );
  });

  it('suggests no less where more is measured', () => {
    const some = fc.record({
      volumeRatio: fc.double({ min: 0, max: 20, noNaN: true }),
      lastHour: fc.integer({ min: 0, max: 1_000 }),
      audience: fc.integer({ min: 0, max: 200_000 }),
      lexiconHits: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const more = {
          volumeRatio: Math.max(a.volumeRatio, b.volumeRatio),
          lastHour: Math.max(a.lastHour, b.lastHour),
          audience: Math.max(a.audience, b.audience),
          lexiconHits: Math.max(a.lexiconHits, b.lexiconHits),
        };
        expect(of(more).level).toBeGreaterThanOrEqual(of(a).level);
      }),
      { numRuns: 200, seed: 41 },
    );
  });
});

describe('a fall', () => {
  const now = 100 * 3_600_000;
  const storm = { ...calm, volumeRatio: 6, lastHour: 80, negative: negative(0.8) };
  const since = (moment: number) => (at: number) => (at <= moment ? storm : calm);

  it('is refused until what speaks for more has not held for the time of the plan', () => {
    const ended = now - 60 * MINUTE;
    const early = stepDownOf(levels, 3, 2, since(ended), now);
    expect(early).toMatchObject({ isAllowed: false, isMeasured: true });
    // Six hours after the storm, to the step of five minutes.
    expect(early.allowedAt).toBe(ended + 6 * 60 * MINUTE + 5 * MINUTE);
    expect(stepDownOf(levels, 3, 2, since(ended), early.allowedAt ?? 0).isAllowed).toBe(true);
    expect(stepDownOf(levels, 3, 2, since(now - 7 * 60 * MINUTE), now).isAllowed).toBe(true);
    // From an alert two hours are asked.
    expect(stepDownOf(levels, 2, 1, since(now - 130 * MINUTE), now).isAllowed).toBe(true);
  });

  it('is allowed where nothing was measured, and says so', () => {
    expect(stepDownOf(levels, 3, 2, () => null, now)).toEqual({
      isAllowed: true,
      allowedAt: null,
      isMeasured: false,
    });
    expect(stepDownOf([], 3, 2, () => calm, now).isAllowed).toBe(true);
  });
});
