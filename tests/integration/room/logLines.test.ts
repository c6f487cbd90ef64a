/*
 * Lines of the log on a real file: what kind they are, whom they name, the pin; and what is refused.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let incidentId = '';

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  const declared = { title: '[fictif] Rappel', level: 1, timeZone: 'UTC' } as const;
  incidentId = (await desk.ask('incident.declare', declared)).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

it('keeps the kind, the people and the pin of a line, and shows one row for all of it', async () => {
  const line = await desk.ask('logLine.record', {
    incidentId,
    text: 'Le laboratoire rappelle, prévenir @camille',
    kind: 'messageIn',
    people: [desk.person],
  });
  await desk.ask('logLine.pin', { logLineId: line.id, isPinned: true });
  await desk.ask('logLine.amend', { logLineId: line.id, text: 'Le laboratoire a rappelé', reason: 'temps' });
  const { items } = await desk.ask('incident.timeline', { incidentId });
  expect(items.filter(({ type }) => type === 'logLine')).toHaveLength(1);
  expect(items).toHaveLength(2);
  expect((await desk.ask('logLine.list', { incidentId }))[0]).toMatchObject({
    kind: 'messageIn',
    people: [desk.person],
    isPinned: true,
  });
  expect((await desk.refused('logLine.pin', { logLineId: line.id, isPinned: true })).code).toBe(
    'logLine.samePin',
  );
  await desk.ask('logLine.pin', { logLineId: line.id, isPinned: false });
});

it('refuses a line of 100,000 characters, of tomorrow, of last week, and one that names a stranger', async () => {
  const refused = async (more: object) =>
    (await desk.refused('logLine.record', { incidentId, text: 'x', ...more })).code;
  expect(await refused({ text: 'x'.repeat(100_000) })).toBe('call.inputInvalid');
  expect(await refused({ occurredAt: Date.now() + 86_400_000 })).toBe('moment.inFuture');
  expect(await refused({ occurredAt: Date.now() - 7 * 86_400_000 })).toBe('moment.beforeIncident');
  expect(await refused({ people: ['018f0000-0000-7000-8000-000000000000'] })).toBe('person.unknown');
  expect(await desk.ask('logLine.list', { incidentId })).toEqual([]);
});
