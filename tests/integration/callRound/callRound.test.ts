/*
 * A filled call sheet typed back on a real file: in the order of the paper, as one act, seen in the timeline and in
 * the report, corrected, taken back; and everything that is refused leaves nothing behind.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REGISTER_TABLES } from '../../../electron/engine/db/migrations/0005-registers.ts';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import { contactNoun } from '../../../shared/domain/contact.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let people: readonly string[];
let treeId: string;

const NAMES = ['Anais', 'Boris', 'Cyril', 'Delia', 'Elias'];
const MINUTE = 60_000;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  const ids: string[] = [];
  for (const [at, name] of NAMES.entries())
    ids.push(
      (await desk.ask('contact.add', { fields: { ...contactNoun.blank, name, callOrder: 9 - at } })).id,
    );
  people = ids;
  treeId = (
    await desk.ask('callTree.add', { fields: { name: { fr: 'Cellule', en: 'Team' }, places: places() } })
  ).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const who = (at: number) => people[at] ?? '';
const seat = (at: number, callerAt: number | null) => ({
  contactId: who(at),
  callerId: callerAt === null ? null : who(callerAt),
  backupCallerId: null,
});
/** Anais calls Cyril and Boris; Cyril calls Delia and Elias. */
const places = () => [seat(0, null), seat(2, 0), seat(1, 0), seat(3, 2), seat(4, 2)];
const ago = (minutes: number) => Math.floor((Date.now() - minutes * MINUTE) / MINUTE) * MINUTE;
const line = (
  at: number,
  triedAt: readonly (number | null)[],
  outcome: 'reached' | 'voicemail' | 'wrongNumber' | null,
) => ({
  contactId: who(at),
  triedAt: [...triedAt],
  outcome,
  note: '',
});
const sheet = (more: Record<string, unknown> = {}) => ({
  treeId,
  timeZone: 'America/Toronto',
  rows: [line(2, [ago(30), ago(20)], 'reached'), line(1, [ago(25)], 'voicemail'), line(3, [], null)],
  ...more,
});
const rounds = () => desk.ask('callRound.list', {});

describe('the lines of a sheet', () => {
  const read = (more: Record<string, unknown> = {}) =>
    desk.ask('callRound.sheet', { treeId, locale: 'fr-CA', ...more });
  const names = async (more: Record<string, unknown> = {}) => (await read(more)).rows.map(({ name }) => name);

  it('follow the printed order: sheet after sheet, one branch, or the contact sheet', async () => {
    expect(await names()).toEqual(['Cyril', 'Boris', 'Delia', 'Elias']);
    expect(await names({ branchId: who(2) })).toEqual(['Delia', 'Elias']);
    expect((await read()).branches.map(({ name, called }) => [name, called])).toEqual([
      ['Anais', 2],
      ['Cyril', 2],
    ]);
    expect(await names({ treeId: null })).toEqual(['Elias', 'Delia', 'Cyril', 'Boris', 'Anais']);
    const printed = await desk.ask('paper.html', {
      sheet: 'callSheets',
      language: 'fr',
      paper: 'A4',
      locale: 'fr-CA',
    });
    const heads = [...printed.html.matchAll(/<th scope="row"><strong>(\w+)/g)].map((found) => found[1]);
    expect(heads).toEqual(await names());
  });

  it('are those of the revision on the foot of the paper, with who left since', async () => {
    const { revision } = await desk.ask('plan.overview', {});
    await new Promise((resolve) => setTimeout(resolve, 2));
    await desk.ask('callTree.amend', {
      id: treeId,
      fields: { places: [seat(0, null), seat(1, 0), seat(4, 1)] },
    });
    await desk.ask('contact.erase', { id: who(3), reason: 'demande', alsoEntryIds: [] });
    await desk.ask('contact.retire', { id: who(4), reason: 'parti' });
    expect(await names()).toEqual(['Boris', 'Elias']);
    expect((await read({ revision })).rows.map(({ name, standing }) => [name, standing])).toEqual([
      ['Cyril', 'leftTree'],
      ['Boris', 'inPlan'],
      ['', 'erased'],
      ['Elias', 'retired'],
    ]);
    expect((await desk.refused('callRound.sheet', { treeId, locale: 'fr-CA', revision: 10_000 })).code).toBe(
      'callRound.revisionUnknown',
    );
    expect((await desk.refused('callRound.sheet', { treeId: desk.person, locale: 'fr-CA' })).code).toBe(
      'record.unknown',
    );
  });
});

