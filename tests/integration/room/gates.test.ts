/*
 * Acts that the plan keeps for certain roles: nobody is locked out of a plan that says nothing, and only holders, deputies
 * and shifts pass a gate that it sets.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EngineCallName } from '../../../shared/contract/contract.ts';
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

const as = async (person: string, name: EngineCallName, input: object): Promise<string> => {
  const reply = await desk.engine.call(name, input, { grade: 'console', person });
  return reply.ok ? 'ok' : reply.error.code;
};

it('are done by whoever holds the role, deputises or has a shift of it, and by nobody else', async () => {
  await desk.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Brasserie' });
  const contact = async (name: string): Promise<string> =>
    (await desk.ask('contact.add', { fields: { name, language: 'fr' } })).id;
  const [ana, boris, cyril, delia] = [
    await contact('[fictif] Ana'),
    await contact('[fictif] Boris'),
    await contact('[fictif] Cyril'),
    await contact('[fictif] Delia'),
  ];
  const { id: roleId } = await desk.ask('role.add', {
    fields: {
      code: 'lead',
      name: { fr: 'Responsable', en: 'Lead' },
      holderId: ana,
      deputyId: boris,
      shifts: [{ contactId: cyril, days: [1], from: '08:00', to: '16:00' }],
    },
  });
  const cell = await desk.ask('person.cell', {});
  expect(cell.map(({ name, personId }) => [name, personId])).toEqual([
    ['[fictif] Ana', null],
    ['[fictif] Boris', null],
    ['[fictif] Cyril', null],
  ]);
  const sit = async (name: string, contactId: string | null): Promise<string> =>
    (await desk.ask('person.create', { name, language: 'fr', contactId })).id;
  const people = [
    await sit('Ana', ana),
    await sit('Boris', boris),
    await sit('Cyril', cyril),
    await sit('Delia', delia),
    await sit('Passante', null),
  ];
  const taken = { name: 'Ana bis', language: 'fr', contactId: ana };
  expect((await desk.refused('person.create', taken)).code).toBe('person.contactTaken');
  const { id: incidentId } = await desk.ask('incident.declare', {
    title: '[fictif] Rappel',
    level: 0,
    timeZone: 'UTC',
  });
  const change = async (person: string | undefined, level: number) =>
    as(person ?? '', 'incident.changeLevel', { incidentId, level });
  // A plan that keeps nothing locks nobody out.
  expect(await change(people[4], 1)).toBe('ok');
  await desk.ask('role.amend', { id: roleId, fields: { gates: ['level', 'close'] } });
  expect([await change(people[3], 2), await change(people[4], 2)]).toEqual(['gate.closed', 'gate.closed']);
  expect([await change(people[0], 2), await change(people[1], 3), await change(people[2], 4)]).toEqual([
    'ok',
    'ok',
    'ok',
  ]);
  expect(await as(people[4] ?? '', 'incident.close', { incidentId })).toBe('gate.closed');
  // Somebody who is named later passes from then on; a role that is retired keeps nothing.
  await desk.ask('person.amend', { personId: people[4] ?? '', contactId: null });
  await desk.ask('role.amend', { id: roleId, fields: { deputyId: delia } });
  expect(await as(people[3] ?? '', 'incident.close', { incidentId })).toBe('ok');
  expect(await as(people[1] ?? '', 'incident.reopen', { incidentId })).toBe('ok');
  expect(await as(people[1] ?? '', 'incident.close', { incidentId })).toBe('gate.closed');
});
