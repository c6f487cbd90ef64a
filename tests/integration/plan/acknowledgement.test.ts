/*
 * A brief acknowledged on a real file: a list ticked at once, an earlier wording, what is refused, what is left after
 * an erasure, and the rows folded again from the journal.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { tracesIn } from '../../support/traces.ts';

const UNKNOWN = '018f0000-0000-7000-8000-000000000001';
const HOUR_MS = 3_600_000;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let briefId: string;
let ana: string;
let bo: string;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  ana = (await desk.ask('contact.add', { fields: { name: 'Ana Bell' } })).id;
  bo = (await desk.ask('contact.add', { fields: { name: 'Bo Pine' } })).id;
  const audience = await desk.ask('audience.add', {
    fields: { name: { fr: 'Accueil', en: 'Front desk' }, contactIds: [bo, ana] },
  });
  briefId = (
    await desk.ask('brief.add', {
      fields: { audienceId: audience.id, doList: { fr: ['Renvoyer au 1 800'], en: ['Send to 1 800'] } },
    })
  ).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const list = () => desk.ask('acknowledgement.ofBrief', { briefId });
const tick = (...people: ({ contactId: string } | { name: string })[]) =>
  desk.ask('acknowledgement.record', { briefId, people, way: 'screen' });

describe('a brief that people acknowledge', () => {
  it('says who is missing, and counts only those whom the audience names', async () => {
    expect(await list()).toMatchObject({ expected: 2, acknowledged: 0, earlier: 0 });
    expect((await list()).rows.map((row) => [row.name, row.state])).toEqual([
      ['Ana Bell', 'missing'],
      ['Bo Pine', 'missing'],
    ]);
    expect(await tick({ contactId: ana }, { name: 'Un livreur' }, { name: 'un  livreur' })).toMatchObject({
      ids: [expect.any(String), expect.any(String)],
      already: 1,
    });
    const after = await list();
    expect(after).toMatchObject({ expected: 2, acknowledged: 1 });
    expect(after.rows.map((row) => [row.name, row.state, row.isExpected])).toEqual([
      ['Ana Bell', 'current', true],
      ['Bo Pine', 'missing', true],
      ['Un livreur', 'current', false],
    ]);
    expect(after.rows[0]?.acknowledgement).toMatchObject({
      recordedBy: desk.person,
      way: 'screen',
      revision: 1,
    });
  });

  it('writes nothing twice, however often it is ticked', async () => {
    await tick({ contactId: ana });
    const before = (await desk.ask('engine.status', {})).entries;
    expect(await tick({ contactId: ana })).toEqual({ ids: [], already: 1 });
    expect((await desk.ask('engine.status', {})).entries).toBe(before);
  });

  it('asks again when its words change, not when it is reviewed', async () => {
    await tick({ contactId: ana });
    await desk.ask('brief.review', { id: briefId, reviewOn: '2027-05-01' });
    expect(await list()).toMatchObject({ acknowledged: 1, revision: 2, wordedSince: 1 });
    await desk.ask('brief.amend', { id: briefId, fields: { dontList: { fr: ['Rien en ligne'], en: [] } } });
    expect(await list()).toMatchObject({ acknowledged: 0, earlier: 1, revision: 3, wordedSince: 3 });
    // The sheet that was signed yesterday is typed back today.
    await desk.ask('acknowledgement.record', {
      briefId,
      people: [{ contactId: bo }],
      way: 'paper',
      revision: 2,
      acknowledgedAt: Date.now() - HOUR_MS,
    });
    expect(await list()).toMatchObject({ acknowledged: 0, earlier: 2 });
    await tick({ contactId: ana });
    const after = await list();
    expect(after).toMatchObject({ acknowledged: 1, earlier: 1 });
    expect(after.rows.map((row) => row.state)).toEqual(['current', 'earlier']);
    await desk.ask('brief.amend', { id: briefId, fields: { dontList: { fr: [], en: [] } } });
    expect(await list()).toMatchObject({ acknowledged: 2, earlier: 0 });
  });

  it('takes an acknowledgement back with a reason, and brings it back', async () => {
    const { ids } = await tick({ contactId: ana });
    const acknowledgementIds = [ids[0] ?? ''];
    const taken = await desk.ask('acknowledgement.withdraw', {
      acknowledgementIds,
      reason: 'mauvaise ligne',
    });
    expect(taken[0]).toMatchObject({ withdrawReason: 'mauvaise ligne', withdrawnBy: desk.person });
    expect(await list()).toMatchObject({
      acknowledged: 0,
      withdrawn: [{ name: 'Ana Bell', acknowledgement: { id: ids[0] } }],
    });
    expect((await desk.refused('acknowledgement.withdraw', { acknowledgementIds })).code).toBe(
      'acknowledgement.withdrawn',
    );
    await desk.ask('acknowledgement.restore', { acknowledgementIds });
    expect(await list()).toMatchObject({ acknowledged: 1, withdrawn: [] });
    expect((await desk.refused('acknowledgement.restore', { acknowledgementIds })).code).toBe(
      'acknowledgement.notWithdrawn',
    );
  });

  it('knows only those recorded where the audience names nobody', async () => {
    const loose = await desk.ask('brief.add', { fields: {} });
    const of = () => desk.ask('acknowledgement.ofBrief', { briefId: loose.id });
    expect(await of()).toMatchObject({ expected: null, acknowledged: 0, rows: [] });
    await desk.ask('acknowledgement.record', {
      briefId: loose.id,
      people: [{ name: '<b>Bo</b>' }],
      way: 'phone',
    });
    expect(await of()).toMatchObject({ expected: null, acknowledged: 1, rows: [{ name: '<b>Bo</b>' }] });
  });

  it('refuses what cannot be, and then writes nobody down', async () => {
    const people = [{ name: 'Ana' }];
    const record = (more: object) =>
      desk.refused('acknowledgement.record', { briefId, people, way: 'email', ...more });
    expect((await record({ briefId: UNKNOWN })).code).toBe('record.unknown');
    expect((await record({ people: [...people, { contactId: UNKNOWN }] })).code).toBe('contact.unknown');
    expect((await record({ revision: 2 })).code).toBe('record.changed');
    expect((await record({ acknowledgedAt: Date.now() + HOUR_MS })).code).toBe('moment.inFuture');
    expect((await record({ people: [] })).code).toBe('call.inputInvalid');
    expect((await record({ people: [{ name: '   ' }] })).code).toBe('call.inputInvalid');
    expect((await record({ people: [{ name: 'x'.repeat(161) }] })).code).toBe('call.inputInvalid');
    expect((await record({ way: 'pigeon' })).code).toBe('call.inputInvalid');
    expect((await desk.refused('acknowledgement.withdraw', { acknowledgementIds: [UNKNOWN] })).code).toBe(
      'acknowledgement.unknown',
    );
    expect((await desk.refused('acknowledgement.ofBrief', { briefId: UNKNOWN })).code).toBe('record.unknown');
    await desk.ask('brief.retire', { id: briefId, reason: '' });
    expect((await record({})).code).toBe('record.retired');
    expect((await list()).rows.every((row) => row.state === 'missing')).toBe(true);
  });

  it('is signed on paper in the order of the screen; the booklet keeps blank lines', async () => {
    const print = async (sheet: 'briefs' | 'booklet') =>
      (await desk.ask('paper.html', { sheet, language: 'fr', paper: 'Letter', locale: 'fr-CA' })).html;
    const signing = (html: string) => html.slice(html.indexOf('grid write sign'));
    const alone = signing(await print('briefs'));
    const names = [...alone.matchAll(/<th scope="row">([^<]*)/g)].map(([, name]) => name);
    expect(names).toEqual(['Ana Bell', 'Bo Pine', '', '', '']);
    expect(await print('briefs')).toContain('Révision');
    const booklet = signing(await print('booklet')).split('</table>')[0] ?? '';
    expect(booklet).not.toContain('Ana Bell');
    expect(booklet.match(/<th scope="row">/g)).toHaveLength(8);
  });

  it('keeps no name of a contact who is erased, and folds to the same rows again', async () => {
    await tick({ contactId: ana }, { contactId: bo }, { name: 'Un livreur' });
    await desk.ask('contact.erase', { id: ana, reason: 'demande', alsoEntryIds: [] });
    const after = await list();
    expect(after).toMatchObject({ expected: 1, acknowledged: 1 });
    expect(after.rows.find((row) => row.contactId === ana)).toMatchObject({ name: null, isExpected: false });
    expect(tracesIn(place.folder, 'Ana Bell')).toEqual([]);
    await desk.stop();
    const db = connect(desk.file, { isReadOnly: false, mustExist: true });
    const rows = () => db.prepare('SELECT * FROM acknowledgement ORDER BY id').all();
    const before = rows();
    refoldAll(db);
    expect(rows()).toEqual(before);
    expect(before).toHaveLength(3);
    db.close();
    desk = await openDesk(place.folder);
  });
});
