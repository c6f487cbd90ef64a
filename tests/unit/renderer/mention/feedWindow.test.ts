// The feed's window against a model: whatever pages arrive, it is a gapless newest-first stretch of what is stored.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendOlder,
  countNewer,
  EMPTY_WINDOW,
  type FeedWindow,
  mergeNewest,
  openWindow,
  WINDOW_LIMIT,
} from '../../../../renderer/features/mention/feedWindow.ts';
import type { MentionPage, MentionRow } from '../../../../shared/contract/mention.ts';

function row(id: number): MentionRow {
  return {
    id,
    network: 'x',
    externalId: String(id),
    author: null,
    handle: null,
    title: null,
    text: `post ${id}`,
    url: null,
    language: 'fr',
    reach: null,
    postedAt: id,
    receivedAt: id,
    isTruncated: false,
    importId: null,
    expiredAt: null,
    byHand: null,
    observed: null,
    tone: null,
  };
}

function pageOf(stored: readonly number[], limit: number, before = Number.POSITIVE_INFINITY): MentionPage {
  const older = [...stored].sort((a, b) => b - a).filter((id) => id < before);
  const rows = older.slice(0, limit).map(row);
  return { rows, next: older.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

const ids = (window: FeedWindow): readonly number[] => window.rows.map((each) => each.id);

describe('the feed window', () => {
  it('keeps its older rows when new ones arrive at the top', () => {
    const window = appendOlder(openWindow(pageOf([1, 2, 3, 4], 2)), pageOf([1, 2, 3, 4], 2, 3));
    const merged = mergeNewest(window, pageOf([1, 2, 3, 4, 5], 2));
    expect(ids(merged)).toEqual([5, 4, 3, 2, 1]);
    expect(merged.next).toBeNull();
  });

  it('starts again from the page after a burst that leaves a gap', () => {
    const window = openWindow(pageOf([1, 2, 3], 2));
    const merged = mergeNewest(window, pageOf([1, 2, 3, 10, 11, 12], 2));
    expect(ids(merged)).toEqual([12, 11]);
    expect(merged.next).toBe(11);
  });

  it('takes in rows that landed between shown ones and lets go of removed ones', () => {
    const window = openWindow(pageOf([10, 20, 30, 40], 3));
    expect(ids(mergeNewest(window, pageOf([10, 20, 25, 40], 4)))).toEqual([40, 25, 20, 10]);
  });

  it('counts what it does not show yet', () => {
    const window = openWindow(pageOf([1, 2, 3], 3));
    expect(countNewer(window, pageOf([1, 2, 3, 4, 5], 3))).toBe(2);
    expect(countNewer(EMPTY_WINDOW, pageOf([1, 2], 3))).toBe(2);
  });

  it('empties with the store', () => {
    expect(mergeNewest(openWindow(pageOf([1, 2], 2)), pageOf([], 2))).toEqual(EMPTY_WINDOW);
  });

  it('lets the oldest rows go in a window that stays open for days', () => {
    const stored = Array.from({ length: WINDOW_LIMIT + 50 }, (_, index) => index + 1);
    const window = openWindow(pageOf(stored, WINDOW_LIMIT));
    const merged = mergeNewest(window, pageOf([...stored, WINDOW_LIMIT + 51], 20));
    expect(merged.rows).toHaveLength(WINDOW_LIMIT);
    expect(merged.next).toBe(merged.rows.at(-1)?.id);
  });

  it('is a gapless stretch of the store for any course of events', () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constant('add' as const),
        ids: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 8 }),
      }),
      fc.record({ type: fc.constant('remove' as const), keep: fc.integer({ min: 2, max: 4 }) }),
      fc.record({ type: fc.constant('older' as const) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (events, limit) => {
        let stored: readonly number[] = [5, 6, 7];
        let window = openWindow(pageOf(stored, limit));
        for (const each of events) {
          if (each.type === 'older' && window.next !== null) {
            window = appendOlder(window, pageOf(stored, limit, window.next));
          }
          if (each.type === 'add') {
            const newest = Math.max(0, ...stored);
            stored = [...new Set([...stored, ...each.ids.map((id) => newest + id)])];
            window = mergeNewest(window, pageOf(stored, limit));
          }
          if (each.type === 'remove') {
            stored = stored.filter((id) => id % each.keep !== 0);
            window = openWindow(pageOf(stored, limit));
          }
          const shown = ids(window);
          const expected = [...stored].sort((a, b) => b - a).slice(0, shown.length);
          expect(shown).toEqual(expected);
          expect(window.next === null).toBe(shown.length === stored.length);
        }
      }),
    );
  });
});
