/*
 * The crisis plan in a person's words: begun, read, changed and put right by keyboard alone, looked at as it
 * stood, taken elsewhere and back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { pdfFacts, pdfText } from '../support/paper/readPdf.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { expect, test, untilReady } from './support/launch.ts';
import { pickFile, pickPlace } from './support/operatingSystem.ts';

const { t } = createWords('fr-CA');

const region = (page: Page, name: string) => page.locator(`[data-region="${name}"]`);
const pane = (page: Page) => region(page, 'planRecord');
const list = (page: Page) => region(page, 'planRecords');

/** Types into whatever field has the name, by keyboard. */
async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = pane(page).getByRole('textbox', { name });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

test('A plan is begun, a contact written, changed, reviewed, retired and restored, by keyboard alone', async ({
  launch,
}) => {
  const { page, complaints } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByText(t('plan.noneTitle'))).toBeVisible();
  await expectNoViolation(page, 'no plan yet');
  await page.getByRole('textbox', { name: t('plan.organisation') }).focus();
  await page.keyboard.type('Fromagerie Saint-Meldéric');
  await page.getByRole('button', { name: t('plan.beginEmpty') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('plan.title') })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(list(page).getByText(t('plan.nounEmptyTitle'))).toBeVisible();
  await expectNoViolation(page, 'no contact yet');
  await list(page)
    .getByRole('button', { name: t('plan.add') })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await fill(page, t('planField.name'), 'Ana Bell');
  await fill(page, t('planField.jobTitle'), 'Directrice');
  await pane(page)
    .getByRole('button', { name: `${t('planField.addRow')} : ${t('planField.phones')}` })
    .focus();
  await page.keyboard.press('Enter');
  await fill(page, t('planField.numberRaw'), '514 555-0142');
  await expectNoViolation(page, 'a contact being written');
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('heading', { name: 'Ana Bell' })).toBeVisible();
  await expect(list(page).getByRole('row')).toContainText(['Ana Bell']);

  await fill(page, t('planField.jobTitle'), 'Directrice générale');
  await expect(pane(page).getByText(t('plan.unsaved'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(pane(page).getByText(t('plan.revision', { revision: 2 }))).toBeVisible();

  await pane(page)
    .getByRole('button', { name: t('plan.review') })
    .focus();
  await page.keyboard.press('Enter');
  await expect(pane(page).getByText(t('plan.revision', { revision: 3 }))).toBeVisible();
  await pane(page)
    .getByRole('button', { name: t('plan.retire'), exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('a quitté');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('plan.retire'), exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await expect(pane(page).getByText(t('plan.retired'))).toBeVisible();
  await pane(page)
    .getByRole('button', { name: t('plan.restore'), exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await expect(pane(page).getByText(t('plan.revision', { revision: 5 }))).toBeVisible();

  await pane(page)
    .getByRole('radio', { name: t('plan.tabFields') })
    .focus();
  await page.keyboard.press('ArrowRight');
  const steps = pane(page).getByRole('list', { name: t('plan.historyTitle') });
  await expect(steps.getByRole('listitem')).toHaveCount(5);
  await expect(steps).toContainText('Directrice générale');
  await expect(steps).toContainText('a quitté');
  await expectNoViolation(page, 'the history of a contact');
  expect(complaints).toEqual([]);
});

test('What was typed outlives a change of place and a reload; a number that is missing is said beside its field', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: t('plan.beginEmpty') }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await list(page)
    .getByRole('button', { name: t('plan.add') })
    .first()
    .click();
  await fill(page, t('planField.note'), 'parle le créole');
  await pane(page)
    .getByRole('button', { name: t('plan.save') })
    .click();
  await expect(pane(page).getByText(t('error.record.incomplete'))).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('navigation', { name: t('frame.rail') })
    .getByText(t('frame.placeFeed'))
    .click();
  await page.reload();
  await untilReady(page);
  await expect(region(page, 'strip')).toContainText(t('frame.connectionLive'));
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await list(page)
    .getByRole('button', { name: t('plan.add') })
    .first()
    .click();
  await expect(pane(page).getByRole('textbox', { name: t('planField.note') })).toHaveValue('parle le créole');
});

test('What was typed today and not saved never shows in the plan as it stood on a day', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: t('plan.beginEmpty') }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await list(page)
    .getByRole('button', { name: t('plan.add') })
    .first()
    .click();
  await fill(page, t('planField.name'), 'Ana Bell');
  await fill(page, t('planField.jobTitle'), 'Directrice');
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('heading', { name: 'Ana Bell' })).toBeVisible();
  const jobTitle = pane(page).getByRole('textbox', { name: t('planField.jobTitle') });
  await fill(page, t('planField.jobTitle'), 'Présidente');
  await expect(pane(page).getByText(t('plan.unsaved'))).toBeVisible();

  const day = page.getByRole('textbox', { name: t('plan.asOf') });
  await day.fill(new Date().toLocaleDateString('fr-CA'));
  await expect(page.getByRole('button', { name: t('plan.asOfNow') })).toBeVisible();
  await list(page).getByText('Ana Bell').click();
  await expect(jobTitle).toHaveValue('Directrice');

  await page.getByRole('button', { name: t('plan.asOfNow') }).click();
  // It is still there for who goes on writing.
  await list(page).getByText('Ana Bell').click();
  await expect(jobTitle).toHaveValue('Présidente');
});