describe('a sheet typed back', () => {
  it('is one act, stands in the timeline at the times on the paper, and in the report', async () => {
    const incidentId = await declareIncident(desk);
    const before = (await desk.ask('engine.status', {})).entries;
    const round = await desk.ask(
      'callRound.record',
      sheet({
        incidentId,
        callerId: who(0),
        day: '2027-02-10',
        printedOn: { revision: 6, digest: '0123abcd' },
      }),
    );
    expect((await desk.ask('engine.status', {})).entries).toBe(before + 1);
    expect(round).toMatchObject({ caller: { name: 'Anais' }, tree: { name: { en: 'Team' } }, revision: 1 });
    const { items } = await desk.ask('incident.timeline', { incidentId });
    const shown = items.filter(
      (item) => item.type === 'call' || (item.type === 'act' && item.kind === 'callRound.recorded'),
    );
    expect(shown.map((item) => [item.type, item.occurredAt])).toEqual([
      ['act', round.occurredAt],
      ['call', round.rows[0]?.versions[0]?.triedAt[1]],
    ]);
    expect(shown[0]).toMatchObject({ detail: '1/3' });
    expect(shown[1]).toMatchObject({ call: { name: 'Cyril', state: 'stands' } });
    expect(new Set(items.map((item) => item.entryId)).size).toBe(items.length);
    const report = await desk.ask('report.build', { incidentId, locale: 'fr-CA' });
    expect(report.log.rows.find((row) => row.act === 'callRound.reached')).toMatchObject({
      label: expect.stringContaining('Cyril'),
      marks: ['Relevé sur papier'],
    });
  });

  it('is recorded without an incident too, as a test of the tree, also for who left it or was erased', async () => {
    await desk.ask('callTree.amend', { id: treeId, fields: { places: [seat(0, null), seat(1, 0)] } });
    await desk.ask('contact.erase', { id: who(2), reason: 'demande', alsoEntryIds: [] });
    const round = await desk.ask('callRound.record', sheet());
    expect(round.incidentId).toBeNull();
    expect(round.rows.map(({ name }) => name)).toEqual(['', 'Boris', 'Delia']);
    expect(await rounds()).toHaveLength(1);
  });

  it('is refused whole when a line cannot be, and nothing of it is kept', async () => {
    const incidentId = await declareIncident(desk);
    const before = await desk.ask('engine.status', {});
    const codeOf = async (rows: readonly unknown[], more: Record<string, unknown> = {}) =>
      (await desk.refused('callRound.record', { ...sheet({ incidentId, ...more }), rows })).code;
    const fine = line(1, [ago(5)], 'reached');
    expect(await codeOf([fine, line(2, [Date.now() + 5 * MINUTE], 'reached')])).toBe('callRound.inFuture');
    expect(await codeOf([fine, line(2, [ago(5), ago(9)], 'reached')])).toBe('callRound.outOfOrder');
    expect(await codeOf([fine, line(2, [null], 'wrongNumber')])).toBe('callRound.outcomeWithoutTime');
    expect(await codeOf([fine, line(2, [ago(9)], null)])).toBe('callRound.timeWithoutOutcome');
    expect(await codeOf([fine, fine])).toBe('callRound.twice');
    expect(await codeOf([line(1, [], null), line(2, [null, null], null)])).toBe('callRound.nothingCalled');
    expect(await codeOf([fine, { ...fine, contactId: desk.person }])).toBe('contact.unknown');
    expect(await codeOf([fine], { treeId: desk.person })).toBe('record.unknown');
    expect(await codeOf([fine], { incidentId: desk.person })).toBe('incident.unknown');
    expect(await codeOf([{ ...fine, triedAt: ['14:05'] }])).toBe('call.inputInvalid');
    expect(await codeOf([{ ...fine, outcome: 'busy' }])).toBe('call.inputInvalid');
    expect(await codeOf([])).toBe('call.inputInvalid');
    await desk.ask('incident.close', { incidentId });
    expect(await codeOf([fine])).toBe('incident.closed');
    expect(await rounds()).toEqual([]);
    expect((await desk.ask('engine.status', {})).entries).toBe(before.entries + 1);
  });

  it('is corrected line by line, also once its incident is closed; the old time stays in sight', async () => {
    const incidentId = await declareIncident(desk);
    const round = await desk.ask('callRound.record', sheet({ incidentId }));
    await desk.ask('incident.close', { incidentId });
    const wish = {
      id: round.id,
      revision: 1,
      reason: 'mal lu',
      rows: [line(2, [ago(30), ago(21)], 'reached')],
    };
    const amended = await desk.ask('callRound.amend', wish);
    expect(amended.rows.map((row) => row.versions.length)).toEqual([2, 1, 1]);
    expect((await desk.refused('callRound.amend', wish)).code).toBe('record.changed');
    expect((await desk.refused('callRound.amend', { ...wish, revision: 2 })).code).toBe(
      'callRound.nothingChanged',
    );
    expect(
      (await desk.refused('callRound.amend', { id: round.id, rows: [line(4, [ago(3)], 'reached')] })).code,
    ).toBe('contact.unknown');
    const future = { id: round.id, rows: [line(2, [Date.now() + MINUTE], 'reached')] };
    expect((await desk.refused('callRound.amend', future)).code).toBe('callRound.inFuture');
    const { items } = await desk.ask('incident.timeline', { incidentId });
    expect(items.find((item) => item.type === 'call')).toMatchObject({
      occurredAt: amended.rows[0]?.versions[1]?.triedAt[1],
      call: { corrected: { wasAt: round.rows[0]?.versions[0]?.triedAt[1], reason: 'mal lu' } },
    });
  });

  it('is taken back with a reason, once, and stays in sight', async () => {
    const incidentId = await declareIncident(desk);
    const { id } = await desk.ask('callRound.record', sheet({ incidentId }));
    expect((await desk.refused('callRound.retract', { id, reason: '  ' })).code).toBe('call.inputInvalid');
    const retracted = await desk.ask('callRound.retract', { id, reason: 'feuille d’un autre jour' });
    expect(retracted.retracted).toMatchObject({ person: desk.person, reason: 'feuille d’un autre jour' });
    expect((await desk.refused('callRound.retract', { id, reason: 'x' })).code).toBe('callRound.retracted');
    const rows = [line(1, [ago(3)], 'reached')];
    expect((await desk.refused('callRound.amend', { id, rows })).code).toBe('callRound.retracted');
    expect((await desk.refused('callRound.retract', { id: desk.person, reason: 'x' })).code).toBe(
      'callRound.unknown',
    );
    const { items } = await desk.ask('incident.timeline', { incidentId });
    expect(items.find((item) => item.type === 'call')).toMatchObject({ call: { state: 'withdrawn' } });
  });

  it('makes a wrong number something to mend, until somebody mends it or the sheet is taken back', async () => {
    const isSuspect = async (at: number) =>
      (await desk.ask('plan.readiness', {})).parts
        .flatMap(({ findings }) => findings)
        .some(({ code, id }) => code === 'numberWrong' && id === who(at));
    const wrong = (at: number) => ({ ...line(at, [Date.now()], 'wrongNumber') });
    expect(await isSuspect(1)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const { id } = await desk.ask('callRound.record', sheet({ rows: [wrong(1), wrong(2)] }));
    expect(await isSuspect(1)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await desk.ask('contact.amend', { id: who(1), fields: { note: 'numéro vérifié' } });
    expect(await isSuspect(1)).toBe(false);
    expect(await isSuspect(2)).toBe(true);
    await desk.ask('callRound.retract', { id, reason: 'autre feuille' });
    expect(await isSuspect(2)).toBe(false);
  });

  it('is erased like any entry: no name is left, and the rest still folds to the same rows', async () => {
    const incidentId = await declareIncident(desk);
    const round = await desk.ask('callRound.record', sheet({ incidentId }));
    const traces = await desk.ask('contact.traces', { id: who(3) });
    expect(traces.elsewhere.map(({ kind }) => kind)).toEqual(['callRound.recorded']);
    await desk.ask('payload.erase', {
      entryIds: [round.rows[0]?.versions[0]?.entryId ?? ''],
      reason: 'demande',
    });
    expect((await rounds())[0]).toMatchObject({ isErased: true, rows: [] });
    expect(
      (await desk.refused('callRound.amend', { id: round.id, rows: [line(1, [ago(3)], 'reached')] })).code,
    ).toBe('callRound.erased');
    await desk.ask('callRound.record', sheet({ incidentId }));
    const read = () => {
      const db = connect(desk.file, { isReadOnly: true, mustExist: true });
      try {
        return REGISTER_TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all());
      } finally {
        db.close();
      }
    };
    const before = read();
    await desk.stop();
    const db = connect(desk.file, { isReadOnly: false, mustExist: true });
    refoldAll(db);
    db.close();
    expect(read()).toEqual(before);
    desk = await openDesk(place.folder);
  });
});
