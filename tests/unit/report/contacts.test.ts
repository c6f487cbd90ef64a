/*
 * What is written is read back the same, by another country's rules and in either language; and the lines are what
 * the standard asks for.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readContactsFile } from '../../../electron/engine/ingest/contact/readContactsFile.ts';
import { writeContactsCsv } from '../../../electron/engine/report/contacts/csv.ts';
import { VCARD_VERSIONS, writeVCards } from '../../../electron/engine/report/contacts/vcard.ts';
import { foldLine } from '../../../electron/engine/report/contacts/vcardLine.ts';
import { writeContacts } from '../../../electron/engine/report/contacts/writeContacts.ts';
import { type Contact, contactNoun } from '../../../shared/domain/contact.ts';
import type { ReadPhoto } from '../../../shared/domain/contactFile.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { anyContact } from '../../support/report/contacts.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-contacts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'contacts');
const english = createWords('en-CA');

async function readBack(country: string) {
  const read = await readContactsFile(path, { country, now: Date.UTC(2026, 10, 25) });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** What files do not carry stands as in a blank contact. */
const whole = (fields: Partial<Contact>): Contact => ({ ...contactNoun.blank, ...fields });

const outgoing = (fields: Contact, photo: ReadPhoto | null = null) => ({ id: 'c-1', fields, photo });

