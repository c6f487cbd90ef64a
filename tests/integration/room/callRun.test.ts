/*
 * A call tree that is called on a real file: the tree as it was when the calls began, each call, the clock that is kept
 * by the last one that was needed, and what is refused.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quorumReachedAt } from '../../../shared/domain/callRunRules.ts';
import { roomAt } from '../../../shared/domain/roomAt.ts';
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

async function makeTree(quorum: number | null = 2) {
  await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
  const ids: string[] = [];
  for (const name of ['Ana', 'Boris', 'Cyril', 'Delia'])
    ids.push((await desk.ask('contact.add', { fields: { name: `[fictif] ${name}` } })).id);
  const [ana = '', boris = '', cyril = '', delia = ''] = ids;
  await desk.ask('contact.amend', { id: boris, fields: { deputyId: delia } });
  const places = [
    { contactId: ana, callerId: null, backupCallerId: null },
    { contactId: boris, callerId: ana, backupCallerId: null },
    { contactId: cyril, callerId: ana, backupCallerId: boris },
  ];
  const name = { fr: 'Cellule', en: 'Team' };
  const { id: treeId } = await desk.ask('callTree.add', { fields: { name, places, quorum } });
  return { treeId, ana, boris, cyril, delia };
}

const declare = async (): Promise<string> =>
  (await desk.ask('incident.declare', { title: '[fictif] Rappel', level: 3, timeZone: 'America/Toronto' }))
    .id;

describe('a run of calls', () => {
  it('keeps the quorum’s clock by the call that was needed last, and gives it back when that call is struck', async () => {
    const { treeId, ana, boris, delia } = await makeTree();
    const incidentId = await declare();
    const run = await desk.ask('callRun.start', { treeId, incidentId });
    expect(run.seats.map(({ name, deputy }) => [name, deputy?.id ?? null])).toEqual([
      ['[fictif] Ana', null],
      ['[fictif] Boris', delia],
      ['[fictif] Cyril', null],
    ]);
    const clock = async () =>
      roomAt(await desk.ask('room.get', { incidentId }), null, Date.now()).clocks.find(
        (one) => one.clock === 'quorum',
      );
    expect(await clock()).toMatchObject({ state: 'running' });
    await desk.ask('callRun.try', { runId: run.id, contactId: ana, outcome: 'reached' });
    await desk.ask('callRun.try', {
      runId: run.id,
      contactId: boris,
      outcome: 'voicemail',
      note: 'rappelle',
    });
    const after = await desk.ask('callRun.try', {
      runId: run.id,
      contactId: boris,
      whom: 'deputy',
      outcome: 'reached',
    });
    expect(quorumReachedAt(after)).not.toBeNull();
    expect(await clock()).toMatchObject({ state: 'fulfilled' });
    const tryId = after.seats[1]?.tries[1]?.id ?? '';
    await desk.ask('callRun.correct', { runId: run.id, tryId, reason: 'mauvaise ligne' });
    expect(await clock()).toMatchObject({ state: 'running' });
    const { items } = await desk.ask('incident.timeline', { incidentId });
    const acts = items.flatMap((item) => (item.type === 'act' ? [[item.kind, item.title, item.room]] : []));
    expect(acts.slice(1)).toEqual([
      ['callRun.started', null, {}],
      ['callRun.tried', '[fictif] Ana', { outcome: 'reached' }],
      ['callRun.tried', '[fictif] Boris', { outcome: 'voicemail', why: 'rappelle' }],
      ['callRun.tried', '[fictif] Delia', { outcome: 'reached', deputyOf: '[fictif] Boris' }],
      ['callRun.corrected', '[fictif] Delia', { why: 'mauvaise ligne', deputyOf: '[fictif] Boris' }],
    ]);
  });

  it('moves nobody when the plan changes, and dials the number that the directory has now', async () => {
    const { treeId, ana, cyril } = await makeTree(null);
    const run = await desk.ask('callRun.start', { treeId });
    expect(run).toMatchObject({ incidentId: null, quorum: 3 });
    await desk.ask('callTree.amend', {
      id: treeId,
      fields: { places: [{ contactId: ana, callerId: null, backupCallerId: null }] },
    });
    const phones = [
      {
        kind: 'mobile' as const,
        raw: '418 555-0142',
        e164: null,
        extension: '',
        isSmsWelcome: true,
        isOffHours: false,
      },
    ];
    await desk.ask('contact.amend', { id: cyril, fields: { phones } });
    const cards = await desk.ask('callRun.cards', { runId: run.id });
    expect(cards.find(({ contactId }) => contactId === cyril)?.phones[0]?.raw).toBe('418 555-0142');
    const tried = await desk.ask('callRun.try', { runId: run.id, contactId: cyril, outcome: 'noAnswer' });
    expect(tried.seats).toHaveLength(3);
    expect((await desk.ask('callRun.list', {})).map(({ id }) => id)).toEqual([run.id]);
  });

  it('refuses a second run of the same tree, a deputy who is none, a call to come, and calls after the end', async () => {
    const { treeId, ana, boris, delia } = await makeTree();
    const { id: runId } = await desk.ask('callRun.start', { treeId });
    const refused = async (name: Parameters<Desk['refused']>[0], input: unknown) =>
      (await desk.refused(name, input)).code;
    expect(await refused('callRun.start', { treeId })).toBe('callRun.running');
    expect(await refused('callRun.start', { treeId: ana })).toBe('record.unknown');
    const call = { runId, contactId: ana, outcome: 'reached' };
    expect(await refused('callRun.try', { ...call, whom: 'deputy' })).toBe('callRun.noDeputy');
    expect(await refused('callRun.try', { ...call, contactId: delia })).toBe('contact.unknown');
    expect(await refused('callRun.try', { ...call, occurredAt: Date.now() + 3_600_000 })).toBe(
      'moment.inFuture',
    );
    expect(await refused('callRun.try', { ...call, occurredAt: Date.now() - 3 * 86_400_000 })).toBe(
      'moment.beforeIncident',
    );
    await desk.ask('callRun.try', { runId, contactId: ana, outcome: 'reached' });
    expect(await refused('callRun.try', call)).toBe('callRun.reached');
    expect(await refused('callRun.correct', { runId, tryId: boris })).toBe('callRun.tryUnknown');
    await desk.ask('callRun.end', { runId });
    expect(await refused('callRun.try', { ...call, contactId: boris })).toBe('callRun.ended');
    await desk.ask('callRun.resume', { runId });
    expect(await refused('callRun.resume', { runId })).toBe('callRun.running');
  });
});
