/*
 * A feed asked over the network, by itself: what it is called by, what is an edit, where the token goes, and whose
 * pages are not followed. Whole engines listen in tests/integration/listening.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunEnd } from '../../../../electron/engine/ingest/connectors/connector.ts';
import { createFeed } from '../../../../electron/engine/ingest/connectors/feed.ts';
import { readFeed } from '../../../../electron/engine/ingest/feed/readFeed.ts';
import type { SafeHttp } from '../../../../electron/engine/ingest/net/safeHttp.ts';
import { normaliseMention } from '../../../../electron/engine/ingest/normaliseMention.ts';
import { MENTION_LIMITS } from '../../../../shared/domain/mention.ts';
import { openLoopback } from '../../../support/servers/loopback.ts';
import { createKept, inputOf, type Kept, testHttp } from '../../../support/servers/resume.ts';

const MB = 1024 * 1024;
const NOW = Date.UTC(2026, 5, 1);
const open: { readonly close: () => Promise<void> }[] = [];
const closing = <T extends { readonly close: () => Promise<void> }>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

type Said = {
  readonly body?: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};
/** A server that says what it is told to, and remembers how it was asked. */
async function openPages(pages: Record<string, Said>) {
  const asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
  const loopback = closing(
    await openLoopback({
      request({ url = '/', headers }, reply) {
        asked.push({ path: url, headers });
        const said = pages[url] ?? { status: 404 };
        reply.writeHead(said.status ?? 200, {
          'content-type': said.type ?? 'application/rss+xml',
          ...said.headers,
        });
        reply.end(said.body ?? '');
      },
    }),
  );
  return { pages, asked, url: (path: string) => `http://127.0.0.1:${loopback.port}${path}` };
}

function run(
  address: string,
  kept: Kept,
  more: { readonly http?: SafeHttp; readonly secret?: string; readonly everySeconds?: number } = {},
): Promise<RunEnd> {
  const http = more.http ?? closing(testHttp());
  const input = inputOf({ kind: 'feed', address, http, secret: more.secret ?? null }, kept.cursor());
  const source = { ...input.source, everySeconds: more.everySeconds ?? input.source.everySeconds };
  const parseFeed = async (bytes: Parameters<typeof readFeed>[0]) => readFeed(bytes, NOW);
  return createFeed()({ ...input, source, parseFeed, clock: () => NOW }, kept, new AbortController().signal);
}

const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Essai</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const textsOf = (kept: Kept): readonly string[] => [...kept.posts.values()].map(({ text }) => text).sort();

describe('what a post is called by', () => {
  it('is its own number with the name of the server, so that two feeds may both begin at 1', async () => {
    const one = await openPages({ '/rss': { body: rss('<guid>1</guid><title>Un</title>') } });
    const two = await openPages({ '/rss': { body: rss('<guid>1</guid><title>Deux</title>') } });
    const kept = createKept();
    await run(one.url('/rss'), kept);
    await run(two.url('/rss'), kept);
    expect(textsOf(kept)).toEqual(['Deux', 'Un']);
  });

  it('is its words where one number or one address stands for many', async () => {
    const link = '<link>https://example.org/</link>';
    const body = rss(
      `<guid>x</guid>${link}<title>Un</title>`,
      `<guid>x</guid>${link}<title>Deux</title>`,
      `${link}<title>Trois</title>`,
      '<title>Quatre</title>',
      '<title>Quatre</title>',
      '<guid>y</guid><title>Cinq</title>',
      '<guid>y</guid><title>Cinq</title>',
    );
    const server = await openPages({ '/rss': { body } });
    const kept = createKept();
    await run(server.url('/rss'), kept);
    expect(textsOf(kept)).toEqual(['Cinq', 'Deux', 'Quatre', 'Trois', 'Un']);
    const names = [...kept.posts.keys()].sort();
    expect(names.some((name) => name.endsWith('/y'))).toBe(true);
    await run(server.url('/rss'), kept);
    expect([...kept.posts.keys()].sort()).toEqual(names);
  });
});

