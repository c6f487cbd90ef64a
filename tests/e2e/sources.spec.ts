/*
 * Listening in a person's words: a source added by the address of a page, one that fails and says why, posts that
 * arrive, what cannot be seen. By keyboard, with a newspaper and a network on this machine.
 */
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { openFeedServer } from '../support/servers/feedServer.ts';
import { openJetstreamServer } from '../support/servers/jetstreamServer.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { expect, test } from './support/launch.ts';

const { t } = createWords('fr-CA');
const SHOTS = process.env.VIGIE_SHOTS;

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const sources = (page: Page) => region(page, t('source.title'));
const dialog = (page: Page) => page.getByRole('dialog', { name: t('source.addTitle') });
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

test('Sources are added by address, heard, seen failing, stopped and retired, and the blind spots are named', async ({
  launch,
}) => {
  const newspaper = await openFeedServer(4);
  const network = await openJetstreamServer(4);
  for (let count = 0; count < 3; count += 1) newspaper.post();
  try {
    const { page, complaints, close } = await launch({ args: ['--lang=fr-CA'] });
    await sitDown(page, t);

    // The place by its keys; nothing is listened to yet.
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await expect(page.getByText(t('source.emptyTitle'))).toBeVisible();
    await expectNoViolation(page, 'listening, empty');
    await page.getByRole('button', { name: t('source.add') }).focus();
    await page.keyboard.press('Enter');

    // The page of the newspaper: on this computer, so it is asked for by name first.
    await expect(dialog(page).getByRole('textbox', { name: t('source.addField') })).toBeFocused();
    await page.keyboard.type(newspaper.url('/page'));
    await expect(dialog(page)).toContainText(t('planChoice.source_feed'));
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText(t('source.trouble_refusedAddress'));
    await dialog(page)
      .getByRole('checkbox', { name: t('source.addAllow', { host: '127.0.0.1' }) })
      .focus();
    await page.keyboard.press('Space');
    await expect(dialog(page)).toContainText(t('source.addFound', { title: 'Fictional', count: 3 }));
    await expect(dialog(page).getByRole('textbox', { name: t('source.addName') })).toHaveValue('Fictional');
    await expectNoViolation(page, 'adding a source, looked at');
    await shoot(page, 'source-add');
    await dialog(page)
      .getByRole('textbox', { name: t('source.addName') })
      .focus();
    await page.keyboard.press('Enter');
    await expect(sources(page)).toContainText('Fictional');
    await expect(sources(page)).toContainText(t('source.state_live'));
    await expect(region(page, 'Fictional')).toContainText('3');

    // A stream, added by its address; it is heard at once.
    await page.getByRole('button', { name: t('source.add') }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(network.url('subscribe'));
    await expect(dialog(page)).toContainText(t('planChoice.source_jetstream'));
    await dialog(page)
      .getByRole('radio', { name: t('source.addKeepsEverything') })
      .focus();
    await page.keyboard.press('Space');
    await dialog(page)
      .getByRole('textbox', { name: t('source.addName') })
      .fill('Bluesky d’essai');
    await page.keyboard.press('Enter');
    const stream = region(page, 'Bluesky d’essai');
    await expect(stream).toContainText(t('source.trouble_refusedAddress'));
    await stream.getByRole('button', { name: t('source.edit') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: t('planField.allowedHosts') }).fill('127.0.0.1');
    await page.getByRole('button', { name: t('plan.save') }).click();
    await page.keyboard.press('Escape');
    await page
      .getByRole('navigation', { name: t('frame.rail') })
      .getByRole('button', { name: t('source.place') })
      .click();
    await expect(stream).toContainText(t('source.state_live'));
    for (let count = 0; count < 40; count += 1) network.post();
    await expect(stream).toContainText('40');

    // The network goes away: it says so, and when it tries again.
    network.refuse({ status: 503, headers: { 'retry-after': '600' } });
    network.cutAll();
    await expect(stream).toContainText(t('source.trouble_serverError'));
    await expect(sources(page)).toContainText(t('source.failing', { count: 1 }));
    await expect(page.locator('[data-region="strip"]')).toContainText(t('source.stripFailing', { count: 1 }));
    await expectNoViolation(page, 'the wall of sources with one failing');
    await shoot(page, 'source-wall');
    network.refuse(null);
    await stream.getByRole('button', { name: t('source.askNow') }).focus();
    await page.keyboard.press('Enter');
    await expect(stream).toContainText(t('source.state_live'));

    // What its author deletes stays in the feed, and says so.
    network.remove(network.post({ text: 'La passerelle ferme à midi, à jamais.', langs: ['fr'] }));
    await page.keyboard.press('Escape');
    await page
      .getByRole('navigation', { name: t('frame.rail') })
      .getByRole('button', { name: t('frame.placeFeed') })
      .click();
    const gone = page.locator('[data-region="feed"] [role="row"]', { hasText: 'ferme à midi' });
    await expect(gone).toContainText(/supprimée à \d/);
    await gone.click();
    await page.keyboard.press('Enter');
    const detail = page.getByRole('article', { name: t('feed.regionDetail') });
    await expect(detail).toContainText(t('feed.detailDeleted'));
    await expect(detail).toContainText('Bluesky d’essai');
    await expectNoViolation(page, 'a deleted post in the feed');
    await shoot(page, 'source-feed');
    await page
      .getByRole('navigation', { name: t('frame.rail') })
      .getByRole('button', { name: t('source.place') })
      .click();

    // Stopped, retired, and brought back by the notice.
    await stream.getByRole('button', { name: t('source.turnOff') }).focus();
    await page.keyboard.press('Enter');
    await expect(stream).toContainText(t('source.state_off'));
    await stream.getByRole('button', { name: t('source.retire') }).focus();
    await page.keyboard.press('Enter');
    await expect(sources(page)).not.toContainText('Bluesky d’essai');
    await page.getByRole('button', { name: t('source.undo') }).click();
    await expect(sources(page)).toContainText('Bluesky d’essai');

    // What can be seen and what cannot.
    await page.getByRole('radio', { name: t('source.tabCoverage') }).focus();
    await page.keyboard.press('Space');
    const coverage = region(page, t('source.coverageTitle'));
    await expect(coverage).toContainText('Instagram');
    await expect(coverage.getByRole('status')).toContainText('TikTok');
    await expectNoViolation(page, 'the coverage');
    await shoot(page, 'source-coverage');

    expect(complaints).toEqual([]);
    await close();
  } finally {
    await newspaper.close();
    await network.close();
  }
});
