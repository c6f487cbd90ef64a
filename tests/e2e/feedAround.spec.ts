/*
 * The feed grown up, in a person's words: what is new since one looked, counts by category, columns, a filter kept
 * under a name, and the conversation in which a post stands. By keyboard, with posts as sources brought them.
 */
import type { Page } from '@playwright/test';
import type { Observed } from '../../electron/engine/ingest/connectors/connector.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { plantedId, plantedPost, plantObserved } from '../support/plantObserved.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';

const { t } = createWords('fr-CA');
const SHOTS = process.env.VIGIE_SHOTS;
const MINUTE_MS = 60_000;

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const rows = (page: Page, text: string) =>
  page.locator('[data-region="feed"] [role="row"]', { hasText: text });
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

type Told = { readonly early: readonly Observed[]; readonly late: readonly Observed[] };

/** Invented posts of the last minutes: those that somebody saw, and those that came afterwards. */
function toldUntilNow(): Told {
  const now = Date.now();
  const at = (minutesAgo: number) => ({ postedAt: now - minutesAgo * MINUTE_MS });
  const media = [
    { kind: 'image', url: 'https://example.org/passerelle.jpg', alt: 'La passerelle barrée' },
  ] as const;
  const early = [
    plantedPost(1, {
      ...at(50),
      text: '[fictif] La passerelle du canal est fermée, sans un mot http://127.0.0.1:9/fictif',
      media,
    }),
    plantedPost(2, { ...at(40), text: '[fictif] Depuis quand, au juste ?', replyTo: plantedId(1) }),
    plantedPost(3, { ...at(35), text: '[fictif] Depuis hier soir, dit le gardien', replyTo: plantedId(2) }),
    plantedPost(4, {
      ...at(30),
      text: '[fictif] La ville de Saint-Mélderic se tait encore',
      quotes: plantedId(1),
    }),
    plantedPost(5, {
      ...at(20),
      text: '[fictif] Beau marché ce matin sur la place',
      author: 'Auteur 4',
      handle: 'a4.example.org',
    }),
  ];
  const late = [
    plantedPost(6, {
      ...at(10),
      text: '[fictif] Toujours fermée, la passerelle',
      author: 'Auteur 1',
      handle: 'a1.example.org',
    }),
    plantedPost(7, { ...at(9), text: '[fictif] Moi aussi, je passe par là', replyTo: plantedId(2) }),
  ];
  return { early, late };
}

/** Two watch queries and a source, as the plan holds them; answers how posts of that source are put in. */
async function prepare(page: Page, database: string): Promise<(posts: readonly Observed[]) => void> {
  await catchPorts(page);
  const added = async (noun: string, fields: unknown) =>
    (await askValue<{ readonly id: string }>(page, 'engine', `${noun}.add`, { fields })).id;
  const watches = [
    ['complaints', 'passerelle NEAR/4 fermée'],
    ['companyName', 'Mélderic'],
  ] as const;
  const rules: { id: string; query: string; excludedAuthors: string[]; hiddenAuthors: string[] }[] = [];
  for (const [category, query] of watches) {
    const id = await added('watch', { category, name: { fr: query, en: query }, query });
    rules.push({ id, query, excludedAuthors: [], hiddenAuthors: [] });
  }
  const source = { kind: 'feed', name: 'Veille d’essai', address: 'https://example.org/fil', isOn: false };
  const sourceId = await added('source', source);
  return (posts) => plantObserved(database, { [sourceId]: posts }, rules, Date.now());
}