describe('moments', () => {
  it('from the future are now; a later change is an edit, of which a feed may also say nothing', async () => {
    const entry = (id: string, published: string, updated: string) =>
      `<entry><id>urn:${id}</id><title>${id}</title><published>${published}</published><updated>${updated}</updated></entry>`;
    const body = `<feed xmlns="http://www.w3.org/2005/Atom">${entry('same', '2026-05-01T10:00:00Z', '2026-05-01T10:00:00Z')}${entry('edited', '2026-05-01T10:00:00Z', '2026-05-02T10:00:00Z')}${entry('future', '2026-05-01T10:00:00Z', '2026-06-01T01:00:00Z')}${entry('absurd', '2036-05-01T10:00:00Z', '2036-06-01T10:00:00Z')}</feed>`;
    const server = await openPages({ '/atom': { body } });
    const kept = createKept();
    await run(server.url('/atom'), kept);
    const of = (id: string) => kept.posts.get(`urn:${id}`);
    expect(of('same')).not.toHaveProperty('editedAt');
    expect(of('edited')?.editedAt).toBe(Date.UTC(2026, 4, 2, 10));
    expect(of('future')?.editedAt).toBe(NOW);
    expect(of('absurd')).toMatchObject({ postedAt: NOW });
    expect(of('absurd')).not.toHaveProperty('editedAt');
  });
});

