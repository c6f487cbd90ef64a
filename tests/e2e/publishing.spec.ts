/*
 * From an angry post to two published languages, online: accounts with their tokens, a reply that answers the post where
 * it stands, a text sent in each language to its network, one of which is away for a while: it waits, says so, and goes
 * out when the server is back. Servers of this machine that speak the wires of Mastodon and Bluesky.
 */
import type { Page } from '@playwright/test';
import { createWords, type Translate } from '../../shared/i18n/createWords.ts';
import { plantedPost, plantObserved } from '../support/plantObserved.ts';
import {
  APP_PASSWORD,
  type BlueskyPublishServer,
  openBlueskyPublishServer,
} from '../support/servers/blueskyPublishServer.ts';
import {
  type MastodonPublishServer,
  openMastodonPublishServer,
  PUBLISH_TOKEN,
} from '../support/servers/mastodonPublishServer.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import {
  choose,
  openSecondWindow,
  press,
  shoot,
  signAtSecondWindow,
  sitDownAs,
  write,
} from './support/speaking.ts';

const POST = 'https://social.example/@voisin/42';
const REPLY = 'Merci de nous l’avoir signalé. Écrivez-nous : aide@example.org.';
const FR = 'Nous vérifions les faits. Prochaine information à 15 h.';
const EN = 'We are checking the facts. Next update at 3 p.m.';

let mastodon: MastodonPublishServer;
let bluesky: BlueskyPublishServer;
test.beforeEach(async () => {
  mastodon = await openMastodonPublishServer();
  bluesky = await openBlueskyPublishServer();
  mastodon.know(POST, '777');
});
test.afterEach(async () => {
  await mastodon.close();
  await bluesky.close();
});

/** A plan with the account on Bluesky, a second person, an incident, and one angry post. */
async function prepare(page: Page): Promise<{ readonly watchId: string }> {
  const ask = <T>(name: string, input: object) => askValue<T>(page, 'engine', name, input);
  await ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  await ask('person.create', { name: 'Max', language: 'fr' });
  const server = { server: bluesky.origin, handle: 'press.example.org', allowedHosts: ['127.0.0.1'] };
  const account = { network: 'bluesky', name: '[fictif] Laiterie', languages: ['en'], ...server };
  const { id } = await ask<{ id: string }>('account.add', { fields: account });
  await ask('account.setSecret', { id, secret: APP_PASSWORD });
  const watch = { category: 'complaints', name: { fr: 'Lait', en: 'Milk' }, query: 'lait' };
  const { id: watchId } = await ask<{ id: string }>('watch.add', { fields: watch });
  const declared = { title: '[fictif] Rappel du lot 42', level: 2, timeZone: 'America/Toronto' };
  await ask('incident.declare', declared);
  return { watchId };
}

/** The account on Mastodon is entered in the plan by hand, and its token beside it. */
async function enterAccount(page: Page, t: Translate, locale: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page
    .locator('[data-region="planParts"]')
    .getByRole('button')
    .filter({ hasText: t('plan.noun_account') })
    .focus();
  await page.keyboard.press('Enter');
  await press(page, t('plan.add'), 'planRecords');
  const pane = page.locator('[data-region="planRecord"]');
  await write(page, t('planField.accountServer'), mastodon.origin);
  await write(page, t('planField.accountHandle'), 'press');
  await write(page, new RegExp(t('planField.allowedHosts')), '127.0.0.1');
  await page.keyboard.press('Enter');
  await expectNoViolation(page, 'an account being written');
  await press(page, t('plan.save'), 'planRecord');
  await expect(pane).toContainText(t('publishing.secretNone'));
  await page.getByLabel(t('publishing.secretField'), { exact: true }).focus();
  await page.keyboard.insertText(PUBLISH_TOKEN);
  await page.keyboard.press('Enter');
  await expect(pane).toContainText(t('publishing.secretKept'));
  await press(page, t('publishing.check'), 'planRecord');
  await expect(
    page.getByText(t('publishing.checked', { handle: `press@127.0.0.1:${mastodon.port}` })),
  ).toBeVisible();
  await expect(page.locator('body')).not.toContainText(PUBLISH_TOKEN);
  await expectNoViolation(page, 'an account with its token');
  await shoot(page, `account-${locale}`);
}

async function submit(page: Page, t: Translate): Promise<void> {
  await press(page, t('statement.submit'), 'approval');
  await press(page, t('statement.submit'), 'dialog');
  await expect(page.locator('[data-region="approval"]')).toContainText(t('statement.status_awaiting'));
}

