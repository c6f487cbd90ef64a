/*
 * Windows heal by themselves: every sequence below ends with the people of all batches, or says
 * that it is healing.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_ENTITIES, type EntityState } from '../../../../renderer/store/entityState.ts';
import { followEngine } from '../../../../renderer/store/followEngine.ts';
import type { ChangeBatch, Snapshot } from '../../../../shared/contract/changes.ts';
import { fail, type Result } from '../../../../shared/lib/result.ts';
import { batch, snapshot } from './batches.ts';

const lost = fail('engine.lost', 'gone');
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await vi.advanceTimersByTimeAsync(1);
};

/** A window that follows an engine which the test plays: it answers snapshots when told to. */
function window() {
  vi.useFakeTimers();
  let state: EntityState = EMPTY_ENTITIES;
  const asked: ((reply: Result<Snapshot>) => void)[] = [];
  const changes = new Set<(batch: ChangeBatch) => void>();
  const engines = new Set<(isAttached: boolean) => void>();
  const listen =
    <L>(set: Set<L>) =>
    (listener: L) => {
      set.add(listener);
      return () => set.delete(listener);
    };
  const following = followEngine({
    store: { getState: () => state, setState: (next) => (state = next) },
    getSnapshot: () => new Promise((resolve) => asked.push(resolve)),
    onChanges: listen(changes),
    onEngine: listen(engines),
    now: () => 77_000,
    retryMs: 10,
  });
  return {
    state: () => state,
    people: () => Object.keys(state.people),
    asked: () => asked.length,
    push: (seq: number) => {
      for (const listener of changes) listener(batch(seq));
    },
    engine: (isAttached: boolean) => {
      for (const listener of engines) listener(isAttached);
    },
    answer: async (reply: Result<Snapshot>) => {
      asked.shift()?.(reply);
      await settle();
    },
    stop: following.stop,
  };
}

afterEach(() => vi.useRealTimers());

describe('followEngine', () => {
  it('reckons when it heard of an exercise by the exercise’s clock', async () => {
    const shown = window();
    shown.engine(true);
    const exercise = { realAt: 76_000, shownAt: 500_000, speed: 4 };
    await shown.answer({ ok: true, value: { ...snapshot(1), realm: 'exercise', exercise } });
    expect(shown.state().heardAt).toBe(504_000);
    shown.stop();
  });

  it('starts from a snapshot and goes on with batches', async () => {
    const view = window();
    expect(view.state().connection.state).toBe('starting');
    view.engine(true);
    await view.answer({ ok: true, value: snapshot(2) });
    expect(view.state().connection.state).toBe('live');
    view.push(3);
    expect(view.people()).toEqual(['p1', 'p2', 'p3']);
  });

  it('holds batches that arrive before the snapshot, in whatever order', async () => {
    const view = window();
    view.engine(true);
    for (const seq of [4, 2, 3]) view.push(seq);
    await view.answer({ ok: true, value: snapshot(2) });
    expect(view.people()).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(view.state().connection.state).toBe('live');
  });

  it('ignores a batch that comes twice', async () => {
    const view = window();
    view.engine(true);
    await view.answer({ ok: true, value: snapshot(1) });
    view.push(2);
    const once = view.state();
    view.push(2);
    expect(view.state()).toBe(once);
  });

  it('asks for a fresh snapshot when a number is missing, and says so while it waits', async () => {
    const view = window();
    view.engine(true);
    await view.answer({ ok: true, value: snapshot(1) });
    view.push(3);
    expect(view.state().connection).toEqual({ state: 'healing', sinceAt: 77_000 });
    expect(view.people()).toEqual(['p1']);
    await view.answer({ ok: true, value: snapshot(3) });
    expect(view.people()).toEqual(['p1', 'p2', 'p3']);
    expect(view.state().connection.state).toBe('live');
  });

  it('asks again when the snapshot is older than what waits behind a gap', async () => {
    const view = window();
    view.engine(true);
    view.push(5);
    await view.answer({ ok: true, value: snapshot(2) });
    expect(view.state().connection.state).not.toBe('live');
    expect(view.asked()).toBe(1);
    await view.answer({ ok: true, value: snapshot(5) });
    expect(view.people()).toHaveLength(5);
  });

  it('keeps what it shows while the engine is away, heals with the next one, numbered anew', async () => {
    const view = window();
    view.engine(true);
    await view.answer({ ok: true, value: snapshot(8) });
    view.engine(false);
    expect(view.state().connection.state).toBe('healing');
    expect(view.people()).toHaveLength(8);
    view.engine(true);
    view.push(1);
    await view.answer({ ok: true, value: snapshot(0) });
    expect(view.people()).toEqual(['p1']);
    expect(view.state().connection.state).toBe('live');
  });

  it('throws away a snapshot that the engine before answered', async () => {
    const view = window();
    view.engine(true);
    view.engine(false);
    view.engine(true);
    await view.answer({ ok: true, value: snapshot(9) });
    expect(view.people()).toEqual([]);
    expect(view.asked()).toBe(1);
    await view.answer({ ok: true, value: snapshot(2) });
    expect(view.people()).toEqual(['p1', 'p2']);
  });

  it('asks until it is answered', async () => {
    const view = window();
    view.engine(true);
    await view.answer(lost);
    expect(view.asked()).toBe(0);
    await vi.advanceTimersByTimeAsync(20);
    expect(view.asked()).toBe(1);
    await view.answer({ ok: true, value: snapshot(1) });
    expect(view.state().connection.state).toBe('live');
  });

  it('ends with everything, whatever is lost, doubled or late', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()), { maxLength: 40 }),
        async (steps) => {
          const view = window();
          view.engine(true);
          let newest = 0;
          for (const [seq, isAnswering] of steps) {
            newest = Math.max(newest, seq);
            view.push(seq);
            if (isAnswering) await view.answer({ ok: true, value: snapshot(newest) });
          }
          for (let turn = 0; turn < 3 && view.state().connection.state !== 'live'; turn += 1) {
            await view.answer({ ok: true, value: snapshot(newest) });
          }
          expect(view.state().connection.state).toBe('live');
          expect(view.people()).toHaveLength(Math.max(view.state().seq ?? -1, 0));
          expect(view.state().seq).toBeGreaterThanOrEqual(newest);
          view.stop();
        },
      ),
      { numRuns: 60 },
    );
  });
});
