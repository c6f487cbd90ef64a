/*
 * An exercise in the words of those who take part: chosen and begun in the settings, led by a facilitator with the keys,
 * heard by the team at its own desk, ended, adopted and closed; and scenarios from a file with faults and from the past.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test, untilReady } from './support/launch.ts';

const SHOTS = process.env.VIGIE_SHOTS;

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

async function pageOf(app: ElectronApplication, part: string, not: Page): Promise<Page> {
  const found = () =>
    app.windows().find((page) => !page.isClosed() && page !== not && page.url().includes(part));
  await expect.poll(() => found() !== undefined).toBe(true);
  const page = found();
  if (page === undefined) throw new Error(`No window shows ${part}.`);
  await untilReady(page);
  return page;
}

for (const locale of localesTold('fr-CA')) {
  const { t } = createWords(locale);

  test(`a team is drilled from the settings to the adopted summary (${locale})`, async ({ launch }) => {
    const { app, page, userData, complaints } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(t('exercise.actionBegin'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: t('exercise.begin') })).toBeVisible();
    await page.getByRole('radio', { name: t('exercise.story_contamination') }).check({ force: true });
    const seed = page.getByRole('textbox', { name: t('exercise.seed') });
    await seed.fill('118');
    await seed.press('Tab');
    await expectNoViolation(page, 'the settings of exercises');
    await shoot(page, `${locale}-begin`);
    await page.getByRole('button', { name: t('exercise.beginAct') }).click();

    const lead = await pageOf(app, '/windows/facilitator/', page);
    const team = await pageOf(app, '/windows/console/', page);
    await expect(team.locator('[data-exercise]')).toContainText(t('exercise.word'));
    await expect(team.locator('[data-region="strip"]')).toContainText('Camille Roy');
    await expect(page.locator('[data-region="strip"]')).toContainText(t('exercise.strip'));

    // The facilitator: the clock by the space bar, the next inject by its key.
    await lead.getByRole('button', { name: t('facilitator.start') }).click();
    await lead.getByRole('radio', { name: '8×' }).check({ force: true });
    const heard = team.getByText('Trois-Buttes', { exact: false }).first();
    // One inject after the other, until the one that the team hears of by telephone has come.
    await expect(async () => {
      await lead.keyboard.press('n');
      await expect(heard).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await shoot(lead, `${locale}-facilitator`);
    await expectNoViolation(lead, 'the facilitator’s window');

    // The team: what reached it, and the feed.
    await team.locator('[data-exercise]').getByRole('button').first().click();
    const dialog = team.getByRole('dialog', { name: t('exercise.heardTitle') });
    await expect(dialog).toContainText(t('exercise.kind_call'));
    await shoot(team, `${locale}-heard`);
    await dialog
      .getByRole('button', { name: t('common.close') })
      .last()
      .click();
    await expectNoViolation(team, 'the desk of an exercise');
    await shoot(team, `${locale}-team`);

    await lead.getByRole('textbox', { name: t('facilitator.finding') }).fill('Personne n’a décroché');
    await lead.keyboard.press('Enter');
    await expect(lead.getByText('Personne n’a décroché')).toBeVisible();
    await lead.getByRole('button', { name: t('facilitator.end'), exact: true }).click();
    await lead
      .getByRole('alertdialog')
      .getByRole('button', { name: t('facilitator.end') })
      .click();
    await expect(lead.getByRole('heading', { name: t('facilitator.summaryExpected') })).toBeVisible();
    await expect(page.locator('[data-region="strip"]')).toContainText(t('exercise.stripEnded'));
    await lead.getByRole('button', { name: t('facilitator.adopt') }).click();
    await expect(lead.getByRole('status').filter({ hasText: t('facilitator.adopted') })).toBeVisible();
    await shoot(lead, `${locale}-summary`);
    await lead.getByRole('button', { name: t('facilitator.closeDelete') }).click();
    await lead.getByRole('button', { name: t('facilitator.deleteNow'), exact: true }).click();

    await expect.poll(() => app.windows().length).toBe(1);
    await expect(page.getByText('Personne n’a décroché')).toBeVisible();
    await shoot(page, `${locale}-adopted`);
    // Its engine lets go of the file first.
    await expect.poll(() => readdirSync(join(userData, 'exercises'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('a scenario file is named with its faults and their lines; the past becomes a scenario without its people', async ({
  launch,
}) => {
  const { t } = createWords('en-CA');
  const { app, page, userData } = await launch({ args: ['--lang=en-CA'] });
  await sitDown(page, t);
  const file = join(userData, 'faulty.json');
  writeFileSync(
    file,
    '{\n  "schema": "vigie.scenario",\n  "version": 1,\n  "injects": [\n    { "kind": "dance" }\n  ]\n}\n',
  );
  await app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }) });
  }, file);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(t('exercise.actionBegin'));
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: t('exercise.fromFile') }).check({ force: true });
  await page.getByRole('button', { name: t('exercise.fileChoose') }).click();
  const faults = page.getByRole('table');
  await expect(faults).toContainText(t('exercise.problem_kindUnknown'));
  await expect(faults.getByRole('row').filter({ hasText: 'dance' })).toContainText('5');
  await expect(page.getByRole('button', { name: t('exercise.beginAct') })).toBeDisabled();
  await expect(page.getByText(t('exercise.cannotFaults'))).toBeVisible();
  await shoot(page, 'faults');
  await page.getByRole('radio', { name: t('exercise.fromHistory') }).check({ force: true });
  await expect(page.getByText(t('exercise.historyNone'))).toBeVisible();

  // Posts of the past come back at their own pace, and nobody in them can be found again.
  const past = join(userData, 'past.csv');
  const rows = [
    'date,author,network,text',
    '2026-03-04T10:00:00Z,Mireille Ducharme,x,"Call me at 418 555-0134, says @mireille_d"',
    '2026-03-04T10:05:00Z,Another Name,x,"Mireille Ducharme was there, https://example.org/m"',
  ];
  writeFileSync(past, rows.join('\n'));
  await catchPorts(page);
  const mapping = {
    ...{ text: 'text', postedAt: 'date', author: 'author', network: 'network' },
    ...{ postedAtFrom: 'column', hasHeader: true, delimiter: ',' },
  };
  await askValue(page, 'engine', 'mention.import', { file: past, mapping });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(t('exercise.actionBegin'));
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: t('exercise.fromHistory') }).check({ force: true });
  await page.getByRole('combobox', { name: t('exercise.history') }).fill('past');
  await page.getByRole('option').first().click();
  await shoot(page, 'history');
  await page.getByRole('button', { name: t('exercise.beginAct') }).click();
  const lead = await pageOf(app, '/windows/facilitator/', page);
  const team = await pageOf(app, '/windows/console/', page);
  await lead.getByRole('button', { name: t('facilitator.start') }).click();
  await team.getByRole('button', { name: t('frame.placeFeed'), exact: true }).click();
  const feed = team.locator('[data-region="feed"]');
  // Both waves: the second is five minutes after the first.
  await expect(async () => {
    await lead.keyboard.press('n');
    await expect(feed).toContainText('was there', { timeout: 1_000 });
    await expect(feed).toContainText('@compte', { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  for (const word of ['Mireille', 'Ducharme', '555-0134', 'example.org'])
    await expect(feed).not.toContainText(word);
});
