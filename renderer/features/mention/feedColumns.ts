/*
 * The columns into which the feed may be laid: by category of the plan, by source, by network. A column is the feed
 * with one more filter, so that what is looked for holds in all of them.
 */
import { WATCH_CATEGORIES, type WatchCategory } from '../../../shared/domain/planLimits.ts';
import type { FeedQuery } from './feedQuery.ts';

export const COLUMN_WAYS = ['none', 'category', 'source', 'network'] as const;
export type ColumnWay = (typeof COLUMN_WAYS)[number];

/** More would ask the engine for more pages than a storm leaves time for; the rest is a filter away. */
export const COLUMN_LIMIT = 12;

export type FeedColumn = {
  readonly id: string;
  readonly title: string;
  readonly only: Partial<Pick<FeedQuery, 'category' | 'sourceId' | 'network'>>;
};

type Known = {
  /** Categories in which a query stands. */
  readonly categories: readonly WatchCategory[];
  /** Sources that are not retired, by id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly networks: readonly string[];
  readonly categoryWord: (category: WatchCategory | 'none') => string;
  readonly networkWord: (network: string) => string;
};

/** The columns of one way, in their order; none where there is nothing to part the feed by. */
export function columnsBy(way: ColumnWay, known: Known): readonly FeedColumn[] {
  const columns: Readonly<Record<ColumnWay, () => readonly FeedColumn[]>> = {
    none: () => [],
    category: () =>
      known.categories.length === 0
        ? []
        : [...WATCH_CATEGORIES.filter((id) => known.categories.includes(id)), 'none' as const].map((id) => ({
            id,
            title: known.categoryWord(id),
            only: { category: id },
          })),
    source: () => [...known.sources].map(([id, title]) => ({ id, title, only: { sourceId: id } })),
    network: () => known.networks.map((id) => ({ id, title: known.networkWord(id), only: { network: id } })),
  };
  return columns[way]().slice(0, COLUMN_LIMIT);
}

/** Stored as a number among the sizes of panes. */
export function wayOf(stored: number): ColumnWay {
  return COLUMN_WAYS[stored] ?? 'none';
}
