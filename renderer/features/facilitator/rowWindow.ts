/*
 * The arithmetic of a list whose rows differ in height: where each stands, which are in sight, and what must be scrolled
 * so that one of them is.
 */

export type RowPlaces = {
  /** px from the top of the list. */
  readonly tops: readonly number[];
  readonly total: number;
};

/** Places rows one under the other. */
export function placeRows(heights: readonly number[]): RowPlaces {
  let total = 0;
  const tops = heights.map((height) => {
    const top = total;
    total += height;
    return top;
  });
  return { tops, total };
}

/** The last row that begins at or above a place; 0 where there is none. */
export function rowAt({ tops }: RowPlaces, px: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows to draw: those in sight and as much again above and below as `spare` says; `end` is not drawn any more. */
export function drawnRows(
  places: RowPlaces,
  offset: number,
  viewport: number,
  spare: number,
): { readonly first: number; readonly end: number } {
  if (places.tops.length === 0) return { first: 0, end: 0 };
  return { first: rowAt(places, offset - spare), end: rowAt(places, offset + viewport + spare) + 1 };
}

/** Where to scroll to so that a row is in sight, as near as can be; null where it is already. */
export function offsetToShow(
  places: RowPlaces,
  index: number,
  offset: number,
  viewport: number,
): number | null {
  const top = places.tops[index];
  if (top === undefined) return null;
  const bottom = places.tops[index + 1] ?? places.total;
  if (top < offset) return top;
  if (bottom > offset + viewport) return Math.max(0, Math.min(top, bottom - viewport));
  return null;
}
