/*
 * Feeds, folder and webhook as a whole engine listens to them: nothing twice, nothing of a login page, every refusal
 * with its reason.
 */
import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedOf } from '../../support/fault/random.ts';
import { healthOf, nextAttemptOf, until } from '../../support/listening.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { type FeedServer, openFeedServer } from '../../support/servers/feedServer.ts';

const SEED = seedOf(20_261_126);
const LOCAL = { allowedHosts: ['127.0.0.1'], everySeconds: 30 } as const;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let server: FeedServer;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  server = await openFeedServer(SEED);
});
afterEach(async () => {
  await desk.stop();
  await server.close();
  place.clean();
});

type Stored = { readonly external_id: string; readonly text: string; readonly network: string };
function stored(): readonly Stored[] {
  const db = new Database(desk.file, { readonly: true });
  try {
    return db.prepare('SELECT external_id, text, network FROM mention').all() as Stored[];
  } finally {
    db.close();
  }
}
async function add(fields: Readonly<Record<string, unknown>>): Promise<string> {
  return (await desk.ask('source.add', { fields: { name: 'Essai', ...LOCAL, ...fields } })).id;
}
const settled = (id: string) =>
  until(async () => !['connecting', 'off'].includes((await healthOf(desk, id)).state.kind));

describe('a feed', () => {
  it.each(['/rss', '/atom', '/json'])(
    '%s is taken in once, asked again with what the server said, and kept over a restart',
    async (path) => {
      for (let count = 0; count < 12; count += 1) server.post();
      const id = await add({ address: server.url(path) });
      await until(() => stored().length === 12);
      await desk.ask('source.askNow', { id });
      await until(() => server.unchanged() === 1);
      await desk.stop();
      desk = await openDesk(place.folder);
      await until(() => server.unchanged() === 2);
      server.post();
      await until(async () => (await healthOf(desk, id)).state.kind === 'live');
      await desk.ask('source.askNow', { id });
      await until(() => stored().length === 13);
      expect(new Set(stored().map((row) => row.external_id)).size).toBe(13);
      // The file is read here before the engine has told itself of its own writing.
      await until(async () => (await healthOf(desk, id)).stored >= 13);
      expect((await healthOf(desk, id)).stored).toBe(13);
    },
  );

  const REFUSED: readonly (readonly [string, string])[] = [
    ['/login', 'loginPage'],
    ['/ring', 'redirects'],
    ['/inside', 'refusedAddress'],
    ['/file', 'refusedAddress'],
    ['/gone', 'gone'],
    ['/bomb/gzip', 'tooLarge'],
    ['/nothing', 'notFound'],
    ['/cut', 'unreachable'],
  ];
  it('ends each fault as a state with its reason, and stores nothing of it', async () => {
    const ids = new Map<string, string>();
    for (const [path] of REFUSED) ids.set(path, await add({ address: server.url(path) }));
    for (const [path, trouble] of REFUSED) {
      const id = ids.get(path) ?? '';
      await settled(id);
      expect((await healthOf(desk, id)).state, path).toMatchObject({ kind: 'failing', trouble });
    }
    expect(stored()).toEqual([]);
  }, 90_000);

  it('waits for as long as a busy server asks', async () => {
    const id = await add({ address: server.url('/busy') });
    await settled(id);
    const health = await healthOf(desk, id);
    expect(health.state).toMatchObject({ kind: 'failing', trouble: 'tooMany' });
    expect((nextAttemptOf(health) ?? 0) - Date.now()).toBeGreaterThan(110_000);
  });

  it('follows for good where the feed has moved for good', async () => {
    server.post();
    await add({ address: server.url('/moved') });
    await until(() => stored().length === 1);
  });
});

