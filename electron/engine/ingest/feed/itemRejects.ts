/*
 * How many items of a feed are read, and what is said of those that are not.
 */
import type { ReadFeed } from './feedItem.ts';

/** Newest items of a feed that are read; no server has to give more. The rest is counted. */
export const ITEMS_LIMIT = 20_000;

/** `empty` of the items that were read held nothing; `found` stood in the feed. */
export function rejectsOf(empty: number, found: number): ReadFeed['rejects'] {
  const rejects: ReadFeed['rejects'] = [
    { reason: 'feed.itemEmpty', count: empty },
    { reason: 'feed.itemsBeyond', count: Math.max(0, found - ITEMS_LIMIT) },
  ];
  return rejects.filter(({ count }) => count > 0);
}
