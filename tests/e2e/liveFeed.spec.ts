/*
 * A feed that is read while posts come in: nothing that is being read moves, what waits is counted, and words
 * typed and not recorded yet outlive a reload.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { rootDir } from '../../electron/dev/paths.ts';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { expect, sayWhoIsHere, test } from './support/launch.ts';
import { pickFile } from './support/operatingSystem.ts';

const INVENTED = join(rootDir, 'tests', 'fixtures', 'mentions', 'saint-melderic.csv');
const OLDER_ROWS = 80;

async function takeIn(page: Page, t: Translate): Promise<void> {
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: t('importing.choose') }).click();
  await page.getByRole('button', { name: t('importing.start'), exact: true }).click();
  await expect(page.getByText(t('importing.doneTitle'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('What arrives while one reads or has paused waits, is counted, and comes when asked for', async ({
  launch,
}, info) => {
  const { t } = createWords('en-CA');
  const { app, page } = await launch();
  await sayWhoIsHere(page);
  await expect(page.locator('[data-region="strip"]')).toContainText(t('frame.connectionLive'));
  mkdirSync(info.outputDir, { recursive: true });
  const [head = '', ...rows] = readFileSync(INVENTED, 'utf8').trimEnd().split('\n');
  const older = join(info.outputDir, 'older.csv');
  const newer = join(info.outputDir, 'newer.csv');
  writeFileSync(older, [head, ...rows.slice(0, OLDER_ROWS), ''].join('\n'));
  writeFileSync(newer, [head, ...rows.slice(OLDER_ROWS), ''].join('\n'));
  const added = rows.length - OLDER_ROWS;

  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByText(t('feed.emptyTitle'))).toBeVisible();
  await pickFile(app, older);
  await takeIn(page, t);
  const grid = page.locator('[data-region="feed"] [role="grid"]');
  await expect(grid).toHaveAttribute('aria-rowcount', String(OLDER_ROWS));

  // Further down: a card that is being read stands where it stood.
  await grid.focus();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('j');
  const read = page.locator('[data-region="feed"] [role="row"][data-active]');
  const words = await read.textContent();
  const stood = await read.boundingBox();
  await pickFile(app, newer);
  await takeIn(page, t);
  const waiting = page.getByRole('button', { name: t('feed.waiting', { count: added }), exact: true });
  await expect(waiting).toBeVisible();
  expect(await read.textContent()).toBe(words);
  expect((await read.boundingBox())?.y).toBe(stood?.y);

  // The key shows what waited, from its newest.
  await page.keyboard.press('.');
  await expect(waiting).toHaveCount(0);
  const newest = page.locator('[data-region="feed"] [role="row"][aria-rowindex="1"]');
  await expect(newest).toContainText('posts.example/119');

  // Paused at the top: undone and taken in again, it waits again.
  await page.keyboard.press('p');
  await expect(page.getByText(t('feed.paused'), { exact: true })).toBeVisible();
  await page.keyboard.press('Control+i');
  await page
    .getByRole('row')
    .filter({ hasText: 'newer.csv' })
    .getByRole('button', { name: t('importing.undo'), exact: true })
    .click();
  await page.getByRole('button', { name: t('importing.undoConfirm') }).click();
  await expect(page.getByRole('region', { name: t('importing.historyTitle') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(newest).toContainText('posts.example/079');
  await takeIn(page, t);
  await expect(waiting).toBeVisible();
  await expect(newest).toContainText('posts.example/079');
  await waiting.click();
  await expect(newest).toContainText('posts.example/119');
});

test('Words typed and not recorded yet outlive a reload of the window', async ({ launch }) => {
  const { t } = createWords('en-CA');
  const { page } = await launch();
  await sayWhoIsHere(page);
  await expect(page.locator('[data-region="strip"]')).toContainText(t('frame.connectionLive'));
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: t('incident.declareTitle') });
  await dialog.waitFor();
  await page.keyboard.type('Water cut in the lower quarter');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect(page.locator('[data-region="strip"]')).toContainText('Water cut in the lower quarter');
  await page.keyboard.press('n');
  await page.keyboard.type('Called the plant, nobody ans');
  await page.reload();
  const line = page.locator('[data-region="timeline"]').getByRole('textbox');
  await expect(line).toHaveValue('Called the plant, nobody ans');
  await line.press('Enter');
  await expect(page.locator('[data-region="timeline"] li').last()).toContainText(
    'Called the plant, nobody ans',
  );
  await expect(line).toHaveValue('');
});
