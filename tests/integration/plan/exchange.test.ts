/*
 * A plan begun, handed to another organisation's file and taken in there; files that are no plans; the way back.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planFileSchema } from '../../../shared/domain/planFile.ts';
import { z } from '../../../shared/lib/zod.ts';
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

const digestOf = async (of: Desk) => (await of.ask('plan.overview', {})).digest;

async function exportTo(name: string): Promise<string> {
  const file = join(place.folder, name);
  await desk.ask('plan.export', { file });
  return file;
}

describe('the default plan', () => {
  it('begins once, complete, with days by which each record is to be looked at again', async () => {
    const changed = await desk.ask('plan.begin', { origin: 'default', organisation: 'Fromagerie Essai' });
    const { parts, revision } = await desk.ask('plan.overview', {});
    expect(revision).toBe(changed.added);
    expect(parts.filter((part) => part.records === 0).map((part) => part.noun)).toEqual([
      'contact',
      'callTree',
      'asset',
      'source',
      'account',
    ]);
    const [page] = await desk.ask('plan.list', {});
    expect(page?.fields.organisation).toBe('Fromagerie Essai');
    const levels = await desk.ask('severity.list', {});
    expect(levels.map((level) => level.fields.level).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(levels.every((level) => level.fields.reviewOn !== null)).toBe(true);
    expect((await desk.refused('plan.begin', { origin: 'empty' })).code).toBe('plan.begun');
  });
});

describe('a plan file', () => {
  it('makes another file hold the same plan, and changes nothing when it is taken in again', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: 'Fromagerie Essai' });
    await desk.ask('contact.add', { fields: { name: 'Ana Bell', note: '<b>pas du HTML</b>' } });
    const file = await exportTo('plan.json');
    mkdirSync(join(place.folder, 'other'));
    const other = await openDesk(join(place.folder, 'other'));
    try {
      const seen = await other.ask('plan.inspectFile', { file });
      expect(seen.differences.every((difference) => difference.what === 'added')).toBe(true);
      expect(await other.ask('contact.list', {})).toEqual([]);
      const taken = await other.ask('plan.takeIn', { file, sha256: seen.sha256 });
      expect(taken).toEqual({ added: seen.differences.length, changed: 0, retired: 0 });
      expect(await digestOf(other)).toBe(await digestOf(desk));
      const again = await other.ask('plan.inspectFile', { file });
      expect(again.differences).toEqual([]);
      const [contact] = await other.ask('contact.list', {});
      expect(contact?.fields.note).toBe('<b>pas du HTML</b>');
      expect((await other.ask('chain.verify', {})).isIntact).toBe(true);
    } finally {
      await other.stop();
    }
  });

  it('replaces the plan when that is wished, and the plan of before can be brought back', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: 'Fromagerie Essai' });
    const file = await exportTo('plan.json');
    const { id } = await desk.ask('contact.add', { fields: { name: 'Ana Bell' } });
    await wait(2);
    const before = Date.now();
    const digestBefore = await digestOf(desk);
    await wait(2);
    const { sha256 } = await desk.ask('plan.inspectFile', { file });
    const taken = await desk.ask('plan.takeIn', { file, sha256, isReplacing: true });
    expect(taken).toEqual({ added: 0, changed: 0, retired: 1 });
    expect(await desk.ask('contact.list', {})).toEqual([]);
    await desk.ask('plan.returnTo', { asOf: before });
    expect((await desk.ask('contact.list', {})).map((contact) => contact.id)).toEqual([id]);
    expect(await digestOf(desk)).toBe(digestBefore);
  });

  it('is refused with the reason when it is newer, cut, of another kind or says what is not known', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: '' });
    const good = readFileSync(await exportTo('good.json'), 'utf8');
    const digest = await digestOf(desk);
    const refusalOf = async (name: string, text: string) => {
      const file = join(place.folder, name);
      writeFileSync(file, text);
      return desk.refused('plan.inspectFile', { file });
    };
    expect((await refusalOf('newer.json', good.replace('"version": 1', '"version": 2'))).code).toBe(
      'planFile.fromNewer',
    );
    expect((await refusalOf('cut.json', good.slice(0, good.length / 2))).code).toBe('planFile.unreadable');
    expect((await refusalOf('other.json', '{"format":"something"}')).code).toBe('planFile.notAPlan');
    expect((await refusalOf('list.json', '[1,2]')).code).toBe('planFile.notAPlan');
    const unknown = await refusalOf('unknown.json', good.replace('"clause": [', '"klause": ['));
    expect(unknown).toMatchObject({ code: 'planFile.invalid', detail: { problem: 'fieldUnknown' } });
    const wrong = await refusalOf('wrong.json', good.replace('"needed": 2', '"needed": "two"'));
    expect(wrong).toMatchObject({
      code: 'planFile.invalid',
      detail: { problem: 'fieldInvalid', noun: 'severity', field: 'needed' },
    });
    expect((await desk.refused('plan.inspectFile', { file: join(place.folder, 'none') })).code).toBe(
      'file.missing',
    );
    expect(await digestOf(desk)).toBe(digest);
  });

  it('is not taken in when it is another one than was looked at, and by halves never', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: '' });
    const file = await exportTo('plan.json');
    const { sha256 } = await desk.ask('plan.inspectFile', { file });
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"number": 2,', '"number": 3,'));
    expect((await desk.refused('plan.takeIn', { file, sha256 })).code).toBe('file.changed');
    const digest = await digestOf(desk);
    const changed = await desk.ask('plan.inspectFile', { file });
    expect((await desk.refused('plan.takeIn', { file, sha256: changed.sha256 })).code).toBe(
      'clause.numberTaken',
    );
    expect(await digestOf(desk)).toBe(digest);
  });

  it('has its form written down in the schema that is shipped', () => {
    const shipped: unknown = JSON.parse(readFileSync('resources/plan/plan-file.schema.json', 'utf8'));
    const now: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(planFileSchema(), { io: 'input' })));
    // When this fails the form was changed: write the schema anew, and count the version up if old files no longer fit.
    expect(shipped).toEqual(now);
  });
});

describe('sources of a plan from elsewhere', () => {
  it('come in turned off, without the hosts of a local network, and stay trusted where they stand', async () => {
    await desk.ask('plan.begin', { origin: 'empty', organisation: 'Fromagerie Essai' });
    const fields = { name: 'Intranet', address: 'http://127.0.0.1:1/rss', allowedHosts: ['127.0.0.1'] };
    const { id } = await desk.ask('source.add', { fields: { ...fields, isOn: false } });
    await desk.ask('source.amend', { id, fields: { isOn: true, everySeconds: 86_400 } });
    const file = await exportTo('plan.json');
    const seenHere = await desk.ask('plan.inspectFile', { file });
    expect(seenHere.differences).toEqual([]);
    mkdirSync(join(place.folder, 'other'));
    const other = await openDesk(join(place.folder, 'other'));
    try {
      const { sha256, differences } = await other.ask('plan.inspectFile', { file });
      expect(differences.find(({ noun }) => noun === 'source')?.after?.fields).toMatchObject({ isOn: false });
      await other.ask('plan.takeIn', { file, sha256, isReplacing: true });
      const [source] = await other.ask('source.list', {});
      expect(source?.fields).toMatchObject({ isOn: false, allowedHosts: [], address: fields.address });
      const again = await other.ask('plan.inspectFile', { file });
      expect(again.differences).toEqual([]);
    } finally {
      await other.stop();
    }
  });
});
