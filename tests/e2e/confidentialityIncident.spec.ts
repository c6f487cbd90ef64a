/*
 * The register of confidentiality incidents in a person's words: an incident is entered, put right, settled, closed,
 * reopened, and the register goes out as a table. By keyboard alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { expect, test } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const { t } = createWords('fr-CA');
const pane = (page: Page) => page.locator('[data-region="registerIncident"]');
const list = (page: Page) => page.locator('[data-region="register"]');

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  await pane(page).getByRole('textbox', { name, exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

const save = (page: Page) => press(page, t('confidentialityIncident.save'));

test('A confidentiality incident is entered, put right, settled and closed, and the register goes out', async ({
  launch,
}) => {
  const { app, page, userData, complaints } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByText(t('confidentialityIncident.emptyTitle'))).toBeVisible();
  await expectNoViolation(page, 'an empty register');
  await press(page, t('confidentialityIncident.add'));
  await fill(page, t('confidentialityIncident.title'), 'Portable volé <b>au</b> train');
  await fill(page, t('confidentialityIncident.happenedFrom'), '2026-01-06');
  await fill(page, t('confidentialityIncident.awareAt'), '2026-01-05 09:00');
  await save(page);
  await expect(pane(page).getByText(t('error.confidentialityIncident.awareBefore')).first()).toBeVisible();
  await expectNoViolation(page, 'a date that cannot be');
  await fill(page, t('confidentialityIncident.happenedFrom'), '2026-01-04');
  await save(page);
  await expect(pane(page).getByRole('heading', { name: 'Portable volé <b>au</b> train' })).toBeVisible();
  await expect(list(page).getByRole('row')).toContainText(['En retard']);
  await expect(pane(page)).toContainText(
    t('confidentialityIncident.keptUntilDay', { day: '5 janvier 2031' }),
  );
  await expectNoViolation(page, 'an incident of the register');

  await press(page, t('confidentialityIncident.close'));
  await expect(pane(page).getByText(t('error.confidentialityIncident.notSettled'))).toBeVisible();
  await pane(page)
    .getByRole('radio', { name: t('confidentialityIncident.risk_undecided') })
    .focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await save(page);
  await expect(pane(page).getByText(t('error.confidentialityIncident.reasonMissing')).first()).toBeVisible();
  await fill(page, t('confidentialityIncident.riskReason'), 'disque chiffré');
  await save(page);
  await expect(pane(page)).toContainText(t('confidentialityIncident.notNeeded'));
  const steps = pane(page).getByRole('list', { name: t('confidentialityIncident.history') });
  await expect(steps.getByRole('listitem')).toHaveCount(2);
  await expect(steps).toContainText('disque chiffré');
  await press(page, t('confidentialityIncident.close'));
  await expect(list(page).getByRole('row')).toContainText([t('confidentialityIncident.closed')]);
  await press(page, t('confidentialityIncident.reopen'));
  await page.keyboard.type('plainte reçue');
  await expectNoViolation(page, 'reopening an incident');
  await page.keyboard.press('Enter');
  await expect(steps).toContainText('plainte reçue');

  const out = join(userData, 'registre.csv');
  await pickPlace(app, out);
  await press(page, t('confidentialityIncident.export'));
  await expect(page.getByText(t('confidentialityIncident.exported', { file: out }))).toBeVisible();
  expect(readFileSync(out, 'utf8')).toContain('Portable volé <b>au</b> train');
  expect(complaints).toEqual([]);
});
