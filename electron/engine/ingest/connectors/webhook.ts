/*
 * A door for whatever has no connector: posts are handed over as JSON or JSON Lines by a program on this machine.
 * It listens on the loopback address unless another one is allowed by name, wants the source's token, and answers
 * only once the posts are in the queue. A full queue is said (503), so that nobody believes them to be here.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPosts } from '../posts/readPosts.ts';
import type { Connector, ConnectorInput, Observed, RejectReason, RunEnd, Sink } from './connector.ts';
import { observedOf } from './folder.ts';
import { ABORTED, failed } from './runEnd.ts';

const BODY_LIMIT_BYTES = 15 * 1024 * 1024;
const HEADERS_WITHIN_MS = 10_000;
const WHOLE_WITHIN_MS = 20_000;
const CONNECTIONS_LIMIT = 16;
/** Bodies read at once: each is held whole, and what is held is bounded. */
const AT_ONCE = 4;
const PLACE = 'vigie-webhook-';
/** No body is read for so long: what lies there is of a run that was cut off. */
const LEFT_OVER_MS = 600_000;
const OFFERED_AT_ONCE = 500;
const TYPES: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/jsonlines': 'jsonl',
};

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

export type WebhookTimes = { readonly wholeWithinMs: number };

export function createWebhook(times: WebhookTimes = { wholeWithinMs: WHOLE_WITHIN_MS }): Connector {
  return (input, sink, signal) => listen(input, sink, signal, times);
}

