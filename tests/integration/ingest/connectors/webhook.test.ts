/*
 * The door for other programs by itself: what it takes, what it has no room for, who keeps it waiting. What it refuses
 * is tried with a whole engine in tests/integration/listening.
 */
import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { RunEnd, Sink } from '../../../../electron/engine/ingest/connectors/connector.ts';
import { createWebhook } from '../../../../electron/engine/ingest/connectors/webhook.ts';
import { temporaryFolder } from '../../../support/openEngine.ts';
import { createKept, inputOf, testHttp } from '../../../support/servers/resume.ts';

const TOKEN = 'jeton-fictif';
const http = testHttp();
const stops: (() => Promise<RunEnd>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Opens the door; `offer` is what the queue says. */
async function open(offer: Sink['offer'] = () => true, wholeWithinMs = 20_000) {
  const port = await freePort();
  const cut = new AbortController();
  let isLive = (): void => undefined;
  const live = new Promise<void>((resolve) => {
    isLive = resolve;
  });
  const taken: string[] = [];
  const sink: Sink = {
    ...createKept(),
    live: () => isLive(),
    offer(delivery) {
      if (!offer(delivery)) return false;
      for (const one of delivery.observed) if (one.what === 'post') taken.push(one.post.externalId ?? '');
      return true;
    },
  };
  const address = `http://127.0.0.1:${port}/`;
  const given = inputOf({ kind: 'webhook', address, http, secret: TOKEN }, null);
  const end = createWebhook({ wholeWithinMs })(given, sink, cut.signal);
  stops.push(() => {
    cut.abort();
    return end;
  });
  await live;
  return { port, taken, stop: stops.at(-1) as () => Promise<RunEnd> };
}

type Said = { readonly status: number; readonly body: unknown; readonly retryAfter: string | undefined };
function post(port: number, body: string, headers: Record<string, string> = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        headers: { 'x-vigie-token': TOKEN, 'content-type': 'application/json', ...headers },
      },
      (reply) => {
        let text = '';
        reply.on('data', (piece: Buffer) => {
          text += piece.toString();
        });
        reply.on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            body: JSON.parse(text),
            retryAfter: reply.headers['retry-after'],
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
const posts = (count: number) =>
  JSON.stringify(
    Array.from({ length: count }, (_, at) => ({
      id: `w${at}`,
      text: `[fictif] Message ${at}`,
      author: 'Essai',
      date: '2026-05-01T10:00:00Z',
    })),
  );

it('says that it is full, how much it took, and takes the same again without a second one', async () => {
  let room = 1;
  const door = await open(() => {
    room -= 1;
    return room >= 0;
  });
  expect(await post(door.port, posts(1_200))).toEqual({
    status: 503,
    body: { error: 'full', taken: 500, rejected: 0 },
    retryAfter: '5',
  });
  room = 10;
  expect(await post(door.port, posts(1_200))).toMatchObject({ status: 202, body: { taken: 1_200 } });
  expect(new Set(door.taken).size).toBe(1_200);
});

it('holds no more bodies than it may, and answers all that it took', async () => {
  const door = await open();
  // Bodies that are begun and not ended: each holds one of the places.
  const slow = Array.from({ length: 4 }, () => {
    const socket = connect(door.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST / HTTP/1.1\r\nHost: 127.0.0.1:${door.port}\r\nX-Vigie-Token: ${TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n[`,
    );
    return socket;
  });
  let said = await post(door.port, posts(1));
  while (said.status === 202) said = await post(door.port, posts(1));
  expect(said).toMatchObject({ status: 503, body: { error: 'busy' }, retryAfter: '5' });
  for (const socket of slow) socket.destroy();
  while (said.status === 503) said = await post(door.port, posts(1));
  expect(said.status).toBe(202);
});

it('lets go of whoever never ends a body, and ends a body that is too long while it comes', async () => {
  const door = await open(() => true, 400);
  const socket = connect(door.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (piece: Buffer) => {
    answer += piece.toString();
  });
  socket.on('error', () => undefined);
  socket.write(
    `POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Vigie-Token: ${TOKEN}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const drip = setInterval(() => socket.write('1\r\n \r\n'), 50);
  await new Promise<void>((resolve) => socket.once('close', () => resolve()));
  clearInterval(drip);
  expect(answer).toMatch(/^(?:HTTP\/1\.1 408 |$)/);

  const wide = await open();
  const said = await post(wide.port, `[${' '.repeat(16 * 1024 * 1024)}]`, {
    'transfer-encoding': 'chunked',
  }).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  // The answer may be lost where the sender goes on writing; what is sent is not.
  if (typeof said === 'string') expect(['ECONNRESET', 'EPIPE']).toContain(said);
  else expect(said.status).toBe(413);
  expect(wide.taken).toEqual([]);
});

it('keeps nothing beside the file, and takes away what a cut left', async () => {
  const { folder, clean } = temporaryFolder();
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    for (const name of ['left', 'fresh']) mkdirSync(join(folder, `vigie-webhook-${name}`));
    utimesSync(join(folder, 'vigie-webhook-left'), 1, 1);
    const door = await open();
    expect(await post(door.port, posts(3))).toMatchObject({ status: 202 });
    expect((await post(door.port, '{')).status).toBe(400);
    expect(readdirSync(folder)).toEqual(['vigie-webhook-fresh']);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    clean();
  }
});

it('closes with its source: nobody is let in, and those inside are let go', async () => {
  const door = await open();
  const socket = connect(door.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  expect(await door.stop()).toMatchObject({ kind: 'closed' });
  await gone;
  await expect(post(door.port, posts(1))).rejects.toThrow();
});
