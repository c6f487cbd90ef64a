/*
 * The frame in a person's words: who is here, the strip, palette, keys, settings that take effect
 * at once, an engine that dies, a file that cannot be opened.
 */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoViolation } from './support/axe.ts';
import { toldIn } from './support/languages.ts';
import { expect, sayWhoIsHere, test } from './support/launch.ts';

const strip = (page: Page) => page.locator('[data-region="strip"]');
const htmlOf = (page: Page, name: 'lang' | 'data-theme') => page.locator('html').getAttribute(name);

test('The first start asks who is here, in the language of the system, and follows another one at once', async ({
  launch,
}) => {
  const { page, complaints } = await launch({ args: ['--lang=fr-CA'] });
  await expect(page.getByRole('heading', { name: 'Qui est là' })).toBeVisible();
  await expectNoViolation(page, 'first start');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByText('Indiquez un nom.')).toBeVisible();

  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Who is here' })).toBeVisible();
  expect(await htmlOf(page, 'lang')).toBe('en-CA');

  await page.getByRole('textbox', { name: 'Name' }).fill('Camille Roy');
  await page.keyboard.press('Enter');
  await expect(strip(page)).toContainText('Camille Roy');
  await expect(strip(page)).toContainText('Live');
  await expect(strip(page)).toContainText('Log verified');
  expect(complaints).toEqual([]);
});

test('The next start goes on as who sat here last, says so, and lets somebody else sit down', async ({
  launch,
}) => {
  const first = await launch();
  await sayWhoIsHere(first.page, 'Camille Roy');
  await first.page.getByRole('button', { name: /Camille Roy/ }).click();
  await first.page.getByRole('menuitem', { name: 'Add a person' }).click();
  await first.page.getByRole('textbox', { name: 'Name' }).fill('Anaïs Lefèvre');
  await first.page.keyboard.press('Enter');
  await expect(strip(first.page)).toContainText('Anaïs Lefèvre');
  await first.close();

  const { page } = await launch({ userData: first.userData });
  await expect(strip(page)).toContainText('Anaïs Lefèvre');
  await page
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: 'Change who is here' })
    .click();
  await expect(page.getByRole('radio', { name: /Anaïs Lefèvre/ })).toBeChecked();
  await expectNoViolation(page, 'who is here');
  await page.getByText('Camille Roy').first().click();
  await page.getByRole('button', { name: 'Continue as Camille Roy' }).click();
  await expect(strip(page)).toContainText('Camille Roy');
});

test('The palette finds an act without accents, runs it, and gives the focus back', async ({ launch }) => {
  const { page } = await launch({ args: ['--lang=fr-FR'] });
  await sayWhoIsHere(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Chercher une commande' })).toBeVisible();
  // The list is led from the search line above it: focus never enters it.
  await expectNoViolation(page, 'palette', ['scrollable-region-focusable']);
  await page.keyboard.type('reglages');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('qsdfgh');
  await expect(page.getByText('Aucune commande ne correspond').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sauveg maint');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Avis' })).toContainText('Copie faite et contrôlée');
});

