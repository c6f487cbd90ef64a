/*
 * Taking a file in, through the engine: nothing twice, nothing by halves, everything counted,
 * all of it undone at once except what an entry cites.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';

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

/** Posts with identifiers of a network that names them by time. */
function csv(rows: number, from = 0): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const id = (BigInt(1_373_100_000_000 + (from + index) * 1_000) - 1_288_834_974_657n) << 22n;
    return `"${id}","Publication ${from + index} : l’usine fume encore #alerte"`;
  });
  return `Tweet ID,Tweet Text\n${lines.join('\n')}\n`;
}

/** Content and index say the same, minute counts add up. */
function assertWhole(): void {
  const db = connect(desk.file, { isReadOnly: false, mustExist: true });
  db.exec(`INSERT INTO mention_text (mention_text, rank) VALUES ('integrity-check', 1)`);
  const rows = db.prepare('SELECT count(*) FROM mention').pluck().get();
  expect(db.prepare('SELECT coalesce(sum(count), 0) FROM mention_minute').pluck().get()).toBe(rows);
  expect(
    db.prepare(`SELECT count(*) FROM import_run WHERE state IN ('running', 'undoing')`).pluck().get(),
  ).toBe(0);
  db.close();
}

describe('an import', () => {
  it('counts what it reads, stores nothing twice, and says so', async () => {
    const file = write('posts.csv', csv(1_200));
    expect(await desk.ask('mention.import', { file })).toMatchObject({
      rowsRead: 1_200,
      stored: 1_200,
      duplicate: 0,
      rejected: 0,
    });
    expect(await desk.ask('mention.import', { file })).toMatchObject({
      rowsRead: 1_200,
      stored: 0,
      duplicate: 1_200,
    });
    const more = write('more.csv', csv(200, 1_100));
    expect(await desk.ask('mention.import', { file: more })).toMatchObject({ stored: 100, duplicate: 100 });
    expect((await desk.ask('mention.count', {})).total).toBe(1_300);
    assertWhole();
  });

  it('names the bad lines and goes on', async () => {
    const file = write(
      'mixed.csv',
      'Date,Texte,Auteur\n2013-07-06 12:00:00,Première,a\r\n1970-01-01 00:00:00,Trop ancienne,b\n2999-01-01 00:00:00,Future,c\rpas une date,Illisible,d\n2013-07-06 12:05:00,Seconde,e\n',
    );
    const outcome = await desk.ask('mention.import', {
      file,
      mapping: {
        text: 'Texte',
        postedAt: 'Date',
        author: 'Auteur',
        postedAtFrom: 'column',
        fixedNetwork: 'forum',
      },
    });
    expect(outcome).toMatchObject({ rowsRead: 5, stored: 2, rejected: 3 });
    expect(outcome.rejectedLines.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'date.tooOld'],
      [4, 'date.future'],
      [5, 'date.unreadable'],
    ]);
    assertWhole();
  });

  it('keeps the order of posts that share one moment, however many they are', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `2013-07-06,Message numéro ${index}`);
    const file = write('day.csv', `Date,Texte\n${rows.join('\n')}\n`);
    const mapping = {
      text: 'Texte',
      postedAt: 'Date',
      postedAtFrom: 'column',
      fixedNetwork: 'forum',
    } as const;
    expect(await desk.ask('mention.import', { file, mapping })).toMatchObject({ stored: 3_000 });
    const page = await desk.ask('mention.list', { limit: 3 });
    expect(page.rows.map((row) => row.text)).toEqual([
      'Message numéro 2999',
      'Message numéro 2998',
      'Message numéro 2997',
    ]);
    assertWhole();
  });

  it('is filtered from a moment, which counts, to a moment, which does not', async () => {
    await desk.ask('mention.import', { file: write('posts.csv', csv(3)) });
    const moments = (await desk.ask('mention.list', {})).rows.map((row) => row.postedAt).reverse();
    const [first = 0, second = 0, third = 0] = moments;
    const between = async (from: number, to: number): Promise<readonly number[]> =>
      (await desk.ask('mention.list', { filter: { from, to } })).rows.map((row) => row.postedAt).reverse();
    expect(new Set(moments).size).toBe(3);
    expect(await between(first, third)).toEqual([first, second]);
    expect(await between(first, third + 1)).toEqual(moments);
    expect(await between(third, third)).toEqual([]);
  });

  it('is undone whole, except for what an entry cites', async () => {
    const file = write('posts.csv', csv(1_100));
    const { importId } = await desk.ask('mention.import', { file });
    const incidentId = await declareIncident(desk);
    const [first] = (await desk.ask('mention.list', { limit: 1 })).rows;
    await desk.ask('evidence.pin', { incidentId, mentionId: first?.id ?? 0 });
    expect(await desk.ask('import.undo', { importId })).toEqual({ removed: 1_099, kept: 1 });
    expect((await desk.ask('mention.list', {})).rows.map((row) => row.id)).toEqual([first?.id]);
    expect((await desk.ask('mention.search', { text: 'usine' })).rows).toHaveLength(1);
    expect((await desk.refused('import.undo', { importId })).code).toBe('import.alreadyUndone');
    expect(await desk.ask('import.list', {})).toMatchObject([{ id: importId, removed: 1_099, kept: 1 }]);
    assertWhole();
  });

  it('and an undo never run at once: what goes out would count as present, and be missing afterwards', async () => {
    const file = write('posts.csv', csv(5_000));
    const first = await desk.ask('mention.import', { file });
    const who = { grade: 'console', person: desk.person } as const;
    const [undone, again] = await Promise.all([
      desk.engine.call('import.undo', { importId: first.importId }, who),
      desk.engine.call('mention.import', { file }, who),
    ]);
    // Whichever came first, the other was refused with its reason.
    const codes = [undone, again].flatMap((reply) => (reply.ok ? [] : [reply.error.code]));
    expect(['import.undoing', 'import.running']).toEqual(expect.arrayContaining(codes));
    expect(codes).toHaveLength(1);
    const { total } = await desk.ask('mention.count', {});
    expect(total).toBe(undone.ok ? 0 : 5_000);
    assertWhole();
  });

  it('remembers the mapping of columns it has seen', async () => {
    const columns = 'Quand,Quoi,Qui\n';
    const one = write('one.csv', `${columns}2013-07-06 12:00:00,Bonjour tout le monde,Anne\n`);
    const mapping = {
      text: 'Quoi',
      postedAt: 'Quand',
      author: 'Qui',
      postedAtFrom: 'column',
      fixedNetwork: 'blogue',
    } as const;
    await desk.ask('mention.import', { file: one, mapping });
    const two = write('two.csv', `${columns}2013-07-07 12:00:00,Rebonjour,Anne\n`);
    expect(await desk.ask('import.inspect', { file: two })).toMatchObject({
      isRemembered: true,
      mapping,
      problems: [],
    });
    expect(await desk.ask('mention.import', { file: two })).toMatchObject({ stored: 1 });
  });

  it('refuses with a code what holds no posts, and leaves nothing', async () => {
    const bad: readonly (readonly [string, string | Buffer, string])[] = [
      ['empty.csv', '', 'csv.empty'],
      [
        'picture.csv',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
        'import.kindUnknown',
      ],
      ['report.csv', '%PDF-1.7\n1 0 obj\n', 'import.kindUnknown'],
      ['letter.txt', 'Dear all\n\nthis is a text without columns\n', 'import.kindUnknown'],
      ['like.js', 'window.YTD.like.part0 = [ {"like": {"tweetId": "1"}} ]', 'import.kindUnknown'],
      ['none.json', ' [ ] ', 'csv.empty'],
    ];
    for (const [name, content, code] of bad) {
      expect((await desk.refused('mention.import', { file: write(name, content) })).code, name).toBe(code);
    }
    expect((await desk.refused('mention.import', { file: join(place.folder, 'absent.csv') })).code).toMatch(
      /^(file\.missing|csv\.unreadable|file\.notReadable)$/,
    );
    const file = write('columns.csv', csv(3));
    const mapping = { text: 'Absente', externalId: 'Tweet ID', postedAtFrom: 'identifier' } as const;
    expect((await desk.refused('mention.import', { file, mapping })).code).toBe('csv.columnMissing');
    expect((await desk.ask('mention.count', {})).total).toBe(0);
    assertWhole();
  });

  it('leaves nothing when it is stopped, and an act does not wait for it', async () => {
    const incidentId = await declareIncident(desk);
    // So long that it is not over before it is stopped, however slowly the disk takes the acts between.
    const file = write('long.csv', csv(400_000));
    const running = desk.engine.call('mention.import', { file }, { grade: 'console', person: desk.person });
    await new Promise((resolve) =>
      desk.engine.onChanges(
        (batch) => batch.changes.some((change) => change.noun === 'mention') && resolve(null),
      ),
    );
    await desk.ask('logLine.record', { incidentId, text: 'pendant l’importation' });
    expect((await desk.refused('mention.import', { file })).code).toBe('import.running');
    expect(await desk.ask('import.stop', {})).toEqual({ isStopped: true });
    expect(await running).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
    expect((await desk.ask('mention.count', {})).total).toBe(0);
    expect(await desk.ask('import.list', {})).toEqual([]);
    assertWhole();
  });

  it('takes the real export of a disaster in without help', async ({ skip }) => {
    const material = process.env.VIGIE_MATERIAL;
    const file = join(material ?? '', 'mentions', '2013_Lac_Megantic_train_crash.csv');
    if (!material || !existsSync(file)) {
      console.info('VIGIE_MATERIAL is not set: the real export is not imported here.');
      skip();
      return;
    }
    const outcome = await desk.ask('mention.import', { file });
    expect(outcome).toMatchObject({ rowsRead: 1_000, stored: 1_000, duplicate: 0, rejected: 0 });
    const found = await desk.ask('mention.search', { text: 'megantic', limit: 200 });
    expect(found.rows.some((row) => row.text.includes('Mégantic'))).toBe(true);
    const [newest] = (await desk.ask('mention.list', { limit: 1 })).rows;
    const fromId = Number((BigInt(newest?.externalId ?? '0') >> 22n) + 1_288_834_974_657n);
    expect(newest?.postedAt).toBe(fromId);
    assertWhole();
  });
});
