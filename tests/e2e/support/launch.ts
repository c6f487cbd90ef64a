/*
 * One application for one story: a data folder of its own under the temporary folder, the
 * runtime that this machine has, and a start that is over when the page shows what the engine
 * said. Nothing here sleeps for a guessed time.
 *
 *   import { expect, test } from './support/launch.ts';
 *   test('…', async ({ launch }) => {
 *     const { app, page } = await launch({ args: ['--demo'] });
 *   });
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { rootDir } from '../../../electron/dev/paths.ts';
import { findRuntime } from '../../../electron/dev/runtime.ts';
import type { DeskState } from '../../../shared/contract/desk.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { launchElectron } from '../../support/launchElectron.ts';
import { test as base } from './screen.ts';

export { expect } from '@playwright/test';

/**
 * Playwright's own part that holds `ready` back until it is connected. It is left out where a path
 * to Electron is given, and a window that opens while Playwright connects hangs one start in fifteen.
 */
const HOLDER = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

export type LaunchOptions = {
  /** A folder that outlives this application (to start a second time on the same file); else one of its own. */
  readonly userData?: string;
  /** Arguments of Vigie. The language is English (Canada) unless `--lang` is among them. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

export type Vigie = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly database: string;
  /** What pages wrote to their console as warnings or errors: violations of the policy among them. */
  readonly complaints: string[];
  /** Quits as a person would and waits until the process is gone. */
  readonly close: () => Promise<void>;
};

/** Starts Vigie; its page shows something of its own when this settles. */
export async function launchVigie(options: LaunchOptions = {}): Promise<Vigie> {
  const runtime = findRuntime();
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'vigie-e2e-'));
  const args = options.args ?? [];
  const app = await launchElectron({
    executablePath: process.env.VIGIE_ELECTRON ?? runtime.electronPath,
    cwd: rootDir,
    args: [
      ...runtime.electronArgs,
      ...(process.platform === 'linux' ? ['--disable-gpu'] : []),
      '-r',
      HOLDER,
      '.',
      `--user-data-dir=${userData}`,
      ...(args.some((argument) => argument.startsWith('--lang')) ? [] : ['--lang=en-CA']),
      ...args,
    ],
    env: { ...cleanEnv(), ...runtime.env, ...options.env },
  });
  const complaints: string[] = [];
  const page = await deskOf(app);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await untilReady(page);
  return {
    app,
    page,
    userData,
    database: join(userData, args.includes('--demo') ? 'demo.db' : 'vigie.db'),
    complaints,
    close: () => app.close(),
  };
}

/** The first desk; a wall that is opened at the start may come before it. */
async function deskOf(app: ElectronApplication): Promise<Page> {
  const isDesk = (page: Page): boolean => !page.url().includes('/windows/wall/');
  const first = await app.firstWindow();
  await first.waitForURL(/^app:/);
  if (isDesk(first)) return first;
  return app.windows().find(isDesk) ?? (await app.waitForEvent('window', { predicate: isDesk }));
}

/** Whatever the engine said (open, refused, nobody here yet), the page then offers something to act on. */
export async function untilReady(page: Page): Promise<void> {
  await page.locator('#root :is(button, input, textarea)').first().waitFor();
}

/** A variable of the machine that runs the tests must not choose the file or the language. */
function cleanEnv(): Record<string, string> {
  const { VIGIE_DB: _db, NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _node, ...env } = process.env;
  return env as Record<string, string>;
}

type Fixtures = { readonly launch: (options?: LaunchOptions) => Promise<Vigie> };

/** Playwright's `test` with `launch`: what a story started is closed, and its folder removed, at its end. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  launch: async ({}, use, info) => {
    const started: Vigie[] = [];
    await use(async (options = {}) => {
      const vigie = await launchVigie(options);
      started.push(vigie);
      return vigie;
    });
    const isFailed = info.status !== info.expectedStatus;
    for (const { app, page } of started) {
      if (isFailed && !page.isClosed()) {
        await info
          .attach('last picture', { body: await page.screenshot(), contentType: 'image/png' })
          .catch(() => {});
      }
      await app.close().catch(() => {});
    }
    for (const { userData } of started) {
      rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
});

/** Answers the first start's question, if it is asked. */
export async function sayWhoIsHere(page: Page, name = 'Camille Roy'): Promise<void> {
  const field = page.getByRole('textbox').first();
  await field.fill(name);
  await page.keyboard.press('Enter');
  await page.getByText(name).first().waitFor();
}

/** `asked`: what waits for an answer of the engine, and holds its port: one that nobody holds may never say that it closed. */
type HeldPorts = {
  engine: MessagePort | null;
  shell: MessagePort | null;
  readonly asked: Map<() => void, MessagePort>;
};

/**
 * Loads the page anew and keeps hold of its ports beside it, also of those that replace them, for `askDoor`. A wall
 * offers nothing to act on: there `isReady` says when it is ready.
 */
export async function catchPorts(
  page: Page,
  isReady: (page: Page) => Promise<void> = untilReady,
): Promise<void> {
  await page.addInitScript(() => {
    const held: HeldPorts = { engine: null, shell: null, asked: new Map() };
    Object.assign(globalThis, { vigieTestPorts: held });
    window.addEventListener('message', (event) => {
      if (event.data?.vigie !== 'ports') return;
      const [engine, shell] = event.ports;
      if (engine !== undefined) for (const giveUp of held.asked.keys()) giveUp();
      held.engine = engine ?? held.engine;
      engine?.addEventListener('close', () => {
        if (held.engine === engine) held.engine = null;
      });
      held.shell = shell ?? held.shell;
    });
  });
  await page.reload();
  await page.waitForFunction(
    () =>
      (globalThis as unknown as { vigieTestPorts?: HeldPorts }).vigieTestPorts?.shell instanceof MessagePort,
  );
  await isReady(page);
}

/** Asks a door as the page does, over the page's own ports: for what cannot be seen on screen. `catchPorts` comes first. */
export async function askDoor(
  page: Page,
  door: 'engine' | 'shell',
  name: string,
  input: unknown = {},
): Promise<Result<unknown>> {
  return await page.evaluate(
    ({ door, name, input }) => {
      const held = (globalThis as unknown as { vigieTestPorts: HeldPorts }).vigieTestPorts;
      const port = held[door];
      const lost = { ok: false, error: { code: 'engine.lost', message: 'The port is closed.' } } as const;
      if (port === null) return Promise.resolve<Result<unknown>>(lost);
      return new Promise<Result<unknown>>((settle) => {
        const giveUp = (): void => resolve(lost);
        const resolve = (result: Result<unknown>): void => {
          held.asked.delete(giveUp);
          settle(result);
        };
        if (door === 'engine') held.asked.set(giveUp, port);
        const call = 1_000_000 + Math.floor(Math.random() * 1_000_000_000);
        port.addEventListener('close', () => resolve(lost));
        port.addEventListener('message', (event: MessageEvent) => {
          if (event.data?.call === call) resolve(event.data);
        });
        port.postMessage({ call, name, input });
      });
    },
    { door, name, input },
  );
}

/** The value of a call that must succeed. */
export async function askValue<T>(
  page: Page,
  door: 'engine' | 'shell',
  name: string,
  input: unknown = {},
): Promise<T> {
  const reply = await askDoor(page, door, name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
  return reply.value as T;
}

/** The desktop's own state. `catchPorts` comes first. */
export async function readDesk(page: Page): Promise<DeskState> {
  return await askValue<DeskState>(page, 'shell', 'desk.get');
}
