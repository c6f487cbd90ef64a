import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../electron/engine/ingest/csv/readCsv.ts';
import type { ColumnMapping } from '../../../../shared/domain/columnMapping.ts';
import { csvFile, csvPath, MAPPING, NOW, prepareCsvFolder, readWhole } from './csvFixture.ts';

prepareCsvFolder();

const HEADER = 'date,text\n';

describe('readCsv', () => {
  it('makes mentions of rows, every field by its column', async () => {
    const file = await csvFile(
      'Réseau;ID;Publié le;Auteur;Pseudo;Lien;Langue;Portée;Titre;Texte\n' +
        'Facebook;fb-1;06/07/2013 14:05;Éloïse  Roy;@eloise;https://facebook.com/1;FR;1 234;À la une;"Un «train»;\nà Lac-Mégantic"\n',
    );
    const mapping: ColumnMapping = {
      network: 'Réseau',
      externalId: 'ID',
      postedAt: 'Publié le',
      author: 'Auteur',
      authorHandle: 'Pseudo',
      url: 'Lien',
      language: 'Langue',
      reach: 'Portée',
      title: 'Titre',
      text: 'Texte',
      postedAtFrom: 'column',
      dateOrder: 'dayFirst',
      timeZone: 'America/Toronto',
    };
    expect((await readWhole(file, mapping)).mentions).toEqual([
      {
        network: 'facebook',
        externalId: 'fb-1',
        author: 'Éloïse Roy',
        handle: '@eloise',
        text: 'Un «train»;\nà Lac-Mégantic',
        title: 'À la une',
        url: 'https://facebook.com/1',
        language: 'fr',
        reach: 1234,
        postedAt: Date.UTC(2013, 6, 6, 18, 5),
        dedupeKey: 'facebook:fb-1',
        folded: 'un «train»;\na lac-megantic\na la une\neloise roy\n@eloise',
        isTruncated: false,
      },
    ]);
  });

  it('names each bad line by its number in the file and its reason, and reads on', async () => {
    const file = await csvFile(
      [
        'date,text,id', // 1
        '2013-07-06 12:00,"first', // 2
        'and second",1', // 3
        '', // 4
        ',no date,2', // 5
        'hier,no date either,3', // 6
        '06/07/2013,which day,4', // 7
        '1970-01-01 00:00,too old,5', // 8
        '2999-01-01 00:00,too new,6', // 9
        '2013-07-06 12:00,  ,7', // 10
        '2013-07-06 12:00,a,8,more,columns', // 11
        '2013-07-06 12:00,"open', // 12
        ',,', // 13
        '2013-07-06 12:01,last', // 14
      ].join('\r\n'),
    );
    const { mentions, rejected, rowsRead } = await readWhole(file, { ...MAPPING, externalId: 'id' });
    expect(rejected).toEqual([
      { line: 5, reason: 'date.missing', detail: null },
      { line: 6, reason: 'date.unreadable', detail: 'hier' },
      { line: 7, reason: 'date.ambiguous', detail: '06/07/2013' },
      { line: 8, reason: 'date.tooOld', detail: '1970-01-01 00:00' },
      { line: 9, reason: 'date.future', detail: '2999-01-01 00:00' },
      { line: 10, reason: 'text.missing', detail: null },
      { line: 11, reason: 'line.tooManyColumns', detail: '5 > 3' },
      { line: 12, reason: 'line.unbalancedQuote', detail: null },
    ]);
    expect(mentions.map(({ text }) => text)).toEqual(['first\nand second', 'last']);
    expect(rowsRead).toBe(10);
  });

  it('takes mixed line endings for what they are', async () => {
    const file = await csvFile(
      'date,text\r2013-07-06,a\n2013-07-06,b\r\n2013-07-06,c\rbad,d\n\r\n2013-07-06,e',
    );
    const { mentions, rejected } = await readWhole(file);
    expect(mentions.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'e']);
    expect(rejected).toEqual([{ line: 5, reason: 'date.unreadable', detail: 'bad' }]);
  });

  it('refuses a line of 10 MB by its number and takes what follows', async () => {
    const long = 'x'.repeat(10_485_760);
    const file = await csvFile(`${HEADER}2013-07-06,before\n2013-07-06,${long}\n2013-07-06,after\n`);
    const { mentions, rejected } = await readWhole(file);
    expect(rejected).toEqual([{ line: 3, reason: 'line.tooLong', detail: null }]);
    expect(mentions.map(({ text }) => text)).toEqual(['before', 'after']);
  });

  it('keeps what the head of a file proves about separator and header when a long line is the first', async () => {
    const file = await csvFile(`${HEADER}2013-07-06,${'x'.repeat(3_000_000)}\n2013-07-06,after\n`);
    expect((await readWhole(file)).mentions).toHaveLength(1);
  });

  it('loses one line to a quote that is never closed, not the file', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `2013-07-06 12:00,post ${index},x`);
    rows[2_000] = '2013-07-06 12:00,"post 2000, x';
    rows[3_000] = '2013-07-06 12:00,"post, "3000"", x';
    rows[4_000] = '2013-07-06 12:00,"post, 4000, x';
    const { mentions, rejected } = await readWhole(await csvFile(`date,text,z\n${rows.join('\n')}\n`));
    expect(mentions).toHaveLength(4_998);
    expect(mentions[2_000]?.text).toBe('"post 2000');
    expect(mentions[2_999]?.text).toBe('post 2999');
    expect(rejected).toEqual([
      { line: 3_002, reason: 'line.unbalancedQuote', detail: null },
      { line: 4_002, reason: 'line.unbalancedQuote', detail: null },
    ]);
  });

  it.each([
    ['utf-16le', Buffer.from('\ufeffdate\ttext\n2013-07-06\tdéraillé 🔥\n', 'utf16le')],
    ['utf-16be', Buffer.from('date\ttext\n2013-07-06\tdéraillé 🔥\n', 'utf16le').swap16()],
    ['utf-8', Buffer.from('\ufeffdate\ttext\n2013-07-06\tdéraillé 🔥\n')],
  ])('reads %s', async (_, bytes) => {
    expect((await readWhole(await csvFile(bytes))).mentions[0]?.text).toBe('déraillé 🔥');
  });

  it('reads Windows-1252, and single such lines in UTF-8', async () => {
    const old = await readWhole(
      await csvFile(Buffer.from(`${HEADER}2013-07-06,l\x92\xe9t\xe9 \x80\n`, 'latin1')),
    );
    expect(old.mentions[0]?.text).toBe('l’été €');
    const glued = Buffer.concat([
      Buffer.from(`${HEADER}${'2013-07-06,été 🔥\n'.repeat(20)}`),
      Buffer.from('2013-07-06,l\x92\xe9t\xe9\n', 'latin1'),
    ]);
    const texts = (await readWhole(await csvFile(glued))).mentions.map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(['été 🔥', 'l’été']));
  });

  it('takes the time from the identifier when told so', async () => {
    const file = await csvFile('id,text\n353417323123720193,a\n3.53417E+17,b\n12,c\n9223372036854775807,d\n');
    const mapping: ColumnMapping = {
      text: 'text',
      externalId: 'id',
      postedAtFrom: 'identifier',
      fixedNetwork: 'x',
    };
    const { mentions, rejected } = await readWhole(file, mapping);
    expect(mentions).toMatchObject([{ postedAt: 1_373_096_230_666, dedupeKey: 'x:353417323123720193' }]);
    expect(rejected).toEqual([
      { line: 3, reason: 'identifier.unreadable', detail: '3.53417E+17' },
      { line: 4, reason: 'identifier.unreadable', detail: '12' },
      { line: 5, reason: 'date.future', detail: '9223372036854775807' },
    ]);
  });

  it('joins a date and an hour that stand apart', async () => {
    const file = await csvFile('day,hour,text\n6-Jul-2013,2:05 PM,a\n2013-07-06,14 h 05,b\n2013-07-06,,c\n');
    const { mentions } = await readWhole(file, { ...MAPPING, postedAt: 'day', postedTime: 'hour' });
    expect(mentions.map(({ postedAt }) => new Date(postedAt).toISOString().slice(11, 16))).toEqual([
      '14:05',
      '14:05',
      '00:00',
    ]);
  });

  it('tells the network by column, else by address, else not at all', async () => {
    const file = await csvFile(
      'date,text,net,url\n2013-07-06,a,Twitter,\n2013-07-06,b,,https://m.facebook.com/1\n2013-07-06,c,,https://news.example/\n2013-07-06,d,Mon réseau,\n2013-07-06,e,,\n',
    );
    const mapping: ColumnMapping = {
      text: 'text',
      postedAt: 'date',
      network: 'net',
      url: 'url',
      postedAtFrom: 'column',
    };
    expect((await readWhole(file, mapping)).mentions.map(({ network }) => network)).toEqual([
      'x',
      'facebook',
      'web',
      'mon-reseau',
      'other',
    ]);
  });

  it('refuses a mapping whose column the file lacks, before anything is read', async () => {
    const file = await csvFile('day,text\n2013-07-06,a\n');
    let batches = 0;
    const result = await readCsv({
      file,
      mapping: MAPPING,
      now: NOW,
      onBatch() {
        batches += 1;
      },
    });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'csv.columnMissing', detail: { column: 'date' } },
    });
    expect(batches).toBe(0);
  });

  it('hands over batches of the size asked, one at a time, with how far it has come', async () => {
    const file = await csvFile(HEADER + '2013-07-06,a\n2013-07-06,b\nx,c\n'.repeat(40));
    let isBusy = false;
    const sizes: number[] = [];
    const result = await readCsv({
      file,
      mapping: MAPPING,
      now: NOW,
      batchSize: 50,
      async onBatch(batch) {
        expect(isBusy).toBe(false);
        isBusy = true;
        await new Promise((resolve) => setTimeout(resolve, 5));
        isBusy = false;
        sizes.push(batch.rowsRead);
        expect(batch.rowsRead).toBe(batch.mentions.length + batch.rejected.length);
      },
    });
    expect(sizes).toEqual([50, 50, 20]);
    expect(result).toMatchObject({ ok: true, value: { rowsRead: 120, accepted: 80, rejected: 40 } });
    const { batches } = await readWhole(file);
    expect(batches.at(-1)).toMatchObject({
      bytesRead: (await stat(file)).size,
      bytes: (await stat(file)).size,
    });
  });

  it('stops when it is told to', async () => {
    const file = await csvFile(HEADER + '2013-07-06,a\n'.repeat(5_000));
    const stop = new AbortController();
    let rows = 0;
    const options = { file, mapping: MAPPING, now: NOW, signal: stop.signal };
    const result = await readCsv({
      ...options,
      onBatch(batch) {
        rows += batch.rowsRead;
        if (rows >= 1_000) stop.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
    expect(rows).toBe(1_000);
    expect(await readCsv({ ...options, onBatch: () => undefined })).toMatchObject({
      ok: false,
      error: { code: 'call.cancelled' },
    });
  });

  it('lets through what the taker of batches throws', async () => {
    const file = await csvFile(`${HEADER}2013-07-06,a\n`);
    const full = new Error('disk full');
    const reading = readCsv({
      file,
      mapping: MAPPING,
      now: NOW,
      onBatch() {
        throw full;
      },
    });
    await expect(reading).rejects.toBe(full);
  });

  it('reads 200 MB in bounded memory, with an accent of another encoding at its very end', {
    timeout: 60_000,
  }, async () => {
    const file = csvPath('large.csv');
    const text =
      'Un train transportant du petrole a deraille cette nuit, le centre-ville brule encore. '.repeat(10);
    const row = `2013-07-06 12:03:11,"${text}"\n`;
    const rows = Math.ceil(200_000_000 / row.length);
    const out = createWriteStream(file);
    out.write(HEADER);
    for (let written = 0; written < rows; written += 1_000) {
      if (!out.write(row.repeat(Math.min(1_000, rows - written)))) await once(out, 'drain');
    }
    out.end(Buffer.from('2013-07-06 12:03:11,\xe9vacu\xe9s\nhier,x\n', 'latin1'));
    await once(out, 'finish');
    expect((await stat(file)).size).toBeGreaterThan(200_000_000);

    let peak = 0;
    let last = '';
    const before = process.memoryUsage().rss;
    const result = await readCsv({
      file,
      mapping: MAPPING,
      now: NOW,
      onBatch({ mentions }) {
        peak = Math.max(peak, process.memoryUsage().rss - before);
        last = mentions.at(-1)?.text ?? last;
      },
    });
    expect(result).toMatchObject({
      ok: true,
      value: { rowsRead: rows + 2, rejected: 1, encoding: 'windows-1252' },
    });
    expect(last).toBe('évacués');
    // Less than the file: what was read is let go. The collector of a busy machine comes late.
    expect(peak).toBeLessThan(190_000_000);
  });
});
