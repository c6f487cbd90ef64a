/*
 * A folder of files by itself: each file is read once, whatever else lies there and however often it is looked at.
 */
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FILES_LIMIT, folder } from '../../../../electron/engine/ingest/connectors/folder.ts';
import { temporaryFolder } from '../../../support/openEngine.ts';
import { createKept, inputOf, type Kept, testHttp } from '../../../support/servers/resume.ts';

let place: ReturnType<typeof temporaryFolder>;
let path: string;
const http = testHttp();

beforeEach(async () => {
  place = temporaryFolder();
  path = join(place.folder, 'in');
  await mkdir(path);
});
afterEach(() => place.clean());

const post = (id: string): string =>
  JSON.stringify({ id, text: `[fictif] Message ${id}`, author: 'Essai', date: '2026-05-01T10:00:00Z' });
let still = Date.UTC(2026, 5, 1) / 1_000;
/** Writes a file that has lain still for a while; a second writing is another state of it. */
async function drop(name: string, text: string, isStill = true): Promise<void> {
  await writeFile(join(path, name), text);
  still += 1;
  if (isStill) await utimes(join(path, name), still, still);
}
const look = (kept: Kept, signal = new AbortController().signal) =>
  folder({ ...inputOf({ kind: 'folder', address: path, http }, kept.cursor()) }, kept, signal);

it('reads each file once, again only what has changed, and passes over what is half written', async () => {
  const kept = createKept();
  await drop('a.jsonl', `${post('a1')}\n${post('a2')}\n`);
  await drop('b.csv', 'id,text,author,date\nb1,[fictif] Un,Essai,2026-05-01T10:00:00Z\n');
  await drop('c.jsonl.part', post('c'));
  await drop('.d.jsonl', post('d'));
  await drop('e.jsonl', post('e'), false);
  expect(await look(kept)).toEqual({ kind: 'answered', againInMs: 5_000 });
  expect([...kept.posts.keys()].sort()).toEqual(['a1', 'a2', 'b1']);
  await look(kept);
  expect(kept.delivered()).toBe(3);
  await drop('a.jsonl', `${post('a1')}\n${post('a2')}\n${post('a3')}\n`);
  await drop('e.jsonl', post('e'));
  await look(kept);
  expect([...kept.posts.keys()].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'e']);
  expect(kept.delivered()).toBe(7);
});

it('counts what it cannot read once, with the reason', async () => {
  const kept = createKept();
  await drop('words.txt', 'ce ne sont pas des messages');
  await drop('empty.csv', '');
  await drop('half.json', '[{"id":"1","text":"[fictif] Un"');
  await drop('columns.csv', 'x;y\n1;2\n3;4\n');
  for (const time of [1, 2, 3]) {
    await look(kept);
    const counts = [...kept.rejects].filter(([reason]) => reason.startsWith('file.'));
    expect(
      counts.reduce((sum, [, count]) => sum + count, 0),
      `${time}: ${JSON.stringify(counts)}`,
    ).toBe(4);
  }
  expect(kept.posts.size).toBe(0);
});

it('goes on behind the file that was whole when it was cut off, and doubles nothing', async () => {
  for (const name of ['a', 'b', 'c']) await drop(`${name}.jsonl`, post(name));
  const cut = new AbortController();
  let deliveries = 0;
  const kept = createKept(async () => {
    deliveries += 1;
    // The second file's posts are there, its cursor is not.
    if (deliveries === 3) cut.abort();
  });
  expect((await look(kept, cut.signal)).kind).toBe('closed');
  await look(kept);
  expect([...kept.posts.keys()].sort()).toEqual(['a', 'b', 'c']);
  // The file that was cut off is told again, and known by its keys.
  expect(kept.delivered()).toBe(4);
  await look(kept);
  expect(kept.delivered()).toBe(4);
});

it('forgets what has gone, and the files of another folder', async () => {
  const kept = createKept();
  await drop('a.jsonl', post('a'));
  await drop('b.jsonl', post('b'));
  await look(kept);
  const both = kept.cursor()?.length ?? 0;
  await rm(join(path, 'a.jsonl'));
  await drop('b.jsonl', post('b2'));
  await look(kept);
  expect(kept.cursor()?.length).toBeLessThan(both);
  const other = join(place.folder, 'other');
  await mkdir(other);
  path = other;
  await drop('b.jsonl', post('b3'));
  await look(kept);
  expect(kept.posts.has('b3')).toBe(true);
});

it('says how many files are more than it looks at, and reads no file twice for that', async () => {
  const kept = createKept();
  for (let at = 0; at < FILES_LIMIT + 3; at += 1) await writeFile(join(path, `${10_000 + at}.txt`), '');
  await utimes(join(path, '10000.txt'), still, still);
  await drop('10000.txt', post('first'));
  const clock = {
    ...inputOf({ kind: 'folder', address: path, http }, null),
    clock: () => Date.now() + 10_000,
  };
  const signal = new AbortController().signal;
  await folder(clock, kept, signal);
  expect(kept.rejects.get('file.beyond')).toBe(3);
  expect(kept.cursor()?.length).toBeLessThan(64 * 1_024);
  const told = kept.deliveries.length;
  await folder({ ...clock, cursor: kept.cursor() }, kept, signal);
  expect(kept.deliveries.length).toBe(told);
  expect(kept.delivered()).toBe(1);
}, 60_000);
