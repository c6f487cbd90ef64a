/*
 * A text that rests on the room, in a person's words: a fact is cited and turns, a picture goes with it and is described,
 * the plan's languages are asked for, what went out is marked with its screenshot, and words that served go back to the
 * plan.
 */
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import { openSecondWindow, press, shoot, signAtSecondWindow, sitDownAs, write } from './support/speaking.ts';

const FACT = 'Deux personnes ont été malades';
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

for (const locale of localesTold('fr-CA')) {
  test(`A text rests on a fact that turns, takes a picture along, and its words go back to the plan (${locale})`, async ({
    launch,
  }) => {
    test.setTimeout(120_000);
    const { t } = createWords(locale);
    const { app, page, complaints } = await launch({ args: [`--lang=${locale}`] });
    await sitDown(page, t);
    await catchPorts(page);
    const ask = <T>(name: string, input: object) => askValue<T>(page, 'engine', name, input);
    await ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
    await ask('person.create', { name: 'Max', language: 'fr' });
    const text = { fr: '{organisation} vérifie.', en: '{organisation} is checking.' };
    await ask('template.add', {
      fields: { kind: 'holding', title: { fr: 'Attente', en: 'Holding' }, text, approvedOn: '2026-01-01' },
    });
    const { id: incidentId } = await ask<{ id: string }>('incident.declare', {
      title: '[fictif] Rappel du lot 42',
      level: 2,
      timeZone: 'America/Toronto',
    });
    const { id: factId } = await ask<{ id: string }>('fact.state', {
      incidentId,
      text: FACT,
      status: 'unconfirmed',
    });
    await ask('evidence.attachBytes', { incidentId, base64: PIXEL, name: 'etiquette.png' });

    // Begun from a template; the fact is cited in both languages, and said to be unsure.
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.keyboard.press('r');
    await page.keyboard.press('w');
    await press(page, t('statement.newText'), 'dialog');
    const editor = page.locator('[data-region="statement"]');
    await expect(editor.getByRole('textbox', { name: t('statement.side_fr') })).toHaveValue(
      '[fictif] Laiterie vérifie.',
    );
    const combo = editor.getByRole('combobox', { name: t('statement.factChoose') });
    await combo.focus();
    await page.keyboard.type('Deux');
    await page.getByRole('option', { name: new RegExp(FACT) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(
      editor.getByText(t('statement.factUnsure', { status: t('room.status_unconfirmed').toLowerCase() })),
    ).toBeVisible();
    await press(page, t('statement.factInto_fr'), 'statement');
    await expect(editor.getByRole('textbox', { name: t('statement.side_fr') })).toHaveValue(
      `[fictif] Laiterie vérifie. ${FACT}`,
    );
    await write(page, t('statement.side_en'), '[fictif] Laiterie is checking. Two people have been ill');

    // Each network shows it in its own way.
    await press(page, 'X', 'statement');
    await press(page, new RegExp(t('statement.previewShow')), 'statement');
    const preview = editor.getByRole('article', { name: new RegExp(`X, ${t('statement.side_fr')}`) });
    await expect(preview).toContainText(FACT);

    // A picture is taken along and described.
    await editor.getByRole('button', { name: new RegExp(t('statement.mediaAdd')) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'etiquette.png' }).focus();
    await page.keyboard.press('Enter');
    await expect(editor.getByText(t('statement.mediaAltNeeded')).first()).toBeVisible();
    await write(page, t('statement.mediaAlt', { language: t('statement.side_fr') }), 'Étiquette du lot 42');
    await write(page, t('statement.mediaAlt', { language: t('statement.side_en') }), 'Label of lot 42');
    await expect(editor.getByText(t('statement.mediaAltNeeded'))).toHaveCount(0);
    const pictures = editor.getByRole('region', { name: t('statement.media') });
    await expect(pictures.getByRole('img', { name: /lot 42/ })).toBeVisible();
    await editor.getByText(t('statement.promiseNone')).click();
    await expectNoViolation(page, 'a text with a fact and a picture');
    await shoot(page, `desk-${locale}`);

    // The fact turns: the desk and the room both say which text rests on it.
    await expect(editor.getByRole('status').first()).toContainText(t('statement.saved', { time: '' }).trim());
    await ask('fact.turn', { factId, status: 'refuted', source: '[fictif] CLSC' });
    await expect(editor.getByText(t('statement.factsTurned', { count: 1 }))).toBeVisible();
    await expectNoViolation(page, 'a fact that turned');
    await shoot(page, `turned-${locale}`);
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect(page.locator('main')).toContainText(
      t('room.turnedText', { title: locale === 'fr-CA' ? 'Attente' : 'Holding' }),
    );
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await press(page, `${t('statement.factRemove')} : ${FACT}`, 'statement');
    await write(page, t('statement.side_fr'), '[fictif] Laiterie vérifie. Appelez le 1 800 555-0142.');
    await write(page, t('statement.side_en'), '[fictif] Laiterie is checking. Call 1 800 555-0142.');

    // One language alone is not submitted.
    await editor.getByRole('button', { name: new RegExp(t('statement.languages')) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: t('statement.side_fr'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(
      editor.getByText(t('statement.languagesMissing', { languages: t('statement.side_en') })),
    ).toBeVisible();
    await press(page, t('statement.submit'), 'approval');
    await press(page, t('statement.submit'), 'dialog');
    await expect(page.getByRole('dialog')).toContainText(t('error.statement.languageMissing'));
    await page.keyboard.press('Escape');
    await editor.getByRole('button', { name: new RegExp(t('statement.languages')) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: t('statement.languagesBoth') }).focus();
    await page.keyboard.press('Enter');
    await press(page, t('statement.submit'), 'approval');
    await press(page, t('statement.submit'), 'dialog');
    const approval = page.locator('[data-region="approval"]');
    await expect(approval).toContainText(t('statement.status_awaiting'));
    const second = await openSecondWindow(app, page, t);
    await sitDownAs(second, t, 'Max');
    await second.keyboard.press('g');
    await second.keyboard.press('s');
    await signAtSecondWindow(page, second, t, '1 800 555-0142');

    // Out by hand, with the screenshot; then its words go back to the plan.
    await press(page, `${t('statement.mark')} · ${t('statement.side_fr')}`, 'approval');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: new RegExp(t('statement.picture')) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /etiquette\.png/ }).focus();
    await page.keyboard.press('Enter');
    await expectNoViolation(page, 'marking with a screenshot');
    await shoot(page, `mark-${locale}`);
    await press(page, t('statement.mark'), 'dialog');
    await expect(approval).toContainText(t('statement.pictureKept'));
    await press(page, t('statement.propose'), 'approval');
    await expect(dialog.getByRole('textbox', { name: t('statement.side_fr') })).toHaveValue(
      '{organisation} vérifie. Appelez le 1 800 555-0142.',
    );
    await expectNoViolation(page, 'words for the plan');
    await shoot(page, `propose-${locale}`);
    await press(page, t('statement.proposeNow'), 'dialog');
    await expect(page.getByText(t('statement.proposed'))).toBeVisible();
    const [template] = await ask<readonly { fields: { text: { en: string }; approvedOn: string | null } }[]>(
      'template.list',
      {},
    );
    expect(template?.fields).toMatchObject({
      text: { en: '{organisation} is checking. Call 1 800 555-0142.' },
      approvedOn: null,
    });
    expect(complaints).toEqual([]);
  });
}
