/*
 * Two people at one laptop: each has a window and acts in their own name; a PIN keeps others out of one's name, over a
 * restart too. By keyboard alone.
 */
import type { ElectronApplication, Page } from '@playwright/test';
import { PIN_LEAST, PIN_MOST } from '../../shared/domain/pinRules.ts';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test, untilReady } from './support/launch.ts';

async function runFromPalette(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(label);
  await page.getByRole('menuitem', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function openSecond(app: ElectronApplication, page: Page, t: Translate): Promise<Page> {
  const opening = app.waitForEvent('window');
  await runFromPalette(page, t('person.newWindow'));
  const second = await opening;
  await untilReady(second);
  return second;
}

/** Sits down as Camille, by PIN. */
async function chooseCamille(page: Page, t: Translate): Promise<void> {
  const radio = page.getByRole('radio', { name: /Camille Roy/ });
  await radio.focus();
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
  await page.getByRole('button', { name: t('person.go', { name: 'Camille Roy' }) }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('person.pin', { name: 'Camille Roy' }))).toBeFocused();
  await page.keyboard.type('4711');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-region="strip"]')).toContainText('Camille Roy');
}

test('Two windows hold two people, and a PIN keeps one’s name (fr-CA)', async ({ launch }) => {
  const { t } = createWords('fr-CA');
  const { app, page, userData, complaints, close } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await catchPorts(page);
  const { id: incidentId } = await askValue<{ id: string }>(page, 'engine', 'incident.declare', {
    title: '[fictif] Rappel du lot 42',
    level: 2,
    timeZone: 'America/Toronto',
  });

  // Camille takes a PIN.
  await runFromPalette(page, t('person.pinAct'));
  const pin = page.getByLabel(t('person.pinNew'));
  await expect(pin).toBeFocused();
  await page.keyboard.type('47');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('person.pinForm', { least: PIN_LEAST, most: PIN_MOST }))).toBeVisible();
  await expectNoViolation(page, 'a PIN is chosen');
  await page.keyboard.type('11');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4711');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('person.pinSet', { name: 'Camille Roy' }))).toBeVisible();

  // A second window asks who is here; Sam sits down there.
  const second = await openSecond(app, page, t);
  await expect(second.getByRole('heading', { name: t('person.chooseTitle') })).toBeVisible();
  await second.getByRole('button', { name: t('person.go', { name: 'Camille Roy' }) }).focus();
  await second.keyboard.press('Enter');
  const field = second.getByLabel(t('person.pin', { name: 'Camille Roy' }));
  await expect(field).toBeFocused();
  await second.keyboard.type('0000');
  await second.keyboard.press('Enter');
  await expect(second.getByText(t('error.person.pinWrong'))).toBeVisible();
  await expectNoViolation(second, 'a wrong PIN');
  await second.getByRole('button', { name: t('person.someoneElse') }).focus();
  await second.keyboard.press('Enter');
  await expect(second.getByRole('textbox', { name: t('person.name') })).toBeFocused();
  await second.keyboard.type('Sam Lee');
  await second.keyboard.press('Enter');
  await expect(second.locator('[data-region="strip"]')).toContainText('Sam Lee');
  await expect(page.locator('[data-region="strip"]')).toContainText('Camille Roy');

  // Each writes in their own name; each sees the other's line.
  for (const [who, words] of [
    [page, 'Camille écrit'],
    [second, 'Sam writes'],
  ] as const) {
    await who.bringToFront();
    await who.keyboard.press('g');
    await who.keyboard.press('r');
    await who.keyboard.press('n');
    await who.keyboard.type(words);
    await who.keyboard.press('Enter');
    await expect(page.locator('[data-region="timeline"] li').filter({ hasText: words })).toBeVisible();
    await expect(second.locator('[data-region="timeline"] li').filter({ hasText: words })).toBeVisible();
  }
  type Timeline = { items: readonly { type: string; person: string; line?: { text: string } }[] };
  const { items } = await askValue<Timeline>(page, 'engine', 'incident.timeline', { incidentId });
  const lines = items.filter(({ type }) => type === 'logLine');
  expect(new Set(lines.map(({ person }) => person)).size).toBe(2);

  // Whoever leaves the seat is asked for it again; what a menu asks for opens in the window in front alone.
  await runFromPalette(second, t('person.leave'));
  await expect(second.getByRole('heading', { name: t('person.chooseTitle') })).toBeVisible();
  await expect(page.locator('[data-region="strip"]')).toContainText('Camille Roy');
  expect(complaints).toEqual([]);
  await close();

  // Sam has no PIN and sat down last: the next start goes on as Sam, and Camille's name needs the PIN.
  const next = await launch({ args: ['--lang=fr-CA'], userData });
  await expect(next.page.locator('[data-region="strip"]')).toContainText('Sam Lee');
  await runFromPalette(next.page, t('person.change'));
  await chooseCamille(next.page, t);
  await next.close();

  // Camille sat down last: nobody is seated in that name unasked.
  const again = await launch({ args: ['--lang=fr-CA'], userData });
  await expect(again.page.getByRole('heading', { name: t('person.chooseTitle') })).toBeVisible();
  await expect(again.page.getByRole('radio', { name: /Camille Roy/ })).toBeChecked();
  await chooseCamille(again.page, t);
});
