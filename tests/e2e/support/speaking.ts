/*
 * What stories of the response desk have in common: a button pressed and a field written by keyboard, a second window
 * with somebody else at it, a signature.
 */
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { expectNoViolation } from './axe.ts';
import { expect, untilReady } from './launch.ts';

export async function press(page: Page, name: string | RegExp, region?: string): Promise<void> {
  const place =
    region === undefined
      ? page
      : region === 'dialog'
        ? page.getByRole('dialog')
        : page.locator(`[data-region="${region}"]`);
  // A dialog takes the focus when it opens: what was focused before that would not get the key.
  if (region === 'dialog') await expect(page.locator('[role="dialog"]:focus-within')).not.toHaveCount(0);
  const button = place
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first();
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
}

export async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await page
    .getByRole('textbox', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

export async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(label) })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option }).focus();
  await page.keyboard.press('Enter');
}

/** Pictures for whoever wants to look at them. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.VIGIE_SHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

export async function openSecondWindow(app: ElectronApplication, page: Page, t: Translate): Promise<Page> {
  const opening = app.waitForEvent('window');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(t('person.newWindow'));
  await page
    .getByRole('menuitem', { name: t('person.newWindow') })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  const second = await opening;
  await untilReady(second);
  return second;
}

/** Somebody whom the file knows sits down at a fresh window. */
export async function sitDownAs(page: Page, t: Translate, name: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(name) }).focus();
  await page.keyboard.press('Space');
  await press(page, t('person.go', { name }));
  await expect(page.locator('[data-region="strip"]')).toContainText(name);
}

/** The second window, at the desk, signs what the first one submitted; `words` stand in what is signed. */
export async function signAtSecondWindow(
  first: Page,
  second: Page,
  t: Translate,
  words: string,
): Promise<void> {
  await press(second, t('statement.sign'), 'approval');
  await expect(second.getByRole('dialog')).toContainText(words);
  await expectNoViolation(second, 'signing');
  await press(second, t('statement.sign'), 'dialog');
  await expect(second.locator('[data-region="approval"]')).toContainText('Max ·');
  await expect(first.locator('[data-region="approval"]')).toContainText('Max ·');
}
