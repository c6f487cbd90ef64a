/*
 * Spikes through the whole engine: fifteen quiet days, a storm, the spike that is told with its numbers, judged, taken
 * back; nothing from a gap, within a campaign or below the floor; a restart tells the same.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observed } from '../../../electron/engine/ingest/connectors/connector.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 15, 0);
const STORM_MINUTES = 12;

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
  for (let minute = STORM_MINUTES; minute > 0; minute -= 1)
    for (let one = 0; one < stormAMinute; one += 1)
      put(NOW - minute * MINUTE_MS + one * 1_000, `[fictif] passerelle fermée, honte ${one}`);
  return posts;
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
    if (isCounted || round > 60) return { told, choice };
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
    await plant(history(15, 0));
    for (let days = 0; days < 14; ) {
      const [all] = await desk.ask('measure.now', { subjects: [{ kind: 'all' }] });
      days = all?.usualDays ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await spikes(0)).told).toEqual([]);
  });
});
