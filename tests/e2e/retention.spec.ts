/*
 * Letting words go, in a person's words: how long they are kept, what that means now, and a run that takes them while
 * every count stays. By keyboard alone.
 */
import type { Page } from '@playwright/test';
import { openForWriting } from '../../electron/engine/db/open.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { plantedPost, plantObserved } from '../support/plantObserved.ts';
import { expectNoViolation } from './support/axe.ts';
import { cards, sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';

const { t } = createWords('fr-CA');
const SHOTS = process.env.VIGIE_SHOTS;
const DAY_MS = 86_400_000;
const FROM = Date.now() - 400 * DAY_MS;
const OLD = 40;

const panel = (page: Page) => page.locator('[data-region="retention"]');
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}
async function go(page: Page, letters: string): Promise<void> {
  for (const letter of letters) await page.keyboard.press(letter);
}
async function openRetention(page: Page): Promise<void> {
  await go(page, 'gd');
  await page.getByRole('radio', { name: t('confidentialityIncident.register'), exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(panel(page)).toBeVisible();
}
/** A plan that keeps words for so many months. */
async function prepare(page: Page, mentionMonths: number): Promise<void> {
  await catchPorts(page);
  await askValue(page, 'engine', 'plan.begin', { origin: 'default', organisation: 'Essai' });
  const [plan] = await askValue<readonly { readonly id: string }[]>(page, 'engine', 'plan.list', {});
  await askValue(page, 'engine', 'plan.amend', { id: plan?.id, fields: { mentionMonths } });
}

test('The words of old mentions go after the months that the plan says, and every count stays', async ({
  launch,
}) => {
  const args = ['--lang=fr-CA'];
  const begun = await launch({ args });
  await sitDown(begun.page, t);
  await go(begun.page, 'gd');
  await begun.page.getByRole('radio', { name: t('confidentialityIncident.register'), exact: true }).focus();
  await begun.page.keyboard.press('ArrowLeft');
  await expect(panel(begun.page)).toContainText(t('retention.planless'));
  await expect(panel(begun.page)).toContainText(t('retention.noneDue'));
  await expectNoViolation(begun.page, 'retention without a plan');
  await prepare(begun.page, 60);
  await begun.close();
  const old = Array.from({ length: OLD }, (_, at) =>
    plantedPost(at, { postedAt: FROM + at * 60_000, author: `Autrice ${at}` }),
  );
  plantObserved(begun.database, { veille: old }, [], FROM);
  plantObserved(
    begun.database,
    { veille: [plantedPost(900, { postedAt: Date.now() - 60_000 })] },
    [],
    Date.now(),
  );

  const { page, complaints } = await launch({ userData: begun.userData, args });
  await expect(page.locator('[data-region="strip"]')).toContainText(t('frame.connectionLive'));
  await catchPorts(page);
  const { rows } = await askValue<{
    readonly rows: readonly { readonly id: number; readonly text: string }[];
  }>(page, 'engine', 'mention.list', { limit: 100 });
  const cited = rows.find(({ text }) => text.includes('numéro 7 '));
  await askValue(page, 'engine', 'incident.declare', {
    title: 'Rappel du lot 42',
    level: 1,
    timeZone: 'America/Toronto',
    mentionIds: [cited?.id],
  });

  await openRetention(page);
  await expect(panel(page)).toContainText(t('retention.noneDue'));
  await panel(page)
    .getByRole('button', { name: t('retention.months') })
    .focus();
  await page.keyboard.press('Enter');
  const twelve = page.getByRole('option', { name: t('retention.monthCount', { count: 12 }), exact: true });
  await twelve.focus();
  await page.keyboard.press('Enter');
  await press(page, t('retention.save'));
  await expect(panel(page)).toContainText(t('retention.due', { count: OLD - 1 }));
  await expect(panel(page)).toContainText(t('retention.citedKept', { count: 1 }));
  await expect(panel(page)).toContainText(t('retention.never'));
  await expectNoViolation(page, 'what the next run will do');
  await shoot(page, 'retention-due');

  await press(page, t('retention.runNow'));
  const question = page.getByRole('alertdialog', { name: t('retention.askTitle', { count: OLD - 1 }) });
  await expect(question).toBeVisible();
  // Leaving it alone is the first choice, and Escape does the same.
  await expect(question.getByRole('button', { name: t('retention.cancel') })).toBeFocused();
  await expectNoViolation(page, 'the question before a run');
  await shoot(page, 'retention-question');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(panel(page)).toContainText(t('retention.never'));
  await press(page, t('retention.runNow'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('retention.done', { count: OLD - 1 }))).toBeVisible();
  await expect(panel(page)).toContainText(t('retention.lastRemoved', { count: OLD - 1 }));
  await expect(panel(page)).toContainText('Camille Roy');
  await expect(panel(page)).toContainText(t('retention.noneDue'));
  await shoot(page, 'retention-done');

  await go(page, 'gf');
  await expect(cards(page).filter({ hasText: t('retention.gone') })).not.toHaveCount(0);
  await expect(cards(page).filter({ hasText: 'numéro 900' })).toHaveCount(1);
  const count = await askValue<{ readonly total: number }>(page, 'engine', 'mention.count', {});
  expect(count.total).toBe(OLD + 1);
  // The one below the newest is read in full: it says what became of it, and cannot be pinned.
  await page.locator('[data-region="feed"] [role="grid"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('article', { name: t('feed.regionDetail') });
  await expect(detail).toContainText(t('retention.gone'));
  await expect(detail.getByRole('button', { name: t('feed.pin') })).toBeDisabled();
  await expectNoViolation(page, 'a mention whose words are gone');
  await shoot(page, 'retention-feed');
  expect(complaints).toEqual([]);
});

test('Vigie takes nothing by a date that is in doubt until somebody says that it is right', async ({
  launch,
}) => {
  const args = ['--lang=fr-CA'];
  const begun = await launch({ args });
  await sitDown(begun.page, t);
  await prepare(begun.page, 12);
  await begun.close();
  const postedAt = Date.now() - 380 * DAY_MS;
  plantObserved(begun.database, { veille: [plantedPost(1, { postedAt })] }, [], postedAt);
  // As if the file had last been open fifty days ago by its own account, and the clock had gone on since.
  const opened = openForWriting(begun.database, () => ({ ok: true, value: '' }));
  if (!opened.ok) throw new Error(opened.error.code);
  const { db } = opened.value;
  const seenAt = Date.now() - 50 * DAY_MS;
  db.prepare('INSERT OR REPLACE INTO retention (id, seen_at, wall_at) VALUES (1, ?, ?)').run(seenAt, seenAt);
  db.close();

  const { page, complaints } = await launch({ userData: begun.userData, args });
  await expect(page.locator('[data-region="strip"]')).toContainText(t('frame.connectionLive'));
  await openRetention(page);
  await expect(panel(page)).toContainText(t('retention.clockTitle'));
  await expect(panel(page)).toContainText(t('retention.noneDue'));
  await expectNoViolation(page, 'a date in doubt');
  await shoot(page, 'retention-clock');
  await press(page, t('retention.runNow'));
  const question = page.getByRole('alertdialog', { name: t('retention.askTitle', { count: 1 }) });
  await expect(question.getByRole('button', { name: t('retention.confirm') })).toBeDisabled();
  await question.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expectNoViolation(page, 'the question about the date');
  await shoot(page, 'retention-clock-question');
  await question.getByRole('button', { name: t('retention.confirm') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('retention.done', { count: 1 }))).toBeVisible();
  await expect(panel(page)).not.toContainText(t('retention.clockTitle'));
  expect(complaints).toEqual([]);
});
