/*
 * Start and memory of the application against an empty window of the same runtime, and a
 * typed call against a raw one over the same port. When something was painted is what
 * Chromium itself noted; nothing is attached to either while it starts.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { rootDir } from '../../electron/dev/paths.ts';
import { findRuntime } from '../../electron/dev/runtime.ts';
import { createFileVault } from '../../electron/engine/vault.ts';
import { declareIncident, openDesk, temporaryFolder } from '../support/openEngine.ts';
import { median, type Row } from './measure.ts';
import { memoryOfTree } from './memoryOfTree.ts';
import { fillFile } from './searchBench.ts';

const START_ROUNDS = 5;
const SETTLE_MS = 4_000;
const PAINT_LIMIT_MS = 30_000;

export async function benchElectron(mentions: number): Promise<readonly Row[]> {
  const { folder, clean } = temporaryFolder();
  const bare = join(folder, 'app');
  await buildBareApp(bare);
  const userData = join(folder, 'user');
  mkdirSync(userData);
  const file = join(userData, 'vigie.db');
  fillFile(file, mentions);
  // The first start names a person and takes its time for what is done once.
  const desk = await openDesk(userData, { vault: createFileVault(join(folder, 'vault.json')) });
  await declareIncident(desk);
  await desk.stop();
  const product = () => launch([rootDir, `--user-data-dir=${userData}`, '--lang=en-CA']);
  const empty = (round: number) =>
    launch([bare, `--user-data-dir=${join(folder, `empty-${round}`)}`, 'empty']);
  const first = await product();
  await first.page.getByRole('button', { name: /^Continue/ }).click();
  await first.page.getByRole('heading').first().waitFor();
  await first.finish();

  const starts = { empty: [] as number[], product: [] as number[] };
  const memory = { empty: [] as number[], product: [] as number[] };
  for (let round = 0; round < START_ROUNDS; round += 1) {
    const plain = await empty(round % 2);
    starts.empty.push(await plain.paintedAfter('first-contentful-paint'));
    memory.empty.push(await plain.pss());
    await plain.finish();
    const vigie = await product();
    starts.product.push(await vigie.paintedAfter('feed-row'));
    memory.product.push(await vigie.pss());
    await vigie.finish();
  }
  const port = await launch([bare, `--user-data-dir=${join(folder, 'port')}`, 'port'], {
    VIGIE_BENCH_FILE: file,
  });
  const rounds = await port.read<{ raw: number; typed: number; echo: number }[]>('window.rounds');
  await port.finish();
  clean();

  const raw = median(rounds.map((round) => round.raw));
  const typed = median(rounds.map((round) => round.typed));
  const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  return [
    {
      name: `start with ${mentions.toLocaleString('en')} mentions`,
      limit: ms(median(starts.empty)),
      product: ms(median(starts.product)),
      ratio: median(starts.product) / median(starts.empty),
      bar: { kind: 'max', value: 1.6 },
      note: `launch to painted feed against an empty window, ${START_ROUNDS} rounds`,
    },
    {
      name: 'memory of all processes',
      limit: `${Math.round(median(memory.empty))} MB`,
      product: `${Math.round(median(memory.product))} MB`,
      ratio: median(memory.product) / median(memory.empty),
      bar: { kind: 'max', value: 1.8 },
      note: `PSS ${SETTLE_MS / 1_000} s after the paint`,
    },
    {
      name: 'typed, validated call',
      limit: ms(raw),
      product: ms(typed),
      ratio: typed / raw,
      bar: { kind: 'max', value: 1.5 },
      note: 'a page of 50 from the reader thread, through door and bridge against a raw message on the same port',
    },
    {
      name: 'port alone',
      limit: ms(median(rounds.map((round) => round.echo))),
      product: ms(typed),
      ratio: typed / median(rounds.map((round) => round.echo)),
      bar: null,
      note: 'an empty echo on the same port, for what the port adds',
    },
  ];
}

export async function launch(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const runtime = findRuntime();
  const startedAt = Date.now();
  const child = spawn(
    runtime.electronPath,
    [...runtime.electronArgs, '--disable-gpu', '--remote-debugging-port=0', ...args],
    {
      cwd: rootDir,
      env: { ...process.env, ...runtime.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const address = await debuggerAddress(child);
  // Long enough for either to have painted before anybody looks.
  await wait(SETTLE_MS);
  const browser = await chromium.connectOverCDP(address);
  const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()));
  const read = async <T>(expression: string): Promise<T> => {
    const limit = Date.now() + PAINT_LIMIT_MS;
    for (;;) {
      const value = (await page.evaluate(expression)) as T | null | undefined;
      if (value !== null && value !== undefined) return value;
      if (Date.now() > limit)
        throw new Error(
          `Never came: ${expression}\n${await page.evaluate('document.body.innerText.slice(0, 400)')}`,
        );
      await wait(100);
    }
  };
  return {
    page,
    read,
    paintedAfter: async (what: 'first-contentful-paint' | 'feed-row') => {
      const entries =
        what === 'feed-row'
          ? `new Promise((done) => {
              new PerformanceObserver((list) => done(performance.timeOrigin + list.getEntries()[0].renderTime)).observe({ type: 'element', buffered: true });
              setTimeout(() => done(null), 500);
            })`
          : `performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime`;
      return (await read<number>(entries)) - startedAt;
    },
    pss: async () => memoryOfTree(child.pid ?? 0).reduce((sum, one) => sum + one, 0),
    finish: async () => {
      await browser.close().catch(() => undefined);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([gone, wait(8_000)]);
      child.kill('SIGKILL');
    },
  };
}

async function firstPage(pages: () => readonly Page[]): Promise<Page> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const page = pages().find((one) => !one.url().startsWith('devtools:'));
    if (page !== undefined) return page;
    await wait(100);
  }
  throw new Error('No page came.');
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(seen)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Electron ended with ${code}: ${seen.slice(-500)}`)));
  });
}

export async function buildBareApp(outDir: string): Promise<void> {
  const source = join(rootDir, 'tests/bench/app');
  const threads = join(rootDir, 'electron/engine/threads');
  const node = (input: Record<string, string>, format: 'es' | 'cjs', ending: string) =>
    build({
      root: rootDir,
      configFile: false,
      envDir: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        outDir,
        emptyOutDir: false,
        ssr: true,
        target: 'node20.18',
        rolldownOptions: {
          input,
          external: ['electron', 'better-sqlite3', /^node:/],
          output: { format, entryFileNames: `[name].${ending}` },
        },
      },
    });
  mkdirSync(outDir, { recursive: true });
  await node({ main: join(source, 'main.ts'), benchEngine: join(source, 'benchEngine.ts') }, 'es', 'js');
  for (const name of ['writer', 'reader', 'parser'])
    await node({ [name]: join(threads, `${name}.ts`) }, 'es', 'js');
  await node({ preload: join(source, 'preload.ts') }, 'cjs', 'cjs');
  await build({
    root: rootDir,
    configFile: false,
    envDir: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'chrome130',
      lib: { entry: join(source, 'port.ts'), formats: ['iife'], name: 'bench', fileName: () => 'port.js' },
    },
  });
  writeFileSync(
    join(outDir, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', main: 'main.js' }),
  );
  writeFileSync(
    join(outDir, 'empty.html'),
    '<!doctype html><meta charset="utf-8"><title>empty</title><p>An empty window.</p>',
  );
  writeFileSync(
    join(outDir, 'port.html'),
    '<!doctype html><meta charset="utf-8"><title>port</title><script src="port.js"></script>',
  );
  symlinkSync(join(rootDir, 'node_modules'), join(outDir, 'node_modules'));
  cpSync(join(rootDir, 'LICENSE'), join(outDir, 'LICENSE'));
}
