/*
 * A watch query in a person's words: written wrong, shown where, mended, understood, tried on a pasted sample and on
 * stored posts, its two lists kept apart, and saved. By keyboard alone, in both languages.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { toldIn } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';

/** Where to leave pictures of what is walked past; nowhere unless somebody wants to look. */
const PICTURES = process.env.VIGIE_PICTURES;

const pane = (page: Page) => page.locator('[data-region="planRecord"]');
const area = (page: Page, name: string) => pane(page).getByRole('textbox', { name, exact: true });

async function look(page: Page, where: string): Promise<void> {
  await expectNoViolation(page, where);
  if (PICTURES !== undefined)
    await page.screenshot({ path: join(PICTURES, `watch-${where.replace(/\W+/g, '-')}.png`) });
}

async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await area(page, name).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

async function press(page: Page, name: string): Promise<void> {
  await pane(page).getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** Opens a new watch query in the plan of the demonstration. */
async function writeNew(page: Page, t: Translate): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  const parts = page.locator('[data-region="planParts"]').getByRole('button');
  await parts
    .filter({ hasText: t('plan.noun_watch') })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page
    .locator('[data-region="planRecords"]')
    .getByRole('button', { name: t('plan.add'), exact: true })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(area(page, t('planField.query'))).toBeVisible();
}

for (const [lang, theme] of toldIn(
  [
    ['fr-CA', 'dark'],
    ['en-CA', 'light'],
  ] as const,
  'en-CA',
)) {
  test(`A watch query is written wrong, mended, tried and saved by keyboard (${lang}, ${theme})`, async ({
    launch,
  }) => {
    test.setTimeout(120_000);
    const { t } = createWords(lang);
    const { page, complaints } = await launch({ args: [`--lang=${lang}`, '--demo'] });
    await catchPorts(page);
    await askValue(page, 'shell', 'setting.change', { theme });
    await writeNew(page, t);
    const query = area(page, t('planField.query'));

    // Written wrong: the place is underlined, named with its column, and belongs to the field.
    await typeIn(page, t('planField.query'), '"bad buzz OR rappel');
    const notes = pane(page)
      .getByRole('listitem')
      .filter({ hasText: t('query.quoteUnclosed', { expected: '"' }) });
    await expect(notes).toContainText(t('watch.column', { column: 1 }));
    await expect(pane(page).locator('[data-mark]')).toHaveText(['"']);
    await expect(query).toHaveAccessibleDescription(new RegExp(t('watch.column', { column: 1 })));
    await expect(query).toHaveAttribute('aria-invalid', 'true');
    await expect(pane(page).getByRole('status')).toContainText([t('watch.problemCount', { count: 1 })]);
    await look(page, `${lang} wrong`);

    // Tab leads on to the way to mend it; what is mended can be taken back like what was typed.
    await query.focus();
    await page.keyboard.press('Tab');
    await expect(pane(page).getByRole('button', { name: t('watch.mendAdd', { text: '"' }) })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(query).toHaveValue('"bad buzz" OR rappel');
    await expect(query).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(query).toHaveValue('"bad buzz OR rappel');
    await press(page, t('watch.mendAdd', { text: '"' }));
    await expect(query).toHaveValue('"bad buzz" OR rappel');
    await expect(notes).toHaveCount(0);
    await expect(query).not.toHaveAttribute('aria-invalid', 'true');
    const meaning = pane(page).getByRole('region', { name: t('watch.meaning') });
    await expect(meaning).toContainText(t('watch.meaningAny'));
    await expect(meaning).toContainText(t('watch.sayText', { text: 'rappel' }));

    // Tried on lines of one's own.
    await area(page, t('watch.sample')).focus();
    for (const line of ['Un RAPPEL de fromage', '@acme: quel bad-buzz', 'Il fait beau']) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await expect(
      pane(page).getByText(t('watch.summary', { matched: 2, tested: 3 }), { exact: true }),
    ).toBeVisible();
    const posts = pane(page).getByRole('list', { name: t('watch.posts') });
    await expect(posts.locator('mark')).toHaveText(['RAPPEL', 'bad-buzz']);
    await expect(posts.getByRole('listitem')).toContainText([t('watch.isMatch'), '@acme', t('watch.isMiss')]);
    const terms = pane(page).getByRole('table', { name: t('watch.terms') });
    await expect(terms.getByRole('row', { name: 'rappel' })).toContainText('1');

    // Two lists; who is on both is told.
    await typeIn(page, t('planField.excludedAuthors'), '@acme');
    await expect(posts.getByText(t('watch.isExcluded'))).toBeVisible();
    await typeIn(page, t('planField.hiddenAuthors'), 'ACME');
    await expect(pane(page).getByText(t('watch.onBoth', { names: '@acme' }))).toBeVisible();
    await look(page, `${lang} lists`);
    await typeIn(page, t('planField.hiddenAuthors'), 'example.org');
    await expect(pane(page).getByText(t('watch.onBoth', { names: '@acme' }))).toHaveCount(0);

    // Tried on what is stored.
    await pane(page)
      .getByRole('tab', { name: t('watch.tryOwn') })
      .focus();
    await page.keyboard.press('ArrowRight');
    await press(page, t('watch.tryNow'));
    await expect(posts.locator('mark').first()).toBeVisible();
    expect(
      (await posts.locator('mark').allTextContents()).every((text) => /^(rappel|bad.buzz)$/i.test(text)),
    ).toBe(true);
    await posts.scrollIntoViewIfNeeded();
    await look(page, `${lang} stored`);

    // Words to start from go in beside what stands, and a change makes the answer old.
    await query.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await press(page, t('watch.insert'));
    await expect(page.getByRole('menu')).toBeVisible();
    await look(page, `${lang} insert`);
    await page.keyboard.press('Enter');
    await expect(query).toHaveValue(
      /^\("bad buzz" OR rappel\) AND \(boycott\* OR scandale OR .* OR shame\)$/,
    );
    await expect(pane(page).getByText(t('watch.stale'))).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(query).toHaveValue('"bad buzz" OR rappel');

    // Saved; what is read back is what was written.
    await pane(page)
      .getByRole('button', { name: t('plan.save'), exact: true })
      .focus();
    await page.keyboard.press('Enter');
    await expect(pane(page).getByText(t('plan.revision', { revision: 1 }))).toBeVisible();
    await expect(query).toHaveValue('"bad buzz" OR rappel');
    await expect(area(page, t('watch.sample'))).toHaveValue(/^Un RAPPEL/);
    await expect(area(page, t('planField.hiddenAuthors'))).toHaveValue('example.org');

    // A query over lines says the line too; what cannot be read is not saved and says so at its field.
    await query.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('NEAR/30 ab*');
    await expect(
      pane(page)
        .getByText(t('watch.lineColumn', { line: 2, column: 1 }))
        .first(),
    ).toBeVisible();
    await expect(pane(page).locator('[data-mark]')).toHaveText(['NEAR/30', 'ab*']);
    await look(page, `${lang} lines`);
    await pane(page)
      .getByRole('button', { name: t('plan.save'), exact: true })
      .focus();
    await page.keyboard.press('Enter');
    await expect(pane(page).getByText(t('error.watch.queryUnreadable' as 'error.call.failed'))).toBeVisible();
    await press(page, t('plan.discard'));
    await expect(query).toHaveValue('"bad buzz" OR rappel');
    expect(complaints).toEqual([]);
  });
}