test('The plan goes out as one file, and comes back changed only where it differs, by keyboard alone', async ({
  launch,
}) => {
  const { app, page, userData } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: t('plan.organisation') }).focus();
  await page.keyboard.type('Fromagerie Essai');
  const enter = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await enter(t('plan.beginEmpty'));
  await expect(page.getByRole('heading', { name: t('plan.title') })).toBeVisible();
  const file = join(userData, 'plan.json');
  await pickPlace(app, file);
  await enter(t('plan.export'));
  await expect(page.getByText(t('plan.exported', { file }))).toBeVisible();
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'vigie.plan', version: 1 });

  // A plan file of tomorrow, and one that broke off: said, and nothing is taken.
  const dialog = page.getByRole('dialog', { name: t('plan.fileTitle') });
  const [changed, newer, cut] = ['changed.json', 'newer.json', 'cut.json'].map((name) =>
    join(userData, name),
  );
  writeFileSync(newer as string, text.replace(/"version": ?1\b/, '"version": 9'));
  writeFileSync(cut as string, text.slice(0, text.length / 2));
  for (const [bad, code] of [
    [newer, 'error.planFile.fromNewer'],
    [cut, 'error.planFile.unreadable'],
  ] as const) {
    await pickFile(app, bad as string);
    await enter(t('plan.takeIn'));
    await expect(dialog).toContainText(t(code));
    await expect(dialog.getByRole('button', { name: t('plan.fileTake') })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }

  writeFileSync(changed as string, text.replace('Fromagerie Essai', 'Laiterie Essai'));
  await pickFile(app, changed as string);
  await enter(t('plan.takeIn'));
  await expect(dialog).toContainText(t('plan.fileChanged', { count: 1 }));
  await expect(dialog).toContainText('Laiterie Essai');
  await expectNoViolation(page, 'a plan file that differs');
  await enter(t('plan.fileTake'));
  await expect(page.getByText(t('plan.fileTaken'))).toBeVisible();
  await region(page, 'planParts')
    .getByRole('button')
    .filter({ hasText: t('plan.noun_plan') })
    .focus();
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('row')).toContainText('Laiterie Essai');
});

test('Readiness says what would not hold, leads to it, and hands over a dated page', async ({ launch }) => {
  const { app, page, userData } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: t('plan.beginDefault') }).focus();
  await page.keyboard.press('Enter');
  const open = page.getByRole('button', { name: t('readiness.open') });
  await open.focus();
  await page.keyboard.press('Enter');
  const readiness = region(page, 'readiness');
  await expect(readiness).toContainText(t('readiness.roleUnheld'));
  await expectNoViolation(page, 'readiness');
  const file = join(userData, 'certificate.pdf');
  await pickPlace(app, file);
  await readiness.getByRole('button', { name: t('readiness.certificate') }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('paper.save') })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('paper.saved', { file }))).toBeVisible();
  expect(pdfText(file)).toContain(t('readiness.roleUnheld'));
  expect(pdfFacts(file).pages).toBe(1);
  await page.keyboard.press('Escape');
  const role = readiness
    .getByRole('listitem')
    .filter({ hasText: t('readiness.roleUnheld') })
    .getByRole('button')
    .first();
  const name = (await role.textContent()) ?? '';
  await role.focus();
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('heading', { name })).toBeVisible();
});

test('The RACI matrix is filled where it stands, and a slip of the finger is taken back', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: t('plan.beginDefault') }).focus();
  await page.keyboard.press('Enter');
  await region(page, 'planParts')
    .getByRole('button')
    .filter({ hasText: t('plan.noun_activity') })
    .focus();
  await page.keyboard.press('Enter');
  const matrix = pane(page).getByRole('grid', { name: t('plan.noun_activity') });
  const cell = matrix.getByRole('gridcell').first();
  const letters = cell.locator('[aria-hidden]');
  const second = matrix.locator('[data-place="1/1"]');
  const was = (await letters.textContent()) ?? '';
  await cell.focus();
  await page.keyboard.press(was === 'C' ? 'i' : 'c');
  await expect(letters).toHaveText(was === 'C' ? 'I' : 'C');
  await expect(page.getByText(t('plan.saved', { revision: 2 }))).toBeVisible();
  await page.getByRole('button', { name: t('plan.undo') }).focus();
  await page.keyboard.press('Enter');
  await expect(letters).toHaveText(was);
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(second).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('a');
  await expect(second.locator('[aria-hidden]')).toHaveText('R/A');
  await page.keyboard.press('Delete');
  await expect(second.locator('[aria-hidden]')).toHaveText('');
});
