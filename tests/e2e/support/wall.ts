/*
 * What stories of the wall have in common: its page, and what it said of itself over time.
 */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './launch.ts';

/** The pages of walls that are open now. */
export const wallPages = (app: ElectronApplication): readonly Page[] =>
  app.windows().filter((page) => !page.isClosed() && page.url().includes('/windows/wall/'));

/** The page of the one wall that is open, once it shows something. */
export async function wallOf(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => wallPages(app).length).toBe(1);
  const [page] = wallPages(app);
  if (page === undefined) throw new Error('No wall is open.');
  await untilDrawn(page);
  return page;
}

/** Until a scene stands on the wall. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.locator('[data-scene]').waitFor();
}

export type StaleTimes = { readonly staleAt: number | null; readonly healedAt: number | null };

/** From now on the page keeps when STALE first appeared, and when it went after that. */
export async function watchStale(page: Page): Promise<() => Promise<StaleTimes>> {
  await page.evaluate(() => {
    const times: { staleAt: number | null; healedAt: number | null } = { staleAt: null, healedAt: null };
    Object.assign(globalThis, { vigieStaleTimes: times });
    const look = (): void => {
      const isStale = document.querySelector('[data-stale]') !== null;
      if (isStale && times.staleAt === null) times.staleAt = Date.now();
      if (!isStale && times.staleAt !== null && times.healedAt === null) times.healedAt = Date.now();
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { vigieStaleTimes: StaleTimes }).vigieStaleTimes);
}

type FakeDisplay = {
  readonly id: number;
  readonly label: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
};

/** As if these displays were plugged in, and the operating system said so. The first one is the main one. */
export async function plugDisplays(
  app: ElectronApplication,
  displays: readonly FakeDisplay[],
): Promise<void> {
  await app.evaluate(({ screen }, plugged) => {
    const faces = plugged.map(({ id, label, x, width, height }) => {
      const bounds = { x, y: 0, width, height };
      return { ...screen.getPrimaryDisplay(), id, label, bounds, workArea: bounds };
    });
    const [main] = faces;
    if (main === undefined) throw new Error('A laptop has a display.');
    screen.getAllDisplays = () => faces;
    screen.getPrimaryDisplay = () => main;
    screen.emit('display-added', {}, main);
  }, displays);
}
