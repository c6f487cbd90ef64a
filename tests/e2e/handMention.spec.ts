/*
 * A mention taken by hand in a person's words: every interface is closed, somebody pastes what they see, presses three
 * keys and Enter, and the feed goes on. By keyboard alone.
 */
import type { ElectronApplication, Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, readDesk, test } from './support/launch.ts';

const { t } = createWords('fr-CA');
const ADDRESS = 'https://mobile.twitter.com/jroy/status/1807674536214897063?s=46&t=abc';
const POST = [
  'Jeanne Roy (@jroy) · 3 h',
  'Le lot 42 me rend <b>malade</b>.',
  'https://www.facebook.com/jroy/posts/123456',
];

const strip = (page: Page) => page.getByRole('dialog', { name: t('handMention.title') });
const last = (page: Page) => strip(page).getByRole('region', { name: t('handMention.last') });
const field = (page: Page, name: string) => strip(page).getByRole('textbox', { name, exact: true });

/** As if another application had put it there. */
const copy = (app: ElectronApplication, text: string) =>
  app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);

const copyPicture = (app: ElectronApplication) =>
  app.evaluate(({ clipboard, nativeImage }) => {
    const side = 240;
    const pixels = Buffer.alloc(side * side * 4, 200);
    (clipboard as unknown as { writeImage(image: unknown): void }).writeImage(
      nativeImage.createFromBitmap(pixels, { width: side, height: side }),
    );
  });