test('The feed says what is new, counts by category, stands in columns, keeps filters and shows conversations', async ({
  launch,
}) => {
  const args = ['--lang=fr-CA'];
  const begun = await launch({ args });
  await sitDown(begun.page, t);
  const put = await prepare(begun.page, begun.database);
  const { early, late } = toldUntilNow();
  await begun.close();
  put(early);
  const first = await launch({ userData: begun.userData, args });
  await expect(first.page.locator('[data-region="strip"]')).toContainText(t('frame.connectionLive'));
  await first.page.keyboard.press('g');
  await first.page.keyboard.press('f');
  await expect(rows(first.page, 'passerelle du canal')).toBeVisible();
  await first.close();

  put(late);
  const { page, complaints, close } = await launch({ userData: begun.userData, args });
  await expect(page.locator('[data-region="strip"]')).toContainText(t('frame.connectionLive'));
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  const feed = page.locator('[data-region="feed"]');
  const seen = page.getByRole('button', { name: t('feed.markSeen') });
  await expect(seen).toBeVisible();
  await expect(feed).toContainText(/2 nouvelles depuis votre passage de \d/);
  await expect(feed.getByRole('img', { name: t('feed.fresh') })).toHaveCount(2);
  // What the queries found is underlined where nothing is looked for.
  await expect(rows(page, 'passerelle du canal').locator('mark[data-soft]')).toHaveText([
    'passerelle',
    'fermée',
  ]);
  await expectNoViolation(page, 'the feed with what is new');
  await shoot(page, 'feed-new');

  // One category alone, by its count; pressed again, everything.
  const plaintes = feed.getByRole('button', {
    name: new RegExp(`^${t('planChoice.category_complaints')} 2 ${t('feed.categoryRecent')}.*\\+1`),
  });
  await plaintes.focus();
  await page.keyboard.press('Space');
  await expect(feed.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await expect(plaintes).toHaveAttribute('aria-pressed', 'true');

  // Kept under a name, taken away, brought back.
  await page.getByRole('button', { name: t('feed.filtersSet', { count: 1 }) }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: t('feed.savedName') }).focus();
  await page.keyboard.type('Plaintes du jour');
  await page.keyboard.press('Enter');
  const kept = page.getByRole('button', { name: 'Plaintes du jour', exact: true });
  await expect(kept).toHaveAttribute('aria-pressed', 'true');
  await expectNoViolation(page, 'filters that are kept');
  await shoot(page, 'feed-saved');
  await page.getByRole('button', { name: t('feed.savedRemove', { name: 'Plaintes du jour' }) }).focus();
  await page.keyboard.press('Enter');
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: t('common.undo') }).click();
  await expect(kept).toHaveAttribute('aria-pressed', 'true');
  await kept.focus();
  await page.keyboard.press('Space');
  await expect(feed.getByRole('grid')).toHaveAttribute('aria-rowcount', '7');
  await page.getByRole('button', { name: t('feed.filters'), exact: true }).focus();
  await page.keyboard.press('Enter');

  // Side by side, by category; the column that has the focus has the keys.
  await page.getByRole('button', { name: t('feed.columns') }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: t('feed.columns_category') }).press('Enter');
  const column = (name: string) => region(page, name);
  await expect(column(t('planChoice.category_complaints')).getByRole('grid')).toHaveAttribute(
    'aria-rowcount',
    '2',
  );
  await expect(column(t('planChoice.category_companyName')).getByRole('grid')).toHaveAttribute(
    'aria-rowcount',
    '1',
  );
  await expect(column(t('feed.categoryNone')).getByRole('grid')).toHaveAttribute('aria-rowcount', '4');
  // Out of the tooltip of the button that the focus came back to.
  await column(t('planChoice.category_complaints')).getByRole('grid').focus();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectNoViolation(page, 'the feed in columns');
  await shoot(page, 'feed-columns');

  // Read in full from its column: the conversation, up and down, and who wrote it.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('article', { name: t('feed.regionDetail') });
  await expect(detail).toContainText('passerelle du canal');
  const lines = detail.getByRole('listitem');
  await expect(detail.getByRole('heading', { name: t('feed.conversation') })).toBeVisible();
  await expect(lines.filter({ hasText: 'Moi aussi, je passe par là' })).toContainText(
    t('feed.replyDepth', { depth: 2 }),
  );
  await expect(detail).toContainText(t('feed.quotedBy', { count: 1 }));
  await expect(detail).toContainText(t('feed.mediaNote'));
  // Asked by hand where a link leads: this one leads into the machine, and is not followed.
  await detail.getByRole('button', { name: t('feed.linkResolve') }).focus();
  await page.keyboard.press('Enter');
  await expect(detail.getByRole('status')).toContainText(t('source.trouble_refusedAddress'));
  await expect(detail).toContainText('https://example.org/passerelle.jpg');
  await expectNoViolation(page, 'a conversation');
  await shoot(page, 'feed-conversation');
  await lines.filter({ hasText: 'Depuis hier soir' }).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(detail.locator('[aria-current="true"]')).toContainText('Depuis hier soir');

  // Everything of one author, in one list again.
  await lines.filter({ hasText: 'passerelle du canal' }).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await detail.getByRole('button', { name: t('feed.authorAll') }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('feed.columns') }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: t('feed.columns_none') }).press('Enter');
  await expect(feed.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');

  // Seen, and nothing is new any more; the next start agrees.
  await seen.focus();
  await page.keyboard.press('Enter');
  await expect(seen).toHaveCount(0);
  await expect(feed.getByRole('img', { name: t('feed.fresh') })).toHaveCount(0);
  expect(complaints).toEqual([]);
  await close();
});
