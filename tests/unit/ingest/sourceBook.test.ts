import { describe, expect, it } from 'vitest';
import { createSourceBook } from '../../../electron/engine/ingest/sourceBook.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 5, 1);

function bookAt(now: { at: number }) {
  let told = 0;
  const book = createSourceBook(
    () => now.at,
    () => {
      told += 1;
    },
  );
  return { book, told: () => told };
}

const row = {
  sourceId: 'a',
  cursor: null,
  lastContactAt: START,
  newestPostedAt: START,
  lastReceivedAt: START,
  stored: 6,
  duplicate: 0,
  unmatched: 0,
  excluded: 0,
  rejected: 0,
  shed: 0,
  rejects: [],
  gap: null,
};

describe('how a source fares', () => {
  it('is silent once nothing came for four of its usual gaps, and says so without being asked', () => {
    const now = { at: START };
    const { book, told } = bookAt(now);
    // A post an hour.
    const recentPostedAt = Array.from({ length: 6 }, (_, at) => START - at * HOUR);
    book.add('a', { row, recentPostedAt }, false);
    book.setState('a', { kind: 'live', isCatchingUp: false });
    expect(book.health()[0]).toMatchObject({ state: { kind: 'live' }, medianGapMs: HOUR });
    now.at = START + 4 * HOUR;
    const before = told();
    book.look();
    expect(told()).toBe(before);
    now.at += 1;
    book.look();
    expect(told()).toBe(before + 1);
    expect(book.health()[0]?.state).toEqual({ kind: 'silent', since: START });
    book.note({
      added: 1,
      hidden: 0,
      changed: 0,
      newestId: 1,
      postedAt: { a: [now.at] },
      sources: [{ ...row, lastReceivedAt: now.at, stored: 7 }],
    });
    expect(book.health()[0]).toMatchObject({ state: { kind: 'live' }, stored: 7 });
  });

  it('is not called silent while it fails, is off, or its rhythm is not known', () => {
    const now = { at: START + 1_000 * HOUR };
    const { book } = bookAt(now);
    book.add('a', { row, recentPostedAt: [START, START - HOUR] }, false);
    book.setState('a', { kind: 'live', isCatchingUp: false });
    expect(book.health()[0]).toMatchObject({ state: { kind: 'live' }, medianGapMs: null });
    book.add('b', { row: { ...row, sourceId: 'b' }, recentPostedAt: [] }, true);
    expect(book.health()[1]).toMatchObject({ state: { kind: 'off' }, hasSecret: true });
  });
});
