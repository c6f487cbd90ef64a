/*
 * Which mentions are chosen, and the card that the keys act on. Kept by id, so that arriving rows never
 * change what was chosen.
 */
export type Selection = {
  readonly ids: ReadonlySet<number>;
  /** Where the keys stand; null before the first move. */
  readonly cursor: number | null;
  /** Where a stretch began (Shift). */
  readonly anchor: number | null;
};

export const NOTHING_SELECTED: Selection = { ids: new Set(), cursor: null, anchor: null };

/** Moves the cursor by so many cards; the first move lands on the first card. */
export function moveCursor(selection: Selection, order: readonly number[], by: number): Selection {
  if (order.length === 0) return selection;
  const at = selection.cursor === null ? -1 : order.indexOf(selection.cursor);
  const to = at < 0 ? 0 : Math.min(order.length - 1, Math.max(0, at + by));
  const cursor = order[to] ?? null;
  return { ...selection, cursor, anchor: cursor };
}

/** Chooses a card, or lets it go. */
export function toggle(selection: Selection, id: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, cursor: id, anchor: id };
}

/** Chooses everything between the anchor and this card. */
export function extendTo(selection: Selection, order: readonly number[], id: number): Selection {
  const from = order.indexOf(selection.anchor ?? id);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const stretch = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...stretch]), cursor: id, anchor: selection.anchor ?? id };
}

/** Moves the cursor and chooses what it passes over (Shift with an arrow). */
export function extendBy(selection: Selection, order: readonly number[], by: number): Selection {
  const anchor = selection.anchor ?? selection.cursor;
  const moved = moveCursor(selection, order, by);
  if (moved.cursor === null) return moved;
  return extendTo({ ...moved, anchor: anchor ?? moved.cursor }, order, moved.cursor);
}

/** What an act works on: the chosen cards, or else the one under the cursor. */
export function actedOn(selection: Selection): readonly number[] {
  if (selection.ids.size > 0) return [...selection.ids];
  return selection.cursor === null ? [] : [selection.cursor];
}