describe('a folder', () => {
  it('takes each file once it lies still, and says why one cannot be read', async () => {
    const folder = join(place.folder, 'in');
    const missing = await add({ kind: 'folder', address: folder });
    await settled(missing);
    expect((await healthOf(desk, missing)).state).toMatchObject({
      kind: 'failing',
      trouble: 'folderMissing',
    });
    await mkdir(folder);
    const lines = ['fr', 'en'].map((language, at) =>
      JSON.stringify({
        id: `p${at}`,
        text: `[fictif] La passerelle ${language}`,
        author: 'Essai',
        date: '2026-06-01T10:00:00Z',
      }),
    );
    writeFileSync(join(folder, 'posts.jsonl'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'notes.txt'), 'ce ne sont pas des messages');
    writeFileSync(join(folder, 'half.csv.part'), 'text\n');
    await desk.ask('source.askNow', { id: missing });
    await until(async () => {
      await desk.ask('source.askNow', { id: missing });
      return stored().length === 2;
    });
    await until(async () => {
      await desk.ask('source.askNow', { id: missing });
      return (await healthOf(desk, missing)).rejected === 1;
    });
    const { duplicate, rejects } = await healthOf(desk, missing);
    expect(duplicate).toBe(0);
    expect(rejects).toHaveLength(1);
  }, 30_000);
});

describe('a webhook', () => {
  type Said = { readonly status: number; readonly body: Record<string, unknown> };
  const post = (
    port: number,
    headers: Record<string, string>,
    body: string,
    method = 'POST',
    path = '/',
  ): Promise<Said> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
        let text = '';
        reply.on('data', (piece: Buffer) => {
          text += piece.toString();
        });
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, body: JSON.parse(text) as Said['body'] }),
        );
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const freePort = (): Promise<number> =>
    new Promise((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => resolve(port));
      });
    });

  it('opens with its token alone, takes what it can read, and refuses everything else', async () => {
    const port = await freePort();
    const id = await add({ kind: 'webhook', address: `http://127.0.0.1:${port}/` });
    await settled(id);
    expect((await healthOf(desk, id)).state).toMatchObject({ kind: 'failing', trouble: 'noToken' });
    await desk.ask('source.setSecret', { id, secret: 'jeton-fictif' });
    await until(async () => (await healthOf(desk, id)).state.kind === 'live');
    const json = { authorization: 'Bearer jeton-fictif', 'content-type': 'application/json' };
    const one = { id: 'w1', text: '[fictif] Un seul message', author: 'Essai', date: '2026-06-01T10:00:00Z' };
    expect(await post(port, json, JSON.stringify(one))).toMatchObject({ status: 202, body: { taken: 1 } });
    const list = [one, { ...one, id: 'w2' }, { ...one, id: 'w3', text: '' }];
    expect(await post(port, json, JSON.stringify(list))).toMatchObject({
      status: 202,
      body: { taken: 2, rejected: 1 },
    });
    const lines = list.slice(0, 2).map((item) => JSON.stringify({ ...item, id: `${item.id}-lines` }));
    expect(
      await post(port, { ...json, 'content-type': 'application/x-ndjson' }, lines.join('\n')),
    ).toMatchObject({ status: 202, body: { taken: 2 } });
    await until(() => stored().length === 4);

    const { authorization: _token, ...bare } = json;
    expect((await post(port, bare, '[]')).status).toBe(401);
    expect((await post(port, { ...json, authorization: 'Bearer autre' }, '[]')).status).toBe(401);
    expect((await post(port, { ...json, host: 'evil.example' }, '[]')).status).toBe(421);
    expect((await post(port, { ...json, origin: 'https://evil.example' }, '[]')).status).toBe(403);
    expect((await post(port, json, '', 'GET')).status).toBe(405);
    expect((await post(port, json, '[]', 'POST', '/autre')).status).toBe(404);
    expect((await post(port, { ...json, 'content-type': 'text/plain' }, '[]')).status).toBe(415);
    expect((await post(port, json, 'pas du JSON')).status).toBe(400);
    expect((await post(port, { ...json, 'content-length': '99999999' }, '')).status).toBe(413);
    expect(stored()).toHaveLength(4);

    const second = await add({ kind: 'webhook', address: `http://127.0.0.1:${port}/` });
    await desk.ask('source.setSecret', { id: second, secret: 'x' });
    await until(async () => (await healthOf(desk, second)).state.kind === 'failing');
    expect((await healthOf(desk, second)).state).toMatchObject({ trouble: 'portTaken' });
    await desk.ask('source.amend', { id, fields: { isOn: false } });
    await expect(post(port, json, '[]')).rejects.toThrow();
  });

  it('listens to another address of this machine only where that was allowed by name', async () => {
    const id = await add({ kind: 'webhook', address: 'http://0.0.0.0:18080/' });
    await settled(id);
    expect((await healthOf(desk, id)).state).toMatchObject({ kind: 'failing', trouble: 'refusedAddress' });
  });
});
