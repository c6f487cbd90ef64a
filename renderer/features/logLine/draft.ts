/*
 * Words typed and not recorded yet outlive a reload of the window (a crash of the page, a new theme): they wait
 * in the session, one draft an incident, and go when they are recorded or the window closes.
 */
const KEY = 'vigie.draft.';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The words that wait; empty when there are none. */
export function readDraft(incidentId: string, store: Store = sessionStorage): string {
  return store.getItem(`${KEY}${incidentId}`) ?? '';
}

/** Keeps the words; a store that refuses (full) loses the draft, never the typing. */
export function keepDraft(incidentId: string, text: string, store: Store = sessionStorage): void {
  try {
    if (text === '') store.removeItem(`${KEY}${incidentId}`);
    else store.setItem(`${KEY}${incidentId}`, text);
  } catch {
    // Only the draft is lost.
  }
}
