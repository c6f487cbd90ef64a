import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SafeHttp } from '../../../../electron/engine/ingest/net/safeHttp.ts';
import { resolveLink } from '../../../../electron/engine/ingest/resolveLink.ts';
import { type FeedServer, openFeedServer } from '../../../support/servers/feedServer.ts';
import { testHttp } from '../../../support/servers/resume.ts';

let server: FeedServer;
let http: SafeHttp;
beforeAll(async () => {
  server = await openFeedServer(7);
  http = testHttp();
});
afterAll(async () => {
  await http.close();
  await server.close();
});

describe('a link that is asked where it leads', () => {
  it('is followed to its end, and nothing of the page is read', async () => {
    expect(await resolveLink(server.url('/moved'), http, ['127.0.0.1'])).toEqual({
      ok: true,
      value: { url: server.url('/rss') },
    });
    const endless = await resolveLink(server.url('/rss'), http, ['127.0.0.1']);
    expect(endless).toEqual({ ok: true, value: { url: server.url('/rss') } });
  });

  it.each([
    ['/ring', 'redirects'],
    ['/inside', 'refusedAddress'],
    ['/file', 'refusedAddress'],
    ['/gone', 'gone'],
    ['/nothing', 'notFound'],
  ])('says why %s leads nowhere', async (path, trouble) => {
    expect(await resolveLink(server.url(path), http, ['127.0.0.1'])).toMatchObject({
      ok: false,
      error: { code: 'source.refused', detail: { trouble } },
    });
  });

  it.each(['abc', 'javascript:alert(1)', 'file:///etc/passwd', 'http://', '\u0000'])(
    'refuses %j, which is no address of the web',
    async (url) => {
      expect(await resolveLink(url, http)).toMatchObject({ ok: false, error: { code: 'source.refused' } });
    },
  );

  it('never leads into this machine, which no text may name', async () => {
    expect(await resolveLink(server.url('/rss'), http)).toMatchObject({
      error: { detail: { trouble: 'refusedAddress' } },
    });
  });
});
