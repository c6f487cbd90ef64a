/*
 * A storm, in a person's words: the spike names its rule, the queue is worked by keyboard, what was observed comes back,
 * a level is raised and refuses to fall too early. Posts as sources bring them, all invented.
 */
import type { Page } from '@playwright/test';
import type { Observed } from '../../electron/engine/ingest/connectors/connector.ts';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { plantedPost, plantObserved } from '../support/plantObserved.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';

const SHOTS = process.env.VIGIE_SHOTS;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

/** Fifteen quiet days of a footbridge, and a storm about it in the last twenty minutes. */
function storm(now: number): readonly Observed[] {
  const posts: Observed[] = [];
  let number = 100;
  const put = (postedAt: number, text: string, more: object = {}): void => {
    number += 1;
    posts.push(plantedPost(number, { text: `[fictif] ${text}`, postedAt, reach: 300, ...more }));
  };
  for (let at = now - 15 * DAY_MS; at < now - 30 * MINUTE_MS; at += 20 * MINUTE_MS)
    put(at, `La passerelle du canal, jour ordinaire numéro ${number}`);
  for (let minute = 20; minute > 0; minute -= 1)
    for (let one = 0; one < 6; one += 1)
      put(now - minute * MINUTE_MS + one * 900, `La passerelle est fermée, quelle honte, message ${number}`);
  put(now - 9 * MINUTE_MS, 'Deux blessés sur la passerelle, une ambulance est là', { reach: 20_000 });
  put(now - 8 * MINUTE_MS, 'Mon avocat enverra une mise en demeure au sujet de la passerelle');
  put(now - 7 * MINUTE_MS, 'Passerelle : bravo et merci à l’équipe du canal', { externalId: 'merci' });
  return posts;
}

const FLOOR_START = { 'fr-CA': /^Plancher du niveau/, 'en-CA': /^Floor of level/ };

/** The incident is measured by one watch query from now on. */
async function scopeByKeyboard(page: Page, t: Translate, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(t('incident.actionScope').slice(0, 24));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('incident.scopeTitle') });
  await dialog.getByRole('checkbox', { name }).focus();
  await page.keyboard.press('Space');
  await expectNoViolation(page, 'what an incident is measured by');
  await shoot(page, `scope-${t('incident.scopeTitle')}`);
  await dialog.getByRole('button', { name: t('common.save') }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(t('log.actScoped'))).toBeVisible();
}

/** The same screens on a small dark laptop. */
async function shootSmallAndDark(page: Page, locale: string): Promise<void> {
  if (SHOTS === undefined) return;
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  for (const [key, place] of [
    ['n', 'signals'],
    ['t', 'triage'],
    ['r', 'room'],
  ]) {
    await page.keyboard.press('g');
    await page.keyboard.press(key ?? '');
    await page.waitForTimeout(2_500);
    await shoot(page, `dark-${place}-${locale}`);
  }
}

