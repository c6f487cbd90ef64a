/*
 * A wall of an exercise says that it may be old when it is, and not because its clock rests or runs at eight times the
 * real one.
 */
import { describe, expect, it } from 'vitest';
import { factsMoment, type HeldFacts, holdFacts } from '../../../../renderer/features/wall/factsMoment.ts';
import { OLD_FACTS_MS, staleSince } from '../../../../shared/domain/wallTrust.ts';

const NOON = Date.UTC(2026, 0, 14, 17, 0);
const EVERY = 5_000;

/** A wall that asks every five seconds for a minute: what it says after each answer, by the moment `asOf` gives. */
function watch(asOf: (real: number) => number, isExercise: boolean): readonly (number | null)[] {
  let held: HeldFacts | null = null;
  return Array.from({ length: 13 }, (_, at) => {
    const real = NOON + at * EVERY;
    const facts = { asOf: asOf(real) };
    held = holdFacts(held, facts, real);
    const factsAt = factsMoment(facts, held, isExercise);
    return staleSince({ since: NOON, answeredAt: real, isLive: true, factsAt }, real);
  });
}

describe('the facts of a wall', () => {
  it('are fresh in an exercise whose clock rests, or runs eight times as fast', () => {
    expect(new Set(watch(() => NOON, true))).toEqual(new Set([null]));
    expect(new Set(watch((real) => NOON + (real - NOON) * 8, true))).toEqual(new Set([null]));
  });

  it('control: by the exercise’s clock alone both would be called old', () => {
    expect(watch(() => NOON, false)).toContain(NOON);
    expect(watch((real) => NOON + (real - NOON) * 8, false).some((since) => since !== null)).toBe(true);
  });

  it('are old in an exercise once no new answer comes, since the last one came', () => {
    const facts = { asOf: 12 };
    const held = holdFacts(null, facts, NOON);
    const later = NOON + OLD_FACTS_MS + 1;
    const still = holdFacts(held, facts, later);
    expect(still).toBe(held);
    const factsAt = factsMoment(facts, still, true);
    expect(staleSince({ since: NOON, answeredAt: later, isLive: true, factsAt }, later)).toBe(NOON);
  });

  it('of what is real are as old as the engine says, however late they came', () => {
    const facts = { asOf: NOON - 19_000 };
    expect(factsMoment(facts, holdFacts(null, facts, NOON), false)).toBe(NOON - 19_000);
  });

  it('are none before the first answer, and none again when they are about something else', () => {
    expect(factsMoment(null, null, true)).toBeNull();
    expect(holdFacts({ facts: {}, cameAt: NOON }, null, NOON)).toBeNull();
  });
});
