// A feed that lives: what arrives is shown at the top, counted while held, and never lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeedFollower, type FeedState } from '../../../../renderer/features/mention/feedFollower.ts';
import type { MentionPage, MentionRow } from '../../../../shared/contract/mention.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';

const PAGE = 3;

function build(isEverything = true) {
  const stored: number[] = [1, 2, 3, 4, 5];
  const seen: FeedState[] = [];
  const asked: (number | undefined)[] = [];
  let refusal: Result<MentionPage> | null = null;
  const follower = createFeedFollower({
    isEverything,
    onState: (state) => seen.push(state),
    fetchPage: async (before) => {
      asked.push(before);
      if (refusal !== null) return refusal;
      const older = [...stored].sort((a, b) => b - a).filter((id) => before === undefined || id < before);
      const rows = older.slice(0, PAGE).map((id) => ({ id }) as MentionRow);
      return ok({ rows, next: older.length > PAGE ? (rows.at(-1)?.id ?? null) : null });
    },
  });
  return {
    follower,
    asked,
    store: (...ids: number[]) => stored.push(...ids),
    remove: (id: number) => stored.splice(stored.indexOf(id), 1),
    refuse: (is: boolean) => {
      refusal = is ? fail('engine.lost', 'gone') : null;
    },
    now: () => seen.at(-1),
    ids: () => seen.at(-1)?.window.rows.map((row) => row.id),
  };
}

describe('a feed that lives', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts with the newest page and adds older ones', async () => {
    const feed = build();
    feed.follower.start();
    await vi.runAllTimersAsync();
    expect(feed.ids()).toEqual([5, 4, 3]);
    feed.follower.loadOlder();
    feed.follower.loadOlder();
    await vi.runAllTimersAsync();
    expect(feed.ids()).toEqual([5, 4, 3, 2, 1]);
    expect(feed.asked).toEqual([undefined, 3]);
  });

  it('catches up with what arrived between its first page and the moment it was told of arrivals', async () => {
    const feed = build();
    feed.follower.start();
    await vi.runAllTimersAsync();
    feed.store(6);
    feed.follower.catchUp();
    await vi.runAllTimersAsync();
    expect(feed.ids()).toEqual([6, 5, 4, 3]);
    feed.follower.hold(true);
    feed.store(7);
    feed.follower.catchUp();
    await vi.runAllTimersAsync();
    expect(feed.ids()).toEqual([6, 5, 4, 3]);
    expect(feed.now()?.waiting).toBe(1);
  });

  it('shows what arrives, with few questions in a burst', async () => {
    const feed = build();
    feed.follower.start();
    await vi.runAllTimersAsync();
    for (let id = 6; id < 26; id += 1) {
      feed.store(id);
      feed.follower.arrive(1, 0);
    }
    await vi.runAllTimersAsync();
    expect(feed.ids()?.[0]).toBe(25);
    expect(feed.asked.length).toBeLessThanOrEqual(4);
  });

  it('counts while held, inserts nothing, and shows all of it when asked', async () => {
    const feed = build();
    feed.follower.start();
    await vi.runAllTimersAsync();
    feed.follower.hold(true);
    feed.store(6, 7);
    feed.follower.arrive(2, 0);
    await vi.runAllTimersAsync();
    expect(feed.now()?.waiting).toBe(2);
    expect(feed.ids()).toEqual([5, 4, 3]);
    await feed.follower.showWaiting();
    expect(feed.now()?.waiting).toBe(0);
    expect(feed.ids()).toEqual([7, 6, 5, 4, 3]);
  });

  it('does not count hidden authors as waiting', async () => {
    const feed = build();
    feed.follower.start();
    await vi.runAllTimersAsync();
    feed.follower.hold(true);
    feed.follower.arrive(5, 0, 3);
    expect(feed.now()?.waiting).toBe(2);
  });

  it('counts only what belongs to it when filtered', async () => {
    const feed = build(false);
    feed.follower.start();
    await vi.runAllTimersAsync();
    feed.follower.hold(true);
    feed.store(6);
    feed.follower.arrive(500, 0);
    await vi.runAllTimersAsync();
    expect(feed.now()).toMatchObject({ waiting: 1, isWaitingCut: false });
    feed.store(7, 8, 9);
    feed.follower.arrive(500, 0);
    await vi.runAllTimersAsync();
    expect(feed.now()).toMatchObject({ waiting: 3, isWaitingCut: true });
  });

  it('asks again by itself when released', async () => {
    const feed = build();
    feed.follower.start();
    await vi.runAllTimersAsync();
    feed.follower.hold(true);
    feed.store(6);
    feed.follower.arrive(1, 0);
    feed.follower.hold(false);
    await vi.runAllTimersAsync();
    expect(feed.ids()?.[0]).toBe(6);
  });

  it('lets go of what was taken out, even while held', async () => {
    const feed = build();
    feed.follower.start();
    await vi.runAllTimersAsync();
    feed.follower.hold(true);
    feed.remove(4);
    feed.follower.arrive(0, 1);
    await vi.runAllTimersAsync();
    expect(feed.ids()).toEqual([5, 3, 2]);
  });

  it('says a failure, keeps what it showed, and mends itself', async () => {
    const feed = build();
    feed.refuse(true);
    feed.follower.start();
    await vi.runAllTimersAsync();
    expect(feed.now()).toMatchObject({ phase: 'failed', failure: { code: 'engine.lost' } });
    feed.refuse(false);
    feed.follower.arrive(1, 0);
    await vi.runAllTimersAsync();
    expect(feed.now()).toMatchObject({ phase: 'ready', failure: null });
    feed.refuse(true);
    feed.follower.arrive(1, 0);
    await vi.runAllTimersAsync();
    expect(feed.now()).toMatchObject({ phase: 'ready', failure: { code: 'engine.lost' } });
    expect(feed.ids()).toEqual([5, 4, 3]);
  });

  it('says nothing more once stopped', async () => {
    const feed = build();
    feed.follower.start();
    feed.follower.stop();
    await vi.runAllTimersAsync();
    expect(feed.now()).toBeUndefined();
  });
});
