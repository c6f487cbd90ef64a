/*
 * The call tree is drawn as a tree and led by keyboard alone: a ring, a sixth call and somebody whom nobody calls are
 * each said at the person they are about and refused, then mended and saved.
 */
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { askValue, catchPorts, expect, readDesk, test } from './support/launch.ts';

const { t } = createWords('en-CA');

const pane = (page: Page) => page.locator('[data-region="planRecord"]');
const tree = (page: Page) => pane(page).getByRole('tree', { name: t('callTree.title') });
const member = (page: Page, name: string) =>
  tree(page)
    .getByRole('treeitem')
    .filter({ has: page.locator('strong', { hasText: name }) });

const LEAD = 'Maude Lavigueur';
const COMMS = 'Philip Ashdown';
const COMMUNITY = 'Yasmine Benchérif';
const MONITOR = 'Ursule Cormorant';
const COUNSEL = 'Rufus Pendlebury';
const HR = 'Bérengère Toupin';

/** Goes through the tree until the person is reached. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let step = 0; step < 20; step += 1) {
    if (await member(page, name).evaluate((row) => row === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${name} was not reached`);
}

/** Chooses somebody by name in the field that has the focus. */
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function save(page: Page): Promise<void> {
  await pane(page)
    .getByRole('button', { name: t('plan.save') })
    .focus();
  await page.keyboard.press('Enter');
}

async function backToTree(page: Page): Promise<void> {
  await tree(page).locator('[tabindex="0"]').focus();
}

test('The call tree is broken three ways, refused each time where it is wrong, mended and saved, by keyboard alone', async ({
  launch,
}) => {
  const { page, complaints } = await launch({ args: ['--demo'] });
  await catchPorts(page);
  // Somebody sits there already; the cast and its tree are there once the demonstration was told.
  await expect
    .poll(async () => (await askValue<readonly unknown[]>(page, 'engine', 'callTree.list', {})).length, {
      timeout: 30_000,
    })
    .toBe(1);
  await expect.poll(async () => (await readDesk(page)).personId, { timeout: 30_000 }).not.toBeNull();
  await askValue(page, 'engine', 'contact.add', { fields: { name: 'Nadia Newcomer (demo)' } });
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  // The clock of the call tree in the strip has a name that begins alike.
  await page
    .locator('[data-region="planParts"]')
    .getByRole('button', { name: t('plan.noun_callTree') })
    .focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-region="planRecords"]').getByRole('grid').focus();
  await page.keyboard.press('Home');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(12);
  await expect(pane(page).getByText(t('callTree.sound'))).toBeVisible();
  await expect(member(page, LEAD)).toContainText(t('callTree.span', { count: 5, limit: 5 }));
  await expect(member(page, COMMUNITY)).toHaveAttribute('aria-level', '3');
  await expectNoViolation(page, 'a call tree that works');

  // It folds and unfolds as trees do.
  await backToTree(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(12);

  // A ring: whoever calls Yasmine is put under her.
  await goTo(page, COMMS);
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('combobox', { name: new RegExp(`Move ${COMMS}`) })).toBeFocused();
  await choose(page, COMMUNITY);
  await expect(member(page, COMMS)).toContainText(/ring that nobody starts/);
  await expect(member(page, COMMUNITY)).toContainText(/ring that nobody starts/);
  await expect(member(page, LEAD)).not.toContainText(/ring/);
  await save(page);
  await expect(pane(page).getByText(/ring that nobody starts/)).toHaveCount(3);
  await expectNoViolation(page, 'a ring');
  // Mended by cutting and pasting.
  await backToTree(page);
  await goTo(page, COMMS);
  await page.keyboard.press('ControlOrMeta+x');
  await expect(member(page, COMMS)).toContainText(t('callTree.isCut'));
  await goTo(page, LEAD);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(pane(page).getByText(t('callTree.sound'))).toBeVisible();
  await expect(member(page, COMMS)).toBeFocused();

  // A sixth call for the lead.
  await goTo(page, LEAD);
  await page.keyboard.press('Insert');
  await choose(page, 'Nadia Newcomer');
  await expect(member(page, LEAD)).toContainText(/calls more than five/);
  await expect(member(page, 'Nadia Newcomer')).toContainText(t('callTree.noNumber'));
  await save(page);
  await expect(pane(page).getByText(/calls more than five/)).toHaveCount(2);
  await backToTree(page);
  await goTo(page, 'Nadia Newcomer');
  // Alt with the arrow right: under the one who is called just before.
  await page.keyboard.press('Alt+ArrowRight');
  await expect(pane(page).getByText(t('callTree.sound'))).toBeVisible();
  await expect(member(page, 'Nadia Newcomer')).toHaveAttribute('aria-level', '3');

  // Somebody who calls others is taken out: whom they called is called by nobody.
  await goTo(page, COUNSEL);
  await page.keyboard.press('Delete');
  await expect(member(page, COUNSEL)).toHaveCount(0);
  await expect(member(page, HR)).toContainText(/called by somebody who is not in the tree/);
  await expect(pane(page).getByText(t('callTree.toMend', { count: 1 }))).toBeVisible();
  await save(page);
  await expect(pane(page).getByText(/called by somebody who is not in the tree/)).toHaveCount(2);
  await expectNoViolation(page, 'somebody whom nobody calls');
  await backToTree(page);
  await goTo(page, HR);
  await page.keyboard.press('Enter');
  await choose(page, MONITOR);
  await expect(pane(page).getByText(t('callTree.sound'))).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(member(page, HR)).toHaveAttribute('aria-level', '4');
  await save(page);
  await expect(pane(page).getByText(t('plan.revision', { revision: 2 }))).toBeVisible();
  await expect(pane(page).getByText(t('plan.unsaved'))).toHaveCount(0);
  await expect(tree(page).getByRole('treeitem')).toHaveCount(12);
  expect(complaints).toEqual([]);
});
