/*
 * The main job, told as the people of a crisis room would: posts come in from a file, an incident is declared
 * from some of them, the room is led by typing, and a report leaves the house. In both languages, in a real
 * Electron; the words on screen are looked for as the catalogue of that language has them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import type { Locale } from '../../shared/lib/locale.ts';
import { expectNoViolation } from './support/axe.ts';
import { cards, count, plain, sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { expect, test } from './support/launch.ts';
import { pickFile, pickPlace } from './support/operatingSystem.ts';
import { findPosts, type Posts } from './support/posts.ts';

const timeline = (page: Page) => page.locator('[data-region="timeline"]');

async function importPosts(page: Page, t: Translate): Promise<void> {
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: t('importing.choose') }).click();
  await page.getByRole('button', { name: t('importing.start'), exact: true }).click();
  await expect(page.getByText(t('importing.doneTitle'))).toBeVisible();
}

/** The kit speaks a busy button's name through a hidden element that outlives the button by seconds. */
const SPOKEN = ['role-img-alt'];

type Story = {
  readonly locale: Locale;
  readonly title: string;
  readonly lines: readonly [string, string, string];
  readonly amended: string;
  readonly reason: string;
};

const stories: readonly Story[] = [
  {
    locale: 'fr-CA',
    title: 'Accident ferroviaire : la ville demande des réponses',
    lines: [
      'La mairie confirme : l’hôpital est prêt à recevoir trente personnes.',
      'Appel de la radio régionale ; rappel promis avant 15 h.',
      'Décision : un seul porte-parole, aucune réponse individuelle.',
    ],
    amended: 'Appel de la radio régionale ; rappel promis avant 16 h.',
    reason: 'La radio a déplacé son journal.',
  },
  {
    locale: 'en-CA',
    title: 'Train accident: the town asks for answers',
    lines: [
      'City hall confirms: the hospital is ready to receive thirty people.',
      'Regional radio called; a call back was promised before 3 p.m.',
      'Decision: one spokesperson, no single replies.',
    ],
    amended: 'Regional radio called; a call back was promised before 4 p.m.',
    reason: 'The radio moved its news.',
  },
];

