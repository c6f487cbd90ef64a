/*
 * Keeps the items of a timeline the same objects where they say the same: what is asked again after every act is mostly
 * what was there, and rows that did not change need not be drawn again.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';

export type KnownItems = ReadonlyMap<string, { readonly text: string; readonly item: TimelineItem }>;

export const NONE_KNOWN: KnownItems = new Map();

/** The items with known objects in place of equal ones, and what is known then. */
export function keepSame(
  items: readonly TimelineItem[],
  known: KnownItems,
): { readonly items: readonly TimelineItem[]; readonly known: KnownItems } {
  const next = new Map<string, { readonly text: string; readonly item: TimelineItem }>();
  const kept = items.map((item) => {
    const text = JSON.stringify(item);
    const before = known.get(item.entryId);
    const one = before?.text === text ? before : { text, item };
    next.set(item.entryId, one);
    return one.item;
  });
  return { items: kept, known: next };
}
