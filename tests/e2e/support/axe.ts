/*
 * Asks axe about the whole page. Legacy mode, since Electron opens no second page for its frames;
 * one known false alarm of open pop-ups is left out by name.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './launch.ts';

/** Fails with every violation, named with its element. */
export async function expectNoViolation(
  page: Page,
  where: string,
  without: readonly string[] = [],
): Promise<void> {
  // A dialog that fades away, or a button on its way from grey: what is looked at is what stays.
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(passing.map((one) => one.finished.catch(() => undefined)));
  });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // What was spoken a moment ago lies there for seconds, and may name an element that is gone.
    .exclude('[data-live-announcer]')
    .disableRules(['aria-hidden-focus', ...without])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  expect(found, where).toEqual([]);
}
