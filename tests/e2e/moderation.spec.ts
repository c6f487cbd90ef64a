/*
 * A post is moderated in a person's words: negative is no ground, a breach cites its clause, what the plan asks for is
 * asked, what could not wait stays marked, and all of it is lifted again.
 */
import { createWords } from '../../shared/i18n/createWords.ts';
import { plantedPost, plantObserved } from '../support/plantObserved.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import { choose, press, shoot, write } from './support/speaking.ts';

const THREAT = '[fictif] Laiterie : on sait où habite votre caissière';

for (const locale of localesTold('fr-CA')) {
  test(`A post is hidden under a clause of the netiquette, never because it is negative (${locale})`, async ({
    launch,
  }) => {
    const { t } = createWords(locale);
    const args = [`--lang=${locale}`];
    const begun = await launch({ args });
    await sitDown(begun.page, t);
    await catchPorts(begun.page);
    const ask = <T>(name: string, input: object) => askValue<T>(begun.page, 'engine', name, input);
    await ask('plan.begin', { origin: 'default', organisation: '[fictif] Laiterie' });
    await ask('incident.declare', {
      title: '[fictif] Rappel du lot 42',
      level: 2,
      timeZone: 'America/Toronto',
    });
    await begun.close();
    const now = Date.now();
    const post = plantedPost(1, { text: THREAT, author: '[fictif] Anonyme', postedAt: now - 60_000 });
    plantObserved(
      begun.database,
      { s: [post] },
      [{ id: 'w', query: 'laiterie', excludedAuthors: [], hiddenAuthors: [] }],
      now,
    );

    const { page, complaints } = await launch({ userData: begun.userData, args });
    await catchPorts(page);
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByText(THREAT).first()).toBeVisible();
    await press(page, t('moderation.act'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(THREAT);
    await press(page, t('moderation.ask'), 'dialog');
    await expect(dialog).toContainText(t('moderation.groundNeeded'));

    // A criticism ends it there.
    await dialog.getByRole('radio', { name: t('moderation.ground_criticism') }).focus();
    await page.keyboard.press('Space');
    await expect(dialog).toContainText(t('moderation.criticismTitle'));
    await expect(dialog.getByRole('button', { name: t('statement.reply') })).toBeVisible();
    await expect(dialog.getByRole('button', { name: t('moderation.ask') })).toHaveCount(0);
    await expectNoViolation(page, 'a criticism');
    await shoot(page, `moderate-criticism-${locale}`);

    // A breach cites its clause; a deletion wants a picture first.
    await page.keyboard.press('Shift+Tab');
    await dialog.getByRole('radio', { name: t('moderation.ground_breach') }).focus();
    await page.keyboard.press('Space');
    await choose(page, t('moderation.measure'), new RegExp(t('planChoice.moderation_delete')));
    await choose(page, t('moderation.clause'), /^(Art\. |Clause )6 /);
    await press(page, t('moderation.ask'), 'dialog');
    await expect(dialog).toContainText(t('moderation.pictureNeeded'));
    await choose(page, t('moderation.measure'), new RegExp(t('planChoice.moderation_hide')));
    await write(page, new RegExp(t('moderation.reason')), 'menace envers une employée');
    await expectNoViolation(page, 'a breach');
    await shoot(page, `moderate-breach-${locale}`);
    await press(page, t('moderation.ask'), 'dialog');
    await expect(dialog).toHaveCount(0);

    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const part = page.getByRole('list', { name: t('moderation.title') });
    await expect(part).toContainText(THREAT);
    await expect(part).toContainText(t('moderation.status_asked'));
    await expectNoViolation(page, 'a measure that waits');
    await shoot(page, `moderation-${locale}`);
    // Whoever asked for it is not offered to clear it.
    await expect(page.getByRole('button', { name: t('moderation.sign') })).toHaveCount(0);
    await press(page, t('moderation.carryOutEarly'));
    await expect(dialog).toContainText(t('moderation.carryOutUncleared'));
    await expectNoViolation(page, 'a measure that could not wait');
    await write(page, t('moderation.why'), 'son adresse y est');
    await press(page, t('moderation.carryOutEarly'), 'dialog');
    await expect(part).toContainText(t('moderation.uncleared'));
    await press(page, t('moderation.lift'));
    await write(page, t('moderation.why'), 'retirée par son auteur');
    await press(page, t('moderation.lift'), 'dialog');
    await expect(part).toContainText(t('moderation.status_lifted'));
    await shoot(page, `moderation-lifted-${locale}`);

    // The room remembers each act.
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    const words = { measure: t('planChoice.moderation_hide').toLowerCase(), number: 6, text: THREAT };
    await expect(page.locator('[data-region="timeline"]')).toContainText(t('moderation.act_lifted', words));
    expect(complaints).toEqual([]);
  });
}
