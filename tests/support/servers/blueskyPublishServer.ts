/*
 * An account's own server of Bluesky (PDS) on this machine to publish on: sessions, records under their keys, pictures,
 * and posts of others to be answered. A key that is taken is refused as real servers do it, by failing. Wire: lexicons
 * com.atproto.* of bluesky-social/atproto.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Loopback, openLoopback } from './loopback.ts';
import { type Fault, goWrong, json } from './mastodonPublishServer.ts';

export const APP_PASSWORD = 'fict-iona-pass-word';
export const DID = 'did:plc:fictionalpress';
const HANDLE = 'press.example.org';
const JWT = 'fictional.session.token';

type StoredRecord = Readonly<Record<string, unknown>> & { readonly text: string };
type Stored = { readonly uri: string; readonly cid: string; readonly value: StoredRecord };

export type BlueskyPublishServer = Loopback & {
  readonly origin: string;
  /** What the account published, oldest first. */
  readonly records: () => readonly Stored[];
  readonly blobs: () => ReadonlyMap<string, { readonly type: string; readonly bytes: Buffer }>;
  readonly fault: (path: string, fault: Fault, times?: number) => void;
  /** A post of somebody else, with the thread it is part of. */
  readonly know: (
    did: string,
    key: string,
    handle: string,
    reply?: unknown,
  ) => { readonly uri: string; readonly cid: string };
  /** Every record is told with other words than it has. */
  readonly lie: () => void;
  readonly asks: (path: string) => number;
};

export async function openBlueskyPublishServer(): Promise<BlueskyPublishServer> {
  const records = new Map<string, Stored>();
  const others = new Map<string, Stored>();
  const handles = new Map<string, string>();
  const blobs = new Map<string, { type: string; bytes: Buffer }>();
  const faults: { readonly path: string; readonly fault: Fault; left: number }[] = [];
  const asks: string[] = [];
  let isLying = false;

  const cidOf = (value: unknown): string =>
    `bafyrei${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 52)}`;

  const answer = (request: IncomingMessage, url: URL, body: Buffer): readonly [number, unknown] => {
    const form = (): Readonly<Record<string, unknown>> => JSON.parse(body.toString('utf8'));
    const name = url.pathname.replace('/xrpc/', '');
    if (name === 'com.atproto.server.createSession') {
      const { identifier, password } = form();
      if (identifier !== HANDLE || password !== APP_PASSWORD)
        return [401, { error: 'AuthenticationRequired', message: 'Invalid identifier or password' }];
      return [
        200,
        { accessJwt: JWT, refreshJwt: 'fictional.refresh', did: DID, handle: HANDLE, active: true },
      ];
    }
    if (name === 'com.atproto.identity.resolveHandle') {
      const did = handles.get(url.searchParams.get('handle') ?? '');
      return did === undefined
        ? [400, { error: 'InvalidRequest', message: 'Unable to resolve handle' }]
        : [200, { did }];
    }
    if (name === 'com.atproto.repo.getRecord') {
      const [repo, collection, key] = ['repo', 'collection', 'rkey'].map((one) => url.searchParams.get(one));
      const uri = `at://${repo}/${collection}/${key}`;
      const found = records.get(uri) ?? others.get(uri);
      if (found === undefined)
        return [400, { error: 'RecordNotFound', message: `Could not locate record: ${uri}` }];
      return [200, isLying ? { ...found, value: { ...found.value, text: 'other words' } } : found];
    }
    if (request.headers.authorization !== `Bearer ${JWT}`)
      return [401, { error: 'AuthMissing', message: 'Authentication Required' }];
    if (name === 'com.atproto.repo.uploadBlob') {
      const link = `bafkrei${createHash('sha256').update(body).digest('hex').slice(0, 52)}`;
      const type = request.headers['content-type'] ?? '';
      blobs.set(link, { type, bytes: body });
      return [200, { blob: { $type: 'blob', ref: { $link: link }, mimeType: type, size: body.byteLength } }];
    }
    if (name !== 'com.atproto.repo.createRecord') return [501, { error: 'MethodNotImplemented' }];
    const { repo, collection, rkey, record } = form();
    if (repo !== DID || !/^[2-7a-j][2-7a-z]{12}$/.test(String(rkey)))
      return [400, { error: 'InvalidRequest', message: 'Invalid record key' }];
    const uri = `at://${DID}/${String(collection)}/${String(rkey)}`;
    if (records.has(uri)) return [500, { error: 'InternalServerError', message: 'Internal Server Error' }];
    const value = record as StoredRecord;
    records.set(uri, { uri, cid: cidOf(value), value });
    return [200, { uri, cid: cidOf(value), validationStatus: 'valid' }];
  };

  const loopback = await openLoopback({
    request(request, reply) {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      asks.push(url.pathname);
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const planned = faults.find(({ path, left }) => left > 0 && url.pathname.endsWith(path));
        if (planned !== undefined) planned.left -= 1;
        const fault = planned?.fault ?? null;
        const isDone = fault === null || fault.startsWith('stored');
        const [status, value] = isDone ? answer(request, url, Buffer.concat(chunks)) : [200, null];
        if (fault === '429')
          json(reply, 429, { error: 'RateLimitExceeded' }, { 'ratelimit-reset': '1935656400' });
        else if (fault === null) json(reply, status, value);
        else goWrong(request, reply, fault);
      });
    },
  });

  return {
    ...loopback,
    origin: `http://127.0.0.1:${loopback.port}`,
    records: () => [...records.values()],
    blobs: () => blobs,
    fault: (path, fault, times = 1) => {
      faults.push({ path, fault, left: times });
    },
    know(did, key, handle, reply) {
      handles.set(handle, did);
      const uri = `at://${did}/app.bsky.feed.post/${key}`;
      const value = {
        text: 'somebody asks',
        createdAt: '2031-01-01T00:00:00Z',
        ...(reply === undefined ? {} : { reply }),
      };
      const cid = cidOf(value);
      others.set(uri, { uri, cid, value });
      return { uri, cid };
    },
    lie() {
      isLying = true;
    },
    asks: (path) => asks.filter((one) => one.endsWith(path)).length,
  };
}
