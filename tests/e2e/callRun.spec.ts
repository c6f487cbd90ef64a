/*
 * The call tree is called by keyboard alone: one letter a result, the deputy when nobody answers, enough reached while
 * one watches, a result from paper at its own time, a slip struck; and a drill kept by quarter.
 */
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';

const SHOTS = process.env.VIGIE_SHOTS;

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

const phone = (raw: string) => ({
  kind: 'mobile',
  raw,
  e164: null,
  extension: '',
  isSmsWelcome: true,
  isOffHours: false,
});

async function makeTree(page: Page): Promise<void> {
  const ask = <T>(name: string, input: unknown) => askValue<T>(page, 'engine', name, input);
  await ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
  const add = async (name: string, language: 'fr' | 'en', more: object = {}): Promise<string> =>
    (
      await ask<{ id: string }>('contact.add', {
        fields: { name, language, phones: [phone('418 555-0142')], ...more },
      })
    ).id;
  const delia = await add('Delia Côté', 'fr');
  const ana = await add('Ana Bell', 'en', { position: 'Director' });
  const boris = await add('Boris Duval', 'fr', { deputyId: delia });
  const cyril = await add('Cyril Roy', 'fr', { phones: [] });
  const at = (contactId: string, callerId: string | null) => ({ contactId, callerId, backupCallerId: null });
  const places = [at(ana, null), at(boris, ana), at(cyril, ana)];
  await ask('callTree.add', { fields: { name: { fr: 'Cellule', en: 'Team' }, places, quorum: 2 } });
}

for (const locale of localesTold('en-CA')) {
  test(`The call tree is called by keyboard until enough are reached (${locale})`, async ({ launch }) => {
    const { t } = createWords(locale);
    const { page, complaints } = await launch({ args: [`--lang=${locale}`] });
    const ask = <T>(name: string, input: unknown) => askValue<T>(page, 'engine', name, input);
    await sitDown(page, t);
    await catchPorts(page);
    await makeTree(page);
    await ask('incident.declare', {
      title: '[fictif] Rappel du lot 42',
      level: 3,
      timeZone: 'America/Toronto',
    });
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    const known = page.locator('[data-region="known"]');
    await expect(known.getByText(t('callRun.partEmpty'))).toBeVisible();

    // R then C asks what is said; as proposed it will do.
    await page.keyboard.press('r');
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog').last();
    await expect(dialog.getByRole('textbox', { name: t('callRun.messageFr') })).toHaveValue(/lot 42/);
    await expectNoViolation(page, 'calls are begun');
    await dialog.getByRole('button', { name: t('callRun.begin') }).focus();
    await page.keyboard.press('Enter');
    const option = (name: string) => dialog.getByRole('option', { name: new RegExp(`^${name}`) });
    const letter = (outcome: 'reached' | 'voicemail' | 'wrongNumber') =>
      page.keyboard.press(t(`callRound.letter_${outcome}`).toLowerCase());
    await expect(option('Ana Bell')).toBeFocused();
    await expect(option('Boris Duval')).toContainText(t('callRun.state_waiting'));
    const card = dialog.getByRole('region', { name: t('callRun.card') });
    // She is spoken to in her own language, whoever reads the screen.
    await expect(card).toContainText(createWords('en-CA').t('callRun.greet', { name: 'Ana Bell' }));
    await expect(card).toContainText('Boris Duval, Cyril Roy');
    await shoot(page, `calls-${locale}`);
    await letter('reached');
    await expect(option('Boris Duval')).toBeFocused();
    await expect(option('Boris Duval')).toContainText(t('callRun.by', { name: 'Ana Bell' }));
    await expect(dialog.getByText(t('callRun.quorumLeft', { count: 1 }))).toBeVisible();

    // A wrong number hands over at once; then the one without a number.
    await letter('wrongNumber');
    await expect(option('Boris Duval')).toContainText('Delia Côté');
    await expect(option('Boris Duval')).toContainText(t('callRun.state_deputy'));
    await option('Boris Duval').focus();
    await page.keyboard.press('ArrowDown');
    await expect(option('Cyril Roy')).toBeFocused();
    await expect(card).toContainText(t('callRun.noPhone'));
    await page.keyboard.press('ArrowUp');
    await expect(card.getByRole('heading', { name: 'Delia Côté' })).toBeVisible();
    await expectNoViolation(page, 'calls go on');
    await letter('reached');
    await expect(
      dialog
        .getByText(/.*/)
        .filter({ hasText: t('callRun.counted', { count: 2, all: 3 }) })
        .first(),
    ).toBeVisible();
    await expect(dialog.getByText(t('callRun.quorumLeft', { count: 1 }))).toHaveCount(0);
    await shoot(page, `calls-enough-${locale}`);

    // A slip is struck and stays in sight.
    await option('Boris Duval').focus();
    await option('Boris Duval').click();
    await card
      .getByRole('button', { name: new RegExp(`^${t('callRun.strike')}`) })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(t('callRun.quorumLeft', { count: 1 }))).toBeVisible();

    // From paper, at the time that stands there.
    await option('Cyril Roy').click();
    const time = card.getByRole('textbox', { name: t('callRun.time') });
    await time.focus();
    await page.keyboard.type('99:99');
    await expect(card.getByText(t('callRun.timeWrong'))).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    // Words typed beside a call stay with whoever they are about, and go with its result, by key or by letter.
    const note = card.getByRole('textbox', { name: t('callRun.note') });
    await note.focus();
    await page.keyboard.type('arrive dans dix minutes');
    await option('Ana Bell').click();
    await expect(card.getByRole('heading', { name: 'Ana Bell' })).toBeVisible();
    await option('Cyril Roy').click();
    await expect(note).toHaveValue('arrive dans dix minutes');
    await option('Cyril Roy').focus();
    await letter('reached');
    await expect(dialog.getByText(t('callRun.quorumLeft', { count: 1 }))).toHaveCount(0);
    await dialog.getByRole('button', { name: t('callRun.end') }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: t('callRun.resume') })).toBeVisible();

    // What they came to, and the way to a drill.
    await dialog.getByRole('button', { name: t('callRun.back') }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('table', { name: t('callRun.quarters') })).toBeVisible();
    await expectNoViolation(page, 'every run of calls');
    await shoot(page, `calls-list-${locale}`);
    await dialog.getByRole('button', { name: t('callRun.beginDrill') }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: t('callRun.messageEn') })).toHaveValue(
      /drill/,
    );
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('callRun.beginDrill') })
      .focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(t('callRun.drill'), { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    // The room and the log know it; the drill is none of theirs.
    await expect(known).toContainText(t('callRun.counted', { count: 2, all: 3 }));
    const log = page.locator('[data-region="timeline"]');
    await expect(
      log.getByText(t('callRun.act_tried', { name: 'Delia Côté', outcome: t('callRound.outcome_reached') })),
    ).toBeVisible();
    await expect(log).toContainText('arrive dans dix minutes');
    await expect(log.getByText(t('callRun.act_started'))).toHaveCount(1);
    expect(complaints).toEqual([]);
  });
}
