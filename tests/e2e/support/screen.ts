/*
 * A screen for each worker: two applications on one screen take the keyboard from each other. Where there is no
 * Xvfb (another system, or a machine somebody watches the tests on), all share the one there is.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { test as base } from '@playwright/test';
import { findProgram } from '../../../electron/dev/provision/systemPackages.ts';

const SIZE = '1920x1200x24';
/** Where the server writes the number of the screen it took: the first free one. */
const NUMBER_AT = 3;

export const test = base.extend<object, { readonly ownScreen: undefined }>({
  ownScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    async ({}, use, { config }) => {
      const program = process.platform === 'linux' && config.workers > 1 ? findProgram('Xvfb') : null;
      const server = program === null ? null : await openScreen(program);
      await use(undefined);
      server?.kill();
    },
    { scope: 'worker', auto: true },
  ],
});

async function openScreen(program: string): Promise<ChildProcess> {
  const server = spawn(program, ['-displayfd', String(NUMBER_AT), '-screen', '0', SIZE, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const written = server.stdio[NUMBER_AT] as Readable;
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${code} before it named its screen`);
  });
  ended.catch(() => {});
  const [number] = (await Promise.race([once(written, 'data'), ended])) as [Buffer];
  // Inherited by whatever this worker starts.
  process.env.DISPLAY = `:${number.toString().trim()}`;
  return server;
}
