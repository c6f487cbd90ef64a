/*
 * How an entity looked at every moment at which something of it was recorded: each state is the fold of what had been
 * recorded by then. Screens that show an earlier moment pick from it; nothing is folded while one scrubs.
 */

import { type AnyNoun, foldEntity, type StoredEntry } from './fold.ts';
import type { History } from './historyAt.ts';

/** The history of one entity from all of its entries, in any order. States that cannot be folded yet are left out. */
export function historyOf<S>(noun: AnyNoun, entries: readonly StoredEntry[]): History<S> {
  const moments = [...new Set(entries.map(({ recordedAt }) => recordedAt))].sort((a, b) => a - b);
  return moments.flatMap((at) => {
    const known = entries.filter(({ recordedAt }) => recordedAt <= at);
    const { state } = foldEntity<S>(noun as unknown as Parameters<typeof foldEntity<S>>[0], known);
    return state === null ? [] : [{ at, state }];
  });
}
