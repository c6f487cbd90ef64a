/*
 * A server that hostile texts call when they get through: it counts its hits. For the control it
 * also shows each text as a careless page would, raw, in a frame of its own.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Payload } from './hostile.ts';

export type Canary = {
  readonly origin: string;
  /** Numbers of the payloads that called, each once. */
  readonly hits: ReadonlySet<number>;
  /** From now on `/frames?from=…&to=…` shows these raw. */
  readonly show: (payloads: readonly Payload[]) => void;
  readonly close: () => Promise<void>;
};

/** Starts on a free port of this machine. */
export async function startCanary(): Promise<Canary> {
  const hits = new Set<number>();
  let shown: readonly Payload[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://canary');
    const hit = /^\/hit\/(\d+)/.exec(url.pathname);
    if (hit !== null) hits.add(Number(hit[1]));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (url.pathname.startsWith('/raw/')) {
      const payload = shown[Number(url.pathname.slice(5)) - 1];
      response.end(`<!doctype html><meta charset=utf-8><body>${payload?.text ?? ''}`);
    } else if (url.pathname === '/frames') {
      const [from, to] = [Number(url.searchParams.get('from')), Number(url.searchParams.get('to'))];
      const frames = shown.slice(from, to).map(({ number }) => `<iframe src="/raw/${number}"></iframe>`);
      response.end(`<!doctype html><body>${frames.join('')}`);
    } else response.end('');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    show: (payloads) => {
      shown = payloads;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
