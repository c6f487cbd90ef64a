/*
 * A crisis of two hours, told in minutes and by keyboard alone: Camille leads in one window, Sam keeps the log in another.
 * From the first sign to the page of the shift: what is known, called, said inside, silenced, decided, reported, handed
 * over, looked back at and closed.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test, untilReady } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const SHOTS = process.env.VIGIE_SHOTS;
const MINUTE = 60_000;

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

async function keys(page: Page, first: string, second: string): Promise<void> {
  await page.keyboard.press(first);
  await page.keyboard.press(second);
}

async function pressIn(page: Page, label: string): Promise<void> {
  await page.getByRole('dialog').last().getByRole('button', { name: label, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function record(page: Page, label: string): Promise<void> {
  await pressIn(page, label);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function runFromPalette(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(label);
  await page.getByRole('menuitem', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Types a line into the log and sees it stand there. */
async function log(page: Page, line: string, shown: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-region="timeline"] li').filter({ hasText: shown })).toBeVisible();
}

/** One black point, as the clipboard gives a capture. */
async function paste(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await page.evaluate(() => {
    const point =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const bytes = Uint8Array.from(atob(point), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'capture.png', { type: 'image/png' }));
    const pasted = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
    document.activeElement?.dispatchEvent(pasted);
  });
  await page.keyboard.press('Escape');
}

