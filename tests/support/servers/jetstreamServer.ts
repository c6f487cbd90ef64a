/*
 * A server of Jetstream on this machine, with both of its wires, a log from which a cursor is replayed,
 * deletions, names and accounts. It speaks as the real one does: see the sources named in
 * electron/engine/ingest/connectors/jetstreamWire.ts.
 */
import { type WebSocket, WebSocketServer } from 'ws';
import { fictionalPosts } from './fictionalPosts.ts';
import { type Loopback, openLoopback, refuseUpgrade } from './loopback.ts';

const NSID = 'network.bsky.jetstream.subscribeEvents';

type Kept = { readonly seq: number; readonly timeUs: number; readonly did: string; readonly kind: string } & {
  readonly body: Readonly<Record<string, unknown>>;
};

export type JetstreamServer = Loopback & {
  readonly url: (wire: 'subscribe' | 'subscribeEvents') => string;
  /** Writes a post into the log and to whoever listens; answers its at-uri. */
  readonly post: (extra?: Readonly<Record<string, unknown>>, timeUs?: number) => string;
  readonly remove: (uri: string) => void;
  readonly tell: (kind: 'identity' | 'account', did: string, body: Readonly<Record<string, unknown>>) => void;
  /** Sends a text as it is. */
  readonly raw: (text: string | Buffer) => void;
  /** Frames sent, all clients together. */
  readonly sent: () => number;
  readonly clients: () => number;
  /** Cursors below this are refused or, as times, clamped; epoch µs. */
  readonly forgetBefore: (timeUs: number, how: 'refuse' | 'clamp') => void;
  /** Answers no ping and sends nothing any more, with its connections standing. */
  readonly freeze: () => void;
};

export async function openJetstreamServer(seed: number): Promise<JetstreamServer> {
  const posts = fictionalPosts(seed);
  const log: Kept[] = [];
  const clients = new Map<WebSocket, { readonly isBare: boolean; next: number }>();
  let sent = 0;
  let lastUs = 0;
  let floorUs = 0;
  let floorHow: 'refuse' | 'clamp' = 'clamp';
  let isFrozen = false;
  const wss = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has('xrpc.v1.json') ? 'xrpc.v1.json' : false),
  });

  const frameOf = (event: Kept, isBare: boolean): string => {
    const { seq, timeUs, did, kind, body } = event;
    if (isBare) return JSON.stringify({ did, time_us: timeUs, kind, [kind]: body });
    const time = new Date(Math.floor(timeUs / 1_000)).toISOString().replace(/\.(\d{3})Z$/, '');
    const micros = String(timeUs % 1_000_000).padStart(6, '0');
    const common = { $type: `${NSID}#${kind}`, seq, did, time: `${time}.${micros}Z` };
    const payload =
      kind === 'commit' ? { ...common, ...body } : { ...common, [kind]: { did, seq: 1, time, ...body } };
    return JSON.stringify({ $type: 'message', payload });
  };
  /** Sends what a client has not had yet, a little at a time, so that a cut may fall between. */
  const serve = (socket: WebSocket): void => {
    const client = clients.get(socket);
    if (client === undefined || isFrozen) return;
    for (let count = 0; count < 50 && client.next < log.length; count += 1) {
      const event = log[client.next];
      client.next += 1;
      if (event === undefined) continue;
      sent += 1;
      socket.send(frameOf(event, client.isBare));
    }
    if (client.next < log.length) setImmediate(() => serve(socket));
  };
  const append = (
    did: string,
    kind: string,
    body: Readonly<Record<string, unknown>>,
    timeUs?: number,
  ): void => {
    lastUs = Math.max(lastUs + 1, Date.now() * 1_000);
    log.push({ seq: log.length + 1, timeUs: timeUs ?? lastUs, did, kind, body });
    for (const socket of clients.keys()) serve(socket);
  };

  const loopback = await openLoopback({
    request(_request, reply) {
      reply.writeHead(404).end();
    },
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'ws://127.0.0.1');
      const isBare = url.pathname === '/subscribe';
      if (!isBare && url.pathname !== `/xrpc/${NSID}`) return refuseUpgrade(socket, { status: 404 }, '');
      const cursor = Number(url.searchParams.get('cursor') ?? Number.NaN);
      if (cursor < floorUs && floorHow === 'refuse')
        return refuseUpgrade(
          socket,
          { status: 400 },
          JSON.stringify({ error: 'CursorTooOld', message: `cursor below floor ${floorUs}` }),
        );
      wss.handleUpgrade(request, socket, head, (client) => {
        client.on('error', () => undefined);
        client.on('close', () => clients.delete(client));
        const from = Math.max(cursor, floorUs);
        // The cursor is inclusive; one that lies ahead, or none, begins at the live tip.
        const at = Number.isNaN(cursor) ? -1 : log.findIndex((event) => event.timeUs >= from);
        if (!isBare && cursor < floorUs) {
          const payload = { $type: `${NSID}#info`, name: 'OutdatedCursor', message: 'clamped' };
          client.send(JSON.stringify({ $type: 'message', payload }));
        }
        clients.set(client, { isBare, next: at === -1 ? log.length : at });
        serve(client);
      });
    },
  });
  wss.on('connection', () => undefined);

  return {
    ...loopback,
    url: (wire) => `ws://127.0.0.1:${loopback.port}/${wire === 'subscribe' ? 'subscribe' : `xrpc/${NSID}`}`,
    post(extra = {}, timeUs) {
      const { number, author, text, language } = posts.next();
      const did = `did:plc:${author}`;
      const rkey = `fictional${String(number).padStart(8, '0')}`;
      const createdAt = new Date().toISOString();
      const record = { $type: 'app.bsky.feed.post', text, createdAt, langs: [language], ...extra };
      const collection = 'app.bsky.feed.post';
      append(did, 'commit', { rev: rkey, operation: 'create', collection, rkey, record, cid: 'x' }, timeUs);
      return `at://${did}/${collection}/${rkey}`;
    },
    remove(uri) {
      const [did = '', collection = '', rkey = ''] = uri.slice('at://'.length).split('/');
      append(did, 'commit', { rev: rkey, operation: 'delete', collection, rkey });
    },
    tell(kind, did, body) {
      append(did, kind, { did, seq: 1, time: new Date().toISOString(), ...body });
    },
    raw(text) {
      for (const socket of clients.keys()) socket.send(text);
    },
    sent: () => sent,
    clients: () => clients.size,
    forgetBefore(timeUs, how) {
      floorUs = timeUs;
      floorHow = how;
    },
    freeze() {
      isFrozen = true;
      // The sockets stay open, and nothing is read from them: no ping is seen.
      for (const socket of clients.keys()) socket.pause();
    },
  };
}