test('Letters are keys, but not while somebody types, and not once they are switched off', async ({
  launch,
}) => {
  const { page } = await launch();
  await sayWhoIsHere(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toBeVisible();
  await expectNoViolation(page, 'sheet');
  await sheet.getByText('Single-letter keys').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();

  await page.keyboard.press('Control+,');
  await page.getByText('Single-letter keys').first().click();
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('F1');
  await page.getByRole('searchbox').fill('?');
  await expect(sheet).toHaveCount(0);
});

test('Language, region and theme change at once and are kept', async ({ launch }) => {
  const first = await launch({ args: [] });
  const { page } = first;
  await sayWhoIsHere(page);
  await page.keyboard.press('Control+,');
  await expectNoViolation(page, 'settings');

  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectNoViolation(page, 'settings, dark');
  await page.getByText('Light', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByText('Dark', { exact: true }).click();

  for (const [name, lang, example] of [
    ['Français (France)', 'fr-FR', /\d\u00a0h\u00a0\d\d\u202f; 12[\u202f\u00a0]345,6/],
    ['English (United States)', 'en-US', /\d:\d\d\u00a0[AP]M; 12,345\.6/],
    ['Français (Canada)', 'fr-CA', /\d\u00a0h\u00a0\d\d; 12[\u202f\u00a0]345,6/],
  ] as const) {
    await page.getByRole('button', { name: /Language and region|Langue et région/ }).click();
    await page.getByRole('option', { name, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const shown = await page.getByText(/^(Written like this|S’écrit ainsi)/).textContent();
    expect(shown).toMatch(example);
  }
  await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible();
  await expect(strip(page)).toContainText('Main courante vérifiée');
  await first.close();
  const kept = JSON.parse(readFileSync(`${first.userData}/preferences.json`, 'utf8')) as Record<
    string,
    unknown
  >;
  expect(kept).toMatchObject({ locale: 'fr-CA', theme: 'dark' });
});

test('F6 goes round the regions, and the first Tab leads to the content', async ({ launch }) => {
  const { page } = await launch();
  await sayWhoIsHere(page);
  const seen: (string | null)[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await page.keyboard.press('F6');
    seen.push(
      await page.evaluate(
        () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? null,
      ),
    );
  }
  expect(seen.slice(0, 2)).toEqual(['strip', 'rail']);
  expect(seen[2]).not.toBeNull();
  await page.keyboard.press('Shift+F6');
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region')),
  ).toBe('rail');
});

test('The engine is killed: the strip says so, heals, and acts are recorded again', async ({ launch }) => {
  const { app, page } = await launch();
  await sayWhoIsHere(page);
  await expect(strip(page)).toContainText('Live');
  // Watching begins before the kill: healing is over in a second, and the page may be busy just then.
  const heard = await page.evaluateHandle(() => ({
    isHealing: new Promise<boolean>((resolve) => {
      const look = (): void => {
        const bar = document.querySelector('[data-region="strip"]');
        if (/Healing since/.test(bar?.textContent ?? '')) resolve(true);
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      setTimeout(() => resolve(false), 20_000);
    }),
  }));
  await expect
    .poll(() =>
      app.evaluate(({ app: electron }) => {
        const engine = electron.getAppMetrics().find((process) => process.name === 'Vigie engine');
        return engine !== undefined && process.kill(engine.pid, 'SIGKILL');
      }),
    )
    .toBe(true);
  expect(await heard.evaluate(({ isHealing }) => isHealing)).toBe(true);
  await expect(strip(page)).toContainText('Live');
  await page.getByRole('button', { name: /Camille Roy/ }).click();
  await page.getByRole('menuitem', { name: 'Add a person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('After The Fall');
  await page.keyboard.press('Enter');
  await expect(strip(page)).toContainText('After The Fall');
});

for (const [lang, words] of toldIn(
  [
    [
      'en-CA',
      {
        make: 'Back up now',
        title: 'The file could not be opened',
        restore: 'Restore',
        kept: /kept as/,
      },
    ],
    [
      'fr-CA',
      {
        make: 'Sauvegarder maintenant',
        title: 'Le fichier n’a pas pu être ouvert',
        restore: 'Restaurer',
        kept: /conservé sous le nom/,
      },
    ],
  ] as const,
  'fr-CA',
)) {
  test(`A cut file is never touched: what is wrong is said, a backup is restored (${lang})`, async ({
    launch,
  }) => {
    const first = await launch({ args: [`--lang=${lang}`] });
    await sayWhoIsHere(first.page);
    await first.page.keyboard.press('Control+,');
    await first.page.getByRole('tab').nth(3).click();
    await first.page.getByRole('button', { name: words.make }).click();
    await expect(first.page.getByRole('table').getByRole('row')).toHaveCount(2);
    await expectNoViolation(first.page, 'backups');
    await first.close();

    for (const side of ['-wal', '-shm']) rmSync(`${first.database}${side}`, { force: true });
    truncateSync(first.database, Math.floor(statSync(first.database).size / 8_192) * 4_096);
    const cut = readFileSync(first.database);

    const { page } = await launch({ userData: first.userData, args: [`--lang=${lang}`] });
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
    await expectNoViolation(page, 'trouble');
    expect(readFileSync(first.database).equals(cut)).toBe(true);

    await page.getByRole('button', { name: new RegExp(`^${words.restore} .*\\d{4}`) }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('vigie.before-restore-');
    await expectNoViolation(page, 'restore');
    await question.getByRole('button', { name: words.restore, exact: true }).click();
    await expect(strip(page)).toContainText('Camille Roy');
    await expect(page.getByText(words.kept)).toBeVisible();

    const kept = readdirSync(first.userData).filter((name) => /before-restore-.*\.db$/.test(name));
    expect(kept).toHaveLength(1);
    expect(readFileSync(`${first.userData}/${kept[0]}`).equals(cut)).toBe(true);
  });
}
