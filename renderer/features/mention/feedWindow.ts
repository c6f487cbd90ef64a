/*
 * The stretch of the feed that a window holds, newest first, and how pages join it. Pages may overlap, leave a
 * gap (a burst while nobody looked) or lack rows that were taken out; the list must never show a row twice or
 * two neighbours that are none.
 */
import type { MentionPage, MentionRow } from '../../../shared/contract/mention.ts';

export type FeedWindow = {
  /** Newest first, without gaps. */
  readonly rows: readonly MentionRow[];
  /** Key of the older page; null where the stored mentions end. */
  readonly next: number | null;
};

export const EMPTY_WINDOW: FeedWindow = { rows: [], next: null };

/** Past this many rows the oldest are let go: they are one page away, and a window open for days stays small. */
export const WINDOW_LIMIT = 5_000;

/** A window that starts from the first page. */
export function openWindow(page: MentionPage): FeedWindow {
  return { rows: page.rows, next: page.next };
}

/** Adds the older page at the end. */
export function appendOlder(window: FeedWindow, page: MentionPage): FeedWindow {
  const oldest = window.rows.at(-1);
  const rows = oldest === undefined ? page.rows : page.rows.filter((row) => row.id < oldest.id);
  return { rows: [...window.rows, ...rows], next: page.next };
}

/** Joins a fresh first page to the window. Where the two do not touch, only the page stays. */
export function mergeNewest(window: FeedWindow, page: MentionPage): FeedWindow {
  const oldestOfPage = page.rows.at(-1);
  const newestOfWindow = window.rows[0];
  if (oldestOfPage === undefined || page.next === null || newestOfWindow === undefined)
    return openWindow(page);
  if (oldestOfPage.id > newestOfWindow.id) return openWindow(page);
  const older = window.rows.filter((row) => row.id < oldestOfPage.id);
  if (older.length === 0) return openWindow(page);
  return cutAt(WINDOW_LIMIT, { rows: [...page.rows, ...older], next: window.next });
}

/** How many rows of a fresh first page the window does not show yet. */
export function countNewer(window: FeedWindow, page: MentionPage): number {
  const newest = window.rows[0];
  return newest === undefined ? page.rows.length : page.rows.filter((row) => row.id > newest.id).length;
}

function cutAt(limit: number, window: FeedWindow): FeedWindow {
  if (window.rows.length <= limit) return window;
  const rows = window.rows.slice(0, limit);
  return { rows, next: rows.at(-1)?.id ?? null };
}
