/*
 * A promise that was made outside of a statement, in an interview or on the telephone: it stands in the room until it is
 * kept or broken, like every other one.
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

it('is entered by hand, kept, reopened and broken, with who answers for it', async () => {
  const declared = { title: '[fictif] Rappel', level: 2 as const, timeZone: 'America/Toronto' };
  const { id: incidentId } = await desk.ask('incident.declare', declared);
  const dueAt = Date.now() + 3_600_000;
  const given = await desk.ask('commitment.add', { incidentId, text: 'Un point à 15 h, à la radio', dueAt });
  expect(given).toMatchObject({
    statementId: null,
    text: 'Un point à 15 h, à la radio',
    dueAt,
    ownerId: null,
  });
  const commitmentId = given.id;
  expect(await desk.ask('commitment.assign', { commitmentId, to: desk.person })).toMatchObject({
    ownerId: desk.person,
  });
  expect((await desk.ask('commitment.fulfil', { commitmentId })).fulfilledAt).not.toBeNull();
  expect((await desk.refused('commitment.break', { commitmentId, reason: 'trop tard' })).code).toBe(
    'commitment.ended',
  );
  await desk.ask('commitment.reopen', { commitmentId });
  expect((await desk.ask('commitment.break', { commitmentId, reason: 'annulé' })).brokenAt).not.toBeNull();
  const room = await desk.ask('room.get', { incidentId });
  expect(JSON.stringify(room)).toContain('Un point à 15 h, à la radio');
  const unknown = { incidentId: commitmentId, text: 'x', dueAt };
  expect((await desk.refused('commitment.add', unknown)).code).toBe('incident.unknown');
});
