/*
 * Incidents that belong together: linked and parted, taken into another, parted in two; each with its own log.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const declare = async (title: string): Promise<string> =>
  (await desk.ask('incident.declare', { title, level: 1, timeZone: 'UTC' })).id;
const linksOf = async (incidentId: string) =>
  (await desk.ask('incident.get', { incidentId })).links.map(({ otherId, how }) => [how, otherId]);

it('are linked on both sides, and parted on both', async () => {
  const [one, two] = [await declare('[fictif] Vidéo'), await declare('[fictif] Rumeur')];
  await desk.ask('incident.link', { incidentId: one, otherId: two, reason: 'même lot' });
  expect([await linksOf(one), await linksOf(two)]).toEqual([[['related', two]], [['related', one]]]);
  const again = { incidentId: two, otherId: one };
  expect((await desk.refused('incident.link', again)).code).toBe('incident.linked');
  expect((await desk.refused('incident.link', { incidentId: one, otherId: one })).code).toBe(
    'incident.itself',
  );
  const { items } = await desk.ask('incident.timeline', { incidentId: two });
  expect(
    items.flatMap((item) => (item.type === 'act' ? [[item.kind, item.title, item.room?.why]] : [])),
  ).toEqual([
    ['incident.declared', '[fictif] Rumeur', undefined],
    ['incident.linked', '[fictif] Vidéo', 'même lot'],
  ]);
  await desk.ask('incident.unlink', again);
  expect([await linksOf(one), await linksOf(two)]).toEqual([[], []]);
  expect((await desk.refused('incident.unlink', again)).code).toBe('incident.notLinked');
});

it('are taken into another, which goes on, while the log stays where it was written', async () => {
  const [one, two] = [await declare('[fictif] Vidéo'), await declare('[fictif] Rumeur')];
  await desk.ask('logLine.record', { incidentId: one, text: 'écrit avant' });
  const left = await desk.ask('incident.merge', { incidentId: one, intoId: two });
  expect(left).toMatchObject({ id: two, status: 'open' });
  expect(await desk.ask('incident.get', { incidentId: one })).toMatchObject({ status: 'closed' });
  expect([await linksOf(one), await linksOf(two)]).toEqual([[['mergedInto', two]], [['absorbed', one]]]);
  const { items } = await desk.ask('incident.timeline', { incidentId: one });
  expect(items.some((item) => item.type === 'logLine')).toBe(true);
  expect((await desk.refused('incident.merge', { incidentId: one, intoId: two })).code).toBe(
    'incident.closed',
  );
});

it('are parted in two, the second with its own level and clocks', async () => {
  await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
  const one = await declare('[fictif] Vidéo');
  const second = await desk.ask('incident.split', { incidentId: one, title: '[fictif] Fuite', level: 3 });
  expect(second).toMatchObject({ status: 'open', level: 3, timeZone: 'UTC' });
  expect(second.periods[0]?.clocks.length).toBeGreaterThan(0);
  expect([await linksOf(second.id), await linksOf(one)]).toEqual([
    [['splitFrom', one]],
    [['splitOff', second.id]],
  ]);
});
