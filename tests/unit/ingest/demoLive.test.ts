/*
 * What goes on in the demonstration while people watch, by a clock that the test turns.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DemoFace } from '../../../electron/engine/ingest/demoFace.ts';
import { startDemoLive } from '../../../electron/engine/ingest/demoLive.ts';
import { demoCallsOf, demoPostsOf } from '../../../electron/engine/ingest/demoPosts.ts';
import { loadDemo } from '../../../electron/engine/ingest/startDemo.ts';
import type { NewMention } from '../../../shared/domain/mention.ts';
import { fail, ok } from '../../../shared/lib/result.ts';

const play = await loadDemo();
const { team, scenario } = play;
const START = Date.UTC(2026, 10, 28, 15);
const rest = demoPostsOf(scenario).filter(({ at }) => at > team.nowAt);
const calls = demoCallsOf(scenario, 'fr');
const roundMs = (scenario.durationSeconds - team.nowAt) * 1_000;

type Written = { readonly text: string; readonly occurredAt: number };

/** An engine that keeps what it is given; its only incident says what was said in the past of the story. */
function fakeFace(isOwn = true) {
  const came: NewMention[] = [];
  const written: Written[] = [];
  const face: Pick<DemoFace, 'call' | 'intake'> = {
    intake: async (batch) => {
      came.push(...batch);
      return ok({ stored: batch.length, duplicate: 0 });
    },
    call: async (name, input) => {
      if (name === 'incident.list') return ok([{ id: 'one', status: 'open' }]);
      if (name === 'person.list')
        return ok(team.people.map(({ key, name: called }) => ({ id: key, name: called })));
      if (name === 'logLine.record') written.push(input as Written);
      const texts = [...(isOwn ? [calls[0]?.text] : []), ...written.map(({ text }) => text)];
      return ok({ items: texts.map((text) => ({ type: 'logLine', line: { versions: [{ text }] } })) });
    },
  };
  return { face, came, written };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const troubles: string[] = [];
const options = { clock: () => Date.now(), onTrouble: (reason: string) => troubles.push(reason) };

describe('the live part of the demonstration', () => {
  it('follows the scenario to the second, and what was not due has not come', async () => {
    const { face, came, written } = fakeFace();
    const stop = startDemoLive(face, play, options);
    await vi.advanceTimersByTimeAsync(600_000);
    const due = rest.filter(({ at }) => at <= team.nowAt + 600);
    expect(due.length).toBeGreaterThan(40);
    expect(came.map(({ text }) => text)).toEqual(due.map(({ said }) => said.text.trim()));
    expect(came.map(({ postedAt }) => (postedAt - START) / 1_000)).toEqual(
      due.map(({ at }) => at - team.nowAt),
    );
    expect(written).toEqual([]);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(came).toHaveLength(due.length);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets the laboratory call when its time comes, once', async () => {
    const { face, written } = fakeFace();
    const stop = startDemoLive(face, play, options);
    await vi.advanceTimersByTimeAsync(3 * roundMs);
    stop();
    const lab = calls.at(-1);
    expect(written).toEqual([
      expect.objectContaining({
        incidentId: 'one',
        text: lab?.text,
        kind: 'call',
        occurredAt: START + ((lab?.at ?? 0) - team.nowAt) * 1_000,
      }),
    ]);
    // Not at another start either, and not into the log of another story.
    const later = startDemoLive(face, play, options);
    await vi.advanceTimersByTimeAsync(roundMs);
    later();
    expect(written).toHaveLength(1);
    const other = fakeFace(false);
    const elsewhere = startDemoLive(other.face, play, options);
    await vi.advanceTimersByTimeAsync(roundMs);
    elsewhere();
    expect(other.written).toEqual([]);
    expect(other.came.length).toBeGreaterThan(0);
  });

  it('goes on from the opening once it is over, and nothing is a duplicate', async () => {
    const { face, came } = fakeFace();
    const stop = startDemoLive(face, play, options);
    await vi.advanceTimersByTimeAsync(2 * roundMs + 1_000);
    stop();
    expect(came.length).toBeGreaterThanOrEqual(2 * rest.length);
    const second = came.slice(rest.length, 2 * rest.length);
    expect(second.map(({ text }) => text)).toEqual(rest.map(({ said }) => said.text.trim()));
    expect(second.map(({ postedAt }) => (postedAt - START - roundMs) / 1_000)).toEqual(
      rest.map(({ at }) => at - team.nowAt),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    const again = startDemoLive(face, play, options);
    await vi.advanceTimersByTimeAsync(roundMs);
    again();
    expect(new Set(came.map(({ dedupeKey }) => dedupeKey)).size).toBe(came.length);
    expect(troubles).toEqual([]);
  });

  it('says what was not stored, and goes on', async () => {
    const said: string[] = [];
    const face: Pick<DemoFace, 'call' | 'intake'> = {
      call: fakeFace().face.call,
      intake: async () => {
        if (said.length === 0) throw new Error('lost');
        return fail('disk.full', 'Full.');
      },
    };
    const stop = startDemoLive(face, play, { ...options, onTrouble: (reason) => said.push(reason) });
    await vi.advanceTimersByTimeAsync(60_000);
    stop();
    expect(said.slice(0, 2)).toEqual(['Error: lost', 'disk.full']);
  });
});
