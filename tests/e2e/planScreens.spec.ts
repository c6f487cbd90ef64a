/*
 * Every screen of the plan is reached by keyboard and gives axe nothing to complain of: in the
 * demonstration, whose plan is alive, in both languages and both themes.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PLAN_NOUN_NAMES, type PlanNounName } from '../../shared/domain/planNouns.ts';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { toldIn } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';

/** Where to leave pictures of what is walked past; nowhere unless somebody wants to look. */
const PICTURES = process.env.VIGIE_PICTURES;

const area = (page: Page, id: string) => page.locator(`[data-region="${id}"]`);

async function look(page: Page, where: string): Promise<void> {
  await expectNoViolation(page, where);
  if (PICTURES !== undefined)
    await page.screenshot({ path: join(PICTURES, `${where.replace(/\W+/g, '-')}.png`) });
}

async function enter(page: Page, name: string, place = page.locator('body')): Promise<void> {
  await place.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

/** The plan's own page is no list. */
const WITHOUT_LIST: readonly PlanNounName[] = ['plan'];

/** The whole round: each noun as a list, its first record as a form, a new one being written. */
async function walkNouns(page: Page, lang: string, t: Translate): Promise<void> {
  for (const noun of PLAN_NOUN_NAMES.filter((name) => !WITHOUT_LIST.includes(name))) {
    await askPart(page, t(`plan.noun_${noun}`));
    const rows = area(page, 'planRecords').getByRole('grid');
    const none = area(page, 'planRecords').getByText(t('plan.nounEmptyTitle'));
    await expect(rows.or(none), noun).toBeVisible();
    if (await rows.isVisible()) {
      await rows.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect(area(page, 'planRecord').getByRole('heading', { level: 2 }), noun).toBeVisible();
    }
    await look(page, `${lang} ${noun} open`);
    await enter(page, t('plan.add'), area(page, 'planRecords'));
    await expect(
      area(page, 'planRecord').getByRole('heading', { name: t('plan.newRecord') }),
      noun,
    ).toBeVisible();
    await look(page, `${lang} ${noun} new`);
    await page.keyboard.press('Escape');
  }
}

/** What is beside the records: matrices, readiness, history, the plan of a day with its differences, dialogs. */
async function walkTheRest(page: Page, lang: string, t: Translate): Promise<void> {
  for (const [noun, role] of [
    ['approvalRule', 'table'],
    ['activity', 'grid'],
  ] as const) {
    await askPart(page, t(`plan.noun_${noun}`));
    await expect(area(page, 'planRecord').getByRole(role)).toBeVisible();
    await look(page, `${lang} ${noun} matrix`);
  }
  await askPart(page, t('plan.noun_role'));
  await area(page, 'planRecords').getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await area(page, 'planRecord')
    .getByRole('radio', { name: t('plan.tabFields') })
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(area(page, 'planRecord').getByRole('list', { name: t('plan.historyTitle') })).toBeVisible();
  await look(page, `${lang} history`);
  await enter(page, t('readiness.open'), area(page, 'planParts'));
  await expect(area(page, 'readiness')).toBeVisible();
  await look(page, `${lang} readiness`);
  await enter(page, t('paper.open'), area(page, 'planParts'));
  await expect(page.getByRole('dialog', { name: t('paper.title') })).toBeVisible();
  await look(page, `${lang} print`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function askPart(page: Page, name: string): Promise<void> {
  await area(page, 'planParts').getByRole('button').filter({ hasText: name }).first().focus();
  await page.keyboard.press('Enter');
}

for (const [lang, theme] of toldIn(
  [
    ['fr-CA', 'dark'],
    ['en-CA', 'light'],
  ] as const,
  'fr-CA',
)) {
  test(`Every screen of the plan is reached by keyboard and stands up to axe (${lang}, ${theme})`, async ({
    launch,
  }) => {
    test.setTimeout(180_000);
    const { t } = createWords(lang);
    const { page, complaints } = await launch({ args: [`--lang=${lang}`, '--demo'] });
    await catchPorts(page);
    await askValue(page, 'shell', 'setting.change', { theme });
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { name: t('plan.title') })).toBeVisible();
    await walkNouns(page, lang, t);
    await walkTheRest(page, lang, t);
    expect(complaints).toEqual([]);
  });
}
