/*
 * A report goes out: one person submits it, another reads and approves it, and it is issued to named receivers under a
 * number and a digest. What is stopped half-way leaves nothing behind. By keyboard where people would use it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ReportDraft } from '../../shared/domain/reportDraftState.ts';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, readDesk, sayWhoIsHere, test, untilReady } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const TITLE = '[fictif] Rappel du lot 42';
const RECEIVERS = ['Conseil d’administration', 'Alex Tremblay'];

const form = (page: Page) => page.locator('[data-region="reportForm"]');
const preview = (page: Page) => page.locator('[data-region="reportPreview"]');

async function runFromPalette(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(label);
  await page.getByRole('menuitem', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function openReport(page: Page, t: Translate): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('frame.placeReport') })
    .click();
  await page.getByRole('tab', { name: t('reportDesk.tab_handOver') }).click();
  await expect(preview(page).getByText(TITLE).first()).toBeVisible();
}

async function openSecond(app: ElectronApplication, page: Page, t: Translate): Promise<Page> {
  const opening = app.waitForEvent('window');
  await runFromPalette(page, t('person.newWindow'));
  const second = await opening;
  await untilReady(second);
  await second.getByRole('button', { name: t('person.someoneElse') }).click();
  await sayWhoIsHere(second, 'Sam Lee');
  await expect(second.locator('[data-region="strip"]')).toContainText('Sam Lee');
  return second;
}

async function declare(page: Page): Promise<string> {
  const { id } = await askValue<{ id: string }>(page, 'engine', 'incident.declare', {
    title: TITLE,
    level: 2,
    timeZone: 'America/Toronto',
  });
  for (const text of ['Premier appel d’une cliente', 'Vente suspendue'])
    await askValue(page, 'engine', 'logLine.record', { incidentId: id, kind: 'note', text });
  return id;
}

for (const locale of localesTold('fr-CA')) {
  test(`A report is submitted, approved by somebody else and issued to the board (${locale})`, async ({
    launch,
  }, info) => {
    const { t } = createWords(locale);
    const { app, page, complaints } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    await catchPorts(page);
    const incidentId = await declare(page);
    const drafts = () => askValue<readonly ReportDraft[]>(page, 'engine', 'reportDraft.list', { incidentId });

    // A figure leads to the row of the log that it rests on, and back.
    await openReport(page, t);
    const figure = preview(page)
      .locator('[id^="preview-figure-"]')
      .filter({ has: page.locator('li button') })
      .first();
    await figure.locator('summary').focus();
    await page.keyboard.press('Enter');
    const link = figure.locator('li button').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[id^="preview-entry-"]:focus')).toContainText(/\S/);
    await preview(page)
      .getByRole('button', { name: t('reportDesk.back') })
      .focus();
    await page.keyboard.press('Enter');
    await expect(link).toBeFocused();

    // What is saved without a version is a working copy; a version is begun and handed in.
    await expect(form(page)).toContainText(t('reportHandOver.noneWords'));
    await form(page)
      .getByRole('button', { name: t('reportHandOver.begin') })
      .focus();
    await page.keyboard.press('Enter');
    await expect(form(page)).toContainText(t('reportHandOver.words_draft'));
    await runFromPalette(page, t('reportHandOver.submit'));
    const submitting = page.getByRole('dialog', { name: t('reportHandOver.submitTitle', { number: 1 }) });
    await submitting.getByRole('textbox').fill('À lire avant vendredi');
    await expectNoViolation(page, 'a version is submitted');
    await submitting.getByRole('button', { name: t('reportHandOver.submit') }).click();
    await expect(submitting).toHaveCount(0);
    await expect(form(page)).toContainText(t('reportHandOver.words_inReview'));
    await expect(form(page)).toContainText(t('reportHandOver.ownWords'));
    await expect(
      form(page).getByRole('button', { name: t('reportHandOver.approve'), exact: true }),
    ).toBeDisabled();
    await expect(form(page).getByLabel(t('reportHandOver.receivers'))).toHaveCount(0);

    // Somebody else reads what was handed in, and approves it by its digests.
    const second = await openSecond(app, page, t);
    await openReport(second, t);
    await expect(preview(second)).toContainText(t('reportDesk.previewVersion_inReview', { number: 1 }));
    await expect(form(second)).toContainText('À lire avant vendredi');
    await expectNoViolation(second, 'a report waits for approval');
    await form(second)
      .getByRole('button', { name: t('reportHandOver.approve'), exact: true })
      .focus();
    await second.keyboard.press('Enter');
    const approving = second.getByRole('dialog', { name: t('reportHandOver.approveTitle', { number: 1 }) });
    await expect(approving).toContainText('Camille Roy');
    const documents = (await drafts())[0]?.submission?.documents ?? [];
    expect(documents.length).toBeGreaterThan(0);
    for (const { digest } of documents) await expect(approving).toContainText(digest);
    await expectNoViolation(second, 'a report is approved');
    await approving.getByRole('button', { name: t('reportHandOver.approve'), exact: true }).click();
    await expect(approving).toHaveCount(0);
    await expect(form(second)).toContainText(t('reportHandOver.words_approved'));

    // It goes to the board as a page, without what the board does not need.
    mkdirSync(info.outputDir, { recursive: true });
    const html = join(info.outputDir, 'board.html');
    await pickPlace(app, html);
    await form(second)
      .getByRole('button', { name: new RegExp(`${t('reportHandOver.profile')}$`) })
      .click();
    await second.getByRole('option', { name: new RegExp(`^${t('reportPart.profile_board')}`) }).click();
    await expect(preview(second).locator('article')).toContainText(t('reportPart.profile_board'));
    await form(second)
      .getByRole('radio', { name: new RegExp(`^${t('reportHandOver.format_html')}`) })
      .focus();
    await second.keyboard.press('Space');
    await form(second).getByLabel(t('reportHandOver.receivers')).fill(RECEIVERS.join('\n'));
    await form(second)
      .getByRole('button', { name: t('reportHandOver.issue'), exact: true })
      .click();
    await expect(
      form(second).getByText(t('reportHandOver.issued', { number: 1 }), { exact: true }),
    ).toBeVisible();
    const digest = createHash('sha256').update(readFileSync(html)).digest('hex');
    await expect(form(second).getByText(digest, { exact: true })).toBeVisible();
    expect(readFileSync(html, 'utf8')).toContain(t('reportPart.profile_board'));

    // Both windows list the issue, with its number, its receivers and the digest of its document.
    const [issue] = (await drafts())[0]?.issues ?? [];
    expect(issue).toMatchObject({ number: 1, profile: 'board', receivers: RECEIVERS });
    for (const window of [page, second]) {
      const issues = form(window).getByRole('region', { name: t('reportHandOver.issues') });
      await expect(issues).toContainText(t('reportHandOver.issueTitle', { version: 1, number: 1 }));
      await expect(issues).toContainText(t('reportPart.profile_board'));
      for (const name of RECEIVERS) await expect(issues).toContainText(name);
      await expect(issues.getByTitle(issue?.documents[0]?.digest ?? 'no document')).toBeVisible();
    }
    await expectNoViolation(second, 'a report was issued');
    expect(complaints.filter((words) => !words.includes('Autofill'))).toEqual([]);
  });

  test(`A report that is stopped leaves no file (${locale})`, async ({ launch }, info) => {
    const { t } = createWords(locale);
    const { app, page } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    await catchPorts(page);
    await declare(page);
    mkdirSync(info.outputDir, { recursive: true });
    const pdf = join(info.outputDir, 'stopped.pdf');
    await pickPlace(app, pdf);
    // The operating system's printing takes until it is let go on.
    await app.evaluate(({ app: electron }) => {
      const held = globalThis as unknown as { letGo?: () => void };
      electron.on('web-contents-created', (_event, contents) => {
        const print = contents.printToPDF.bind(contents);
        contents.printToPDF = async (options) => {
          await new Promise<void>((resolve) => {
            held.letGo = resolve;
          });
          return print(options);
        };
      });
    });
    await openReport(page, t);
    await form(page)
      .getByRole('button', { name: t('reportDesk.save') })
      .click();
    await expect(form(page).getByText(t('reportHandOver.step_writing'))).toBeVisible();
    await expect
      .poll(() => app.evaluate(() => (globalThis as { letGo?: () => void }).letGo !== undefined))
      .toBe(true);
    await form(page)
      .getByRole('button', { name: t('reportHandOver.stop') })
      .click();
    await expect(form(page).getByText(t('reportHandOver.stopping'))).toBeVisible();
    // Asked after it over the same port: the wish to stop has arrived.
    await readDesk(page);
    await app.evaluate(() => (globalThis as { letGo?: () => void }).letGo?.());
    await expect(form(page).getByText(t('error.report.stopped'))).toBeVisible();
    expect(existsSync(pdf)).toBe(false);
    expect(readdirSync(info.outputDir)).toEqual([]);
    await expect(form(page).getByRole('button', { name: t('reportDesk.save') })).toBeEnabled();
  });
}