describe('the token', () => {
  it('goes to the server that was written down, and to no other that it or its page names', async () => {
    const other = await openPages({ '/feed': { body: rss('<guid>1</guid><title>Un</title>') } });
    const server = await openPages({
      '/page': {
        type: 'text/html',
        body: `<html><link rel="alternate" type="application/rss+xml" href="${other.url('/feed')}"></html>`,
      },
      '/moved': { status: 301, headers: { location: other.url('/feed') } },
    });
    for (const path of ['/page', '/moved']) {
      const kept = createKept();
      for (const time of [1, 2]) {
        expect((await run(server.url(path), kept, { secret: 'jeton-fictif' })).kind, `${path} ${time}`).toBe(
          'answered',
        );
      }
      expect(textsOf(kept)).toEqual(['Un']);
    }
    expect(other.asked).toHaveLength(4);
    expect(other.asked.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
    // The control: the server itself is told.
    expect(server.asked.every(({ headers }) => headers.authorization === 'Bearer jeton-fictif')).toBe(true);
  });

  it('stays behind when another server sends on within itself', async () => {
    const other = await openPages({
      '/hop': { status: 302, headers: { location: '/feed' } },
      '/feed': { body: rss('<guid>1</guid><title>Un</title>') },
    });
    const server = await openPages({ '/away': { status: 302, headers: { location: other.url('/hop') } } });
    await run(server.url('/away'), createKept(), { secret: 'jeton-fictif' });
    expect(other.asked.map(({ path }) => path)).toEqual(['/hop', '/feed']);
    expect(other.asked.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });
});

describe('F14: a page where a feed was', () => {
  const portal = (host: string) =>
    `<html><head><link rel="alternate" type="application/rss+xml" href="${host}"></head><body>Bienvenue sur le réseau de l’hôtel</body></html>`;

  it('is not followed once the feed has answered, and nothing of it is stored', async () => {
    const server = await openPages({
      '/rss': { body: rss('<guid>1</guid><title>Un</title>'), headers: { etag: '"1"' } },
      '/portal/feed': { body: rss('<guid>2</guid><title>Notre offre du soir</title>') },
    });
    const kept = createKept();
    const feed = server.pages['/rss'] as Said;
    await run(server.url('/rss'), kept);
    const before = kept.cursor();
    for (const body of [
      portal(server.url('/portal/feed')),
      '<html><form><input type="password"></form></html>',
    ]) {
      server.pages['/rss'] = { type: 'text/html', body };
      const trouble = body.includes('password') ? 'loginPage' : 'notAFeed';
      expect(await run(server.url('/rss'), kept)).toMatchObject({ kind: 'failed', trouble, isFinal: false });
    }
    // A portal that moves everybody for good is not remembered either.
    server.pages['/rss'] = { status: 301, headers: { location: '/portal' } };
    server.pages['/portal'] = { type: 'text/html', body: portal(server.url('/portal/feed')) };
    expect(await run(server.url('/rss'), kept)).toMatchObject({ kind: 'failed', trouble: 'notAFeed' });
    expect(kept.cursor()).toBe(before);
    server.pages['/rss'] = { ...feed, body: rss('<guid>3</guid><title>Deux</title>') };
    expect((await run(server.url('/rss'), kept)).kind).toBe('answered');
    expect(textsOf(kept)).toEqual(['Deux', 'Un']);
    // The control: a source that has never answered believes the page, as it must to find feeds at all.
    server.pages['/rss'] = { type: 'text/html', body: portal(server.url('/portal/feed')) };
    const fresh = createKept();
    await run(server.url('/rss'), fresh);
    expect(textsOf(fresh)).toEqual(['Notre offre du soir']);
  });
});

describe('the cursor', () => {
  it('finds the feed of a page once, looks for it again when that has gone, and ends for good where all has', async () => {
    const server = await openPages({
      '/': { type: 'text/html', body: '<html><a href="/old/feed">RSS</a></html>' },
      '/old/feed': { body: rss('<guid>1</guid><title>Un</title>') },
      '/new/feed': { body: rss('<guid>2</guid><title>Deux</title>') },
    });
    const kept = createKept();
    await run(server.url('/'), kept);
    await run(server.url('/'), kept);
    expect(server.asked.map(({ path }) => path)).toEqual(['/', '/old/feed', '/old/feed']);
    server.pages['/old/feed'] = { status: 410 };
    server.pages['/'] = { type: 'text/html', body: '<html><a href="/new/feed">RSS</a></html>' };
    expect(await run(server.url('/'), kept)).toMatchObject({ kind: 'failed', isFinal: false });
    expect((await run(server.url('/'), kept)).kind).toBe('answered');
    expect(textsOf(kept)).toEqual(['Deux', 'Un']);
    const alone = createKept();
    await run(server.url('/new/feed'), alone);
    server.pages['/new/feed'] = { status: 410 };
    expect(await run(server.url('/new/feed'), alone)).toMatchObject({ trouble: 'gone', isFinal: true });
  });

  it('comes with the last of many batches only, and none is longer than it may be', async () => {
    const items = Array.from({ length: 1_201 }, (_, at) => `<guid>${at}</guid><title>Message ${at}</title>`);
    const server = await openPages({ '/rss': { body: rss(...items) } });
    const kept = createKept();
    await run(server.url('/rss'), kept);
    expect(kept.deliveries.map(({ observed }) => observed.length)).toEqual([500, 500, 201]);
    expect(kept.deliveries.map(({ cursor }) => cursor !== null)).toEqual([false, false, true]);
    expect(kept.posts.size).toBe(1_201);
  });

  it('lets a server ask for more patience than the source has, but not for ever', async () => {
    const body = rss('<guid>1</guid><title>Un</title>');
    const server = await openPages({
      '/short': { body, headers: { 'cache-control': 'public, max-age=10' } },
      '/long': { body, headers: { 'cache-control': 'public, max-age=900' } },
      '/ever': { body, headers: { 'cache-control': 'max-age=99999999' } },
    });
    const again = async (path: string) => {
      const end = await run(server.url(path), createKept(), { everySeconds: 60 });
      return end.kind === 'answered' ? end.againInMs : end;
    };
    expect(await again('/short')).toBe(null);
    expect(await again('/long')).toBe(900_000);
    expect(await again('/ever')).toBe(3_600_000);
  });
});

describe('a sentence where a feed was expected', () => {
  it('is told as the reason, and is patience where it asks for that', async () => {
    const server = await openPages({
      '/short': {
        type: 'text/html',
        body: 'Your search contained a keyword\r\n that was too short.\u202e\u0007',
      },
      '/slow': { type: 'text/html', body: 'Please limit requests to one every 5 seconds or contact us.' },
      '/long': { body: 'x'.repeat(5_000) },
    });
    const kept = createKept();
    expect(await run(server.url('/short'), kept)).toMatchObject({
      trouble: 'notAFeed',
      detail: 'Your search contained a keyword that was too short.',
    });
    expect(await run(server.url('/slow'), kept)).toMatchObject({ trouble: 'tooMany', isFinal: false });
    expect(await run(server.url('/long'), kept)).toMatchObject({ detail: 'x'.repeat(160) });
    expect(kept.deliveries).toEqual([]);
  });
});

describe('F3: an item beyond all measure', () => {
  it('is refused by its size on the way, or cut to what a mention may hold', async () => {
    const item = (megabytes: number) =>
      rss(`<guid>1</guid><description>${'é '.repeat((megabytes * MB) / 3)}</description>`);
    const server = await openPages({ '/50': { body: item(50) }, '/10': { body: item(10) } });
    const kept = createKept();
    expect(await run(server.url('/50'), kept)).toMatchObject({ kind: 'failed', trouble: 'tooLarge' });
    expect(kept.deliveries).toEqual([]);
    // The control: what is let in is far longer than what may be stored.
    expect((await run(server.url('/10'), kept)).kind).toBe('answered');
    const [post] = kept.posts.values();
    expect(post?.text.length).toBeGreaterThan(MENTION_LIMITS.text);
    const mention = post === undefined ? null : normaliseMention(post);
    expect(mention?.isTruncated).toBe(true);
    expect(mention?.text.length).toBeLessThanOrEqual(MENTION_LIMITS.text);
  });
});

const material = process.env.VIGIE_MATERIAL;
const feeds = material === undefined ? null : join(material, 'feeds');

describe.skipIf(feeds === null || !existsSync(feeds))("a peer's suite of feeds, served and asked", () => {
  it('ends as posts of plain text or as a refusal, twice over the same', async () => {
    const files = ['', 'hostile'].flatMap((folder) =>
      readdirSync(join(feeds ?? '', folder))
        .filter((name) => name.endsWith('.xml'))
        .map((name) => join(feeds ?? '', folder, name)),
    );
    const pages: Record<string, Said> = {};
    for (const [at, file] of files.entries())
      pages[`/${at}`] = { type: 'text/xml', body: readFileSync(file) };
    const server = await openPages(pages);
    const http = closing(testHttp());
    let answered = 0;
    let posts = 0;
    for (const [at, file] of files.entries()) {
      const kept = createKept();
      const end = await run(server.url(`/${at}`), kept, { http });
      if (end.kind === 'failed') {
        expect(['notAFeed', 'malformed', 'loginPage'], file).toContain(end.trouble);
        expect(kept.delivered()).toBe(0);
        continue;
      }
      answered += 1;
      const names = [...kept.posts.keys()];
      posts += names.length;
      await run(server.url(`/${at}`), kept, { http });
      expect([...kept.posts.keys()], file).toEqual(names);
      if (file.includes('hostile'))
        expect(JSON.stringify([...kept.posts.values()]), file).not.toMatch(
          /<\/?[a-z][^>]*>|\bon[a-z]+=|javascript:/i,
        );
    }
    process.stdout.write(
      `    [sample] feeds served: ${files.length}, answered ${answered}, posts ${posts}\n`,
    );
    expect(answered).toBeGreaterThan(files.length / 2);
  });
});
