/*
 * The export of a listening suite, by keyboard: chosen, recognised by name, taken in, undone whole. Then a message,
 * and a file that holds no posts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { rootDir } from '../../electron/dev/paths.ts';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { cards, count, sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { expect, test } from './support/launch.ts';
import { pickFile } from './support/operatingSystem.ts';

const fixture = (name: string) => join(rootDir, 'tests', 'fixtures', 'exports', name);

/** What has the focus is pressed, once it is the button that the story is at. */
async function pressFocused(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name, exact: true }).and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.press('Enter');
}

async function undoLast(page: Page, t: Translate): Promise<void> {
  const undo = page.getByRole('button', { name: t('importing.undo'), exact: true }).first();
  await undo.focus();
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('button', { name: t('importing.undoConfirm') });
  await confirm.focus();
  await page.keyboard.press('Enter');
  await expect(confirm).toHaveCount(0);
  await expect(page.getByRole('region', { name: t('importing.historyTitle') })).toBeFocused();
}

for (const locale of localesTold('fr-CA')) {
  test(`The export of a listening suite is recognised by name, taken in and undone (${locale})`, async ({
    launch,
  }, info) => {
    const { t } = createWords(locale);
    const { app, page, complaints } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    await page.keyboard.press('g');
    await page.keyboard.press('f');

    await page.keyboard.press('Control+i');
    await pickFile(app, fixture('meltwater.csv'));
    await pressFocused(page, t('importing.choose'));
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByText(t('importing.recognised', { name: 'Meltwater' }), { exact: true }),
    ).toBeVisible();
    await expect(dialog.getByText('UTF-16LE', { exact: false }).first()).toBeVisible();
    await expectNoViolation(page, 'an export recognised');
    await pressFocused(page, t('importing.start'));
    await expect(page.getByText(t('importing.doneTitle'))).toBeVisible();
    expect(await count(page, 'stored')).toBe(3);
    await pressFocused(page, t('importing.showFeed'));
    await expect(cards(page)).toHaveCount(3);
    await expect(cards(page).first()).toContainText('dit "le maire" ce midi');

    await page.keyboard.press('Control+i');
    await undoLast(page, t);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(cards(page)).toHaveCount(0);

    // A message is one mention, under the words of its subject; nothing of its reading is to be settled.
    await page.keyboard.press('Control+i');
    await pickFile(app, fixture('complaint.eml'));
    await pressFocused(page, t('importing.choose'));
    await expect(dialog.getByText(t('importing.formatEmail'), { exact: false }).first()).toBeVisible();
    await expect(dialog.getByText(t('importing.reading'), { exact: true })).toHaveCount(0);
    await expectNoViolation(page, 'a message to take in');
    await pressFocused(page, t('importing.start'));
    await pressFocused(page, t('importing.showFeed'));
    await expect(cards(page)).toHaveCount(1);
    await expect(cards(page).first()).toContainText('Est-elle rappelée');

    // What holds no posts is refused, and the sentence says what can be read.
    mkdirSync(info.outputDir, { recursive: true });
    const other = join(info.outputDir, 'report.json');
    writeFileSync(other, '%PDF-1.7\n1 0 obj\n');
    await page.keyboard.press('Control+i');
    await pickFile(app, other);
    await pressFocused(page, t('importing.choose'));
    await expect(page.getByText(t('error.import.kindUnknown'))).toBeVisible();
    await expectNoViolation(page, 'a file refused');
    expect(complaints).toEqual([]);
  });
}
