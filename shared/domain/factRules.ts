/*
 * What of a fact stands. Apart from its schema: screens ask too.
 */
import type { Fact } from './fact.ts';
import type { FactStatus } from './roomLimits.ts';

/** The status that stands. */
export function statusOf(fact: Pick<Fact, 'turns'>): FactStatus {
  return fact.turns.at(-1)?.status ?? 'unknown';
}

/** The wording that stands; null once erased. */
export function factText(fact: Pick<Fact, 'wordings'>): string | null {
  return fact.wordings.at(-1)?.text ?? null;
}
