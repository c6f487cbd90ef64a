/*
 * What stories of the desk have in common: sitting down, the cards of the feed, counts of an import.
 */
import type { Page } from '@playwright/test';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { expect, sayWhoIsHere } from './launch.ts';

/** The rows of the feed that are drawn. */
export const cards = (page: Page) => page.locator('[data-region="feed"] [role="row"]');

/** Paper breaks lines where it likes and sets its own spaces. */
export const plain = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, '');

/** Says who is here; the desk is ready once the strip names them and the engine answers. */
export async function sitDown(page: Page, t: Translate): Promise<void> {
  await sayWhoIsHere(page, 'Camille Roy');
  const strip = page.locator('[data-region="strip"]');
  await expect(strip).toContainText('Camille Roy');
  await expect(strip).toContainText(t('frame.connectionLive'));
}

/** A count of the import's result. */
export async function count(page: Page, name: string): Promise<number> {
  const shown = await page.locator(`[data-count="${name}"] dd`).textContent();
  return Number(plain(shown ?? '').replace(/[,.]/g, ''));
}
