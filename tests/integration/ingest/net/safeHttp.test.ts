/*
 * Asking servers that answer well and badly: each fault ends in bounded time and room as a reason.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT_BYTES } from '../../../../electron/engine/ingest/net/readReply.ts';
import { createSafeHttp, type SafeHttp } from '../../../../electron/engine/ingest/net/safeHttp.ts';
import { type FeedServer, openFeedServer } from '../../../support/servers/feedServer.ts';
import { testHttp } from '../../../support/servers/resume.ts';

let server: FeedServer;
let http: SafeHttp;
beforeAll(async () => {
  server = await openFeedServer(3);
  http = testHttp();
});
afterAll(async () => {
  await http.close();
  await server.close();
});

const wish = (headers: Record<string, string> = {}) => ({
  signal: new AbortController().signal,
  allowedHosts: ['127.0.0.1'],
  headers,
});
const get = (path: string, headers: Record<string, string> = {}) => http.get(server.url(path), wish(headers));

describe('asking a server', () => {
  it('asks again only for what has changed', async () => {
    server.post();
    for (const path of ['/rss', '/atom', '/json']) {
      const first = await get(path);
      if (!first.ok) throw new Error(first.detail);
      expect(Buffer.from(first.bytes).toString()).toContain('[fictional 1]');
      const { etag = '', 'last-modified': modified = '' } = first.headers;
      expect(await get(path, { 'if-none-match': etag })).toMatchObject({ ok: true, status: 304 });
      expect(await get(path, { 'if-modified-since': modified })).toMatchObject({ ok: true, status: 304 });
    }
    server.post();
    expect(await get('/rss', { 'if-none-match': '"1"' })).toMatchObject({ ok: true, status: 200 });
    expect([server.sent(), server.unchanged()]).toEqual([4, 6]);
  });

  it('follows what has moved for good and remembers where', async () => {
    expect(await get('/moved')).toMatchObject({ ok: true, movedTo: server.url('/rss') });
  });

  it.each([
    ['/ring', 'redirects'],
    ['/inside', 'refusedAddress'],
    ['/file', 'refusedAddress'],
    ['/gone', 'gone'],
    ['/nowhere', 'notFound'],
    ['/bomb/gzip', 'tooLarge'],
    ['/bomb/twice', 'tooLarge'],
    ['/bomb/br', 'tooLarge'],
    ['/nested', 'malformed'],
    ['/garbled', 'malformed'],
    ['/endless', 'tooLarge'],
    ['/headers/many', 'tooLarge'],
    ['/cut', 'unreachable'],
  ])('%s ends as %s', async (path, trouble) => {
    expect(await get(path)).toMatchObject({ ok: false, trouble });
  });

  it('reads no further than its bound', async () => {
    await get('/endless');
    expect(server.poured()).toBeLessThan(4 * BODY_LIMIT_BYTES);
  });

  it('waits as long as it is asked to, and not for what is past', async () => {
    expect(await get('/busy')).toMatchObject({ trouble: 'tooMany', retryAfterMs: 120_000 });
    expect(await get('/away')).toMatchObject({ trouble: 'serverError', retryAfterMs: 0 });
  });

  it('gives up headers and bodies that drip', async () => {
    const [body, headers] = await Promise.all([get('/drip'), get('/headers/slow')]);
    expect(body).toMatchObject({ ok: false, trouble: 'timeout' });
    expect(headers).toMatchObject({ ok: false, trouble: 'timeout' });
  });

  it('asks nothing of this machine that was not allowed by name', async () => {
    const asked = server.asked();
    const { port } = server;
    const refused = { ok: false, trouble: 'refusedAddress' };
    for (const host of ['127.0.0.1', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])
      expect(await http.get(`http://${host}:${port}/rss`, { ...wish(), allowedHosts: [] })).toMatchObject(
        refused,
      );
    // A name is worth what it leads to at the moment of connecting; one address inside among several is enough.
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1']]) {
      const led = createSafeHttp({
        clock: Date.now,
        userAgent: 'Vigie (test)',
        hostGapMs: 0,
        resolve: () => Promise.resolve(addresses),
      });
      const named = `http://feeds.example:${port}/rss`;
      expect(await led.get(named, { ...wish(), allowedHosts: [] })).toMatchObject(refused);
      expect(await led.open(named, { ...wish(), allowedHosts: [] })).toMatchObject(refused);
      await led.close();
    }
    expect(server.asked()).toBe(asked);
  });

  it('answers questions while many streams of the same server stand', async () => {
    const stop = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: 8 }, () => http.open(server.url('/drip'), { ...wish(), signal: stop.signal })),
    );
    for (const stream of streams) {
      expect(stream).toMatchObject({ ok: true, status: 200 });
      if (stream.ok) stream.body.on('error', () => undefined);
    }
    expect(await get('/rss')).toMatchObject({ ok: true, status: 200 });
    stop.abort();
  });
});
