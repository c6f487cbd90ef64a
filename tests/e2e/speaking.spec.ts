/*
 * From an angry post to two published languages, with every network off: a text is written in both, what differs is
 * marked, one signatory signs at a second window and the other by telephone with a code from paper; the promise becomes
 * a line of the room and is kept.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { CODE_SIGNS } from '../../shared/lib/oneTimeCode.ts';
import { pdfFacts, pdfText } from '../support/paper/readPdf.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';
import {
  choose,
  openSecondWindow,
  press,
  shoot,
  signAtSecondWindow,
  sitDownAs,
  write,
} from './support/speaking.ts';

const ANGRY = '[fictif] Votre fromage m’a rendu malade, vous le saviez !';
const FR =
  'Nous avons pris connaissance de cas de maladie. Nous vérifions les faits. Prochaine information à 15 h. Questions : 1 800 555-0142.';
const EN =
  'We have learned of cases of illness. We are checking the facts. Next update at 3 p.m. Questions: 1 800 555-0142.';

/** A plan in which a statement at level 2 is signed by two, one of whom is on the telephone. */
async function prepare(page: Page): Promise<{ readonly zoe: string }> {
  const ask = <T>(name: string, input: object) => askValue<T>(page, 'engine', name, input);
  await ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  const contact = async (name: string) => (await ask<{ id: string }>('contact.add', { fields: { name } })).id;
  const [max, zoe] = [await contact('[fictif] Max'), await contact('[fictif] Zoé')];
  await ask('person.create', { name: 'Max', language: 'fr', contactId: max });
  const role = async (code: string, fr: string, en: string, holderId: string) =>
    (await ask<{ id: string }>('role.add', { fields: { code, name: { fr, en }, holderId } })).id;
  const signatoryRoleIds = [
    await role('commsLead', 'Communications', 'Communications', max),
    await role('legal', 'Juridique', 'Legal', zoe),
  ];
  await ask('approvalRule.add', {
    fields: { content: 'statement', level: 2, signatoryRoleIds, mode: 'all', timeBoxMin: 30 },
  });
  await ask('handMention.record', {
    network: 'facebook',
    url: 'https://facebook.com/voisin/posts/1',
    text: ANGRY,
    title: null,
    author: '[fictif] Voisin',
    handle: null,
    externalId: null,
    postedAt: Date.now() - 60_000,
    isTimeGuessed: false,
    category: 'complaints',
    tone: 'negative',
    reachBucket: 'under1k',
  });
  await ask('incident.declare', {
    title: '[fictif] Rappel du lot 42',
    level: 2,
    timeZone: 'America/Toronto',
  });
  return { zoe };
}

/** The codes of a printed sheet, by their number. */
function codesOn(file: string): ReadonlyMap<number, string> {
  const form = new RegExp(
    `\\b(\\d{1,2})\\s+([${CODE_SIGNS}]{4}) ([${CODE_SIGNS}]{4}) ([${CODE_SIGNS}]{4})\\b`,
    'g',
  );
  const text = pdfText(file).replace(/[\u00a0\u202f]/g, ' ');
  return new Map(
    [...text.matchAll(form)].map((found) => [Number(found[1]), `${found[2]} ${found[3]} ${found[4]}`]),
  );
}

