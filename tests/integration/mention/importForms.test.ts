/*
 * Files of every form through the engine: the same call, the same counts, the same undo; what is hostile ends as a
 * counted reject or a refusal, and leaves nothing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/exports', name);

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

function write(name: string, content: string | Buffer): string {
  const file = join(place.folder, name);
  writeFileSync(file, content);
  return file;
}

const total = async () => (await desk.ask('mention.count', {})).total;

describe('files of posts', () => {
  it('are inspected, taken in and undone alike, whatever their form', async () => {
    const forms = [
      ['meltwater.csv', 'table', 'Meltwater', 3, 0],
      ['talkwalker.csv', 'table', 'Talkwalker', 3, 0],
      ['posts.jsonl', 'jsonLines', null, 2, 3],
      ['tweets.js', 'xArchive', 'X', 2, 0],
      ['sprout-listening.json', 'json', 'Sprout Social', 2, 0],
      ['complaint.eml', 'email', null, 1, 0],
    ] as const;
    for (const [name, format, exportOf, stored, rejected] of forms) {
      const file = fixture(name);
      expect(await desk.ask('import.inspect', { file }), name).toMatchObject({
        format,
        exportOf,
        problems: [],
      });
      const done = await desk.ask('mention.import', { file });
      expect(done, name).toMatchObject({ stored, rejected, duplicate: 0 });
      expect(await desk.ask('mention.import', { file }), name).toMatchObject({
        stored: 0,
        duplicate: stored,
      });
      expect(await desk.ask('import.undo', { importId: done.importId }), name).toEqual({
        removed: stored,
        kept: 0,
      });
      expect(await total(), name).toBe(0);
    }
  });

  it('know one post of X by its address, whichever suite exports it', async () => {
    await desk.ask('mention.import', { file: fixture('meltwater.csv') });
    expect(await desk.ask('mention.import', { file: fixture('brandwatch.csv') })).toMatchObject({
      duplicate: 1,
    });
    expect(await desk.ask('mention.import', { file: fixture('tweets.js') })).toMatchObject({ duplicate: 1 });
  });

  it('can be read otherwise than recognised', async () => {
    const file = fixture('meltwater.csv');
    const { mapping } = await desk.ask('import.inspect', { file });
    const { textElse: _textElse, ...without } = mapping;
    const done = await desk.ask('mention.import', { file, mapping: { ...without, text: 'Headline' } });
    expect(done).toMatchObject({ stored: 1, rejected: 2 });
    expect(done.rejectedLines.map(({ reason }) => reason)).toEqual(['text.missing', 'text.missing']);
  });

  it('read the zone of each row from a column', async () => {
    const file = write(
      'zones.csv',
      'Date,Time zone,Text\n' +
        '2025-11-25 14:31,America/Toronto,Une première publication\n' +
        '2025-11-25 14:31,EST,Une deuxième publication\n' +
        '2025-11-25 14:31,+02:00,Une troisième publication\n' +
        '2025-11-25 14:31,Mars/Olympus,Une quatrième publication\n',
    );
    const done = await desk.ask('mention.import', { file });
    expect(done).toMatchObject({ stored: 3, rejected: 1 });
    expect(done.rejectedLines).toMatchObject([
      { line: 5, reason: 'date.zoneUnknown', detail: 'Mars/Olympus' },
    ]);
    const { rows } = await desk.ask('mention.list', {});
    expect(rows.map(({ postedAt }) => new Date(postedAt).toISOString().slice(11, 16))).toEqual([
      '19:31',
      '19:31',
      '12:31',
    ]);
  });

  it('that are hostile messages end as one counted reject', async () => {
    const head = 'From: a@example.org\r\nDate: Tue, 25 Nov 2025 14:31:05 -0500\r\nSubject: s\r\n';
    const deep = Array.from(
      { length: 1_000 },
      (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
    );
    for (const [name, content, reason] of [
      ['deep.eml', head + deep.join(''), 'mail.unreadable'],
      [
        'parts.eml',
        `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(50_000)}`,
        'mail.unreadable',
      ],
      ['headers.eml', `${head}X-Bomb: ${'a'.repeat(1_000_000)}\r\n\r\ntext`, 'mail.unreadable'],
      [
        'large.eml',
        Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.alloc(52_428_800, 0x61)]),
        'mail.tooLarge',
      ],
      ['undated.eml', 'From: a@example.org\r\nMessage-ID: <1@x>\r\n\r\ntext', 'date.missing'],
    ] as const) {
      const file = write(name, content);
      expect((await desk.ask('import.inspect', { file })).format, name).toBe('email');
      const done = await desk.ask('mention.import', { file });
      expect(done, name).toMatchObject({ rowsRead: 1, stored: 0, rejected: 1 });
      expect(done.rejectedLines[0]?.reason, name).toBe(reason);
    }
    expect(await total()).toBe(0);
  });

  it('of JSON come in whole when all of it is one line', async () => {
    const records = Array.from({ length: 20_000 }, (_, index) => ({
      id: `p${index}`,
      created_at: new Date(Date.UTC(2025, 10, 25) + index * 1_000).toISOString(),
      text: `Publication ${index} : le comptoir "fermé" \\ [encore] {…}`,
    }));
    const file = write('all.json', JSON.stringify({ data: records }));
    expect(await desk.ask('mention.import', { file })).toMatchObject({ stored: 20_000, rejected: 0 });
  });
});
