/*
 * The room, in a person's words and by keyboard: the three questions, who leads, a fact that turns and what was built on
 * it, a question that is decided, a task that two people reach for, clocks that run and rest, and the room as it stood.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const SHOTS = process.env.VIGIE_SHOTS;

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

/** Two keys one after the other, with nothing in the way. */
async function keys(page: Page, first: string, second: string): Promise<void> {
  await page.keyboard.press(first);
  await page.keyboard.press(second);
}

async function record(page: Page, label: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function stateFact(page: Page, t: Translate, text: string, source: string): Promise<void> {
  await keys(page, 'r', 'f');
  const field = page.getByRole('textbox', { name: t('room.factText') });
  await expect(field).toBeFocused();
  await page.keyboard.type(text);
  await page.getByRole('textbox', { name: t('room.factSource') }).focus();
  await page.keyboard.type(source);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

for (const locale of localesTold('fr-CA')) {
  test(`The room is led by keyboard (${locale})`, async ({ launch }) => {
    const { t } = createWords(locale);
    const { app, page, complaints, close } = await launch({ args: [`--lang=${locale}`] });
    const folder = mkdtempSync(join(tmpdir(), 'vigie-room-'));
    await sitDown(page, t);
    await catchPorts(page);
    const ask = <T>(name: string, input: unknown) => askValue<T>(page, 'engine', name, input);
    await ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
    const { id: incidentId } = await ask<{ id: string }>('incident.declare', {
      title: '[fictif] Rappel du lot 42',
      level: 3,
      timeZone: 'America/Toronto',
    });
    await keys(page, 'g', 'r');
    const known = page.locator('[data-region="known"]');
    const timeline = page.locator('[data-region="timeline"]');
    await expect(known).toContainText(t('room.noLead'));
    await expect(known).toContainText(t('room.clock_holding'));
    // The next clock stands on the strip, on every screen.
    const strip = page.locator('[data-region="strip"]');
    await expect(strip).toContainText(t('room.clock_owned'));
    await expectNoViolation(page, 'an empty room');
    await shoot(page, `room-empty-${locale}`);

    // The three questions, two answered, one left open.
    await keys(page, 'r', 'a');
    await expect(page.getByRole('textbox', { name: t('room.assessTrigger') })).toBeFocused();
    await page.keyboard.type('Une vidéo fictive');
    await page
      .getByRole('radio', { name: t('room.fault_unknown') })
      .first()
      .focus();
    await page.keyboard.press('Space');
    await expectNoViolation(page, 'the three questions');
    await shoot(page, `room-questions-${locale}`);
    await record(page, t('room.assessSubmit'));
    await expect(known).toContainText('Une vidéo fictive');

    // Who leads: whoever sits here, and the clock that waited for it is kept.
    await keys(page, 'r', 'l');
    await expect(page.getByRole('dialog')).toContainText('Camille Roy');
    await record(page, t('room.staffSubmit'));
    await expect(known).not.toContainText(t('room.noLead'));
    await expect(strip).not.toContainText(t('room.clock_owned'));

    await stateFact(page, t, '[fictif] Trois personnes malades', 'un magasin');
    await expect(known).toContainText('Trois personnes malades');

    // A question, and the decision that answers it, on that fact.
    await keys(page, 'r', 'q');
    await page.keyboard.type('[fictif] Rappeler le lot ?');
    await page.keyboard.press('Enter');
    await expect(known).toContainText(t('room.asked'));
    await keys(page, 'r', 'd');
    await expect(page.getByRole('textbox', { name: t('room.choice') })).toBeFocused();
    await page.keyboard.type('[fictif] Rappel complet');
    await page.getByRole('checkbox', { name: /Trois personnes/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('textbox', { name: t('room.reviewAt') }).focus();
    await page.keyboard.type('+30');
    await expectNoViolation(page, 'the form of a decision');
    await shoot(page, `room-decide-${locale}`);
    await record(page, t('room.decideSubmit'));
    await expect(known).toContainText('[fictif] Rappel complet');
    await expect(timeline).toContainText(t('room.act_decisionTaken', { text: '[fictif] Rappel complet' }));

    // The fact turns: what was built on it is listed.
    await known.getByRole('button', { name: /Trois personnes/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('room.factTurn') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: t('room.status_refuted') }).focus();
    await page.keyboard.press('Space');
    await record(page, t('room.factTurnSubmit'));
    await expect(known).toContainText(t('room.groundTurned'));
    await expect(known.getByText(t('room.turnedWords', { text: '', status: '' }).slice(-30))).toBeVisible();

    // A task by when, and those of the plan.
    await keys(page, 'r', 't');
    await page.keyboard.type('[fictif] Appeler le laboratoire');
    await page.getByRole('textbox', { name: t('room.taskDue') }).focus();
    await page.keyboard.type('+20');
    await page.keyboard.press('Enter');
    await expect(known).toContainText('Appeler le laboratoire');
    await keys(page, 'r', 'p');
    const proposal = page.getByRole('dialog');
    await proposal.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await expectNoViolation(page, 'the tasks of the plan');
    await shoot(page, `room-plan-tasks-${locale}`);
    await record(page, t('room.planTasksSubmit', { count: 1 }));
    await known
      .getByRole('button', { name: new RegExp(`${t('room.taskDone')} : \\[fictif\\] Appeler`) })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('room.taskCompleted'))).toBeVisible();

    // The freeze ledger: the plan's places listed, one silenced with its proof.
    await keys(page, 'r', 'z');
    await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    await page.keyboard.type('[fictif] Infolettre du samedi');
    await expectNoViolation(page, 'what must fall silent');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await known.getByRole('button', { name: /Infolettre du samedi/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('room.freezeConfirm') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: t('room.freezeProof') }).focus();
    await page.keyboard.type('[fictif] capture 3');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(timeline).toContainText(
      t('room.act_freezeConfirmed', { text: '[fictif] Infolettre du samedi' }),
    );

    // A clock rests only with a reason.
    await known.getByRole('button', { name: new RegExp(`: ${t('room.clock_holding')}`) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('room.clockPause') }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('room.clockPauseSubmit') })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(t('room.clockReasonNeeded'));
    await page.getByRole('textbox', { name: t('room.clockReason') }).focus();
    await page.keyboard.type('[fictif] le juridique relit');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(known).toContainText('le juridique relit');
    // Focus goes back to the button, whose tip floats outside of every region until one goes on.
    await page.keyboard.press('n');
    await expectNoViolation(page, 'a room at work');
    await shoot(page, `room-work-${locale}`);

    // Typed in one line: a decision, a message that names somebody; and the log narrowed to decisions.
    await page.keyboard.type('! [fictif] Couper la campagne');
    await expect(timeline).toContainText(t('log.willDecide'));
    await page.keyboard.press('Enter');
    await expect(known).toContainText('Couper la campagne');
    await page.keyboard.type('< [fictif] Le siège appelle @camille');
    await expect(timeline).toContainText(t('log.names', { people: 'Camille Roy' }));
    await page.keyboard.press('Enter');
    await expect(timeline.getByRole('listitem').filter({ hasText: 'Le siège appelle' })).toContainText(
      t('log.kind_messageIn'),
    );
    await shoot(page, `room-log-${locale}`);
    await page.keyboard.press('Escape');
    const rows = timeline.getByRole('listitem');
    await timeline.getByRole('searchbox').focus();
    await page.keyboard.type('siege');
    await expect(rows.filter({ hasText: 'Le siège appelle' })).toBeVisible();
    await expect(rows.filter({ hasText: 'Couper la campagne' })).toHaveCount(0);
    await expectNoViolation(page, 'a log that is searched');
    await timeline.getByRole('button', { name: t('log.filterClear'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(rows.filter({ hasText: 'Couper la campagne' })).toBeVisible();

    // A situation report of the room's own rows, edited, approved as it reads, printed.
    await keys(page, 'r', 'r');
    const said = page.getByRole('textbox', { name: t('sitrep.text') });
    await expect(said).toHaveValue(/Trois personnes malades/);
    await expect(said).toHaveValue(/Couper la campagne/);
    await page.keyboard.type('+60');
    await said.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' [fictif] Relu.');
    await expectNoViolation(page, 'a draft of a situation report');
    await shoot(page, `room-sitrep-${locale}`);
    await record(page, t('sitrep.keep'));
    const reports = known.getByRole('group', { name: new RegExp(`^${t('sitrep.title')}`) });
    await reports.getByRole('button', { name: new RegExp(t('sitrep.titleDraft')) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('sitrep.approve') }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('[fictif] Relu.');
    await record(page, t('sitrep.approve'));
    await expect(reports).toContainText(t('sitrep.titleNumber', { number: 1 }));
    await expect(timeline).toContainText(t('sitrep.act_approved', { number: 1 }));
    const pdf = join(folder, `${locale}.pdf`);
    await pickPlace(app, pdf);
    await reports.getByRole('button', { name: new RegExp(t('sitrep.titleNumber', { number: 1 })) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('sitrep.print') }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('sitrep.saved', { file: '' }).trim())).toBeVisible();
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    if (SHOTS !== undefined) copyFileSync(pdf, `${SHOTS}/sitrep-${locale}.pdf`);

    // Something falls overdue: counted on the strip with a chime, which is muted only with a reason.
    await page.evaluate(() => {
      const Real = window.AudioContext;
      Object.assign(window, { chimes: 0 });
      window.AudioContext = class extends Real {
        constructor() {
          super();
          Object.assign(window, { chimes: (window as unknown as { chimes: number }).chimes + 1 });
        }
      };
    });
    const soon = Date.now() + 2_500;
    await ask('task.add', { incidentId, title: '[fictif] Rappeler la direction', dueAt: soon });
    await expect(strip).toContainText(t('room.overdueCount', { count: 1 }));
    await expect.poll(() => page.evaluate('window.chimes')).toBe(1);
    await keys(page, 'r', 'm');
    await page.keyboard.type('[fictif] réunion');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(timeline).toContainText(t('room.chimeMutedLine', { reason: '[fictif] réunion' }));
    await ask('task.add', {
      incidentId,
      title: '[fictif] Rappeler le siège',
      dueAt: Date.now() + 2_500,
    });
    await expect(strip).toContainText(t('room.overdueCount', { count: 2 }));
    expect(await page.evaluate('window.chimes')).toBe(1);

    // The room as it stood before any of it, and back.
    const { declaredAt } = await ask<{ declaredAt: number }>('incident.get', { incidentId });
    const volume = timeline.getByRole('slider');
    await page.keyboard.press('Escape');
    await volume.focus();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(known).toContainText(t('room.asOf', { time: '' }).trim());
    await expect(known).not.toContainText('Trois personnes malades');
    await shoot(page, `room-past-${locale}`);
    await page.getByRole('button', { name: t('log.cursorClear') }).focus();
    await page.keyboard.press('Enter');
    await expect(known).toContainText('Trois personnes malades');
    expect(declaredAt).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
}

test('An incident is parted in two, linked and taken back into one by keyboard (fr-CA)', async ({
  launch,
}) => {
  const { t } = createWords('fr-CA');
  const { page, complaints } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await catchPorts(page);
  const ask = <T>(name: string, input: unknown) => askValue<T>(page, 'engine', name, input);
  await ask('incident.declare', { title: '[fictif] Vidéo', level: 2, timeZone: 'UTC' });
  await keys(page, 'g', 'r');
  const known = page.locator('[data-region="known"]');
  const strip = page.locator('[data-region="strip"]');
  const act = async (label: string): Promise<void> => {
    await known.getByRole('button', { name: t('incident.more'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: label }).focus();
    await page.keyboard.press('Enter');
  };
  await act(t('incident.split'));
  await expect(page.getByRole('textbox', { name: t('incident.titleLabel') })).toBeFocused();
  await page.keyboard.type('[fictif] Fuite de données');
  await expectNoViolation(page, 'an incident is parted in two');
  await record(page, t('incident.splitSubmit'));
  await expect(strip).toContainText('[fictif] Fuite de données');
  const links = known.getByRole('list', { name: t('incident.links') });
  await expect(links).toContainText(t('incident.link_splitFrom', { title: '[fictif] Vidéo' }));
  await expectNoViolation(page, 'a parted incident');
  await shoot(page, 'room-links');
  await links
    .getByRole('button', { name: t('incident.link_splitFrom', { title: '[fictif] Vidéo' }) })
    .focus();
  await page.keyboard.press('Enter');
  await expect(strip).toContainText('[fictif] Vidéo');
  await expect(links).toContainText(t('incident.link_splitOff', { title: '[fictif] Fuite de données' }));
  await act(t('incident.merge'));
  await expect(page.getByRole('dialog')).toContainText('[fictif] Fuite de données');
  await record(page, t('incident.mergeSubmit'));
  await expect(strip).toContainText('[fictif] Fuite de données');
  await expect(links).toContainText(t('incident.link_absorbed', { title: '[fictif] Vidéo' }));
  expect(complaints).toEqual([]);
});
