/*
 * Exports of listening suites, an X archive, JSON and messages, as files: each is recognised by its content, needs
 * no question that it answers itself, and gives the right posts with the right times.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectPosts, readPosts } from '../../../../electron/engine/ingest/posts/readPosts.ts';
import type { ColumnMapping } from '../../../../shared/domain/columnMapping.ts';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import type { Rejection } from '../../../../shared/domain/rejection.ts';

const NOW = Date.UTC(2026, 10, 26);
const STATUS = '1993711042561318912';
const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/exports', name);

async function inspect(name: string) {
  const seen = await inspectPosts(fixture(name), { now: NOW });
  if (!seen.ok) throw new Error(`${seen.error.code}: ${seen.error.message}`);
  return seen.value;
}

async function read(file: string, change: Partial<ColumnMapping> = {}) {
  const seen = await inspectPosts(file, { now: NOW });
  if (!seen.ok) throw new Error(seen.error.code);
  const mentions: NewMention[] = [];
  const rejected: Rejection[] = [];
  const outcome = await readPosts({
    file,
    mapping: { ...seen.value.guess.mapping, ...change },
    now: NOW,
    onBatch(batch) {
      mentions.push(...batch.mentions);
      rejected.push(...batch.rejected);
    },
  });
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return { mentions, rejected, outcome: outcome.value };
}

const shown = ({ network, externalId, author, handle, text, reach, language, postedAt }: NewMention) => ({
  network,
  externalId,
  author,
  handle,
  text,
  reach,
  language,
  at: new Date(postedAt).toISOString(),
});

describe('exports of listening suites', () => {
  it.each([
    ['meltwater.csv', 'Meltwater', 'utf-16le', '\t'],
    ['meltwater-explore.csv', 'Meltwater', 'utf-16le', '\t'],
    ['brandwatch.csv', 'Brandwatch', 'utf-8', ','],
    ['talkwalker.csv', 'Talkwalker', 'utf-8', ';'],
    ['sprout.csv', 'Sprout Social', 'utf-8', ','],
    ['netbase.csv', 'NetBase Quid', 'utf-8', ','],
    ['sprout-listening.json', 'Sprout Social', 'utf-8', null],
  ])('%s is recognised as one of %s', async (name, exportOf, encoding, delimiter) => {
    const { guess, ...seen } = await inspect(name);
    expect({ exportOf: guess.exportOf, encoding: seen.encoding, delimiter: seen.delimiter }).toEqual({
      exportOf,
      encoding,
      delimiter,
    });
  });

  it('names no suite for a table that is of none', async () => {
    expect((await inspect('../mentions/saint-melderic.csv')).guess.exportOf).toBeUndefined();
  });

  it('Meltwater: posts and articles from two columns of text, twelve-hour times, one identifier with X', async () => {
    const { mentions, rejected } = await read(fixture('meltwater.csv'), { timeZone: 'America/Toronto' });
    expect(rejected).toEqual([]);
    expect(mentions.map(shown)).toEqual([
      {
        network: 'x',
        externalId: STATUS,
        author: '@mtl_inventee',
        handle: null,
        text: 'La fromagerie de Saint-Meldéric rappelle ses meules, dit "le maire" ce midi',
        reach: 1204,
        language: 'fr',
        at: '2025-11-25T19:31:00.000Z',
      },
      {
        network: 'web',
        externalId: null,
        author: 'Ana Bell',
        handle: null,
        text: 'Une fromagerie artisanale rappelle 400 meules après des analyses.',
        reach: 88_000,
        language: 'fr',
        at: '2025-11-25T05:05:00.000Z',
      },
      {
        network: 'facebook',
        externalId: null,
        author: 'Invented Neighbours',
        handle: null,
        text: 'Nobody at the shop knows anything about the recall',
        reach: 310,
        language: 'en',
        at: '2025-11-24T17:40:00.000Z',
      },
    ]);
  });

  it('Meltwater, newer form: the hour in a column of its own, the same post as in the older form', async () => {
    const older = await read(fixture('meltwater.csv'));
    const newer = await read(fixture('meltwater-explore.csv'));
    expect(newer.mentions.map((one) => [one.network, new Date(one.postedAt).toISOString()])).toEqual([
      ['x', '2025-11-25T14:31:00.000Z'],
      ['news', '2025-11-25T00:05:00.000Z'],
    ]);
    expect(newer.mentions[0]?.dedupeKey).toBe(older.mentions[0]?.dedupeKey);
    expect(newer.mentions[1]?.text).toBe('Une fromagerie artisanale rappelle 400 meules.');
  });

  it('Brandwatch: lines before the header, records over two lines, networks by its names', async () => {
    const { mentions, rejected } = await read(fixture('brandwatch.csv'));
    expect(rejected).toEqual([]);
    expect(mentions.map(({ network, externalId, reach }) => [network, externalId, reach])).toEqual([
      ['x', STATUS, 900],
      ['news', '-7813', 88_000],
      ['instagram', '-7814', null],
    ]);
    expect(mentions[0]?.text).toBe('La fromagerie de Saint-Meldéric rappelle\nses meules #rappel');
    expect(mentions[1]?.text).toBe('Une fromagerie artisanale rappelle 400 meules');
    expect(mentions[0]?.author).toBe('mtl_inventee (Marie Inventée)');
  });

  it('Talkwalker: a byte order mark, families of sources, dates and milliseconds in one column', async () => {
    const { mentions, rejected } = await read(fixture('talkwalker.csv'));
    expect(rejected).toEqual([]);
    expect(mentions.map(shown)).toMatchObject([
      { network: 'instagram', handle: 'comptoir.invente', at: '2025-11-25T19:31:05.000Z', reach: 420 },
      { network: 'news', author: 'Ana Bell', at: '2025-11-25T09:00:00.000Z' },
      { network: 'forum', text: 'Quelqu’un a mangé de cette meule ?' },
    ]);
    expect(mentions[0]?.text).toBe('Le comptoir est vide ; on attend');
  });

  it('Sprout Social: American dates prove their order', async () => {
    const { guess } = await inspect('sprout.csv');
    expect(guess).toMatchObject({ problems: [], mapping: { dateOrder: 'monthFirst', text: 'Post' } });
    const { mentions } = await read(fixture('sprout.csv'), { timeZone: 'America/Toronto' });
    expect(mentions.map(shown)).toMatchObject([
      { network: 'facebook', at: '2025-11-25T19:31:00.000Z', reach: 4_100 },
      { network: 'x', externalId: STATUS, at: '2025-11-25T05:05:00.000Z' },
    ]);
  });

  it('NetBase: the zone that stands in the header', async () => {
    const { guess } = await inspect('netbase.csv');
    expect(guess.mapping.timeZone).toBe('Etc/GMT+5');
    expect(guess.notices).toEqual([]);
    const { mentions } = await read(fixture('netbase.csv'));
    expect(mentions.map(shown)).toMatchObject([{ externalId: STATUS, at: '2025-11-25T19:31:05.000Z' }]);
  });
});

describe('JSON', () => {
  it('reads an array under a key of an answer', async () => {
    const { format } = await inspect('sprout-listening.json');
    expect(format).toBe('json');
    const { mentions } = await read(fixture('sprout-listening.json'));
    expect(mentions.map(shown)).toMatchObject([
      { network: 'reddit', externalId: 'inv-1', handle: 'invented_eater' },
      { network: 'youtube', externalId: 'inv-2', author: 'Chaîne inventée' },
    ]);
  });

  it('reads a record a line, keeps the digits of wide numbers, and counts bad lines with their reasons', async () => {
    const seen = await inspect('posts.jsonl');
    expect(seen).toMatchObject({ format: 'jsonLines', delimiter: null });
    expect(seen.guess.mapping).toMatchObject({
      text: 'text',
      author: 'user.name',
      authorHandle: 'user.screen_name',
    });
    const { mentions, rejected } = await read(fixture('posts.jsonl'));
    expect(mentions.map(shown)).toMatchObject([
      { externalId: STATUS, author: 'Marie Inventée', reach: 1204, at: '2025-11-25T19:31:05.000Z' },
      { externalId: '1993400000000000000', at: '2025-11-24T23:00:00.000Z' },
    ]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'json.unreadable'],
      [3, 'json.notAPost'],
      [6, 'text.missing'],
    ]);
  });

  it('reads the tweets.js of an X archive, with the addresses behind t.co', async () => {
    const seen = await inspect('tweets.js');
    expect(seen).toMatchObject({ format: 'xArchive', guess: { exportOf: 'X', problems: [], notices: [] } });
    const { mentions, rejected } = await read(fixture('tweets.js'));
    expect(rejected).toEqual([]);
    expect(mentions.map(shown)).toMatchObject([
      {
        network: 'x',
        externalId: STATUS,
        text: 'Nos meules & le rappel : https://gazette.example/rappel?a=1&b=2',
        at: '2025-11-25T19:31:05.000Z',
        language: 'fr',
      },
      { externalId: '1993400000000000000', at: '2025-11-24T22:55:00.000Z' },
    ]);
    expect(mentions[0]?.url).toBe(`https://x.com/i/status/${STATUS}`);
  });
});

describe('messages', () => {
  it('reads text in its charset, and names attachments', async () => {
    expect(await inspect('complaint.eml')).toMatchObject({
      format: 'email',
      encoding: null,
      sampleRows: [expect.any(Array)],
    });
    const { mentions } = await read(fixture('complaint.eml'));
    expect(mentions.map(shown)).toEqual([
      {
        network: 'email',
        externalId: 'invented-1@suite.example',
        author: 'Marie Inventée',
        handle: 'marie@example.org',
        text: "Bonjour,\nj'ai acheté une meule à Saint-Meldéric. Est-elle rappelée ?\n\n[meule.jpg]",
        reach: null,
        language: null,
        at: '2025-11-25T19:31:05.000Z',
      },
    ]);
    expect(mentions[0]?.title).toBe('Mon fromage est rappelé ?');
  });

  it('reads a page as the text that a reader would see', async () => {
    const { mentions } = await read(fixture('alert.eml'));
    expect(mentions[0]?.text).toBe('Alerte\n\nLe comptoir est\u00a0vide & fermé\n\nUn\nDeux');
  });
});

describe('what a file is', () => {
  it('is told by its content, whatever its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-posts-'));
    try {
      for (const [name, as, format] of [
        ['complaint.eml', 'message.csv', 'email'],
        ['tweets.js', 'tweets.txt', 'xArchive'],
        ['posts.jsonl', 'posts.eml', 'jsonLines'],
        ['meltwater.csv', 'export.json', 'table'],
      ] as const) {
        copyFileSync(fixture(name), join(folder, as));
        const seen = await inspectPosts(join(folder, as), { now: NOW });
        expect(seen.ok && seen.value.format, as).toBe(format);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('may be read without a mapping by whoever cannot ask, unless something must be asked', async () => {
    let count = 0;
    const onBatch = (batch: { readonly rowsRead: number }) => {
      count += batch.rowsRead;
    };
    const read = await readPosts({ file: fixture('brandwatch.csv'), now: NOW, onBatch });
    expect(read.ok && read.value).toMatchObject({ accepted: 3, rejected: 0 });
    expect(count).toBe(3);
    // Prose with commas is a table of nothing in particular.
    const open = await readPosts({ file: fixture('README.md'), now: NOW, onBatch });
    expect(!open.ok && open.error.code).toBe('mapping.incomplete');
  });
});