for (const locale of localesTold('en-CA')) {
  test(`A storm is told, triaged by keyboard and weighed (${locale})`, async ({ launch }) => {
    // One language waits for a minute that has begun and one that is whole, on whatever machine.
    test.setTimeout(240_000);
    const { t } = createWords(locale);
    const args = [`--lang=${locale}`];
    const begun = await launch({ args });
    await sitDown(begun.page, t);
    await catchPorts(begun.page);
    const ask = <T>(page: Page, name: string, input: unknown) => askValue<T>(page, 'engine', name, input);
    await ask(begun.page, 'plan.begin', { origin: 'default', organisation: '[fictif] Canal' });
    const fields = {
      category: 'complaints',
      name: { fr: 'Passerelle', en: 'Footbridge' },
      query: 'passerelle',
    };
    const { id } = await ask<{ id: string }>(begun.page, 'watch.add', { fields });
    await ask(begun.page, 'incident.declare', {
      title: '[fictif] Passerelle fermée',
      level: 1,
      timeZone: 'America/Toronto',
    });
    await begun.close();
    const now = Date.now();
    const rules = [{ id, query: 'passerelle', excludedAuthors: [], hiddenAuthors: [] }];
    plantObserved(begun.database, { s: storm(now) }, rules, now);

    const { page, complaints, close } = await launch({ userData: begun.userData, args });
    await catchPorts(page);
    const strip = page.locator('[data-region="strip"]');
    const name = locale === 'fr-CA' ? 'Passerelle' : 'Footbridge';
    // The spike stands on the strip with its subject; the signals name the rule and its numbers.
    const mark = strip.getByRole('button', { name: new RegExp(name) });
    await expect(mark).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    const spikes = page.locator('[data-region="spikes"]');
    await expect(spikes).toContainText(t('planChoice.voice_own'));
    await expect(spikes).toContainText(name);
    await expect(page.locator('[data-region="measures"]')).toContainText(t('signal.volume'));
    await expectNoViolation(page, 'the signals');
    await shoot(page, `signals-${locale}`);
    await spikes
      .getByRole('button', { name: t('signal.real') })
      .first()
      .focus();
    await page.keyboard.press('Space');
    await expect(spikes).toContainText(
      t('signal.judged', { name: 'Camille Roy', verdict: t('signal.real') }),
    );

    // The rules rehearsed on what is stored, and one of them written into the plan; taken back.
    const rehearsal = page.locator('[data-region="rehearsal"]');
    await page.getByRole('radio', { name: t('signal.tabRehearsal') }).focus();
    await page.keyboard.press('Space');
    await rehearsal.getByRole('button', { name: t('signal.rehearseStart') }).focus();
    await page.keyboard.press('Enter');
    const chooseRatio = rehearsal.getByRole('button', {
      name: `${t('signal.choose')} ${t('planChoice.voice_hourRatio')}`,
    });
    await expect(chooseRatio).toBeVisible({ timeout: 30_000 });
    await rehearsal.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await expectNoViolation(page, 'the rehearsal');
    await shoot(page, `rehearsal-${locale}`);
    await chooseRatio.focus();
    await page.keyboard.press('Enter');
    await expect(chooseRatio).toHaveCount(0);
    await page
      .getByRole('button', { name: t('common.undo') })
      .last()
      .click();
    await expect(chooseRatio).toBeVisible();

    // The queue by keyboard: what is gravest first.
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    const queue = page.locator('[data-region="queue"]');
    const detail = page.getByRole('article', { name: t('triage.detail') });
    await expect(queue.getByRole('listitem').first()).toContainText(/blessés|mise en demeure/);
    await expectNoViolation(page, 'the queue');
    await shoot(page, `triage-${locale}`);
    const first = (await detail.textContent()) ?? '';
    await page.keyboard.press('i');
    const reason = page.getByRole('textbox', { name: t('triage.reason') });
    await expect(reason).toBeFocused();
    await page.keyboard.type('Vérifié par téléphone');
    await expectNoViolation(page, 'the form of an intervention');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('triage.intervenedPinned'))).toBeVisible();
    await expect(detail).not.toHaveText(first);

    const expectBack = async (): Promise<void> => {
      const back = page.getByText(t('triage.cause_recheck'), { exact: false }).first();
      await expect(async () => {
        await queue.getByRole('button').first().click();
        await expect(back).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 170_000, intervals: [3_000] });
      await expect(detail).toContainText('Une seule voix, sans écho');
      await expectNoViolation(page, 'a post that came back');
      await shoot(page, `back-${locale}`);
    };
    // Observed, with a re-check of one minute that has passed a minute later.
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('o');
    await expect(reason).toBeFocused();
    await page.keyboard.type('Une seule voix, sans écho');
    const minutes = page.getByRole('textbox', { name: t('triage.recheckMinutes') });
    await minutes.fill('1');
    await shoot(page, `observe-${locale}`);
    await page.getByRole('button', { name: t('triage.recordObserve') }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('triage.tabObserved', { count: 1 }))).toBeVisible();
    // In French it waits for the minute (in the soak); what comes back is told each time by tests/integration/signal/triage.
    if (locale === 'fr-CA') await expectBack();

    // The level: raised by the measures, and not to fall too early.
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(t('signal.floor'));
    await expectNoViolation(page, 'the dialog of the level');
    await shoot(page, `level-${locale}`);
    await dialog.getByRole('radio', { name: /· 4/ }).focus();
    await page.keyboard.press('Space');
    // What only a person can see, ticked as a ground beside what was measured.
    const grounds = dialog.getByRole('group', { name: t('signal.grounds') });
    const called = grounds.getByRole('checkbox', { name: FLOOR_START[locale] }).first();
    await called.focus();
    await page.keyboard.press('Space');
    await expect(called).toBeChecked();
    await expectNoViolation(page, 'the grounds of a level');
    await shoot(page, `grounds-${locale}`);
    await dialog.getByRole('button', { name: t('incident.raise') }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('[data-region="timeline"]')).toContainText(
      t('signal.wentBy', { grounds: '' }).trim(),
    );
    await scopeByKeyboard(page, t, name);
    await page.keyboard.press('l');
    await expect(dialog).toContainText(t('signal.suggestedSame'));
    await dialog.getByRole('radio', { name: /· 2/ }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: t('incident.lower') }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(t('error.incident.tooEarly'));
    await shoot(page, `early-${locale}`);
    await page.keyboard.press('Escape');
    await shootSmallAndDark(page, locale);
    expect(complaints).toEqual([]);
    await close();
  });
}
