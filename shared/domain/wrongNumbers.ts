/*
 * Whose number turned out to be wrong: the last call on any sheet says so, and nobody has touched the contact since
 * that call. Pure; readiness says it until somebody mends it.
 */
import type { CallRound } from './callRound.ts';
import { standingLine } from './callRoundRules.ts';

type Touched = { readonly id: string; readonly changedAt: number };

/** Ids of contacts whose last call on paper reached somebody else. */
export function findWrongNumbers(
  rounds: readonly CallRound[],
  contacts: readonly Touched[],
): ReadonlySet<string> {
  const last = new Map<string, { readonly at: number; readonly isWrong: boolean }>();
  for (const round of rounds) {
    if (round.retracted !== null) continue;
    for (const row of round.rows) {
      const { triedAt, outcome } = standingLine(row);
      const at = triedAt.findLast((tried) => tried !== null) ?? null;
      if (outcome === null || at === null || at < (last.get(row.contactId)?.at ?? 0)) continue;
      last.set(row.contactId, { at, isWrong: outcome === 'wrongNumber' });
    }
  }
  return new Set(
    contacts
      .filter(({ id, changedAt }) => {
        const call = last.get(id);
        return call?.isWrong === true && changedAt < call.at;
      })
      .map(({ id }) => id),
  );
}
