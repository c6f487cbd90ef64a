/*
 * A look at a source before it is added, through the engine: files of a peer's own suite where the outside
 * material is there, and a server on this machine that behaves as badly as servers do.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const material = process.env.VIGIE_MATERIAL;
const feeds = material === undefined ? null : join(material, 'feeds');
const hasFeeds = feeds !== null && existsSync(feeds);
const { folder, clean } = temporaryFolder();
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(folder);
});
afterAll(async () => {
  await desk.stop();
  clean();
});

type Expectation = { readonly file: string; readonly field: string; readonly expect: string };

describe.skipIf(!hasFeeds)("a peer's suite of feeds", () => {
  it('holds expectation by expectation', async () => {
    const list = JSON.parse(readFileSync(join(feeds ?? '', 'expectations.json'), 'utf8')) as Expectation[];
    const wrong: string[] = [];
    for (const { file, field, expect: wanted } of list) {
      // Their suite serves these files itself; a file on a disk is told where it would have been.
      const base = file.includes('docuri')
        ? `http://127.0.0.1:8097/${file}`
        : file.includes('content_location')
          ? 'http://example.com/'
          : undefined;
      const { items } = await desk.ask('source.preview', { file: join(feeds ?? '', file), base });
      const [item] = items;
      const href = /href="([^"]+)"/.exec(wanted)?.[1];
      const words = wanted
        .replace(/<\/?(?:div|b|p|a)\b[^>]*>/g, '')
        .replace('&lt;', '<')
        .replace('&gt;', '>');
      const isRight = {
        author: item?.author === wanted,
        title: item?.title === words,
        content: item?.text === words && (href === undefined || item.links.includes(href)),
        summary: item?.text === words && (href === undefined || item.links.includes(href)),
        updated: item?.postedAt === Date.parse(wanted),
        link: item?.url === wanted,
        id: item?.externalId === wanted,
      }[field];
      if (isRight !== true) wrong.push(`${file} ${field}: ${JSON.stringify(item)}`);
    }
    process.stdout.write(`    [sample] expectations of the peer's suite: ${list.length}\n`);
    expect(wrong).toEqual([]);
  });

  it('is read or refused whole, and nothing that is shown holds markup that would run', async () => {
    const files = [
      ...readdirSync(feeds ?? '').map((name) => join(feeds ?? '', name)),
      ...readdirSync(join(feeds ?? '', 'hostile')).map((name) => join(feeds ?? '', 'hostile', name)),
    ].filter((name) => name.endsWith('.xml'));
    let read = 0;
    for (const file of files) {
      const answer = await desk.engine.call('source.preview', { file }, { grade: 'headless', person: null });
      if (!answer.ok) {
        expect(answer.error.code).toBe('source.refused');
        continue;
      }
      read += 1;
      if (file.includes('hostile'))
        expect(JSON.stringify(answer.value), file).not.toMatch(/<\/?[a-z][^>]*>|\bon[a-z]+=|javascript:/i);
    }
    process.stdout.write(`    [sample] files of the peer's suite: ${files.length}, read ${read}\n`);
    expect(read).toBeGreaterThan(0);
  });
});

describe('a server that behaves badly', () => {
  const FEED =
    '<rss version="2.0"><channel><title>Essai</title><item><title>Bonjour</title></item></channel></rss>';
  const hits: string[] = [];
  const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    '/fil': (_request, response) => response.end(FEED),
    '/page': (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<html><head><link rel="alternate" type="application/rss+xml" href="/fil"></head></html>');
    },
    '/login': (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<html><form><input type="password"></form></html>');
    },
    '/ring': (_request, response) => {
      response.writeHead(301, { location: '/ring' });
      response.end();
    },
    '/inside': (_request, response) => {
      response.writeHead(302, { location: 'http://[::1]:1/secret' });
      response.end();
    },
    '/scheme': (_request, response) => {
      response.writeHead(302, { location: 'file:///etc/passwd' });
      response.end();
    },
    '/gone': (_request, response) => {
      response.writeHead(410);
      response.end();
    },
    '/busy': (_request, response) => {
      response.writeHead(429, { 'retry-after': '30' });
      response.end();
    },
    '/broken': (_request, response) => {
      response.writeHead(500);
      response.end();
    },
    '/bomb': (_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)));
    },
    '/notPacked': (_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(FEED);
    },
    '/endless': (_request, response) => {
      const piece = Buffer.alloc(1024 * 1024, 0x20);
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
    },
    '/closes': (request) => request.socket.destroy(),
  };
  let server: Server;
  let at = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(request.url ?? '');
      (answers[request.url ?? ''] ?? ((_asked, reply) => reply.writeHead(404).end()))(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const allowed = { allowedHosts: ['127.0.0.1'] };
  const troubleOf = async (path: string) =>
    (await desk.refused('source.preview', { url: `${at}${path}`, ...allowed })).detail?.trouble;

  it('is asked only when its host was allowed by name', async () => {
    const refusal = await desk.refused('source.preview', { url: `${at}/fil` });
    expect(refusal).toMatchObject({ code: 'source.refused', detail: { trouble: 'refusedAddress' } });
    expect(hits).toEqual([]);
    // The control: the same address, allowed.
    const preview = await desk.ask('source.preview', { url: `${at}/fil`, ...allowed });
    expect(preview.items[0]?.title).toBe('Bonjour');
  });

  it('leads from its page to its feed', async () => {
    const preview = await desk.ask('source.preview', { url: `${at}/page`, ...allowed });
    expect(preview.address).toBe(`${at}/fil`);
    expect(preview.title).toBe('Essai');
  });

  it('ends each time with its reason', async () => {
    expect(await troubleOf('/login')).toBe('loginPage');
    expect(await troubleOf('/ring')).toBe('redirects');
    expect(await troubleOf('/inside')).toBe('refusedAddress');
    expect(await troubleOf('/scheme')).toBe('refusedAddress');
    expect(await troubleOf('/gone')).toBe('gone');
    expect(await troubleOf('/busy')).toBe('tooMany');
    expect(await troubleOf('/broken')).toBe('serverError');
    expect(await troubleOf('/nowhere')).toBe('notFound');
    expect(await troubleOf('/bomb')).toBe('tooLarge');
    expect(await troubleOf('/notPacked')).toBe('malformed');
    expect(await troubleOf('/endless')).toBe('tooLarge');
    expect(await troubleOf('/closes')).toBe('unreachable');
  });
});
