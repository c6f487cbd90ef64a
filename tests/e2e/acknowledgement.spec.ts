/*
 * Who has read the brief, in a person's words: the list is ticked, somebody is added by name, the share is read, the
 * words change and those who read the earlier ones are missing again. By keyboard alone.
 */
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';

const { t } = createWords('fr-CA');
const list = (page: Page) => page.locator('[data-region="planRecords"]');
const pane = (page: Page) => page.locator('[data-region="planRecord"]');
const NAMES = ['Ana Bell', 'Bo Pine', 'Cyr Étang'];

async function press(page: Page, name: string): Promise<void> {
  await pane(page).getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

test('A brief is acknowledged by ticking a list, and asked for again when its words change', async ({
  launch,
}) => {
  const { page, complaints } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, t);
  await askValue(page, 'engine', 'plan.begin', { origin: 'empty', organisation: 'Fromagerie Essai' });
  const contactIds: string[] = [];
  for (const name of NAMES)
    contactIds.push((await askValue<{ id: string }>(page, 'engine', 'contact.add', { fields: { name } })).id);
  const audience = await askValue<{ id: string }>(page, 'engine', 'audience.add', {
    fields: { name: { fr: 'Accueil', en: 'Front desk' }, contactIds },
  });
  const brief = await askValue<{ id: string }>(page, 'engine', 'brief.add', {
    fields: {
      audienceId: audience.id,
      title: { fr: 'Consigne de l’accueil', en: 'Front desk brief' },
      doList: { fr: ['Renvoyer au 1 800'], en: [] },
    },
  });
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: t('plan.noun_brief') }).focus();
  await page.keyboard.press('Enter');
  await list(page).getByRole('grid').focus();
  await page.keyboard.press('Home');
  await pane(page)
    .getByRole('radio', { name: t('plan.tabFields') })
    .focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(pane(page)).toContainText(t('acknowledgement.share', { done: 0, count: 3 }));
  await expectNoViolation(page, 'nobody has acknowledged');

  await pane(page).getByRole('checkbox', { name: 'Bo Pine' }).focus();
  await page.keyboard.press('Space');
  await pane(page)
    .getByRole('textbox', { name: t('acknowledgement.someoneElse') })
    .focus();
  await page.keyboard.type('Un livreur');
  await page.keyboard.press('Enter');
  await expectNoViolation(page, 'a list being ticked');
  await press(page, t('acknowledgement.record', { count: 2 }));
  await expect(pane(page)).toContainText(t('acknowledgement.share', { done: 1, count: 3 }));
  const people = pane(page).getByRole('list', { name: t('acknowledgement.list') });
  await expect(people.getByRole('listitem')).toHaveCount(4);
  await expect(people).toContainText(t('acknowledgement.notExpected'));
  await expect(
    page.getByRole('button', { name: t('acknowledgement.recordNone'), exact: true }),
  ).toBeDisabled();

  await pane(page)
    .getByRole('radio', { name: t('acknowledgement.showAll') })
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(people.getByRole('listitem')).toHaveText([/Ana Bell/, /Cyr Étang/]);
  await press(page, t('acknowledgement.tickAll'));
  await press(page, t('acknowledgement.record', { count: 2 }));
  await expect(pane(page)).toContainText(t('acknowledgement.noneMissing'));
  await expect(pane(page)).toContainText(t('acknowledgement.share', { done: 3, count: 3 }));

  await pane(page)
    .getByRole('radio', { name: t('acknowledgement.showMissing') })
    .focus();
  await page.keyboard.press('ArrowLeft');
  await press(page, t('acknowledgement.withdrawOf', { name: 'Ana Bell' }));
  await page.keyboard.type('mauvaise ligne');
  await expectNoViolation(page, 'withdrawing an acknowledgement');
  await page.keyboard.press('Enter');
  await expect(pane(page)).toContainText(t('acknowledgement.share', { done: 2, count: 3 }));
  await expect(pane(page)).toContainText('mauvaise ligne');
  await press(page, t('acknowledgement.restoreOf', { name: 'Ana Bell' }));
  await expect(pane(page)).toContainText(t('acknowledgement.share', { done: 3, count: 3 }));

  await askValue(page, 'engine', 'brief.amend', {
    id: brief.id,
    fields: { dontList: { fr: ['Rien en ligne'], en: [] } },
  });
  await expect(pane(page)).toContainText(t('acknowledgement.share', { done: 0, count: 3 }));
  await expect(pane(page)).toContainText(t('acknowledgement.earlierCount', { count: 3 }));
  await expectNoViolation(page, 'an earlier wording');
  expect(complaints).toEqual([]);
});