for (const locale of ['fr-CA', 'en-CA'] as const) {
  test(`Two hours of a crisis, two people, two windows (${locale})`, async ({ launch }) => {
    test.setTimeout(240_000);
    const { t } = createWords(locale);
    const { app, page: lead, complaints, close } = await launch({ args: [`--lang=${locale}`] });
    const folder = mkdtempSync(join(tmpdir(), 'vigie-hours-'));
    await sitDown(lead, t);
    await catchPorts(lead);
    const ask = <T>(name: string, input: unknown) => askValue<T>(lead, 'engine', name, input);

    // The plan stands before the crisis, with a tree of three.
    await ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
    const ids: string[] = [];
    for (const name of ['Ana Bell', 'Boris Duval', 'Cyril Roy'])
      ids.push((await ask<{ id: string }>('contact.add', { fields: { name } })).id);
    const places = ids.map((contactId, at) => ({
      contactId,
      callerId: at === 0 ? null : (ids[0] ?? null),
      backupCallerId: null,
    }));
    const name = { fr: 'Cellule', en: 'Team' };
    await ask('callTree.add', { fields: { name, places, quorum: 2 } });

    // 0:00. The first sign was two hours ago; it is declared as of then.
    const clockAt = (minutesAgo: number): string =>
      new Date(Date.now() - minutesAgo * MINUTE).toLocaleTimeString('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'UTC',
      });
    const { id: incidentId } = await ask<{ id: string }>('incident.declare', {
      title: '[fictif] Rappel du lot 42',
      level: 2,
      timeZone: 'UTC',
      occurredAt: Date.now() - 120 * MINUTE,
    });
    await keys(lead, 'g', 'r');
    const known = lead.locator('[data-region="known"]');
    const strip = lead.locator('[data-region="strip"]');
    await expect(strip).toContainText('[fictif] Rappel du lot 42');
    await keys(lead, 'r', 'a');
    await expect(lead.getByRole('textbox', { name: t('room.assessTrigger') })).toBeFocused();
    await lead.keyboard.type('[fictif] Une vidéo');
    await record(lead, t('room.assessSubmit'));
    await keys(lead, 'r', 'l');
    await record(lead, t('room.staffSubmit'));

    // Sam sits down in a window of their own and keeps the log: what came in, in the order of the watch.
    const opening = app.waitForEvent('window');
    await runFromPalette(lead, t('person.newWindow'));
    const scribe = await opening;
    await untilReady(scribe);
    await expect(scribe.getByRole('heading', { name: t('person.chooseTitle') })).toBeVisible();
    await scribe.getByRole('button', { name: t('person.someoneElse') }).focus();
    await scribe.keyboard.press('Enter');
    await expect(scribe.getByRole('textbox', { name: t('person.name') })).toBeFocused();
    await scribe.keyboard.type('Sam Lee');
    await scribe.keyboard.press('Enter');
    await expect(scribe.locator('[data-region="strip"]')).toContainText('Sam Lee');
    await keys(scribe, 'g', 'r');
    await expect(scribe.locator('[data-region="known"]')).toContainText(t('room.noScribe'));
    await keys(scribe, 'r', 's');
    await record(scribe, t('room.staffSubmit'));
    await log(scribe, `${clockAt(115)} < [fictif] Un magasin appelle`, 'Un magasin appelle');
    await log(scribe, `${clockAt(110)} [fictif] Deux publications de plus #video`, 'Deux publications');
    await log(scribe, `? [fictif] Fermer les points de vente ?`, 'Fermer les points de vente');
    await expect(known).toContainText('Fermer les points de vente');

    // A capture is pasted into the line: it stands in the log as evidence, by its digest.
    await paste(scribe);
    await expect(
      scribe.locator('[data-region="timeline"] li').filter({ hasText: 'capture.png' }),
    ).toBeVisible();

    // 0:15. The level rises; a fact that is not sure, and what is decided on it.
    await keys(lead, 'r', 'f');
    await expect(lead.getByRole('textbox', { name: t('room.factText') })).toBeFocused();
    await lead.keyboard.type('[fictif] Trois personnes malades');
    await lead.getByRole('textbox', { name: t('room.factSource') }).focus();
    await lead.keyboard.type('un magasin');
    await lead.keyboard.press('Enter');
    await expect(lead.getByRole('dialog')).toHaveCount(0);
    await lead.keyboard.press('l');
    const rise = lead.getByRole('dialog');
    await rise
      .getByRole('radio', { name: new RegExp(t('common.levelCrisis')) })
      .first()
      .focus();
    await lead.keyboard.press('Space');
    await pressIn(lead, t('incident.raise'));
    await expect(lead.getByRole('dialog')).toHaveCount(0);
    await expect(scribe.locator('[data-region="strip"]')).toContainText(t('common.levelCrisis'));
    await keys(lead, 'r', 'd');
    await expect(lead.getByRole('textbox', { name: t('room.choice') })).toBeFocused();
    await lead.keyboard.type('[fictif] Rappel complet');
    await lead.getByRole('checkbox', { name: /Trois personnes/ }).focus();
    await lead.keyboard.press('Space');
    await record(lead, t('room.decideSubmit'));

    // 0:20. The team is called until enough are reached, and the clock that waited for it is kept.
    await keys(lead, 'r', 'c');
    await pressIn(lead, t('callRun.begin'));
    const calls = lead.getByRole('dialog').last();
    await expect(calls.getByRole('option').first()).toBeFocused();
    for (let call = 0; call < 2; call += 1) {
      const left = calls.getByText(t('callRun.quorumLeft', { count: 2 - call }));
      await expect(left).toBeVisible();
      await lead.keyboard.press(t('callRound.letter_reached').toLowerCase());
      await expect(left).toHaveCount(0);
    }
    await expectNoViolation(lead, 'calls in a crisis');
    await lead.keyboard.press('Escape');
    await expect(known).toContainText(t('callRun.counted', { count: 2, all: 3 }));

    // 0:30. Sam gives the word inside and silences what can speak; tasks of the plan find their people.
    const desk = scribe.locator('[data-region="known"]');
    const inside = desk.getByRole('group', { name: new RegExp(`^${t('internalBrief.title')}`) });
    const sheets = inside.getByRole('listitem');
    const count = await sheets.count();
    expect(count).toBeGreaterThan(0);
    for (let sheet = 0; sheet < count; sheet += 1) {
      const waiting = sheets.filter({ hasText: t('internalBrief.state_waiting') });
      await waiting.first().getByRole('button').focus();
      await scribe.keyboard.press('Enter');
      await scribe.getByRole('menuitem', { name: t('internalBrief.give') }).focus();
      await scribe.keyboard.press('Enter');
      if (sheet === 0) {
        await expect(scribe.getByRole('textbox', { name: t('internalBrief.way') })).toBeFocused();
        await scribe.keyboard.type('[fictif] réunion de huit heures');
        await expectNoViolation(scribe, 'the word inside');
      }
      await record(scribe, t('common.save'));
      await expect(waiting).toHaveCount(count - 1 - sheet);
    }
    await keys(scribe, 'r', 'z');
    await expect(scribe.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    await scribe.keyboard.press('Enter');
    await expect(scribe.getByRole('dialog')).toHaveCount(0);
    await keys(scribe, 'r', 'p');
    await scribe.getByRole('dialog').getByRole('checkbox').first().focus();
    await scribe.keyboard.press('Space');
    await record(scribe, t('room.planTasksSubmit', { count: 1 }));

    // 0:45. The statement; then the fact it stood on turns, and the decision says so in both windows.
    await log(scribe, '= [fictif] Première déclaration', 'Première déclaration');
    await expect(inside.getByRole('status')).toHaveCount(0);
    await known.getByRole('button', { name: /Trois personnes/ }).focus();
    await lead.keyboard.press('Enter');
    await lead.getByRole('menuitem', { name: t('room.factTurn') }).focus();
    await lead.keyboard.press('Enter');
    await lead.getByRole('radio', { name: t('room.status_refuted') }).focus();
    await lead.keyboard.press('Space');
    await record(lead, t('room.factTurnSubmit'));
    await expect(desk).toContainText(t('room.groundTurned'));
    await shoot(lead, `hours-lead-${locale}`);
    await shoot(scribe, `hours-scribe-${locale}`);

    // 1:00. A situation report of the room's own rows.
    await keys(lead, 'r', 'r');
    await expect(lead.getByRole('textbox', { name: t('sitrep.text') })).toHaveValue(/Rappel complet/);
    await record(lead, t('sitrep.keep'));
    const reports = known.getByRole('group', { name: new RegExp(`^${t('sitrep.title')}`) });
    await reports.getByRole('button', { name: new RegExp(t('sitrep.titleDraft')) }).focus();
    await lead.keyboard.press('Enter');
    await lead.getByRole('menuitem', { name: t('sitrep.approve') }).focus();
    await lead.keyboard.press('Enter');
    await record(lead, t('sitrep.approve'));
    await expect(desk).toContainText(t('sitrep.titleNumber', { number: 1 }));

    // 1:30. Camille hands over; Sam reads it and signs, and only then leads.
    await keys(lead, 'r', 'h');
    await expect(lead.getByRole('textbox', { name: t('handover.text') })).toHaveValue(/Fermer les points/);
    await pressIn(lead, t('handover.sign'));
    await expect(lead.getByRole('dialog')).toContainText(t('handover.toNeeded'));
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(t('handover.to')) })
      .focus();
    await lead.keyboard.press('Enter');
    await lead.getByRole('option', { name: 'Sam Lee' }).focus();
    await lead.keyboard.press('Enter');
    await expectNoViolation(lead, 'a hand-over');
    await shoot(lead, `hours-handover-${locale}`);
    await record(lead, t('handover.sign'));
    await expect(known).toContainText(t('handover.waits', { from: 'Camille Roy', to: 'Sam Lee' }));
    await desk.getByRole('button', { name: t('handover.read') }).focus();
    await scribe.keyboard.press('Enter');
    await expect(scribe.getByRole('dialog')).toContainText('Fermer les points');
    await record(scribe, t('handover.accept'));
    await expect(known).not.toContainText(t('handover.read'));
    await expect(lead.locator('[data-region="timeline"]')).toContainText(t('handover.act_accepted'));

    // 1:45. The room as it stood before any of it, and back.
    const volume = lead.locator('[data-region="timeline"]').getByRole('slider');
    await volume.focus();
    for (let step = 0; step < 20; step += 1) await lead.keyboard.press('ArrowLeft');
    await lead.keyboard.press('Enter');
    await expect(known).toContainText(t('room.asOf', { time: '' }).trim());
    await expect(known).not.toContainText('Rappel complet');
    await lead.getByRole('button', { name: t('log.cursorClear') }).focus();
    await lead.keyboard.press('Enter');
    await expect(known).toContainText('Rappel complet');

    // 2:00. The page of the shift, then the end, which says what is still open.
    const pdf = join(folder, `${locale}.pdf`);
    await pickPlace(app, pdf);
    await keys(scribe, 'r', 'g');
    const from = scribe.getByRole('textbox', { name: t('shift.from') });
    await expect(from).toBeFocused();
    await scribe.keyboard.press('ControlOrMeta+a');
    await scribe.keyboard.type(clockAt(120));
    await expectNoViolation(scribe, 'a shift to print');
    await record(scribe, t('shift.print'));
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    if (SHOTS !== undefined) copyFileSync(pdf, `${SHOTS}/shift-${locale}.pdf`);
    const custody = join(folder, `custody-${locale}.pdf`);
    await pickPlace(app, custody);
    await runFromPalette(scribe, t('custody.action'));
    await expect(scribe.getByText(t('sitrep.saved', { file: custody }))).toBeVisible();
    if (SHOTS !== undefined) copyFileSync(custody, `${SHOTS}/custody-${locale}.pdf`);
    await runFromPalette(scribe, t('incident.actionClose'));
    await expect(scribe.getByRole('dialog')).toContainText('Fermer les points de vente');
    await record(scribe, t('incident.closeSubmit'));
    await expect(known).toContainText(t('room.clock_debrief'));
    const { status } = await ask<{ status: string }>('incident.get', { incidentId });
    expect(status).toBe('closed');
    expect(complaints).toEqual([]);
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
}
