/*
 * A server of feeds on this machine that speaks as servers of feeds do, well and badly: conditional
 * answers, redirects, refusals, wrong letters, bombs, bodies and headers that never end.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type FictionalPost, fictionalPosts } from './fictionalPosts.ts';
import { type Loopback, openLoopback } from './loopback.ts';

const BOMB_BYTES = 64 * 1024 * 1024;

export type FeedServer = Loopback & {
  readonly url: (path: string) => string;
  /** Writes a post into every form of the feed; answers its number. */
  readonly post: () => number;
  /** Whole feeds sent; answers of 304 are not. */
  readonly sent: () => number;
  readonly unchanged: () => number;
  /** Bytes written of bodies that never end. */
  readonly poured: () => number;
};

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const FORMS: Readonly<Record<string, readonly [string, (posts: readonly FictionalPost[]) => string]>> = {
  '/rss': [
    'application/rss+xml; charset=utf-8',
    (posts) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Fictional</title><link>https://example.org/</link>${posts
        .map(
          ({ number, text, author }) =>
            `<item><guid isPermaLink="false">post-${number}</guid><title>${xml(text)}</title><author>${author}</author><link>https://example.org/${number}</link></item>`,
        )
        .join('')}</channel></rss>`,
  ],
  '/atom': [
    'application/atom+xml',
    (posts) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Fictional</title>${posts
        .map(
          ({ number, text }) =>
            `<entry><id>urn:fictional:${number}</id><title>${xml(text)}</title><updated>2026-01-01T00:00:00Z</updated></entry>`,
        )
        .join('')}</feed>`,
  ],
  '/json': [
    'application/feed+json',
    (posts) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Fictional',
        items: posts.map(({ number, text }) => ({ id: `post-${number}`, content_text: text })),
      }),
  ],
};

export async function openFeedServer(seed: number): Promise<FeedServer> {
  const source = fictionalPosts(seed);
  const posts: FictionalPost[] = [];
  let changedAt = Date.UTC(2026, 0, 1);
  let sent = 0;
  let unchanged = 0;
  let poured = 0;
  let port = 0;

  const pour = (reply: ServerResponse, piece: Buffer, everyMs: number): void => {
    const timer = setInterval(() => {
      if (reply.writableLength > 1024 * 1024) return;
      poured += piece.byteLength;
      reply.write(piece);
    }, everyMs);
    reply.on('close', () => clearInterval(timer));
  };
  const feed = (path: string, request: IncomingMessage, reply: ServerResponse): boolean => {
    const form = FORMS[path];
    if (form === undefined) return false;
    const etag = `"${posts.length}"`;
    const modified = new Date(changedAt).toUTCString();
    const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
    if (tag === undefined ? since === modified : tag === etag) {
      unchanged += 1;
      reply.writeHead(304, { etag, 'last-modified': modified }).end();
      return true;
    }
    sent += 1;
    reply.writeHead(200, { 'content-type': form[0], etag, 'last-modified': modified });
    reply.end(form[1]([...posts].reverse()));
    return true;
  };
  const redirect = (reply: ServerResponse, status: number, location: string): void => {
    reply.writeHead(status, { location }).end();
  };
  const packed = (reply: ServerResponse, coding: string, bytes: Buffer): void => {
    reply.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': coding }).end(bytes);
  };
  const faults: Readonly<Record<string, (reply: ServerResponse) => void>> = {
    '/moved': (reply) => redirect(reply, 301, '/rss'),
    '/ring': (reply) => redirect(reply, 302, '/ring/again'),
    '/ring/again': (reply) => redirect(reply, 302, '/ring'),
    '/inside': (reply) => redirect(reply, 302, 'http://10.0.0.1/rss'),
    '/file': (reply) => redirect(reply, 302, 'file:///etc/passwd'),
    '/busy': (reply) => void reply.writeHead(429, { 'retry-after': '120' }).end('busy'),
    '/away': (reply) => void reply.writeHead(503, { 'retry-after': new Date(0).toUTCString() }).end(),
    '/gone': (reply) => void reply.writeHead(410).end(),
    '/letters': (reply) => {
      reply.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
      reply.end(
        Buffer.from(
          '<rss><channel><item><title>Passerelle ferm\u00e9e</title></item></channel></rss>',
          'latin1',
        ),
      );
    },
    '/page': (reply) => {
      reply.writeHead(200, { 'content-type': 'text/html' });
      reply.end(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>x</body></html>',
      );
    },
    '/login': (reply) => {
      reply.writeHead(200, { 'content-type': 'text/html' });
      reply.end('<html><form><input type="password"></form></html>');
    },
    '/bomb/gzip': (reply) => packed(reply, 'gzip', gzipSync(Buffer.alloc(BOMB_BYTES))),
    '/bomb/twice': (reply) => packed(reply, 'gzip, gzip', gzipSync(gzipSync(Buffer.alloc(BOMB_BYTES)))),
    '/bomb/br': (reply) =>
      packed(
        reply,
        'br',
        brotliCompressSync(Buffer.alloc(BOMB_BYTES), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
      ),
    '/nested': (reply) => packed(reply, 'gzip, br, gzip', Buffer.from('x')),
    '/garbled': (reply) => packed(reply, 'gzip', Buffer.from('this is not packed')),
    '/endless': (reply) => {
      reply.writeHead(200, { 'content-type': 'application/rss+xml' });
      pour(reply, Buffer.alloc(512 * 1024, 0x20), 1);
    },
    '/drip': (reply) => {
      reply.writeHead(200, { 'content-type': 'application/rss+xml' });
      pour(reply, Buffer.from(' '), 200);
    },
    '/headers/slow': (reply) => {
      const socket = reply.socket;
      socket?.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket?.write('x-more: y\r\n'), 500);
      socket?.on('close', () => clearInterval(timer));
    },
    '/headers/many': (reply) => {
      reply.socket?.end(`HTTP/1.1 200 OK\r\n${`x-more: ${'y'.repeat(1_000)}\r\n`.repeat(100)}\r\n`);
    },
    '/cut': (reply) => {
      reply.writeHead(200, { 'content-length': '1000' });
      reply.write('<rss>');
      setTimeout(() => reply.socket?.destroy(), 5);
    },
  };

  const loopback = await openLoopback({
    request(request, reply) {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (feed(pathname, request, reply)) return;
      const answer = faults[pathname];
      if (answer === undefined) reply.writeHead(404).end();
      else answer(reply);
    },
  });
  port = loopback.port;
  return {
    ...loopback,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    post() {
      const post = source.next();
      posts.push(post);
      changedAt += 1_000;
      return post.number;
    },
    sent: () => sent,
    unchanged: () => unchanged,
    poured: () => poured,
  };
}
