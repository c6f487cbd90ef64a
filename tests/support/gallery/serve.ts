// Builds the gallery and serves it on this machine with the policy that the windows have, so that a part
// that breaks it is seen here first. `buildAndServe` answers the address and a way to stop.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const outDir = join(here, '../../../.cache/gallery');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-gallery'; font-src 'self'; img-src 'self' data:; base-uri 'none'";

export interface Gallery {
  readonly url: string;
  readonly stop: () => void;
}

export async function buildAndServe(): Promise<Gallery> {
  await build({
    root: here,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome130', modulePreload: false, assetsInlineLimit: 0 },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://gallery').pathname);
    const file = join(outDir, path === '/' ? 'index.html' : path);
    if (!file.startsWith(outDir) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gallery has no port');
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() };
}
