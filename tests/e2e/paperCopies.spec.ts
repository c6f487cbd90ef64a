/*
 * Paper copies in a person's words: a contact sheet is printed and two copies are handed out; a number changes, Vigie
 * says that two copies are out of date; they are printed again and replaced. By keyboard alone, in both languages.
 */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askDoor, askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const register = (page: Page) => page.locator('[data-region="paperCopies"]');
const copy = (page: Page) => page.locator('[data-region="paperCopy"]');
const rail = (page: Page) => page.locator('[data-region="planParts"]');
const HOSTILE = '<b onclick=alert(1)>La réception</b>';

/** The keyboard's way to a button: focus, Enter. */
async function press(within: Page | ReturnType<typeof register>, name: string): Promise<void> {
  await within.getByRole('button', { name }).first().focus();
  await within.getByRole('button', { name }).first().press('Enter');
}

async function addContact(page: Page, name: string, raw: string): Promise<string> {
  const phone = { kind: 'mobile', raw, e164: null, extension: '', isSmsWelcome: true, isOffHours: true };
  const { id } = await askValue<{ id: string }>(page, 'engine', 'contact.add', {
    fields: { name, phones: [phone] },
  });
  return id;
}

for (const locale of localesTold('en-CA')) {
  const { t } = createWords(locale);

  test(`Two copies are handed out, go out of date with a number, and are replaced (${locale})`, async ({
    launch,
  }) => {
    test.setTimeout(120_000);
    const { app, page, userData } = await launch({ args: [`--lang=${locale}`] });
    await catchPorts(page);
    await sitDown(page, t);
    await askValue(page, 'engine', 'plan.begin', { origin: 'default', organisation: 'Fromagerie Essai' });
    await addContact(page, 'Ana Bell', '514 555-0101');
    await page.keyboard.press('g');
    await page.keyboard.press('p');

    await press(rail(page), t('paperCopy.title'));
    await expect(register(page)).toContainText(t('paperCopy.emptyTitle'));
    await expectNoViolation(page, 'no paper copy yet');
    const file = join(userData, 'contacts.pdf');
    await pickPlace(app, file);
    await press(register(page), t('paper.open'));
    const dialog = page.getByRole('dialog', { name: t('paper.title') });
    await press(dialog, t('paper.save'));
    await expect(dialog).toContainText(t('paper.saved', { file }));
    expect(existsSync(file)).toBe(true);
    await expect(dialog.getByRole('heading', { name: t('paperCopy.handOutTitle') })).toBeFocused();

    // What is wrong is said beside its field, and nothing is noted.
    const copies = dialog.getByRole('textbox', { name: t('paperCopy.copies') });
    await copies.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('100000');
    await page.keyboard.press('Enter');
    await expect(copies).toHaveAccessibleDescription(t('paperCopy.copiesWrong', { limit: 1_000 }));
    await expect(dialog).toContainText(t('paperCopy.holderMissing'));
    await expectNoViolation(page, 'handing copies out');
    const holder = dialog.getByRole('combobox', { name: t('paperCopy.contact') });
    await holder.focus();
    await page.keyboard.type('ana');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(holder).toHaveValue('Ana Bell');
    await dialog.getByRole('textbox', { name: t('paperCopy.place') }).focus();
    await page.keyboard.type('Coffre');
    await copies.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    const noted = t('paperCopy.wasHandedOut', { count: 2, holder: 'Ana Bell' });
    await expect(dialog).toContainText(noted);
    await press(dialog, t('paperCopy.done'));
    await expect(register(page)).toContainText(t('paperCopy.state_current'));
    await expect(rail(page)).not.toContainText(t('paperCopy.outOfDate', { count: 2 }));

    // Somebody's number changes, as anybody changes it.
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.locator('[data-region="planRecords"]').getByRole('grid').focus();
    await page.keyboard.press('Home');
    const pane = page.locator('[data-region="planRecord"]');
    await pane.getByRole('textbox', { name: t('planField.numberRaw') }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('514 555-0199');
    await page.keyboard.press('Enter');
    await expect(rail(page)).toContainText(t('paperCopy.outOfDate', { count: 2 }));

    await press(rail(page), t('readiness.open'));
    const readiness = page.locator('[data-region="readiness"]');
    await expect(readiness).toContainText(t('paperCopy.banner', { count: 2 }));
    await expectNoViolation(page, 'readiness with copies out of date');
    await press(readiness, t('paperCopy.see'));
    await register(page).getByRole('grid').focus();
    await page.keyboard.press('Home');
    await expect(copy(page).getByRole('heading', { name: 'Ana Bell' })).toContainText(
      t('paperCopy.state_outOfDate'),
    );
    await expectNoViolation(page, 'the register of paper copies');

    const again = join(userData, 'again.pdf');
    await pickPlace(app, again);
    await press(copy(page), t('paperCopy.printAgain'));
    await expect(dialog).toContainText(t('paper.sheet_contactSheet'));
    await expect(dialog.getByRole('button', { name: t('paper.save') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(t('paper.saved', { file: again }));
    await expectNoViolation(page, 'replacing a copy');
    await press(dialog, t('paperCopy.replace'));
    await expect(dialog).toHaveCount(0);
    await expect(register(page)).not.toContainText(t('paperCopy.banner', { count: 2 }));
    await expect(rail(page)).not.toContainText(t('paperCopy.outOfDate', { count: 2 }));
    await expect(copy(page).getByRole('heading', { name: 'Ana Bell' })).toContainText(
      t('paperCopy.state_current'),
    );
    await expect(register(page)).toContainText(t('paperCopy.filter_withdrawn', { number: '2' }));

    // The way back takes both halves.
    const notices = page.getByRole('region', { name: t('frame.notices') });
    await notices
      .getByRole('button', { name: t('paperCopy.undo') })
      .last()
      .press('Enter');
    await expect(register(page)).toContainText(t('paperCopy.banner', { count: 2 }));
  });
}

test('A copy is corrected, withdrawn and brought back; a hostile name is only words; an erased holder is erased', async ({
  launch,
}) => {
  const { t } = createWords('fr-CA');
  test.setTimeout(90_000);
  const { app, page, userData } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, t);
  await askValue(page, 'engine', 'plan.begin', { origin: 'default', organisation: 'Fromagerie Essai' });
  const id = await addContact(page, 'Zénaïde Introuvable', '514 555-0101');
  const wish = { sheet: 'roleCards', language: 'fr', paper: 'A4', locale: 'fr-CA' };
  await askValue(page, 'engine', 'paperCopy.handOut', { ...wish, holder: { name: HOSTILE }, copies: 1 });
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await press(rail(page), t('paperCopy.title'));
  await register(page).getByRole('grid').focus();
  await page.keyboard.press('Home');
  await expect(copy(page).getByRole('heading', { name: HOSTILE })).toBeVisible();

  await press(copy(page), t('paperCopy.correct'));
  const dialog = page.getByRole('dialog');
  await expectNoViolation(page, 'correcting a copy');
  await dialog.getByRole('textbox', { name: t('paperCopy.name'), exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('x'.repeat(200));
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(t('paperCopy.tooLong', { length: 200, limit: 160 }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('L’accueil');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(copy(page).getByRole('heading', { name: 'L’accueil' })).toBeVisible();
  await expect(copy(page).getByRole('deletion')).toContainText(HOSTILE);

  await press(copy(page), t('paperCopy.withdraw'));
  await expectNoViolation(page, 'withdrawing a copy');
  await dialog.getByRole('radio', { name: t('paperCopy.how_takenBack') }).focus();
  await page.keyboard.press('ArrowDown');
  await dialog.getByRole('textbox', { name: t('paperCopy.reason') }).focus();
  await page.keyboard.type('passée au déchiqueteur');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(copy(page)).toContainText(t('paperCopy.how_destroyed'));
  await expect(copy(page)).toContainText('passée au déchiqueteur');
  await press(copy(page), t('paperCopy.bringBack'));
  await expect(copy(page).getByRole('heading', { name: 'L’accueil' })).toContainText(
    t('paperCopy.state_current'),
  );

  // One print, and everybody who takes it is ticked.
  await askValue(page, 'engine', 'paperCopy.handOut', { ...wish, holder: { name: 'Bo' }, copies: 3 });
  const [role] = await askValue<{ id: string }[]>(page, 'engine', 'role.list');
  await askValue(page, 'engine', 'role.amend', {
    id: role?.id,
    fields: { name: { fr: 'Autre nom', en: 'Other name' } },
  });
  await expect(register(page)).toContainText(t('paperCopy.banner', { count: 4 }));
  const file = join(userData, 'roles.pdf');
  await pickPlace(app, file);
  await press(copy(page), t('paperCopy.printAgain'));
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(t('paper.saved', { file }));
  await dialog.getByRole('checkbox', { name: '3 × Bo' }).focus();
  await page.keyboard.press('Space');
  await expectNoViolation(page, 'others who hold an older print');
  await press(dialog, t('paperCopy.olderReplace'));
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await press(dialog, t('paperCopy.replace'));
  await expect(dialog).toHaveCount(0);
  await expect(register(page)).toContainText(t('paperCopy.filter_toReplace', { number: '0' }));

  // Live: the register is looked at while somebody else acts.
  await askValue(page, 'engine', 'paperCopy.handOut', { ...wish, holder: { contactId: id }, copies: 1 });
  await expect(register(page)).toContainText('Zénaïde Introuvable');
  await askValue(page, 'engine', 'contact.erase', { id, reason: 'demande de la personne' });
  await expect(register(page)).toContainText(t('plan.erased'));
  await expect(page.getByText('Zénaïde')).toHaveCount(0);
});

test('A file that is open for reading only shows its paper copies and offers no act', async ({ launch }) => {
  const { t } = createWords('fr-CA');
  const { page, userData } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, t);
  await askValue(page, 'engine', 'plan.begin', { origin: 'empty', organisation: 'Fromagerie Essai' });
  const wish = { sheet: 'blankLog', language: 'fr', paper: 'A4', locale: 'fr-CA' };
  await askValue(page, 'engine', 'paperCopy.handOut', {
    ...wish,
    holder: { name: 'La réception' },
    copies: 9,
  });
  const backup = await askValue<{ file: string }>(page, 'engine', 'backup.make');
  const stick = join(userData, 'stick.db');
  copyFileSync(backup.file, stick);
  await askValue(page, 'shell', 'database.openReadOnly', { file: stick });
  await expect.poll(async () => (await askDoor(page, 'engine', 'paperCopy.count')).ok).toBe(true);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await press(rail(page), t('paperCopy.title'));
  await register(page).getByRole('grid').focus();
  await page.keyboard.press('Home');
  await expect(copy(page).getByRole('heading', { name: 'La réception' })).toBeVisible();
  await expectNoViolation(page, 'paper copies, for reading only');
  await expect(copy(page).getByRole('button')).toHaveCount(0);
});
