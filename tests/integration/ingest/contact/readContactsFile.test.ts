/*
 * Files of contacts on a disk, told apart by what is in them.
 */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContactsFile } from '../../../../electron/engine/ingest/contact/readContactsFile.ts';
import { CONTACT_FILE_LIMIT } from '../../../../shared/domain/contactFile.ts';
import type { ContactMapping } from '../../../../shared/domain/contactMapping.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-contacts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = Date.UTC(2026, 10, 25);

let files = 0;
function file(content: string | Buffer, ending = 'txt'): string {
  files += 1;
  const path = join(folder, `f${files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

const read = (path: string, more: { mapping?: ContactMapping; signal?: AbortSignal } = {}) =>
  readContactsFile(path, { country: 'CA', now: NOW, ...more });

async function readOk(content: string | Buffer, more: { mapping?: ContactMapping } = {}) {
  const result = await read(file(content), more);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Fictive\r\nTEL:418 555-0101\r\nEND:VCARD\r\n';
const TABLE = 'Nom;Téléphone;Courriel\r\nZoé Fictive;418 555-0101;zoe@example.org\r\n';

describe('a file of contacts', () => {
  it.each([
    ['plain', Buffer.from(CARD)],
    ['with a mark', Buffer.from(`\ufeff${CARD}`)],
    ['in UTF-16', Buffer.from(`\ufeff${CARD}`, 'utf16le')],
    ['in UTF-16, high byte first', Buffer.from(`\ufeff${CARD}`, 'utf16le').swap16()],
    ['after blank lines', Buffer.from(`\r\n\r\n${CARD}`)],
    ['with returns alone', Buffer.from(CARD.replaceAll('\r\n', '\r'))],
  ])('is cards: %s', async (_, content) => {
    const { kind, contacts, table } = await readOk(content);
    expect({ kind, table, names: contacts.map(({ fields }) => fields.name) }).toEqual({
      kind: 'vcard',
      table: null,
      names: ['Zoé Fictive'],
    });
  });

  it.each([
    ['plain', Buffer.from(TABLE), 'utf-8'],
    ['with a mark', Buffer.from(`\ufeff${TABLE}`), 'utf-8'],
    ['in Windows-1252', Buffer.from(TABLE, 'latin1'), 'windows-1252'],
    ['in UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), 'utf-16le'],
    ['with commas', Buffer.from(TABLE.replaceAll(';', ',')), 'utf-8'],
    ['with tabs', Buffer.from(TABLE.replaceAll(';', '\t')), 'utf-8'],
  ])('is a table: %s', async (_, content, encoding) => {
    const found = await readOk(content);
    expect(found).toMatchObject({ kind: 'csv', encoding, table: { hasHeader: true, problems: [] } });
    expect(found.contacts).toMatchObject([
      {
        line: 2,
        fields: { name: 'Zoé Fictive', phones: [{ e164: '+14185550101' }], emails: ['zoe@example.org'] },
      },
    ]);
    expect(found.table?.sampleRows).toEqual([['Zoé Fictive', '418 555-0101', 'zoe@example.org']]);
  });

  it('without names of columns is read by what stands in it', async () => {
    const one = await readOk('Zoé Fictive;418 555-0101\n');
    expect(one).toMatchObject({ table: { hasHeader: false, headers: ['Column 1', 'Column 2'] } });
    expect(one.contacts).toMatchObject([{ line: 1, fields: { name: 'Zoé Fictive' } }]);
  });

  it('says on which line what is wrong', async () => {
    const { contacts, notices } = await readOk(
      'Nom,Téléphone,Courriel\n,418 555-0101,\nBo,à venir,b\nCam,418 555-0103 / 418 555-0104,c@example.org\nEli,911,\n',
    );
    expect(contacts.map(({ line, problems }) => [line, ...problems.map(({ code }) => code)])).toEqual([
      [2, 'name.missing'],
      [3, 'phone.unreadable', 'email.unreadable'],
      [4],
      [5],
    ]);
    expect(contacts[2]?.fields.phones).toHaveLength(2);
    expect(notices).toEqual([]);
  });

  it('names rows that are none', async () => {
    const { contacts, notices } = await readOk('Nom,Téléphone,Courriel\n"Dan,1\nEli,911,\nFay,911,\n');
    expect(contacts.map(({ fields }) => fields.name)).toEqual(['Eli', 'Fay']);
    expect(notices).toMatchObject([{ code: 'line.unreadable', line: 2 }]);
  });

  it('reads what Vigie did against formulas back', async () => {
    const { contacts } = await readOk(
      `Name,Phone,Note\n"'=A","'+14185550101","''-b"\n"'quoted'","911","'99"\n`,
    );
    expect(contacts.map(({ fields }) => [fields.name, fields.phones?.[0]?.e164, fields.note])).toEqual([
      ['=A', '+14185550101', "'-b"],
      ["'quoted'", null, "'99"],
    ]);
  });

  it('whose columns nobody can guess is shown, and read once they are named', async () => {
    const content = 'Quoi;Combien\nZoé Fictive;418 555-0101\nBo Fictif;418 555-0102\n';
    const { contacts, table } = await readOk(content);
    expect(contacts).toEqual([]);
    expect(table).toMatchObject({ problems: ['contactMapping.noName'], sampleRows: [{}, {}] });
    const mapping = { name: 'Quoi', phones: [{ column: 'Combien', kind: 'mobile' as const }], emails: [] };
    expect((await readOk(content, { mapping })).contacts).toMatchObject([
      { fields: { name: 'Zoé Fictive', phones: [{ kind: 'mobile', e164: '+14185550101' }] } },
      { fields: { name: 'Bo Fictif' } },
    ]);
  });

  it.each([
    ['nothing', '', 'csv.empty'],
    ['a PDF', '%PDF-1.7 x', 'contacts.notContacts'],
    ['a workbook', 'PK\x03\x04 xl/workbook.xml', 'contacts.notContacts'],
    ['prose', 'Il était une fois.\nPuis rien.\n', 'csv.noColumns'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'csv.unreadable'],
  ])('that holds %s is refused', async (_, content, code) => {
    expect(await read(file(content))).toMatchObject({ ok: false, error: { code } });
  });

  it('that is too large, missing, a folder or no longer wanted is refused', async () => {
    const big = file(CARD);
    truncateSync(big, CONTACT_FILE_LIMIT + 1);
    expect(await read(big)).toMatchObject({ ok: false, error: { code: 'contacts.tooLarge' } });
    expect(await read(join(folder, 'no'))).toMatchObject({ ok: false, error: { code: 'file.missing' } });
    expect(await read(folder)).toMatchObject({ ok: false, error: { code: 'file.notReadable' } });
    for (const content of [CARD.repeat(90_000), TABLE])
      expect(await read(file(content), { signal: AbortSignal.abort() })).toMatchObject({
        ok: false,
        error: { code: 'call.cancelled' },
      });
  });

  it('of nearly the largest size is read', { timeout: 60_000 }, async () => {
    const note = `NOTE:${'Une ligne de note. '.repeat(100)}\r\n`;
    const card = CARD.replace('END:', `${note}END:`);
    const { contacts } = await readOk(
      card.repeat(Math.floor((CONTACT_FILE_LIMIT - 1) / Buffer.byteLength(card))),
    );
    expect(contacts.length).toBeGreaterThan(45_000);
    expect(contacts.at(-1)?.fields.name).toBe('Zoé Fictive');
  });
});