test('A mention is taken by hand with three keys, taken back, put back, and stands after a restart', async ({
  launch,
}) => {
  const { app, page, userData, complaints, close } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };

  await copy(app, ADDRESS);
  const began = Date.now();
  await press('ControlOrMeta+Shift+M');
  await expect(field(page, t('handMention.pasted'))).toBeFocused();
  await press('ControlOrMeta+V');
  await expect(strip(page).getByRole('radio').first()).toBeFocused();
  for (const digit of ['5', '1', '2']) await press(`Digit${digit}`);
  await expect(strip(page).getByRole('button', { name: t('handMention.save') })).toBeFocused();
  await press('Enter');
  await expect(last(page).getByRole('listitem')).toHaveCount(1);
  console.log(`a mention by hand: ${presses} presses, ${((Date.now() - began) / 1_000).toFixed(1)} s`);
  expect(presses).toBe(6);
  await expect(last(page)).toContainText('X · https://x.com/jroy/status/1807674536214897063');
  await expect(last(page)).toContainText('Plaintes · Négative');
  // Ready for the next.
  await expect(field(page, t('handMention.pasted'))).toBeFocused();
  await expect(field(page, t('handMention.pasted'))).toHaveValue('');

  // The words of a post, with a name and a time; a correction; Escape loses nothing.
  await copy(app, POST.join('\n'));
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field(page, t('handMention.author'))).toHaveValue('Jeanne Roy');
  await expect(field(page, t('handMention.handle'))).toHaveValue('@jroy');
  await expect(field(page, t('handMention.text'))).toHaveValue('Le lot 42 me rend <b>malade</b>.');
  await expect(strip(page)).toContainText(t('handMention.whenAbout'));
  await page.keyboard.press('Digit5');
  await page.keyboard.press('Digit1');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Digit4');
  await expectNoViolation(page, 'the strip with a draft');
  await page.keyboard.press('Escape');
  await expect(strip(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await expect(field(page, t('handMention.author'))).toHaveValue('Jeanne Roy');
  await expect(strip(page).getByRole('radio', { name: t('handMention.tone_mixed') })).toBeChecked();
  await field(page, t('handMention.author')).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' (Laval)');
  await field(page, t('handMention.pasted')).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Digit5');
  await page.keyboard.press('Enter');
  await expect(last(page).getByRole('listitem')).toHaveCount(2);

  // The same address once more is refused, where one acts, and the draft stays.
  await expect(field(page, t('handMention.pasted'))).toBeFocused();
  await copy(app, ADDRESS);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(strip(page).getByRole('radio').first()).toBeFocused();
  for (const digit of ['1', '2', '3']) await page.keyboard.press(`Digit${digit}`);
  await expect(strip(page).getByRole('button', { name: t('handMention.save') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(strip(page).getByText(t('error.handMention.already')).first()).toBeVisible();
  await expect(field(page, t('handMention.pasted'))).toHaveValue(ADDRESS);
  await field(page, t('handMention.pasted')).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');

  // A screenshot.
  await copyPicture(app);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(strip(page).getByRole('img', { name: t('handMention.pictureAlt') })).toBeVisible();
  // Keys that were pressed for the draft stand: Enter alone saves.
  await expect(strip(page).getByRole('button', { name: t('handMention.save') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(last(page).getByRole('listitem')).toHaveCount(3);

  // Taken back, and put back.
  const turn = (name: string) => last(page).getByRole('button', { name }).first();
  await turn(t('handMention.withdraw')).focus();
  await page.keyboard.press('Enter');
  await expect(last(page).getByRole('listitem').first()).toContainText(t('handMention.withdrawn'));
  await turn(t('handMention.restore')).focus();
  await page.keyboard.press('Enter');
  await expect(last(page).getByRole('listitem').first()).not.toContainText(t('handMention.withdrawn'));
  await expectNoViolation(page, 'the strip with what was taken last');
  await page.keyboard.press('Escape');

  // In the feed, marked.
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  const feed = page.locator('[data-region="feed"]');
  await expect(feed.getByRole('option').or(feed.getByRole('row'))).toHaveCount(3);
  await expect(feed).toContainText('Le lot 42 me rend <b>malade</b>.');
  await feed.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  const detail = page.locator('[data-region="mention"]');
  await expect(detail.getByRole('img', { name: t('handMention.pictureAlt') })).toBeVisible();
  await expectNoViolation(page, 'a mention taken by hand, in full');
  expect(complaints).toEqual([]);
  await close();

  const again = await launch({ userData, args: ['--lang=fr-CA'] });
  await again.page.keyboard.press('ControlOrMeta+Shift+M');
  await expect(last(again.page).getByRole('listitem')).toHaveCount(3);
  await again.close();

  // Open for reading only: the strip says why nothing can be noted, and shows what was.
  const reading = await launch({ userData, args: ['--lang=fr-CA'] });
  await catchPorts(reading.page);
  await askValue(reading.page, 'shell', 'database.openReadOnly', {});
  await expect
    .poll(async () => (await readDesk(reading.page)).engine)
    .toEqual({ state: 'open', isReadOnly: true });
  await expect(reading.page.locator('[data-region="strip"]')).toContainText('Camille Roy');
  await reading.page.keyboard.press('ControlOrMeta+Shift+M');
  await expect(strip(reading.page)).toContainText(t('handMention.readOnly'));
  await expect(strip(reading.page).getByRole('button', { name: t('handMention.save') })).toBeDisabled();
  await expect(last(reading.page).getByRole('listitem')).toHaveCount(3);
  await expectNoViolation(reading.page, 'the strip of a file open for reading only');
});

test('The strip is reached from the menu and the palette; the key of the laptop is held and can be let go', async ({
  launch,
}) => {
  const { app, page } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  const isHeld = () =>
    app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Shift+M'));
  await expect.poll(isHeld).toBe(true);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('noteMention')?.click());
  await expect(strip(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('saisir une mention');
  await page.keyboard.press('Enter');
  await expect(strip(page)).toBeVisible();
  await expect(strip(page)).toContainText(t('handMention.lastEmpty'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect.poll(isHeld).toBe(false);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
  await expect.poll(isHeld).toBe(true);
  await page.keyboard.press('ControlOrMeta+,');
  const key = page.getByRole('button', { name: t('handMention.keyTitle') });
  await key.focus();
  await expectNoViolation(page, 'the settings with the key of the laptop');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: t('handMention.keyNone') }).press('Enter');
  await expect.poll(isHeld).toBe(false);
});
