/*
 * The wall through a storm: how many frames it paints against an empty page of the same runtime, and whether its page
 * grows while posts pour in. One window beside the desk, 1080p.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createFileVault } from '../../electron/engine/vault.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { COUNT_FRAMES, FRAMES_MS } from './countFrames.ts';
import { buildBareApp, launch } from './electronBench.ts';
import { median, type Row } from './measure.ts';
import { listenTo, openStormServer } from './storm.ts';

const PER_SECOND = 200;
const FLOOD_PER_SECOND = 5_000;
const LOOK_EVERY_MS = 2_000;

/** `posts`: how many are poured in while the memory of the page is watched. */
export async function benchWall(posts: number): Promise<readonly Row[]> {
  const { folder, clean } = temporaryFolder();
  const userData = join(folder, 'user');
  mkdirSync(userData);
  const server = await openStormServer();
  const desk = await openDesk(userData, { vault: createFileVault(join(folder, 'vault.json')) });
  await listenTo(desk, server.url);
  await desk.ask('incident.declare', { title: '[fictif] Tempête', level: 3, timeZone: 'UTC' });
  await desk.stop();

  const bare = join(folder, 'app');
  await buildBareApp(bare);
  const empty = await launch([bare, `--user-data-dir=${join(folder, 'empty')}`, 'empty']);
  const blank = (await empty.page.evaluate(COUNT_FRAMES)) as number;
  await empty.finish();

  const isWall = (page: Page): boolean => page.url().includes('/windows/wall/');
  const vigie = await launch([process.cwd(), `--user-data-dir=${userData}`, '--lang=en-CA', '--wall']);
  const pagesOf = (): readonly Page[] => vigie.page.context().pages();
  let wall = pagesOf().find(isWall);
  while (wall === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    wall = pagesOf().find(isWall);
  }
  await wall.locator('[data-scene]').waitFor();
  const storming = server.storm({ perSecond: PER_SECOND, seconds: FRAMES_MS / 1_000 + 4 });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const frames = (await wall.evaluate(COUNT_FRAMES)) as number;
  await storming;

  // The page's own heap after a collection, so that what waits to be collected is not taken for growth.
  const devTools = await wall.context().newCDPSession(wall);
  const heapBytes = async (): Promise<number> => {
    await devTools.send('HeapProfiler.collectGarbage');
    return (await devTools.send('Runtime.getHeapUsage')).usedSize;
  };
  const seconds = posts / FLOOD_PER_SECOND;
  const startedAt = performance.now();
  const heaps: { readonly share: number; readonly bytes: number }[] = [];
  let isOver = false;
  const pouring = server.storm({ perSecond: FLOOD_PER_SECOND, seconds }).then((told) => {
    isOver = true;
    return told;
  });
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    heaps.push({ share: (performance.now() - startedAt) / 1_000 / seconds, bytes: await heapBytes() });
  }
  const { written } = await pouring;
  const isStale = (await wall.locator('[data-stale]').count()) > 0;
  await vigie.finish();
  server.close();
  clean();

  // What stays, not what is on its way in one moment: the middle of a tenth, against the middle of another.
  const within = (from: number, to: number): number =>
    median(heaps.filter(({ share }) => share >= from && share < to).map(({ bytes }) => bytes));
  const level = within(0.1, 0.2);
  const left = within(0.9, Number.POSITIVE_INFINITY);
  const most = Math.max(...heaps.filter(({ share }) => share >= 0.1).map(({ bytes }) => bytes));
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    {
      name: `frames of the wall at ${PER_SECOND} mentions a second`,
      limit: `${((blank / FRAMES_MS) * 1_000).toFixed(1)}/s`,
      product: `${((frames / FRAMES_MS) * 1_000).toFixed(1)}/s`,
      ratio: frames / blank,
      bar: { kind: 'min', value: 0.9 },
      note: 'against an empty window of the same runtime',
    },
    {
      name: `heap of the wall while ${posts} mentions pour in`,
      limit: megabytes(level),
      product: megabytes(left),
      ratio: left / level,
      bar: { kind: 'max', value: 1.1 },
      note: `last tenth against second; at most ${megabytes(most)} (${(most / level).toFixed(2)}); ${written} written${isStale ? '; STALE at the end' : ''}`,
    },
  ];
}
