import { mkdir, truncate } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inspectCsv } from '../../../../electron/engine/ingest/csv/inspectCsv.ts';
import { csvFile, csvPath, NOW, prepareCsvFolder, refusalOf } from './csvFixture.ts';

prepareCsvFolder();

const TABLE =
  'date,author,text\n2013-07-06 12:00Z,Éloïse,Un train a déraillé à Lac-Mégantic — l’été\n2013-07-06 12:01Z,Ann,Feu\n';

async function look(content: string | Buffer, name?: string) {
  const found = await inspectCsv(await csvFile(content, name), { now: NOW });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

function windows1252(text: string): Buffer {
  return Buffer.from(text.replace(/—/g, '\x97').replace(/’/g, '\x92'), 'latin1');
}

describe('inspectCsv', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without', Buffer.from(TABLE, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${TABLE}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 BE without', Buffer.from(TABLE, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', windows1252(TABLE), 'windows-1252'],
    ['ASCII', Buffer.from(TABLE.replace(/[^\x00-\x7f]/g, 'e')), 'utf-8'],
  ])('reads %s', async (_, bytes, encoding) => {
    const found = await look(bytes);
    expect(found).toMatchObject({
      encoding,
      delimiter: ',',
      headers: ['date', 'author', 'text'],
      bytes: bytes.length,
    });
    if (encoding !== 'utf-8' || bytes.length > TABLE.length) {
      expect(found.sampleRows[0]).toEqual([
        '2013-07-06 12:00Z',
        'Éloïse',
        'Un train a déraillé à Lac-Mégantic — l’été',
      ]);
    }
    expect(found.guess.mapping).toMatchObject({ text: 'text', postedAt: 'date', author: 'author' });
  });

  it.each([',', ';', '\t', '|'])(
    'finds the separator %j, whatever signs the texts hold',
    async (delimiter) => {
      const rows = Array.from({ length: 30 }, (_, index) => [
        `2013-07-06 12:${10 + index}`,
        `1 234,5`,
        `a; b | c, ${index}`,
      ]);
      const quoted = [['date', 'views', 'text'], ...rows].map((row) =>
        row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter),
      );
      const found = await look(quoted.join('\r\n'));
      expect(found.delimiter).toBe(delimiter);
      expect(found.sampleRows).toHaveLength(20);
      expect(found.sampleRows[0]).toEqual(rows[0]);
    },
  );

  it('steps over lines before the header', async () => {
    const found = await look(
      'Report: train;;;\nFrom 2013-07-06 to 2013-07-07;;;\n\nDate;Author;Text;Link\n2013-07-06;Ann;Un train;\n',
    );
    expect(found).toMatchObject({ headers: ['Date', 'Author', 'Text', 'Link'], delimiter: ';' });
    expect(found.sampleRows).toEqual([['2013-07-06', 'Ann', 'Un train', '']]);
    expect(
      (await look('Report;2013-07-06;;;;\nDate;Author;Text;Link;A;B\n2013-07-06;Ann;Un train;;;\n')).headers,
    ).toEqual(['Date', 'Author', 'Text', 'Link', 'A', 'B']);
    expect((await look('sep=;\nDate;Text\n2013-07-06;a, b, c\n')).headers).toEqual(['Date', 'Text']);
    expect((await look('Exported by a tool\nDate,Text\n2013-07-06,hello\n')).headers).toEqual([
      'Date',
      'Text',
    ]);
  });

  it('numbers the columns of a file without a header', async () => {
    const found = await look(
      '353417323123720193,"Un train de carburant explose à Lac-Mégantic"\n353431164318519296,"Scène d’apocalypse à Lac-Mégantic"\n',
    );
    expect(found).toMatchObject({ hasHeader: false, headers: ['Column 1', 'Column 2'] });
    expect(found.sampleRows).toHaveLength(2);
    expect(found.guess.mapping).toEqual({
      text: 'Column 2',
      externalId: 'Column 1',
      postedAtFrom: 'identifier',
      fixedNetwork: 'x',
    });
    expect(found.guess.notices).toEqual(['mapping.noHeader']);
  });

  it('takes orders: separator, encoding, header', async () => {
    const file = await csvFile('a,b;c\n1,2;3\n4,5;6\n');
    const found = await inspectCsv(file, {
      now: NOW,
      wish: { delimiter: ',', hasHeader: false, encoding: 'windows-1252' },
    });
    expect(found).toMatchObject({
      ok: true,
      value: {
        headers: ['Column 1', 'Column 2'],
        encoding: 'windows-1252',
        sampleRows: [
          ['a', 'b;c'],
          ['1', '2;3'],
          ['4', '5;6'],
        ],
      },
    });
  });

  it('decides between UTF-8 and Windows-1252 by the last line of a large file too', async () => {
    const ascii = 'date,text\n' + '2013-07-06 12:00,plain words and nothing else\n'.repeat(60_000);
    expect(
      (await look(Buffer.concat([Buffer.from(ascii), Buffer.from('2013-07-06,d\xe9raill\xe9\n', 'latin1')])))
        .encoding,
    ).toBe('windows-1252');
    expect((await look(`${ascii}2013-07-06,déraillé\n`)).encoding).toBe('utf-8');
    const pieceBytes = 1_048_576;
    const cutInside = `date,text\n2013-07-06,${'a\n2013-07-06,'.repeat(100_000)}`.slice(0, pieceBytes - 1);
    expect((await look(`${cutInside}€\n2013-07-06,b\n`)).encoding).toBe('utf-8');
    const mostlyUtf8 = Buffer.concat([
      Buffer.from(`${ascii}${'2013-07-06,déraillé\n'.repeat(50)}`),
      Buffer.from('2013-07-06,\xe9\n', 'latin1'),
    ]);
    expect((await look(mostlyUtf8)).encoding).toBe('utf-8');
  });

  it.each([
    ['nothing at all', '', 'csv.empty', {}],
    ['blanks', ' \r\n\r\n', 'csv.empty', {}],
    ['a mark and nothing else', '\ufeff', 'csv.empty', {}],
    ['a header and no rows', 'date,text\n', 'csv.empty', {}],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'csv.binary', { kind: 'pdf' }],
    ['a workbook', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'csv.binary', { kind: 'spreadsheet' }],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'csv.binary',
      { kind: 'image' },
    ],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>a,b</td></tr>', 'csv.binary', { kind: 'webPage' }],
    ['JSON', '[{"date":"2013-07-06","text":"a"}]', 'csv.binary', { kind: 'json' }],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256)),
      'csv.binary',
      { kind: 'binary' },
    ],
    [
      'UTF-32',
      Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0x2c, 0, 0, 0]),
      'csv.unreadable',
      { encoding: 'utf-32' },
    ],
    ['a letter', 'Dear all\n\nthis is a text without columns\nand nothing else\n', 'csv.noColumns', {}],
    [
      'prose with commas',
      'Well, here we are.\nNo table\nJust lines, one, two\nand more, three, four, five\nend\nof it\n',
      'csv.noColumns',
      {},
    ],
  ])('refuses %s', async (_, content, code, detail) => {
    const refusal = await refusalOf(await csvFile(content));
    expect(refusal?.code).toBe(code);
    expect(refusal?.detail ?? {}).toMatchObject(detail);
  });

  it('refuses what is not there, a folder, and more than 1 GB', async () => {
    expect((await refusalOf(csvPath('absent.csv')))?.code).toBe('file.missing');
    await mkdir(csvPath('folder.csv'));
    expect((await refusalOf(csvPath('folder.csv')))?.code).toBe('file.notReadable');
    const huge = await csvFile('date,text\n');
    // Sparse: it takes no room on the disk.
    await truncate(huge, 1_073_741_825);
    expect((await refusalOf(huge))?.code).toBe('csv.tooLarge');
  });

  it('refuses a file whose first line never ends', async () => {
    expect((await refusalOf(await csvFile('a'.repeat(2_000_000))))?.code).toBe('csv.noColumns');
  });
});
