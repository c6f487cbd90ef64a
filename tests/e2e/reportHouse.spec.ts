/*
 * The organisation says in its plan how its reports look; a colour that nobody could read is refused where it was typed.
 * By keyboard.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { plainPng } from '../support/report/logo.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickFile } from './support/operatingSystem.ts';
import { press, write } from './support/speaking.ts';

const ORGANISATION = '[fictif] Laiterie du Nord';

const preview = (page: Page) => page.locator('[data-region="reportPreview"]');

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.VIGIE_SHOTS !== undefined)
    await page.screenshot({ path: join(process.env.VIGIE_SHOTS, `${name}.png`) });
}

for (const locale of localesTold('en-CA')) {
  test(`The plan says how reports look and begin (${locale})`, async ({ launch }, info) => {
    const { t } = createWords(locale);
    const { app, page, complaints } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    await catchPorts(page);
    await askValue(page, 'engine', 'plan.begin', { origin: 'empty', organisation: ORGANISATION });
    await askValue(page, 'engine', 'incident.declare', {
      title: '[fictif] Rappel du lot 42',
      level: 2,
      timeZone: 'America/Toronto',
    });
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await press(page, new RegExp(`^${t('plan.noun_plan')}`), 'planParts');
    await page.locator('[data-region="planRecords"]').getByRole('row').first().click();
    const record = page.locator('[data-region="planRecord"]');
    await expect(record.getByRole('heading', { name: ORGANISATION })).toBeVisible();
    // Too light for paper: said at the form, and nothing is changed.
    await write(page, t('planField.reportColour'), '#ffcc00');
    await page.keyboard.press('Enter');
    await expect(record).toContainText(t('error.plan.colourTooLight'));
    await shoot(page, `house-refused-${locale}`);
    await write(page, t('planField.reportColour'), '#7A1F3D');
    await page.keyboard.press('Enter');
    await expect(record).not.toContainText(t('error.plan.colourTooLight'));
    await expect(record.getByText(t('plan.revision', { revision: 2 }))).toBeVisible();
    await record.getByRole('checkbox', { name: t('reportPart.title_volume') }).focus();
    await page.keyboard.press('Space');
    await press(page, t('plan.save'), 'planRecord');
    await expect(record.getByText(t('plan.revision', { revision: 3 }))).toBeVisible();
    mkdirSync(info.outputDir, { recursive: true });
    const logo = join(info.outputDir, 'logo.png');
    writeFileSync(logo, plainPng(240, 60, [122, 31, 61]));
    await pickFile(app, logo);
    await record
      .getByRole('group', { name: t('planField.reportLogo') })
      .getByRole('button')
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect(record.getByText(t('plan.revision', { revision: 4 }))).toBeVisible();
    await expect(record.getByRole('group', { name: t('planField.reportLogo') }).locator('img')).toBeVisible();
    await expectNoViolation(page, 'how reports look');
    await shoot(page, `house-plan-${locale}`);

    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('frame.placeReport') })
      .click();
    await expect(preview(page)).toContainText(ORGANISATION);
    await expect(preview(page).locator('img')).toBeVisible();
    await expect(preview(page)).not.toContainText(t('report.volume'));
    await expect(preview(page).getByRole('heading', { name: '[fictif] Rappel du lot 42' })).toHaveCSS(
      'color',
      'rgb(122, 31, 61)',
    );
    await shoot(page, `house-report-${locale}`);
    expect(complaints).toEqual([]);
  });
}
