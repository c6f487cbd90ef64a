/*
 * When somebody last looked at an incident's log on this laptop: each person for themselves, an incident at a time. It
 * moves on when they leave, not while they read.
 */
const KEY = 'vigie.looked.';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (incidentId: string, person: string): string => `${KEY}${person}.${incidentId}`;

/** Epoch ms; null where they never did. */
export function readLooked(incidentId: string, person: string, store: Store = localStorage): number | null {
  const at = Number(store.getItem(keyOf(incidentId, person)) ?? '0');
  return Number.isFinite(at) && at > 0 ? at : null;
}

/** A store that refuses (full) only loses the mark. */
export function keepLooked(
  incidentId: string,
  person: string,
  at: number,
  store: Store = localStorage,
): void {
  try {
    store.setItem(keyOf(incidentId, person), String(at));
  } catch {
    // Only the mark is lost.
  }
}
