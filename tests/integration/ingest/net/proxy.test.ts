/*
 * Through the proxy of the system: feeds and streams go by it where it is named, names are resolved there, and a way
 * that cannot be gone is a state with its reason.
 */
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createJetstream } from '../../../../electron/engine/ingest/connectors/jetstream.ts';
import { readProxyRules } from '../../../../electron/engine/ingest/net/proxyRules.ts';
import { createSafeHttp, type SafeHttp } from '../../../../electron/engine/ingest/net/safeHttp.ts';
import { openFeedServer } from '../../../support/servers/feedServer.ts';
import { openJetstreamServer } from '../../../support/servers/jetstreamServer.ts';
import { type Loopback, openLoopback } from '../../../support/servers/loopback.ts';
import { createKept, inputOf, until } from '../../../support/servers/resume.ts';

const open: { readonly close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** A proxy that joins whoever asks by CONNECT to the server behind, whatever name they ask for. */
async function openProxy(port: number): Promise<Loopback & { readonly joined: () => readonly string[] }> {
  const joined: string[] = [];
  const proxy = await openLoopback({ request: (_request, reply) => reply.writeHead(405).end() });
  proxy.server.on('connect', (request, socket) => {
    joined.push(request.url ?? '');
    const behind = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(behind).pipe(socket);
    });
    for (const end of [behind, socket]) end.on('error', () => end.destroy());
  });
  open.push(proxy);
  return { ...proxy, joined: () => joined };
}
function httpBy(rules: string): SafeHttp {
  const proxyFor = async (): Promise<string | null> => readProxyRules(rules);
  const http = createSafeHttp({ clock: Date.now, userAgent: 'Vigie (test)', hostGapMs: 0, proxyFor });
  open.push(http);
  return http;
}

describe('the proxy of the system', () => {
  it('is what a feed is asked by, under its own name', async () => {
    const server = await openFeedServer(1);
    server.post();
    open.push(server);
    const proxy = await openProxy(server.port);
    const wish = { signal: new AbortController().signal, allowedHosts: [] };
    const reply = await httpBy(`PROXY 127.0.0.1:${proxy.port}`).get('http://journal.example.org/rss', wish);
    expect(reply).toMatchObject({ ok: true, status: 200 });
    expect(proxy.joined()).toEqual(['journal.example.org:80']);
  });

  it('is what a stream is opened by', async () => {
    const server = await openJetstreamServer(1);
    open.push(server);
    const proxy = await openProxy(server.port);
    const kept = createKept();
    const stop = new AbortController();
    const given = {
      kind: 'jetstream' as const,
      address: 'ws://stream.example.org/subscribe',
      http: httpBy(`PROXY 127.0.0.1:${proxy.port}`),
    };
    const running = createJetstream()(inputOf(given, null), kept, stop.signal);
    await until(() => server.clients() === 1);
    server.post();
    await until(() => kept.posts.size === 1);
    stop.abort();
    await running;
    expect(proxy.joined()).toEqual(['stream.example.org:80']);
  });

  it('is left out where the system says so, and named where it cannot be gone by', async () => {
    const server = await openFeedServer(1);
    server.post();
    open.push(server);
    const wish = { signal: new AbortController().signal, allowedHosts: ['127.0.0.1'] };
    expect(await httpBy('DIRECT').get(server.url('/rss'), wish)).toMatchObject({ ok: true });
    expect(await httpBy('SOCKS5 127.0.0.1:1').get(server.url('/rss'), wish)).toMatchObject({
      ok: false,
      trouble: 'proxy',
    });
  });
});

describe('what a system says of the way', () => {
  it.each([
    ['DIRECT', null],
    ['PROXY proxy.example.org:3128; DIRECT', 'http://proxy.example.org:3128'],
    ['HTTPS secure.example.org:443', 'https://secure.example.org:443'],
    ['SOCKS5 a:1; PROXY b:2', 'http://b:2'],
    ['', null],
  ])('%s', (rules, proxy) => {
    expect(readProxyRules(rules)).toBe(proxy);
  });
});
