/*
 * What is real while an exercise goes on, heard from a real engine: an incident, a level that rises, a spike, each told
 * once; an engine that is lost is told too, and heard again by itself.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BreakThroughs, watchBreakThroughs } from '../../../electron/shell/exercise/breakThroughs.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 15, 0);

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let now = NOW;
let isOpen = true;
let looks: (() => void)[] = [];
let watched: BreakThroughs;

beforeEach(async () => {
  now = NOW;
  isOpen = true;
  looks = [];
  place = temporaryFolder();
  desk = await openDesk(place.folder, { clock: () => now });
});
afterEach(async () => {
  watched.stop();
  await desk.stop();
  place.clean();
});

function watch(): void {
  watched = watchBreakThroughs({
    engine: {
      call: (name, input, person) => desk.engine.call(name, input, { grade: 'shell', person }),
      state: () => (isOpen ? { state: 'open', isReadOnly: false } : { state: 'lost', sinceAt: now }),
    },
    onChange: () => undefined,
    now: () => now,
    every: (_ms, run) => {
      looks.push(run);
      return () => undefined;
    },
  });
}
/** Time passes, and it is looked again; answers what is new. */
async function look(laterMs: number): Promise<readonly string[]> {
  now += laterMs;
  for (const run of looks) run();
  await new Promise((resolve) => setTimeout(resolve, 60));
  return watched
    .list()
    .map(({ kind, title, level }) => [kind, title, level].filter((part) => part !== null).join(' '));
}
/** What stood at the beginning has been read. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1_000));
const told = (wanted: readonly string[]) =>
  expect.poll(() => look(2_000), { timeout: 10_000 }).toEqual(wanted);
const declare = (title: string, level: 1 | 2) =>
  desk.ask('incident.declare', { title, level, timeZone: 'America/Toronto' });

describe('what breaks through', () => {
  it('is an incident that is declared and a level that rises, each once, and not what stood before', async () => {
    const before = await declare('Déjà là', 1);
    watch();
    await settled();
    expect(await look(2_000)).toEqual([]);
    const { id: incidentId } = await declare('Nouveau', 1);
    await told(['declared Nouveau 1']);
    await desk.ask('incident.changeLevel', { incidentId: before.id, level: 3, reason: 'presse' });
    await desk.ask('incident.changeLevel', { incidentId, level: 0, reason: 'retombe' });
    await told(['level Déjà là 3', 'declared Nouveau 1']);
    expect(await look(2_000)).toHaveLength(2);
    watched.seen();
    expect(await look(2_000)).toEqual([]);
  });

  it('is a spike, once; an engine that is lost is told, and heard again', async () => {
    const { id } = (await desk.ask('watch.add', {
      fields: { category: 'complaints', name: { fr: 'Passerelle', en: 'Footbridge' }, query: 'passerelle' },
    })) as { id: string };
    const rules = [{ id, query: 'passerelle', excludedAuthors: [], hiddenAuthors: [] }];
    const quiet = Array.from({ length: 15 * 96 }, (_, at) =>
      plantedPost(at + 1, {
        text: `[fictif] la passerelle, ${at % 9}`,
        postedAt: NOW - 15 * DAY + at * 15 * MINUTE + (at % 7) * MINUTE,
      }),
    );
    await desk.stop();
    plantObserved(desk.file, { s: quiet }, rules, NOW);
    desk = await openDesk(place.folder, { clock: () => now });
    watch();
    await settled();
    expect(await look(10_000)).toEqual([]);
    await settled();
    now = NOW + 15 * MINUTE;
    const storm = Array.from({ length: 12 * 20 }, (_, at) =>
      plantedPost(10_000 + at, {
        text: `[fictif] passerelle fermée, honte ${at % 20}`,
        postedAt: now - (12 - Math.floor(at / 20)) * MINUTE + (at % 20) * 1_000,
      }),
    );
    isOpen = false;
    await look(2_000);
    expect(watched.lostSince()).toBeNull();
    await look(4_000);
    expect(watched.lostSince()).not.toBeNull();
    await desk.stop();
    plantObserved(desk.file, { s: storm }, rules, now);
    desk = await openDesk(place.folder, { clock: () => now });
    isOpen = true;
    for (let tries = 0; tries < 100 && watched.list().length === 0; tries += 1) await look(10_000);
    expect(watched.lostSince()).toBeNull();
    const [first] = watched.list();
    expect(first).toMatchObject({ kind: 'spike', level: null });
    expect(first?.count).toBeGreaterThan(100);
    expect(watched.list().some(({ title }) => title === 'Passerelle · Footbridge' || title === null)).toBe(
      true,
    );
    const before = watched.list().length;
    await look(10_000);
    await settled();
    expect(watched.list()).toHaveLength(before);
  });
});
