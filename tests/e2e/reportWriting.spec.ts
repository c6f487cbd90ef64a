/*
 * A report is written by two people, in their words and by keyboard: a draft begun, words in both languages with a table,
 * kept through a crash of the page, two texts in one place settled, parts moved and one left out, an objective rated;
 * then the debrief of two people, and a finding whose words the plan takes in and whose action is done. The preview
 * holds all of it.
 */
import type { Page } from '@playwright/test';
import type { ReportDocument } from '../../shared/domain/reportDocument.ts';
import type { ReportDraft } from '../../shared/domain/reportDraftState.ts';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test, untilReady } from './support/launch.ts';
import { choose, openSecondWindow, press, shoot, sitDownAs, write } from './support/speaking.ts';

const SUMMARY = '[fictif] Deux enfants malades ; le lot 42 est retiré en une heure.';
const SUMMARY_EN = '[fictional] Two children ill; lot 42 withdrawn within an hour.';
const OF_SAM = 'Sam : la radio a appelé à 9 h 12.';

const runFromPalette = async (page: Page, label: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.insertText(label);
  await page.getByRole('menuitem', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
};
const outline = (page: Page) => page.locator('[data-region="reportOutline"]');
const editor = (page: Page) => page.locator('[data-region="reportEditor"]');
const preview = (page: Page) => page.locator('[data-region="reportPreview"]');

async function choosePart(page: Page, name: string): Promise<void> {
  await outline(page).getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(editor(page).getByRole('heading', { name, exact: true })).toBeVisible();
}

/** Both in one place: whoever comes second reads the other's words, and nothing is overwritten. */
async function writeBoth(page: Page, second: Page, incidentId: string, t: Translate): Promise<void> {
  const french = t('reportWrite.french');
  await choosePart(page, t('reportPart.title_narrative'));
  await write(page, french, 'Camille : premiers signalements à 8 h 40.');
  const of = <T>(name: string, input: object) => askValue<T>(second, 'engine', name, input);
  const [draft] = await of<readonly ReportDraft[]>('reportDraft.list', { incidentId });
  const place = { draftId: draft?.id, section: 'narrative', language: 'fr' };
  await of('reportDraft.write', { ...place, text: OF_SAM, basedOn: null });
  await expect(editor(page)).toContainText(t('reportWrite.conflictTitle', { name: 'Sam Lee' }));
  await expect(editor(page)).toContainText(OF_SAM);
  await expectNoViolation(page, 'two texts in one place');
  await shoot(page, 'write-conflict');
  await press(page, t('reportWrite.keepBoth'), 'reportEditor');
  await page.keyboard.press('Control+s');
  await expect(editor(page)).toContainText('Camille Roy, ');
  const [after] = await of<readonly ReportDraft[]>('reportDraft.list', { incidentId });
  expect(after?.texts.find(({ section }) => section === 'narrative')?.text).toBe(
    `${OF_SAM}\n\nCamille : premiers signalements à 8 h 40.`,
  );
}

for (const locale of localesTold('fr-CA')) {
  test(`A report is written by two, debriefed and followed up (${locale})`, async ({ launch }) => {
    const { t } = createWords(locale);
    const { app, page, complaints } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    await catchPorts(page);
    const ask = <T>(name: string, input: object) => askValue<T>(page, 'engine', name, input);
    await ask('plan.begin', { origin: 'default', organisation: '[fictif] Laiterie' });
    await ask('person.create', { name: 'Sam Lee', language: 'fr' });
    const title = '[fictif] Rappel du lot 42';
    const { id: incidentId } = await ask<{ id: string }>('incident.declare', {
      title,
      level: 2,
      timeZone: 'America/Toronto',
    });

    // A draft, and a summary in both languages.
    await runFromPalette(page, t('reportWrite.actionWrite'));
    await expect(page.getByText(t('reportWrite.noneTitle'))).toBeVisible();
    await press(page, t('reportWrite.begin'));
    await expect(outline(page)).toContainText(t('reportPart.title_summary'));
    const french = editor(page).getByRole('textbox', { name: t('reportWrite.french') });
    await write(page, t('reportWrite.french'), SUMMARY);
    const tool = (name: 'bold' | 'table') =>
      t('reportWrite.toolIn', { tool: t(`reportWrite.tool_${name}`), language: t('reportWrite.french') });
    await press(page, tool('table'), 'reportEditor');
    await expect(french).toBeFocused();
    await page.keyboard.insertText('Lot');
    await expect(french).toHaveValue(
      `${SUMMARY}\n\n| Lot | ${t('reportWrite.sampleColumn')} |\n| --- | --- |\n|  |  |`,
    );
    // What was typed and not recorded yet outlives the page.
    await page.reload();
    await untilReady(page);
    await runFromPalette(page, t('reportWrite.actionWrite'));
    await expect(french).toHaveValue(new RegExp(`^${SUMMARY.replace(/[[\].]/g, '\\$&')}\\n\\n\\| Lot`));
    await expect(outline(page)).toContainText(t('reportWrite.hasUnsaved'));
    await french.focus();
    await page.keyboard.press('Control+s');
    await expect(editor(page)).toContainText(/Camille Roy,/);
    await write(page, t('reportWrite.english'), SUMMARY_EN);
    // Leaving the field records it.
    await choosePart(page, t('reportPart.title_factors'));
    await expect(preview(page)).toContainText('lot 42 ');
    await choosePart(page, t('reportPart.title_summary'));
    await shoot(page, `write-${locale}`);

    // Sam sits down at another window.
    const second = await openSecondWindow(app, page, t);
    await sitDownAs(second, t, 'Sam Lee');
    await catchPorts(second);
    await askValue(second, 'engine', 'logLine.record', { incidentId, text: 'Sam prend le relais' });
    await writeBoth(page, second, incidentId, t);
    await second.close();

    // The order of the parts: what happened comes first, the glossary is left out.
    for (let times = 0; times < 4; times += 1) {
      await outline(page)
        .getByRole('button', { name: t('reportPart.title_narrative'), exact: true })
        .focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect(
        outline(page)
          .locator('li')
          .nth(3 - times),
      ).toContainText(t('reportPart.title_narrative'));
    }
    await expect(
      outline(page).getByRole('button', { name: t('reportPart.title_narrative'), exact: true }),
    ).toBeFocused();
    const glossary = outline(page).getByRole('switch', {
      name: t('reportWrite.isOn', { part: t('reportPart.title_glossary') }),
    });
    await glossary.focus();
    await page.keyboard.press('Space');
    await expect(glossary).not.toBeChecked();

    // An objective, and how it was met.
    await choosePart(page, t('reportPart.title_objectives'));
    await press(page, t('reportWrite.objectiveAdd'));
    await write(page, t('reportWrite.objectiveFr'), 'Répondre en une heure');
    await page.getByRole('radio', { name: t('reportWritten.rating_S') }).focus();
    await page.keyboard.press('Space');
    await press(page, t('common.save'), 'dialog');
    await expect(editor(page)).toContainText('Répondre en une heure');
    await expect(preview(page)).toContainText(t('reportWritten.rating_S'));
    await shoot(page, `objectives-${locale}`);

    // Two people answer the debrief: one of this file, one who never sat here.
    await runFromPalette(page, t('contributionDesk.actionGive'));
    const dialog = page.getByRole('dialog');
    await choose(page, t('contributionDesk.contributor'), /Camille Roy/);
    await write(page, t('reportWritten.question_wentWell'), 'La ligne a été prise en deux minutes.');
    await expectNoViolation(page, 'answers to the debrief');
    await shoot(page, `debrief-form-${locale}`);
    await press(page, t('contributionDesk.record'), 'dialog');
    await expect(dialog).toHaveCount(0);
    await press(page, t('contributionDesk.give'), 'debrief');
    await choose(page, t('contributionDesk.contributor'), new RegExp(t('contributionDesk.someoneElse')));
    await write(page, t('contributionDesk.name'), '[fictif] Mme Roy, gérante');
    await write(page, t('reportWritten.question_didNot'), 'Personne n’avait le numéro de nuit.');
    await press(page, t('contributionDesk.record'), 'dialog');
    const debrief = page.getByRole('list', { name: t('contributionDesk.title') });
    await expect(debrief.getByRole('listitem')).toHaveCount(2);
    await expect(preview(page)).toContainText('Personne n’avait le numéro de nuit.');
    await expect(
      page.getByRole('button', { name: t('contributionDesk.missingAsk', { name: 'Sam Lee' }) }),
    ).toBeVisible();
    await press(page, /· Camille Roy$/, 'debrief');
    await expect(debrief).toContainText('La ligne a été prise en deux minutes.');
    await expectNoViolation(page, 'the debrief');
    await shoot(page, `debrief-${locale}`);

    // A finding about a clause, with an action; the plan takes its words in, and it is done.
    await runFromPalette(page, t('improvementDesk.actionOpen'));
    await write(page, t('improvementDesk.findingFr'), 'L’article 6 ne dit pas qui masque la nuit');
    await write(page, t('improvementDesk.action'), 'Nommer un modérateur de nuit');
    await write(page, t('improvementDesk.due'), '2020-01-31');
    await choose(page, t('improvementDesk.part'), new RegExp(t('plan.part_netiquette')));
    await choose(page, t('improvementDesk.clause'), /^6 ·/);
    await write(page, new RegExp(t('improvementDesk.proposal')), 'La nuit, le modérateur de garde masque.');
    await expectNoViolation(page, 'a finding');
    await shoot(page, `improvement-form-${locale}`);
    await press(page, t('improvementDesk.record'), 'dialog');
    const plan = page.getByRole('list', { name: t('improvementDesk.title') });
    await expect(plan).toContainText(t('improvementDesk.status_overdue'));
    await expect(plan).toContainText(t('reportWritten.nobody'));
    await shoot(page, `improvement-${locale}`);
    await press(page, t('improvementDesk.adopt'), 'improvement');
    await expect(dialog).toContainText('La nuit, le modérateur de garde masque.');
    await shoot(page, `adopt-${locale}`);
    await press(page, t('improvementDesk.goToPlan'), 'dialog');
    await expect(page.getByRole('button', { name: t('plan.retire') })).toBeVisible();
    // Readiness says what is late, and leads back.
    await press(page, t('readiness.open'));
    await press(page, 'L’article 6 ne dit pas qui masque la nuit');
    await press(page, t('improvementDesk.adopt'), 'improvement');
    await press(page, t('improvementDesk.adoptSubmit'), 'dialog');
    await expect(plan).toContainText(/Camille Roy, /);
    await press(page, t('improvementDesk.complete'), 'improvement');
    await write(page, new RegExp(t('improvementDesk.note')), 'Un nom figure à l’article 6');
    await press(page, t('improvementDesk.completeSubmit'), 'dialog');
    await expect(plan).toContainText(t('improvementDesk.status_completed'));
    await expectNoViolation(page, 'the improvement plan');

    // All of it is in the document, in its order.
    const built = await ask<ReportDocument>('report.build', { incidentId, locale: 'fr-CA' });
    expect(built.arrangement.slice(0, 2).map(({ id }) => id)).toEqual(['narrative', 'summary']);
    expect(built.arrangement.find(({ id }) => id === 'glossary')?.isOn).toBe(false);
    const words = JSON.stringify(built.parts);
    expect(words).toContain('"label":"Lot"');
    for (const said of [
      OF_SAM,
      'Répondre en une heure',
      '[fictif] Mme Roy, gérante',
      'Nommer un modérateur de nuit',
    ])
      expect(words).toContain(said);
    const english = await ask<ReportDocument>('report.build', { incidentId, locale: 'en-CA' });
    expect(JSON.stringify(english.parts)).toContain(SUMMARY_EN);

    // Once it is submitted it is read here, and says who froze it.
    const [draft] = await ask<readonly ReportDraft[]>('reportDraft.list', { incidentId });
    await ask('report.submit', { draftId: draft?.id, locales: ['fr-CA'] });
    await runFromPalette(page, t('reportWrite.actionWrite'));
    await expect(french).toHaveValue(/^\[fictif\] Deux enfants/);
    await expect(french).not.toBeEditable();
    await expect(page.getByText(t('reportWrite.status_inReview'))).toBeVisible();
    await expect(outline(page).getByRole('switch').first()).toBeDisabled();
    await shoot(page, `write-locked-${locale}`);
    expect(complaints).toEqual([]);
  });
}
