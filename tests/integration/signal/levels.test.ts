/*
 * A level on a real file: raised by what was measured and by what only a person can see, both in the entry; refused to
 * fall too early; measured by the watch queries that were chosen for it.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const MINUTE_MS = 60_000;
const NOW = Date.now();

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

const watch = (name: string, query: string) =>
  desk.ask('watch.add', {
    fields: { category: 'complaints', name: { fr: name, en: name }, query },
  } as never) as Promise<{ id: string }>;

/** A plan, an incident at level 1, and thirty people hurt by one subject in the last half hour. */
async function begin() {
  await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Canal' });
  const bridge = await watch('Passerelle', 'passerelle');
  const lock = await watch('Écluse', 'écluse');
  const incident = await desk.ask('incident.declare', {
    title: '[fictif] Passerelle fermée',
    level: 1,
    timeZone: 'America/Toronto',
  });
  const rules = [
    { id: bridge.id, query: 'passerelle', excludedAuthors: [], hiddenAuthors: [] },
    { id: lock.id, query: 'écluse', excludedAuthors: [], hiddenAuthors: [] },
  ];
  const { file } = desk;
  await desk.stop();
  const posts = Array.from({ length: 30 }, (_, at) =>
    plantedPost(at, {
      text: `[fictif] Des blessés sur la passerelle, message ${at}`,
      externalId: `p${at}`,
      postedAt: NOW - (at + 1) * MINUTE_MS,
    }),
  );
  plantObserved(file, { s: posts }, rules, NOW);
  desk = await openDesk(place.folder, { clock });
  return { incidentId: incident.id, bridge, lock };
}

it('records what a level was set by: a rule that held, and a floor that only a person can see', async () => {
  const { incidentId } = await begin();
  const { rules, wordFloors, suggested } = await desk.ask('incident.suggestion', { incidentId });
  expect(suggested).toBeGreaterThan(1);
  const rule = rules.find(({ kind, state }) => kind === 'floor' && state === 'fires');
  const floor = wordFloors.find(({ level }) => level === 3);
  if (rule === undefined || floor === undefined) throw new Error('the plan has such rules');
  const { level, kind, measure } = rule;
  await desk.ask('incident.changeLevel', {
    incidentId,
    level: 3,
    reason: 'appel d’une journaliste',
    grounds: [
      { level, kind, measure },
      { level: 3, kind: 'words', line: floor.words.fr },
    ],
  });
  const { items } = await desk.ask('incident.timeline', { incidentId });
  const act = items.find((item) => item.type === 'act' && item.kind === 'incident.levelChanged');
  expect(act).toMatchObject({
    grounds: [
      { level, kind, measure },
      { kind: 'words', ...floor },
    ],
    measured: { lastHour: 30, harmTier: 3 },
  });
});

it('refuses a ground that the plan does not have, and changes nothing', async () => {
  const { incidentId } = await begin();
  for (const ground of [
    { level: 3, kind: 'words', line: 'inventé de toutes pièces' },
    { level: 0, kind: 'criterion', measure: 'volumeRatio' },
  ]) {
    const input = { incidentId, level: 3, grounds: [ground] };
    expect((await desk.refused('incident.changeLevel', input)).code).toBe('record.unknown');
  }
  expect(await desk.ask('incident.get', { incidentId })).toMatchObject({ level: 1 });
});

it('refuses to fall while what speaks for more has held too lately, and lets it fall later', async () => {
  const { incidentId } = await begin();
  await desk.ask('incident.changeLevel', { incidentId, level: 3 });
  const early = await desk.refused('incident.changeLevel', { incidentId, level: 1 });
  expect(early.code).toBe('incident.tooEarly');
  const { stepDown } = await desk.ask('incident.suggestion', { incidentId });
  now = NOW + 24 * 60 * MINUTE_MS;
  expect(stepDown.isAllowed).toBe(false);
  await desk.ask('incident.changeLevel', { incidentId, level: 1, reason: 'retombé' });
});

it('measures an incident by the watch queries that are chosen for it', async () => {
  const { incidentId, bridge, lock } = await begin();
  const lastHour = async () => (await desk.ask('incident.suggestion', { incidentId })).measures.lastHour;
  expect(await lastHour()).toBe(30);
  await desk.ask('incident.scope', { incidentId, watchIds: [lock.id] });
  await expect.poll(lastHour, { timeout: 8_000 }).toBe(0);
  await desk.ask('incident.scope', { incidentId, watchIds: [bridge.id] });
  await expect.poll(lastHour, { timeout: 8_000 }).toBe(30);
  const unknown = { incidentId, watchIds: ['00000000-0000-7000-8000-000000000000'] };
  expect((await desk.refused('incident.scope', unknown)).code).toBe('record.unknown');
});