const told = localesTold('en-CA');
for (const story of stories.filter(({ locale }) => told.some((one) => one === locale))) {
  test(`From a file of posts to a report handed over (${story.locale})`, async ({ launch }, info) => {
    const posts: Posts = findPosts();
    const { t } = createWords(story.locale);
    const { app, page, complaints } = await launch({ args: [`--lang=${story.locale}`] });
    await sitDown(page, t);

    // The posts come in: read as they should be, counted, shown.
    await pickFile(app, posts.file);
    await page.keyboard.press('Control+i');
    await page.getByRole('button', { name: t('importing.choose') }).click();
    await expect(page.getByText(t('importing.guessed'))).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Tweet Text/ })).toContainText(
      t('importing.fieldText').toLowerCase(),
    );
    await expectNoViolation(page, 'mapping');
    await page.getByRole('button', { name: t('importing.start'), exact: true }).click();
    await expect(page.getByText(t('importing.doneTitle'))).toBeVisible();
    expect(await count(page, 'rowsRead')).toBe(posts.rows);
    expect(await count(page, 'stored')).toBe(posts.rows);
    expect(await count(page, 'duplicate')).toBe(0);
    expect(await count(page, 'rejected')).toBe(0);
    await page.getByRole('button', { name: t('importing.showFeed') }).click();
    await expect(cards(page).first()).toBeVisible();

    // A search without accents finds them, and shows where.
    await page.keyboard.press('/');
    await page.keyboard.type(posts.typed);
    await expect(cards(page).locator('mark').first()).toBeVisible();
    const marks = await cards(page).locator('mark').allTextContents();
    expect(marks.length).toBeGreaterThan(3);
    for (const mark of marks) expect(plain(mark)).toMatch(posts.found);
    expect(marks.some((mark) => /é/i.test(mark))).toBe(true);
    await expectNoViolation(page, 'feed');

    // Two of them are chosen by keys, and an incident is declared from them.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(page.getByText(t('feed.selected', { count: 2 }))).toBeVisible();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: t('incident.declareTitle') });
    await expect(dialog.getByText(t('incident.fromMentions', { count: 2 }))).toBeVisible();
    await expectNoViolation(page, 'declare');
    await page.keyboard.type(story.title);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(
      dialog.getByRole('radio', { name: new RegExp(t('common.levelCrisis')) }).first(),
    ).toBeChecked();
    await dialog.getByRole('button', { name: t('incident.declareSubmit'), exact: true }).click();
    await expect(page.locator('[data-region="strip"]')).toContainText(story.title);
    await expect(page.locator('[data-region="strip"]')).toContainText(t('common.levelCrisis'));

    // The log is written without leaving the keyboard.
    await page.keyboard.press('n');
    for (const line of story.lines) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
      await expect(timeline(page).getByRole('listitem').filter({ hasText: line })).toBeVisible();
    }
    await page.keyboard.type('06:05 Premier appel');
    await expect(timeline(page)).toContainText(/06:05|6:05|6\u00a0h\u00a005/);
    await page.keyboard.press('Enter');
    await expect(timeline(page).getByRole('textbox')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expectNoViolation(page, 'room', SPOKEN);

    // One more mention is pinned, once; a second press does no harm.
    const evidence = page.locator('[data-region="known"] li');
    await expect(evidence).toHaveCount(2);
    await page.locator('[data-region="feed"] [role="grid"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await expect(evidence).toHaveCount(3);
    await page.keyboard.press('e');
    await expect(page.getByText(t('feed.pinnedAlready', { count: 1 }))).toBeVisible();
    await expect(evidence).toHaveCount(3);

    // A line is put right; the old words stay, struck through.
    const wrong = timeline(page).getByRole('listitem').filter({ hasText: story.lines[1] });
    await wrong.click();
    await page.keyboard.press('a');
    const amend = page.getByRole('dialog', { name: t('log.amendTitle') });
    await amend.getByRole('textbox').first().fill(story.amended);
    await page.keyboard.press('Tab');
    await page.keyboard.type(story.reason);
    await page.keyboard.press('Enter');
    await expect(amend).toHaveCount(0);
    await expect(timeline(page).locator('s')).toHaveText(story.lines[1]);
    await expect(timeline(page)).toContainText(story.amended);
    await expect(timeline(page)).toContainText(story.reason);

    // The level goes up with a reason, and the incident ends.
    await page.keyboard.press('l');
    const level = page.getByRole('dialog', { name: t('incident.changeLevelTitle') });
    await level
      .getByText(new RegExp(`^${t('common.levelMajorCrisis')}`))
      .first()
      .click();
    await level.getByRole('textbox').fill(story.reason);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-region="strip"]')).toContainText(t('common.levelMajorCrisis'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type(t('incident.actionClose'));
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: t('incident.closeTitle') })
      .getByRole('textbox')
      .fill(story.reason);
    await page.keyboard.press('Enter');
    await expect(timeline(page).getByText(t('log.actClosed')).last()).toBeVisible();
    await expect(timeline(page).getByRole('textbox')).toBeDisabled();

    // The report leaves the house as a PDF that says all of it.
    mkdirSync(info.outputDir, { recursive: true });
    const pdf = join(info.outputDir, 'report.pdf');
    await pickPlace(app, pdf);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('frame.placeReport') })
      .click();
    await expect(page.locator('[data-region="reportPreview"]').getByText(story.title).first()).toBeVisible();
    await expectNoViolation(page, 'report', SPOKEN);
    await page.getByRole('button', { name: t('reportDesk.save') }).click();
    await expect(page.getByText(t('reportDesk.saved'), { exact: true })).toBeVisible({ timeout: 60_000 });
    expect(existsSync(pdf)).toBe(true);
    const digest = createHash('sha256').update(readFileSync(pdf)).digest('hex');
    await expect(page.getByText(digest, { exact: true })).toBeVisible();
    const read = plain(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
    const entered = [
      story.title,
      ...story.lines,
      story.amended,
      story.reason,
      'Premier appel',
      'Camille Roy',
      t('common.levelCrisis'),
      t('common.levelMajorCrisis'),
    ];
    for (const words of entered) expect(read, words).toContain(plain(words));
    const pinned = await page.evaluate(async () =>
      [...document.querySelectorAll('[data-region="reportPreview"] ol li p')].map((p) => p.textContent ?? ''),
    );
    const hashes = pinned.filter((words) => /^[0-9a-f]{64}$/.test(words));
    expect(hashes.length).toBeGreaterThanOrEqual(3);
    for (const hash of hashes) expect(read).toContain(hash);

    // The same file again: nothing new. Then the import is undone whole; what is cited stays.
    await importPosts(page, t);
    expect(await count(page, 'duplicate')).toBe(posts.rows);
    expect(await count(page, 'stored')).toBe(0);
    await expect(page.getByText(t('importing.doneNothing'))).toBeVisible();
    await page.getByRole('button', { name: t('importing.importAnother') }).click();
    await page
      .getByRole('row')
      .filter({ hasText: new RegExp(`${posts.fileName}[^]*${posts.rows === 1000 ? '1.?000' : posts.rows}`) })
      .getByRole('button', { name: t('importing.undo'), exact: true })
      .last()
      .click();
    await page.getByRole('button', { name: t('importing.undoConfirm') }).click();
    await expect(page.getByText(t('importing.undoDone', { count: posts.rows - 3 }))).toBeVisible();
    await expect(page.getByRole('region', { name: t('importing.historyTitle') })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await expect(cards(page)).toHaveCount(3);
    expect(complaints).toEqual([]);
  });
}