async function listen(
  input: ConnectorInput,
  sink: Sink,
  signal: AbortSignal,
  { wholeWithinMs }: WebhookTimes,
): Promise<RunEnd> {
  const place = placeOf(input);
  if (place === null) return failed('refusedAddress', 'address.unreadable', true);
  if (input.secret === null) return failed('noToken', 'webhook', true);
  const token = digest(input.secret);
  await sweep();
  const server = createServer({
    headersTimeout: Math.min(HEADERS_WITHIN_MS, wholeWithinMs),
    requestTimeout: wholeWithinMs,
    // By itself Node looks at these times every half minute only.
    connectionsCheckingInterval: Math.max(100, wholeWithinMs / 10),
  });
  let busy = 0;
  server.maxConnections = CONNECTIONS_LIMIT;
  server.on('request', (request, reply) => {
    busy += 1;
    answer(request, input, sink, token, signal, busy > AT_ONCE)
      .catch((): Answer => ({ status: 400, body: { error: 'unreadable' } }))
      .then((said) => {
        busy -= 1;
        send(reply, said);
      });
  });
  return await new Promise<RunEnd>((resolve) => {
    const end = (how: RunEnd): void => {
      signal.removeEventListener('abort', stop);
      server.closeAllConnections();
      server.close();
      resolve(how);
    };
    const stop = (): void => end(ABORTED);
    server.once('error', (error: NodeJS.ErrnoException) =>
      end(failed(error.code === 'EADDRINUSE' ? 'portTaken' : 'unreachable', String(error.code ?? 'listen'))),
    );
    server.listen(place.port, place.host, () => {
      if (signal.aborted) return stop();
      sink.live(false);
    });
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}

/** Takes away what a run that was cut off left: no post lies outside the file for longer than it is read. */
async function sweep(): Promise<void> {
  const names = (await readdir(tmpdir()).catch(() => [])).filter((name) => name.startsWith(PLACE));
  for (const name of names) {
    const place = join(tmpdir(), name);
    const age = await stat(place).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > LEFT_OVER_MS) await rm(place, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Where it listens: an address of this machine, and only the loopback one unless another is allowed by name. */
function placeOf({ source }: ConnectorInput): { readonly host: string; readonly port: number } | null {
  if (!URL.canParse(source.address)) return null;
  const url = new URL(source.address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLoopback = host === '127.0.0.1' || host === '::1' || host === 'localhost';
  if (url.protocol !== 'http:' || url.port === '' || (!isLoopback && isIP(host) === 0)) return null;
  if (!isLoopback && !source.allowedHosts.includes(host)) return null;
  return { host: host === 'localhost' ? '127.0.0.1' : host, port: Number(url.port) };
}

async function answer(
  request: IncomingMessage,
  input: ConnectorInput,
  sink: Sink,
  token: Buffer,
  signal: AbortSignal,
  isBusy: boolean,
): Promise<Answer> {
  const refuse = (status: number, error: string): Answer => ({ status, body: { error } });
  // A page in a browser that was led here by name is no program of this machine.
  if (!isOwnHost(request.headers.host, input)) return refuse(421, 'host');
  if (request.headers.origin !== undefined) return refuse(403, 'origin');
  if (!isKnown(request, token)) return refuse(401, 'token');
  if (request.url !== '/' && request.url !== '') return refuse(404, 'path');
  if (request.method !== 'POST') return refuse(405, 'method');
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = TYPES[type];
  if (ending === undefined) return refuse(415, 'type');
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) return refuse(413, 'size');
  if (isBusy) return refuse(503, 'busy');
  const body = await bodyOf(request);
  if (body === null) return refuse(413, 'size');
  return await take(body, ending, input, sink, signal);
}

/** Read as a file is: whatever shape the importers know is known here too. */
async function take(
  body: Buffer,
  ending: string,
  input: ConnectorInput,
  sink: Sink,
  signal: AbortSignal,
): Promise<Answer> {
  const place = await mkdtemp(join(tmpdir(), PLACE));
  try {
    const file = join(place, `posts.${ending}`);
    const observed: Observed[] = [];
    const counts = new Map<RejectReason, number>();
    const readAs = async (bytes: Buffer) => {
      observed.length = 0;
      counts.clear();
      await writeFile(file, bytes, { mode: 0o600 });
      return await readPosts({
        file,
        now: input.clock(),
        signal,
        onBatch({ mentions, rejected }) {
          observed.push(...mentions.map(observedOf));
          for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
        },
      });
    };
    const whole = await readAs(body);
    // One post alone is a list of one.
    const read = whole.ok || ending !== 'json' ? whole : await readAs(listOfOne(body));
    if (!read.ok) return { status: 400, body: { error: whole.ok ? read.error.code : whole.error.code } };
    const rejects = [...counts].map(([reason, count]) => ({ reason, count }));
    const rejected = rejects.reduce((sum, { count }) => sum + count, 0);
    let taken = 0;
    for (let from = 0; from === 0 || from < observed.length; from += OFFERED_AT_ONCE) {
      const part = observed.slice(from, from + OFFERED_AT_ONCE);
      if (!sink.offer({ observed: part, rejects: from === 0 ? rejects : [], cursor: null }))
        return { status: 503, body: { error: 'full', taken, rejected } };
      taken += part.length;
    }
    return { status: 202, body: { taken, rejected } };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function listOfOne(body: Buffer): Buffer {
  return Buffer.concat([Buffer.from('['), body, Buffer.from(']')]);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > BODY_LIMIT_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function send(reply: ServerResponse, { status, body }: Answer): void {
  if (reply.destroyed) return;
  const text = JSON.stringify(body);
  reply.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 ? { 'retry-after': '5' } : {}),
    ...(status === 202 ? {} : { connection: 'close' }),
  });
  reply.end(text);
}

function isOwnHost(host: string | undefined, { source }: ConnectorInput): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const asked = new URL(`http://${host}`).hostname;
  const own = new URL(source.address).hostname;
  return asked === own || (asked === 'localhost' && own === '127.0.0.1');
}

function isKnown({ headers }: IncomingMessage, token: Buffer): boolean {
  const bearer = /^Bearer ([\x21-\x7e]+)$/i.exec(headers.authorization ?? '')?.[1];
  const plain = headers['x-vigie-token'];
  const said = bearer ?? (typeof plain === 'string' ? plain : '');
  return timingSafeEqual(digest(said), token);
}

/** Of one length, whatever was said: comparing takes the same time for all. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
