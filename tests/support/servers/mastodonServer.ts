/*
 * A server of Mastodon on this machine: its streaming by server-sent events and by WebSocket, and the
 * timelines beside it, all behind a token as on a real one. Heartbeats, event forms and paging as in
 * streaming/index.js of mastodon/mastodon and on docs.joinmastodon.org.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { fictionalPosts } from './fictionalPosts.ts';
import { type Loopback, openLoopback, refuseUpgrade } from './loopback.ts';

export const TOKEN = 'fictional-token';

type Status = Readonly<Record<string, unknown>> & { readonly id: string };

export type MastodonServer = Loopback & {
  readonly url: (path: string, scheme?: 'http' | 'ws') => string;
  /** Publishes a post to timeline and streams; answers its number. */
  readonly post: (extra?: Readonly<Record<string, unknown>>) => string;
  readonly edit: (id: string, content: string) => void;
  readonly remove: (id: string) => void;
  /** Sends an event as it is. */
  readonly raw: (event: string, payload: string) => void;
  /** Sends bytes as they are to whoever listens by server-sent events. */
  readonly rawBytes: (text: string) => void;
  readonly heartbeat: () => void;
  readonly sent: () => number;
  readonly listeners: () => number;
  /** Whether timelines may be read without a token. */
  readonly openTimelines: (isOpen: boolean) => void;
};

export async function openMastodonServer(seed: number): Promise<MastodonServer> {
  const posts = fictionalPosts(seed);
  const statuses: Status[] = [];
  const streams = new Set<ServerResponse>();
  const sockets = new Map<WebSocket, readonly string[]>();
  const wss = new WebSocketServer({ noServer: true });
  let areTimelinesOpen = true;
  let sent = 0;
  let last = 0n;
  let port = 0;

  const emit = (event: string, payload: string): void => {
    for (const reply of streams) {
      sent += 1;
      reply.write(`event: ${event}\n`);
      reply.write(`data: ${payload}\n\n`);
    }
    for (const [socket, stream] of sockets) {
      sent += 1;
      socket.send(JSON.stringify({ stream, event, payload }));
    }
  };
  const isKnown = (request: IncomingMessage, url: URL): boolean =>
    request.headers.authorization === `Bearer ${TOKEN}` || url.searchParams.get('access_token') === TOKEN;
  const json = (reply: ServerResponse, status: number, value: unknown): void => {
    reply.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    reply.end(JSON.stringify(value));
  };
  const timeline = (url: URL): readonly Status[] => {
    const limit = Math.min(40, Number(url.searchParams.get('limit') ?? 20));
    const min = url.searchParams.get('min_id');
    if (min === null) return statuses.slice(-limit).reverse();
    // The oldest of those that are newer, told newest first.
    return statuses
      .filter(({ id }) => BigInt(id) > BigInt(min))
      .slice(0, limit)
      .reverse();
  };

  const loopback = await openLoopback({
    request(request, reply) {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const isTrusted = isKnown(request, url);
      if (url.pathname.startsWith('/api/v1/streaming/')) {
        if (!isTrusted) return json(reply, 401, { error: 'Missing access token' });
        reply.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        reply.write(':)\n');
        streams.add(reply);
        reply.on('close', () => streams.delete(reply));
        return;
      }
      if (url.pathname === '/api/v1/accounts/lookup')
        return url.searchParams.get('acct') === 'invented1'
          ? json(reply, 200, { id: '7001', acct: 'invented1' })
          : json(reply, 404, { error: 'Record not found' });
      if (
        url.pathname.startsWith('/api/v1/timelines/') ||
        url.pathname === '/api/v1/accounts/7001/statuses'
      ) {
        if (!areTimelinesOpen && !isTrusted)
          return json(reply, 422, { error: 'This method requires an authenticated user' });
        return json(reply, 200, timeline(url));
      }
      return json(reply, 404, { error: 'Not found' });
    },
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (!isKnown(request, url)) return refuseUpgrade(socket, { status: 401 }, '');
      wss.handleUpgrade(request, socket, head, (client) => {
        client.on('error', () => undefined);
        client.on('close', () => sockets.delete(client));
        const stream = url.searchParams.get('stream') ?? '';
        if (!/^(?:public|hashtag|list)/.test(stream)) {
          client.send(JSON.stringify({ error: 'Unknown stream type', status: 400 }));
          return;
        }
        const more = url.searchParams.get('tag') ?? url.searchParams.get('list');
        sockets.set(client, more === null ? [stream] : [stream, more]);
      });
    },
  });
  port = loopback.port;

  return {
    ...loopback,
    url: (path, scheme = 'http') => `${scheme}://127.0.0.1:${port}${path}`,
    post(extra = {}) {
      const { author, text, language } = posts.next();
      const now = BigInt(Date.now()) << 16n;
      last = now > last ? now : last + 1n;
      const id = last.toString();
      const status: Status = {
        id,
        created_at: new Date().toISOString(),
        in_reply_to_id: null,
        sensitive: false,
        spoiler_text: '',
        visibility: 'public',
        language,
        uri: `https://example.org/users/${author}/statuses/${id}`,
        url: `https://example.org/@${author}/${id}`,
        content: `<p>${text}</p>`,
        reblog: null,
        account: { id: '1', username: author, acct: author, display_name: author, followers_count: 12 },
        media_attachments: [],
        mentions: [],
        tags: [],
        card: null,
        poll: null,
        ...extra,
      };
      statuses.push(status);
      emit('update', JSON.stringify(status));
      return id;
    },
    edit(id, content) {
      const at = statuses.findIndex((one) => one.id === id);
      const known = statuses[at];
      if (known === undefined) return;
      const edited = { ...known, content, edited_at: new Date().toISOString() };
      statuses[at] = edited;
      emit('status.update', JSON.stringify(edited));
    },
    remove(id) {
      const at = statuses.findIndex((one) => one.id === id);
      if (at !== -1) statuses.splice(at, 1);
      emit('delete', id);
    },
    raw: emit,
    rawBytes(text) {
      for (const reply of streams) reply.write(text);
    },
    heartbeat() {
      for (const reply of streams) reply.write(':thump\n');
    },
    sent: () => sent,
    listeners: () => streams.size + sockets.size,
    openTimelines(isOpen) {
      areTimelinesOpen = isOpen;
    },
  };
}