/** Sends one language by the dialog that shows the very words. */
async function send(page: Page, t: Translate, side: 'fr' | 'en', words: string): Promise<void> {
  await press(page, `${t('publishing.act')} · ${t(`statement.side_${side}`)}`, 'approval');
  await choose(page, t('publishing.account'), side === 'fr' ? /Mastodon/ : /Bluesky/);
  await expect(page.getByRole('dialog')).toContainText(words);
  await expectNoViolation(page, `publishing in ${side}`);
  await shoot(page, `publish-${side}-${t('publishing.account')}`);
  const network = side === 'fr' ? 'Mastodon' : 'Bluesky';
  await press(page, t('publishing.send', { network }), 'dialog');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

for (const locale of localesTold('fr-CA')) {
  test(`A post is answered where it stands, and a text goes out in two languages although a server is away (${locale})`, async ({
    launch,
  }) => {
    test.setTimeout(180_000);
    const { t } = createWords(locale);
    const args = [`--lang=${locale}`];
    const begun = await launch({ args });
    await sitDown(begun.page, t);
    await catchPorts(begun.page);
    const { watchId } = await prepare(begun.page);
    await begun.close();
    const post = { network: 'mastodon', externalId: 'social.example/42', url: POST };
    const words = {
      text: '[fictif] Votre lait m’a rendu malade, bande de menteurs',
      author: '[fictif] Voisin',
    };
    const rules = [{ id: watchId, query: 'lait', excludedAuthors: [], hiddenAuthors: [] }];
    const told = plantedPost(1, { ...post, ...words, postedAt: Date.now() - 60_000 });
    plantObserved(begun.database, { s: [told] }, rules, Date.now());

    const { app, page, complaints } = await launch({ userData: begun.userData, args });
    await catchPorts(page);
    await enterAccount(page, t, locale);

    // The angry post is answered in its own thread.
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByText(words.text).first()).toBeVisible();
    await press(page, t('statement.reply'));
    const editor = page.locator('[data-region="statement"]');
    await expect(editor).toContainText(words.text);
    await write(page, t('statement.side_fr'), REPLY);
    await submit(page, t);
    const second = await openSecondWindow(app, page, t);
    await sitDownAs(second, t, 'Max');
    await second.keyboard.press('g');
    await second.keyboard.press('s');
    await signAtSecondWindow(page, second, t, 'aide@example.org');
    await send(page, t, 'fr', REPLY);
    const approval = page.locator('[data-region="approval"]');
    await expect(approval.getByText(/127\.0\.0\.1.*@press/)).toBeVisible();
    expect(mastodon.statuses()).toMatchObject([{ text: REPLY, in_reply_to_id: '777', language: 'fr' }]);
    await expectNoViolation(page, 'an answered post');
    await shoot(page, `answered-${locale}`);

    // Both languages of a statement: French goes out, the server of the English account does not answer.
    await page.keyboard.press('r');
    await page.keyboard.press('w');
    await write(page, new RegExp(t('statement.title')), 'Première déclaration');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(editor.getByRole('textbox', { name: new RegExp(t('statement.title')) })).toHaveValue(
      'Première déclaration',
    );
    await write(page, t('statement.side_fr'), FR);
    await write(page, t('statement.side_en'), EN);
    await write(page, t('statement.promiseText'), 'Prochaine information');
    await write(page, t('statement.promiseDue'), '+60');
    await press(page, t('statement.promiseAdd'));
    await submit(page, t);
    await press(second, /Première déclaration/, 'statements');
    await signAtSecondWindow(page, second, t, 'We are checking');
    const closed = new Promise((resolve) => bluesky.server.close(resolve));
    bluesky.cutAll();
    await closed;
    await send(page, t, 'fr', FR);
    await expect.poll(() => mastodon.statuses().map(({ text }) => text)).toEqual([REPLY, FR]);
    await send(page, t, 'en', EN);
    await expect(approval).toContainText(t('publishing.queued'));
    await expect(approval).toContainText(t('publishing.unreachable'));
    await expect(page.locator('[data-region="statements"]')).toContainText(
      t('statement.status_partlyWaiting'),
    );
    await expectNoViolation(page, 'a text that waits');
    await shoot(page, `waiting-${locale}`);
    await new Promise<void>((resolve) => bluesky.server.listen(bluesky.port, '127.0.0.1', resolve));
    await press(page, t('publishing.tryNow'), 'approval');
    await expect(
      page.locator('[data-region="statements"]').getByText(t('statement.status_published'), { exact: true }),
    ).toHaveCount(2);
    expect(bluesky.records().map(({ value }) => value.text)).toEqual([EN]);
    await expectNoViolation(page, 'both languages out');
    await shoot(page, `out-${locale}`);

    // The room counts down to what was promised, and knows what was said where.
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect(page.locator('main').getByText('Prochaine information').first()).toBeVisible();
    await expectNoViolation(page, 'the room after publishing');
    await shoot(page, `published-room-${locale}`);
    expect(complaints).toEqual([]);
  });
}
