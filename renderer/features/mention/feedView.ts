/*
 * What the feed shows of itself wherever it stands (the room, its own place): words looked for, filters, pause,
 * what is chosen. Kept while one goes from place to place; never recorded.
 */
import { create } from 'zustand';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { EVERYTHING, type FeedQuery } from './feedQuery.ts';

/** What keys may ask of the list that is on screen. */
export type FeedHandle = {
  readonly rows: () => readonly MentionRow[];
  readonly focusSearch: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly showWaiting: () => void;
};

export type FeedView = {
  readonly query: FeedQuery;
  readonly isPaused: boolean;
  readonly areFiltersOpen: boolean;
  readonly isComfortable: boolean;
  /** Keys of rows are their row numbers as text. */
  readonly selectedKeys: ReadonlySet<string>;
  readonly activeKey: string | null;
  /** The mention that is read in full. */
  readonly openId: number | null;
  /** Null while no feed is on screen: its keys rest. */
  readonly handle: FeedHandle | null;
};

export const useFeedView = create<FeedView>()(() => ({
  query: EVERYTHING,
  isPaused: false,
  areFiltersOpen: false,
  isComfortable: false,
  selectedKeys: new Set<string>(),
  activeKey: null,
  openId: null,
  handle: null,
}));

/** The key of a row in the list. */
export function keyOf(row: Pick<MentionRow, 'id'>): string {
  return String(row.id);
}

/** Changes some of what is looked for; the list starts again from its newest. */
export function changeQuery(change: Partial<FeedQuery>): void {
  useFeedView.setState(({ query }) => ({ query: { ...query, ...change } }));
}

/** Drops every word and filter. */
export function showEverything(): void {
  useFeedView.setState({ query: EVERYTHING, areFiltersOpen: false });
}

/** Shows only what one import brought. */
export function showImport(importId: string): void {
  useFeedView.setState({ query: { ...EVERYTHING, importId }, areFiltersOpen: true });
}

export function clearSelection(): void {
  useFeedView.setState({ selectedKeys: new Set() });
}

/** Chooses a row, or lets it go. */
export function toggleSelected(key: string): void {
  useFeedView.setState(({ selectedKeys }) => {
    const next = new Set(selectedKeys);
    if (!next.delete(key)) next.add(key);
    return { selectedKeys: next };
  });
}

/** What an act works on: the chosen mentions, else the one read in full, else the one the keys stand on. */
export function selectActedOn(view: FeedView): readonly number[] {
  if (view.selectedKeys.size > 0) return [...view.selectedKeys].map(Number);
  if (view.openId !== null) return [view.openId];
  return view.activeKey === null ? [] : [Number(view.activeKey)];
}
