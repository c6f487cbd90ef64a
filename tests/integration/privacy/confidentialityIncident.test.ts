/*
 * The register of confidentiality incidents on a real file: its life, what it refuses, that nothing leaves it before
 * its time, and the table that goes out.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const UNKNOWN = '018f0000-0000-7000-8000-000000000001';
const HOUR = 3_600_000;
const ZONE = 'America/Toronto';

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

const fields = (more: object = {}) => ({
  title: 'Portable volé',
  awareAt: Date.now() - HOUR,
  timeZone: ZONE,
  ...more,
});
const record = (more: object = {}) => desk.ask('confidentialityIncident.record', { fields: fields(more) });

describe('an incident of the register', () => {
  it('is entered, amended field by field, closed, reopened; its history says who and what', async () => {
    const made = await record({ persons: 40, personsInQuebec: 12 });
    expect(made).toMatchObject({ revision: 1, closedAt: null, fields: { persons: 40, risk: 'undecided' } });
    const { id } = made;
    const amended = await desk.ask('confidentialityIncident.amend', {
      id,
      revision: 1,
      fields: { persons: 41, risk: 'notSerious', riskReason: 'disque chiffré', title: 'Portable volé' },
    });
    expect(amended).toMatchObject({ revision: 2, fields: { persons: 41, personsInQuebec: 12 } });
    await desk.ask('confidentialityIncident.close', { id, reason: 'rien de plus' });
    expect((await desk.ask('confidentialityIncident.list', {}))[0]?.closedAt).not.toBeNull();
    await desk.ask('confidentialityIncident.reopen', { id, reason: 'plainte reçue' });
    const { incident, steps } = await desk.ask('confidentialityIncident.get', { id });
    expect(incident).toMatchObject({ revision: 4, closedAt: null });
    expect(steps.map((step) => [step.verb, step.reason])).toEqual([
      ['reopened', 'plainte reçue'],
      ['closed', 'rien de plus'],
      ['amended', null],
      ['recorded', null],
    ]);
    expect(steps[2]?.changes.map(({ field }) => field).sort()).toEqual(['persons', 'risk', 'riskReason']);
  });

  it('is listed open ones first; an amendment that changes nothing writes nothing', async () => {
    const old = await record({ awareAt: Date.now() - 50 * HOUR, title: 'Ancien' });
    const recent = await record({ title: 'Récent' });
    const settled = await record({ title: 'Réglé', risk: 'notSerious', riskReason: 'chiffré' });
    await desk.ask('confidentialityIncident.close', { id: settled.id });
    const titles = (await desk.ask('confidentialityIncident.list', {})).map((one) => one.fields.title);
    expect(titles).toEqual(['Récent', 'Ancien', 'Réglé']);
    const { entries } = await desk.ask('engine.status', {});
    await desk.ask('confidentialityIncident.amend', { id: old.id, fields: { title: 'Ancien' } });
    expect((await desk.ask('engine.status', {})).entries).toBe(entries);
    expect(recent.keptUntil > '2030').toBe(true);
  });

  it('refuses what cannot be, with the field it is about', async () => {
    const refused = async (more: object) => {
      const { code, detail } = await desk.refused('confidentialityIncident.record', { fields: fields(more) });
      return detail?.field === undefined ? code : `${code} ${detail.field}`;
    };
    expect(await refused({ awareAt: Date.now() + HOUR })).toBe('moment.inFuture awareAt');
    expect(await refused({ happenedTo: '2999-01-01' })).toBe('moment.inFuture happenedTo');
    expect(await refused({ awareAt: Date.UTC(2026, 0, 5), happenedFrom: '2026-01-06' })).toBe(
      'confidentialityIncident.awareBefore awareAt',
    );
    expect(await refused({ happenedFrom: '2026-01-06', happenedTo: '2026-01-05' })).toBe(
      'confidentialityIncident.periodTurned happenedTo',
    );
    expect(await refused({ authorityNotifiedAt: 5 })).toBe(
      'confidentialityIncident.noticeBeforeAware authorityNotifiedAt',
    );
    expect(await refused({ persons: 1, personsInQuebec: 2 })).toBe(
      'confidentialityIncident.moreThanAll personsInQuebec',
    );
    expect(await refused({ risk: 'notSerious' })).toBe('confidentialityIncident.reasonMissing riskReason');
    for (const bad of [
      { persons: -1 },
      { persons: 1.5 },
      { happenedFrom: '2026-02-30' },
      { awareAt: -1 },
      { awareAt: 'hier' },
      { title: '  ' },
      { timeZone: 'Mars/Olympus' },
      { information: 'x'.repeat(8_001) },
      { risk: 'maybe' },
      { unknownField: 1 },
    ])
      expect(await refused(bad), JSON.stringify(bad)).toBe('call.inputInvalid');
    expect(await desk.ask('confidentialityIncident.list', {})).toEqual([]);
  });

  it('is not closed before the notice is settled, nor amended while it is closed, nor over somebody’s change', async () => {
    const { id } = await record();
    const code = async (verb: string, input: object) =>
      (
        await desk.refused(`confidentialityIncident.${verb}` as 'confidentialityIncident.close', {
          id,
          ...input,
        })
      ).code;
    expect(await code('close', {})).toBe('confidentialityIncident.notSettled');
    expect(await code('reopen', { reason: 'x' })).toBe('confidentialityIncident.notClosed');
    await desk.ask('confidentialityIncident.amend', { id, fields: { authorityNotifiedAt: Date.now() } });
    expect(await code('amend', { revision: 1, fields: { persons: 3 } })).toBe('record.changed');
    await desk.ask('confidentialityIncident.close', { id });
    expect(await code('close', {})).toBe('confidentialityIncident.closed');
    expect(await code('amend', { fields: { persons: 3 } })).toBe('confidentialityIncident.closed');
    expect(await code('reopen', { reason: ' ' })).toBe('call.inputInvalid');
    expect(await code('get', { id: UNKNOWN })).toBe('confidentialityIncident.unknown');
    expect(await code('amend', { id: UNKNOWN, fields: {} })).toBe('confidentialityIncident.unknown');
  });

  it('cannot be erased before its five years are over; other entries can', async () => {
    const { id } = await record();
    const past = await record({ awareAt: Date.UTC(2019, 0, 5), title: 'Il y a longtemps' });
    const { entries } = await desk.ask('entry.list', { limit: 100 });
    const entryOf = (entityId: string) =>
      entries.find(({ header }) => header.entityId === entityId)?.header.id ?? '';
    const refused = await desk.refused('payload.erase', { entryIds: [entryOf(id)], reason: 'x' });
    expect(refused).toMatchObject({
      code: 'confidentialityIncident.kept',
      detail: { until: expect.any(String) },
    });
    const contact = await desk.ask('contact.add', { fields: { name: 'Ana Bell' } });
    const alsoEntryIds = [entryOf(id)];
    expect((await desk.refused('contact.erase', { id: contact.id, reason: 'x', alsoEntryIds })).code).toBe(
      'confidentialityIncident.kept',
    );
    await desk.ask('payload.erase', { entryIds: [entryOf(past.id)], reason: 'délai passé' });
    expect((await desk.ask('confidentialityIncident.get', { id: past.id })).incident).toMatchObject({
      isErased: true,
      fields: { title: '' },
    });
  });

  it('folds to the same rows again', async () => {
    const { id } = await record();
    await desk.ask('confidentialityIncident.amend', { id, fields: { authorityNotifiedAt: Date.now() } });
    await desk.ask('confidentialityIncident.close', { id });
    await desk.stop();
    const db = connect(desk.file, { isReadOnly: false, mustExist: true });
    const rows = () => db.prepare('SELECT * FROM confidentiality_incident').all();
    const before = rows();
    refoldAll(db);
    expect(rows()).toEqual(before);
    expect(before).toHaveLength(1);
    db.close();
    desk = await openDesk(place.folder);
  });
});

describe('the register as a table', () => {
  it('holds every field, runs nothing, and is written whole or not at all', async () => {
    await record({
      title: '=HYPERLINK("http://x")',
      information: '<script>alert(1)</script>',
      measures: 'a;=1+1\n+cmd',
      persons: 0,
    });
    const file = join(place.folder, 'registre.csv');
    writeFileSync(file, 'avant');
    const written = await desk.ask('confidentialityIncident.export', { file, locale: 'fr-CA' });
    const text = readFileSync(file, 'utf8');
    expect(written.sizeBytes).toBe(Buffer.byteLength(text));
    const [head = '', ...rest] = text.slice(1).split('\r\n');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(head.split('";"')).toHaveLength(28);
    const row = rest.join('\r\n');
    expect(row).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(row).toContain('"<script>alert(1)</script>"');
    expect(row).toContain(`"a;'=1+1\n'+cmd"`);
    expect(row).toContain('"0";"inconnu"');
    const [iso] = row.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/) ?? [];
    expect(iso).toBeDefined();
    expect(readdirSync(place.folder).filter((name) => name.includes('vigie-part'))).toEqual([]);
  });

  it('refuses a place that cannot be written to, and leaves it alone', async () => {
    const folder = join(place.folder, 'dossier');
    mkdirSync(folder);
    expect(
      (await desk.refused('confidentialityIncident.export', { file: folder, locale: 'en-CA' })).code,
    ).toBe('file.notWritten');
    const gone = join(place.folder, 'nulle', 'part.csv');
    expect((await desk.refused('confidentialityIncident.export', { file: gone, locale: 'en-CA' })).code).toBe(
      'file.notWritten',
    );
  });
});