describe('vCards', () => {
  it.each(VCARD_VERSIONS)('of version %s come back as they went', async (version) => {
    const format = version === '3.0' ? 'vcard3' : 'vcard4';
    await fc.assert(
      fc.asyncProperty(fc.array(anyContact, { minLength: 1, maxLength: 3 }), async (contacts) => {
        await writeContacts(
          path,
          contacts.map((fields) => outgoing(fields)),
          format,
          'everything',
          english,
        );
        const read = await readBack('CA');
        expect(read.kind).toBe('vcard');
        expect(read.contacts.map(({ fields }) => whole(fields))).toEqual(contacts);
      }),
      { seed: 1_402, numRuns: 150 },
    );
  });

  it('keep their numbers in a country that would read them otherwise', async () => {
    const phones = [
      {
        kind: 'work' as const,
        raw: '418 555-0101',
        e164: '+14185550101',
        extension: '7',
        isSmsWelcome: true,
        isOffHours: true,
      },
    ];
    for (const format of ['vcard3', 'vcard4', 'csv'] as const) {
      await writeContacts(path, [outgoing(whole({ name: 'A', phones }))], format, 'reach', english);
      const [contact] = (await readBack('FR')).contacts;
      const raw = format === 'csv' ? '+14185550101 x7' : '418 555-0101';
      expect(contact?.fields.phones).toEqual([{ ...phones[0], raw }]);
    }
  });

  it.each(VCARD_VERSIONS)('of version %s have lines of 75 bytes, whole letters and CRLF', (version) => {
    fc.assert(
      fc.property(anyContact, (fields) => {
        const text = writeVCards([outgoing(fields)], version, 'everything');
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(Buffer.from(line).toString()).toBe(line);
        }
      }),
      { seed: 1_402, numRuns: 200 },
    );
  });

  it('are folded as late as may be, and not before', () => {
    expect(foldLine('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
    expect(foldLine(`${'x'.repeat(74)}é`)).toBe(`${'x'.repeat(74)}\r\n é\r\n`);
    expect(foldLine('x'.repeat(75 + 74 + 1))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x\r\n`);
  });

  it('look like this', () => {
    const fields = whole({
      name: 'Anaïs Fictive, mairesse',
      phones: [
        {
          kind: 'mobile',
          raw: '418 555-0102',
          e164: '+14185550102',
          extension: '7',
          isSmsWelcome: true,
          isOffHours: false,
        },
        { kind: 'other', raw: '911', e164: null, extension: '', isSmsWelcome: false, isOffHours: false },
      ],
      emails: ['a@example.org'],
      accessNeeds: 'secret',
      note: 'secret',
    });
    expect(writeVCards([outgoing(fields)], '3.0', 'reach').split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:c-1',
      'FN:Anaïs Fictive\\, mairesse',
      'N:Anaïs Fictive\\, mairesse;;;;',
      'item1.TEL;TYPE=CELL:+14185550102\\;ext=7',
      'item1.X-VIGIE-WRITTEN:418 555-0102',
      'item1.X-VIGIE-USE:sms',
      'item2.TEL;TYPE=VOICE:911',
      'EMAIL;TYPE=INTERNET:a@example.org',
      'X-VIGIE-LANGUAGE:fr',
      'END:VCARD',
      '',
    ]);
    expect(writeVCards([outgoing(fields)], '4.0', 'reach')).toContain(
      'item1.TEL;TYPE="cell,text";VALUE=uri:tel:+14185550102;ext=7\r\n',
    );
  });

  it('to be handed out say nothing of what is kept of people', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VCARD_VERSIONS), (version) => {
        const fields = whole({ name: 'A', note: 'secret', accessNeeds: 'secret', purpose: 'secret' });
        expect(writeVCards([outgoing(fields)], version, 'reach')).not.toMatch(/secret|CONSENT/);
        expect(writeVCards([outgoing(fields)], version, 'everything')).toContain('secret');
        expect(writeContactsCsv([{ fields }], 'reach', english)).not.toMatch(/secret|consent/i);
      }),
    );
  });

  it.each(['vcard3', 'vcard4'] as const)('carry a photo and the identifier (%s)', async (format) => {
    const bytes = new Uint8Array(
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5_000, 3)]),
    );
    const fields = whole({ name: 'A' });
    await writeContacts(
      path,
      [outgoing(fields, { mediaType: 'image/png', bytes })],
      format,
      'reach',
      english,
    );
    const [contact] = (await readBack('CA')).contacts;
    expect(contact).toMatchObject({ uid: 'c-1', photo: { mediaType: 'image/png' }, notices: [] });
    expect(Buffer.from(contact?.photo?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a table', () => {
  it.each(['fr-CA', 'fr-FR', 'en-CA'] as const)('in %s comes back as it went', async (locale) => {
    const words = createWords(locale);
    await fc.assert(
      fc.asyncProperty(fc.array(anyContact, { minLength: 1, maxLength: 3 }), async (contacts) => {
        await writeContacts(
          path,
          contacts.map((fields) => outgoing(fields)),
          'csv',
          'everything',
          words,
        );
        const read = await readBack('CA');
        expect(read).toMatchObject({ kind: 'csv', table: { hasHeader: true, problems: [] }, notices: [] });
        // Numbers go out as they can be dialled; short ones and text as they are.
        const expected = contacts.map((fields) => ({
          ...fields,
          phones: fields.phones.map((phone) => ({ ...phone, raw: dialled(phone) })),
        }));
        expect(read.contacts.map(({ fields }) => whole(fields))).toEqual(expected);
      }),
      { seed: 1_402, numRuns: 150 },
    );
  });

  const dialled = ({ raw, e164, extension }: Contact['phones'][number]) =>
    e164 === null ? raw : extension === '' ? e164 : `${e164} x${extension}`;

  it('begins with the mark, quotes every cell and runs none', async () => {
    const fields = whole({ name: '=1+1', organisation: 'a"b', phones: [], emails: ['@x@example.org'] });
    await writeContacts(path, [outgoing(fields)], 'csv', 'reach', createWords('fr-CA'));
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeff"Nom";"Organisation";"Fonction";"Téléphone 1";"Type de téléphone 1";"Courriel 1";"Langue"\r\n' +
        '"\'=1+1";"a""b";"";"";"";"\'@x@example.org";"fr"\r\n',
    );
  });
});

describe('writing', () => {
  it('where nothing can be written is refused', async () => {
    const refused = await writeContacts(join(folder, 'no', 'x.vcf'), [], 'vcard3', 'reach', english);
    expect(refused).toMatchObject({ ok: false, error: { code: 'contacts.notWritten' } });
  });
});
