/*
 * Contacts from files on a real plan: looked at, taken in as one act, merged without overwriting, taken back
 * whole, written out and read again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
function write(name: string, text: string): string {
  const file = join(place.folder, name);
  writeFileSync(file, text);
  return file;
}
const card = (lines: readonly string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const names = async () => (await desk.ask('contact.list', {})).map(({ fields }) => fields.name).sort();
const digest = async () => (await desk.ask('plan.overview', {})).digest;

describe('contacts from a file', () => {
  it('come in with their numbers read, their photo kept, as one act', async () => {
    const file = write(
      'people.vcf',
      card([
        'FN:Ana Bell',
        'TEL;TYPE=cell:514 555-0142',
        'EMAIL:ana@example.org',
        `PHOTO;ENCODING=b;TYPE=PNG:${PHOTO}`,
      ]) +
        card(['FN:Zoé Lévêque', 'TEL:+33 1 99 00 12 34']) +
        card(['TEL:514 555-0100']),
    );
    const seen = await desk.ask('contact.inspectFile', { file });
    expect(seen.contacts.map((contact) => contact.proposed)).toEqual(['add', 'add', 'skip']);
    expect(await names()).toEqual([]);
    const taken = await desk.ask('contact.takeIn', { file, sha256: seen.sha256 });
    expect(taken).toMatchObject({ merged: [], skipped: 1 });
    const ana = (await desk.ask('contact.list', {})).find(({ fields }) => fields.name === 'Ana Bell');
    expect(ana?.fields.phones[0]).toMatchObject({ kind: 'mobile', e164: '+15145550142' });
    const { dataUrl } = await desk.ask('plan.picture', { sha256: ana?.fields.photo?.sha256 ?? '' });
    expect(dataUrl).toBe(`data:image/png;base64,${PHOTO}`);
    expect((await desk.ask('chain.verify', {})).isIntact).toBe(true);
  });

  it('are proposed for merging where they are known, fill what is empty, and overwrite nothing', async () => {
    const { id } = await desk.ask('contact.add', {
      fields: {
        name: 'Ana Bell',
        position: 'Directrice',
        phones: [
          {
            kind: 'work',
            raw: '514 555-0142',
            e164: null,
            extension: '',
            isSmsWelcome: false,
            isOffHours: false,
          },
        ],
      },
    });
    const file = write(
      'people.csv',
      'Nom;Organisation;Poste;Cellulaire;Courriel\nBELL, Ana;Fromagerie;Gérante;(514) 555-0142;ana@example.org\nNouvelle Venue;;;438 555-0111;\n',
    );
    const seen = await desk.ask('contact.inspectFile', { file });
    expect(seen.kind).toBe('csv');
    expect(seen.contacts[0]).toMatchObject({
      proposed: 'merge',
      matches: [{ id, name: 'Ana Bell', why: expect.arrayContaining(['phone']) }],
    });
    expect(seen.contacts[0]?.matches[0]?.differs).toContainEqual({
      field: 'position',
      existing: 'Directrice',
      incoming: 'Gérante',
    });
    const before = await digest();
    const taken = await desk.ask('contact.takeIn', { file, sha256: seen.sha256 });
    expect(taken.merged).toEqual([id]);
    const [ana] = (await desk.ask('contact.list', {})).filter((contact) => contact.id === id);
    expect(ana?.fields).toMatchObject({
      name: 'Ana Bell',
      position: 'Directrice',
      organisation: 'Fromagerie',
      emails: ['ana@example.org'],
    });
    expect(ana?.fields.phones).toHaveLength(1);

    const ids = [...taken.added, ...taken.merged];
    expect(await desk.ask('contact.takeBack', { ids, takenAt: taken.takenAt })).toEqual({
      retired: 1,
      amended: 1,
    });
    expect(await names()).toEqual(['Ana Bell']);
    expect(await digest()).toBe(before);
  });

  it('follow what a person decides, line by line', async () => {
    await desk.ask('contact.add', { fields: { name: 'Ana Bell' } });
    const file = write('people.csv', 'Name,Phone\nAna Bell,514 555-0142\nBo Pine,514 555-0143\n');
    const { sha256, contacts } = await desk.ask('contact.inspectFile', { file });
    expect(contacts.map(({ proposed }) => proposed)).toEqual(['merge', 'add']);
    const decisions = [
      { incoming: 0, act: 'add' as const },
      { incoming: 1, act: 'skip' as const },
    ];
    await desk.ask('contact.takeIn', { file, sha256, decisions });
    expect(await names()).toEqual(['Ana Bell', 'Ana Bell']);
  });

  it('are refused whole when the file changed since it was looked at, or is none', async () => {
    const file = write('people.csv', 'Name,Phone\nAna Bell,514 555-0142\n');
    const { sha256 } = await desk.ask('contact.inspectFile', { file });
    write('people.csv', 'Name,Phone\nSomebody Else,514 555-0142\n');
    expect((await desk.refused('contact.takeIn', { file, sha256 })).code).toBe('file.changed');
    const binary = write('people.bin', '\u0000\u0001\u0002'.repeat(500));
    expect((await desk.refused('contact.inspectFile', { file: binary })).code).toMatch(/^(contacts|csv)\./);
    expect((await desk.refused('contact.inspectFile', { file: join(place.folder, 'none') })).code).toBe(
      'file.missing',
    );
    expect(await names()).toEqual([]);
  });

  it('go out as vCards and as a table, and come back as the same people', async () => {
    await desk.ask('contact.add', { fields: { name: 'Ana Bell', emails: ['ana@example.org'] } });
    await desk.ask('contact.add', { fields: { name: '=HYPERLINK("x")', note: 'x' } });
    const table = join(place.folder, 'out.csv');
    await desk.ask('contact.export', { file: table, format: 'csv', locale: 'fr-CA' });
    expect(readFileSync(table, 'utf8')).toContain(`'=HYPERLINK`);
    const cards = join(place.folder, 'out.vcf');
    await desk.ask('contact.export', { file: cards, format: 'vcard3' });
    for (const file of [table, cards]) {
      const seen = await desk.ask('contact.inspectFile', { file });
      expect(seen.contacts.map(({ proposed }) => proposed)).toEqual(['merge', 'merge']);
      expect(seen.contacts.every((contact) => contact.matches[0]?.isSame)).toBe(true);
    }
  });

  it('have their typed numbers read as numbers, by the country of the plan', async () => {
    await desk.ask('plan.begin', { origin: 'empty' });
    const [page] = await desk.ask('plan.list', {});
    await desk.ask('plan.amend', { id: page?.id ?? '', fields: { country: 'FR' } });
    const phone = {
      kind: 'mobile' as const,
      e164: null,
      extension: '',
      isSmsWelcome: true,
      isOffHours: true,
    };
    const added = await desk.ask('contact.add', {
      fields: {
        name: 'Ana',
        phones: [
          { ...phone, raw: '01 99 00 12 34' },
          { ...phone, raw: 'pas un numéro' },
        ],
      },
    });
    expect(added.fields.phones.map(({ e164 }) => e164)).toEqual(['+33199001234', null]);
    expect(added.fields.phones[1]?.raw).toBe('pas un numéro');
  });
});