for (const locale of ['fr-CA', 'en-CA'] as const) {
  test(`A text is written in two languages, signed by hand and by telephone, and its promise is kept (${locale})`, async ({
    launch,
  }) => {
    const { t } = createWords(locale);
    const { app, page, userData, complaints } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    await catchPorts(page);
    await prepare(page);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await expect(page.getByText(t('statement.emptyChoice'))).toBeVisible();
    await expectNoViolation(page, 'an empty desk');

    // A sheet of codes for whoever signs by telephone: on paper only.
    const sheet = join(userData, 'codes.pdf');
    await pickPlace(app, sheet);
    await press(page, t('codeSheet.issue'));
    await choose(page, t('codeSheet.holder'), /Zoé/);
    await expectNoViolation(page, 'issuing a sheet');
    await shoot(page, `issue-${locale}`);
    await press(page, t('codeSheet.issueNow'));
    await expect(page.getByRole('dialog')).toContainText('codes.pdf');
    await page.keyboard.press('Escape');
    expect(pdfFacts(sheet).pages).toBe(1);
    const codes = codesOn(sheet);
    expect(codes.size).toBe(20);
    for (const code of codes.values()) await expect(page.locator('body')).not.toContainText(code);

    // It begins with an angry post, taken by hand: somebody answers it, and the room speaks to everybody.
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByText(ANGRY).first()).toBeVisible();
    await press(page, t('statement.reply'));
    await expect(page.locator('[data-region="statement"]')).toContainText(ANGRY);
    await write(page, t('statement.side_fr'), 'Nous vous avons écrit en privé.');
    await expectNoViolation(page, 'a reply to an angry post');
    // Out of the field: letters are keys of the desk again.
    await page.locator('[data-region="statements"]').focus();

    // A text is written in both languages; what differs is marked before anybody can submit it.
    await page.keyboard.press('r');
    await page.keyboard.press('w');
    await write(page, new RegExp(t('statement.title')), 'Première déclaration');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: t('statement.title'), exact: true })).toHaveValue(
      'Première déclaration',
    );
    const editor = page.locator('[data-region="statement"]');
    await write(page, t('statement.side_fr'), FR);
    await write(page, t('statement.side_en'), EN.replace('3 p.m.', '4 p.m.'));
    await press(page, 'X', 'statement');
    await expect(editor.getByText(t('statement.parityFound', { count: 1 }))).toBeVisible();
    await expect(editor.locator('mark').filter({ hasText: '15 h' })).toBeVisible();
    await expectNoViolation(page, 'languages that differ');
    await shoot(page, `differ-${locale}`);
    await write(page, t('statement.side_en'), EN);
    await expect(editor.getByText(t('statement.parityNone'))).toBeVisible();
    await write(page, t('statement.promiseText'), 'Prochaine information');
    await write(page, t('statement.promiseDue'), '+60');
    await press(page, t('statement.promiseAdd'));
    await press(page, t('statement.submit'), 'approval');
    await expect(page.getByRole('dialog')).toContainText('We are checking the facts.');
    await expectNoViolation(page, 'submitting');
    await press(page, t('statement.submit'), 'dialog');
    const approval = page.locator('[data-region="approval"]');
    await expect(approval).toContainText(t('statement.status_awaiting'));
    await expect(editor.getByRole('textbox', { name: t('statement.side_fr') })).not.toBeEditable();

    // Nobody signs what they wrote; Max does, at a window of his own.
    await press(page, t('statement.sign'), 'approval');
    await press(page, t('statement.sign'), 'dialog');
    await expect(page.getByRole('dialog')).toContainText(t('error.statement.ownText'));
    await page.keyboard.press('Escape');
    const second = await openSecondWindow(app, page, t);
    await sitDownAs(second, t, 'Max');
    await second.keyboard.press('g');
    await second.keyboard.press('s');
    await signAtSecondWindow(page, second, t, '1 800 555-0142');

    // Zoé is on the telephone: the text is read, the check value said, her next code read back.
    await press(page, t('statement.signPhone'), 'approval');
    await expectNoViolation(page, 'signing by telephone');
    await shoot(page, `phone-${locale}`);
    await write(page, t('statement.code'), codes.get(2) ?? '');
    await press(page, t('statement.signPhoneDo'), 'dialog');
    await expect(page.getByRole('dialog')).toContainText(t('error.codeSheet.wrong'));
    await write(page, t('statement.code'), codes.get(1) ?? '');
    await page.keyboard.press('Enter');
    await expect(approval).toContainText(t('statement.status_approved'));
    await expect(approval).toContainText('[fictif] Zoé');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectNoViolation(page, 'an approved text');
    await shoot(page, `approved-${locale}`);

    // Both languages go out by hand, and the room knows.
    for (const [at, side] of (['fr', 'en'] as const).entries()) {
      await press(page, `${t('statement.mark')} · ${t(`statement.side_${side}`)}`, 'approval');
      if (at === 0) await expectNoViolation(page, 'marking as published');
      await write(page, new RegExp(t('statement.address')), `https://example.org/${side}`);
      await page.keyboard.press('Enter');
      await expect(approval.getByText(`https://example.org/${side}`)).toBeVisible();
    }
    await expect(page.locator('[data-region="statements"]')).toContainText(t('statement.status_published'));
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    const room = page.locator('main');
    await expect(room.getByText('Prochaine information').first()).toBeVisible();
    await shoot(page, `room-${locale}`);
    await press(page, new RegExp(`${t('room.more')}.*Prochaine information`));
    await page.getByRole('menuitem', { name: t('commitment.fulfil'), exact: true }).press('Enter');
    await expect(room.getByText(t('commitment.state_kept')).first()).toBeVisible();
    await expectNoViolation(page, 'a promise that was kept');

    // A word that is changed voids what was signed.
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await press(page, t('statement.editAgain'), 'statement');
    await press(page, t('statement.editAgain'), 'dialog');
    await expect(editor.getByRole('textbox', { name: t('statement.side_fr') })).toBeEditable();
    await write(page, t('statement.side_fr'), `${FR} Merci.`);
    await expect(
      editor.getByText(t('statement.stale', { language: t('statement.side_en') })).first(),
    ).toBeVisible();
    await expect(approval).toContainText(t('statement.status_draft'));
    await press(page, t('statement.changes'), 'approval');
    await expect(page.getByRole('dialog').locator('mark').filter({ hasText: 'Merci.' })).toBeVisible();
    await expectNoViolation(page, 'what changed');
    await shoot(page, `changes-${locale}`);
    expect(complaints).toEqual([]);
  });
}
