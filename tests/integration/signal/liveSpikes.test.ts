/*
 * Spikes through the whole engine: fifteen quiet days, a storm, the spike that is told with its numbers, judged, taken
 * back; nothing from a gap, within a campaign or below the floor; a restart tells the same.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observed } from '../../../electron/engine/ingest/connectors/connector.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 15, 0);
const STORM_MINUTES = 12;

const MAPPING = {
  text: 'text',
  externalId: 'id',
  postedAt: 'date',
  author: 'author',
  network: 'network',
  postedAtFrom: 'column',
  hasHeader: true,
  delimiter: ',',
} as const;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let now = NOW;
const clock = () => now;

beforeEach(async () => {
  now = NOW;
  place = temporaryFolder();
  desk = await openDesk(place.folder, { clock });
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

/** A post about every quarter of an hour for so many days, and a storm in the last minutes. */
function history(days: number, stormAMinute: number): readonly Observed[] {
  const posts: Observed[] = [];
  let number = 0;
  const put = (postedAt: number, text: string) => {
    number += 1;
    posts.push(plantedPost(number, { text, postedAt }));
  };
  for (let at = NOW - days * DAY_MS; at < NOW - 20 * MINUTE_MS; at += 15 * MINUTE_MS)
    put(at + (number % 7) * MINUTE_MS, `[fictif] la passerelle, jour ${number % 9}`);
  for (const { postedAt, text } of storm(stormAMinute)) put(postedAt, text);
  return posts;
}

function storm(aMinute: number): readonly { readonly postedAt: number; readonly text: string }[] {
  return Array.from({ length: STORM_MINUTES * aMinute }, (_, at) => ({
    postedAt: NOW - (STORM_MINUTES - Math.floor(at / aMinute)) * MINUTE_MS + (at % aMinute) * 1_000,
    text: `[fictif] passerelle fermée, honte ${at % aMinute}`,
  }));
}

/** Until all, and each watch query, is measured as far back as the history goes. */
async function measured(watchId: string): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const now = await desk.ask('measure.now', {
      subjects: [{ kind: 'all' }, { kind: 'watch', id: watchId }],
    });
    if (now.every(({ usualDays }) => usualDays >= 14)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The history was not measured.');
}

async function plant(posts: readonly Observed[]): Promise<string> {
  const watch = {
    category: 'complaints' as const,
    name: { fr: 'Passerelle', en: 'Footbridge' },
    query: 'passerelle',
  };
  const { id } = (await desk.ask('watch.add', { fields: watch })) as { id: string };
  const rules = [{ id, query: 'passerelle', excludedAuthors: [], hiddenAuthors: [] }];
  const { file } = desk;
  await desk.stop();
  plantObserved(file, { s: posts }, rules, NOW);
  desk = await openDesk(place.folder, { clock });
  return id;
}

/** Measures catch up behind the start, subject after subject: the narrowest may be counted last. */
async function spikes(wanted: number) {
  for (let round = 0; ; round += 1) {
    const { spikes: told, choice } = await desk.ask('spike.list', { since: NOW - 3_600_000 });
    const isCounted = told.length >= wanted && told.every(({ subject }) => subject.kind === 'watch');
    if (isCounted || round > 400) return { told, choice };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('spikes as they happen', () => {
  it('are told of the narrowest subject with rule, numbers and confidence, and judged', async () => {
    const watchId = await plant(history(15, 12));
    const { told, choice } = await spikes(1);
    expect(choice.voice).toBe('own');
    expect(told).toHaveLength(1);
    const [spike] = told;
    expect(spike).toMatchObject({ subject: { kind: 'watch', id: watchId }, voice: 'own', isGoingOn: true });
    expect(spike?.startedAt).toBeGreaterThanOrEqual(NOW - STORM_MINUTES * MINUTE_MS);
    expect(spike?.startedAt).toBeLessThanOrEqual(NOW - (STORM_MINUTES - 4) * MINUTE_MS);
    expect(spike?.peak).toBe(12);
    expect(spike?.expected).toBeLessThan(1);
    expect(spike?.confidence).toBeGreaterThan(0.5);

    const id = spike?.id ?? '';
    await desk.ask('spike.judge', { id, verdict: 'real', note: 'vérifié' });
    expect((await spikes(1)).told[0]?.judged).toMatchObject({ verdict: 'real', note: 'vérifié' });
    await desk.ask('spike.withdraw', { id });
    expect((await spikes(1)).told[0]?.judged).toBeNull();
    expect((await desk.refused('spike.withdraw', { id })).code).toBe('spike.notJudged');
    expect((await desk.refused('spike.judge', { id: 'a'.repeat(64), verdict: 'real' })).code).toBe(
      'spike.unknown',
    );

    // The same after a restart, under the same id; and a clock that jumps two days on makes none.
    await desk.stop();
    desk = await openDesk(place.folder, { clock });
    expect((await spikes(1)).told[0]?.id).toBe(id);
    now = NOW + 2 * DAY_MS;
    const later = await desk.ask('spike.list', { since: NOW });
    expect(later.spikes.filter(({ startedAt }) => startedAt > NOW)).toEqual([]);
  });

  it('are told of what came late, as after a restart: a laptop that was cut off hears of it when it is back', async () => {
    const watchId = await plant(history(15, 0));
    await measured(watchId);
    expect((await spikes(0)).told).toEqual([]);

    const file = join(place.folder, 'late.csv');
    const rows = storm(12).map(
      ({ postedAt, text }, at) => `t${at},${new Date(postedAt).toISOString()},auteur ${at},x,"${text}"`,
    );
    writeFileSync(file, ['id,date,author,network,text', ...rows].join('\n'));
    const { importId } = await desk.ask('mention.import', { file, mapping: MAPPING });
    const late = (await spikes(1)).told;
    expect(late.map(({ subject }) => subject.kind)).toEqual(['watch']);
    await desk.stop();
    desk = await openDesk(place.folder, { clock });
    expect((await spikes(1)).told.map(({ id, posts }) => ({ id, posts }))).toEqual(
      late.map(({ id, posts }) => ({ id, posts })),
    );
    await desk.ask('import.undo', { importId });
    for (let round = 0; (await spikes(0)).told.length > 0 && round < 400; round += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await spikes(0)).told).toEqual([]);
  });

  it('are none within a campaign, and name the rule that the plan chose', async () => {
    await desk.ask('plan.begin', { origin: 'empty', organisation: 'Essai' });
    await plant(history(15, 12));
    const [page] = (await desk.ask('plan.list', {})) as readonly { id: string }[];
    await desk.ask('plan.amend', {
      id: page?.id ?? '',
      fields: { spikeVoice: 'hourRatio', spikeSensitivity: 'high' },
    });
    const { told } = await spikes(1);
    expect(told[0]).toMatchObject({ voice: 'hourRatio' });
    expect(Object.keys(told[0]?.numbers ?? {}).length).toBeGreaterThan(1);
    await desk.ask('plan.amend', {
      id: page?.id ?? '',
      fields: { campaigns: [{ name: 'Lancement', from: '2026-11-22', to: '2026-11-22' }] },
    });
    expect((await desk.ask('spike.list', { since: NOW - 3_600_000 })).spikes).toEqual([]);
  });

  it('are none below the floor, and none in a file that has heard nothing', async () => {
    expect((await desk.ask('spike.list', { since: 0 })).spikes).toEqual([]);
    const watchId = await plant(history(15, 0));
    await measured(watchId);
    expect((await spikes(0)).told).toEqual([]);
  });
});
