/*
 * Picks a moment from a history. Apart from how histories are made: screens only pick.
 */

/** States in the order of recording; `at` is the moment from which one stands, epoch ms UTC. */
export type History<S> = readonly { readonly at: number; readonly state: S }[];

/** What stood at a moment; null before there was anything. A moment of null is now. */
export function stateAt<S>(history: History<S>, moment: number | null): S | null {
  if (moment === null) return history.at(-1)?.state ?? null;
  let low = 0;
  let high = history.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((history[middle]?.at ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return history[low - 1]?.state ?? null;
}
