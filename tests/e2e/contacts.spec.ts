/*
 * Contacts in a person's words: two hundred taken in from cards and a table, taken back, handed out again; the call
 * tree broken and mended. By keyboard alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { pdfFacts, pdfText } from '../support/paper/readPdf.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickFile, pickPlace } from './support/operatingSystem.ts';

const { t } = createWords('fr-CA');
const list = (page: Page) => page.locator('[data-region="planRecords"]');
const pane = (page: Page) => page.locator('[data-region="planRecord"]');

const vcards = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => {
    const no = String(from + at).padStart(3, '0');
    return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Personne Fictive ${no}\r\nTEL;TYPE=cell:+1 514 555 0${no}\r\nEMAIL:p${no}@example.org\r\nEND:VCARD\r\n`;
  }).join('');

/** The keyboard's way to a button: focus, Enter. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

test('Two hundred contacts come in from cards and a table, and all of them can be taken back', async ({
  launch,
}) => {
  const { app, page, userData } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, t);
  await askValue(page, 'engine', 'plan.begin', { origin: 'default', organisation: 'Fromagerie Essai' });
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  const cards = join(userData, 'people.vcf');
  writeFileSync(cards, vcards(0, 120));
  await pickFile(app, cards);
  await press(page, t('contactTake.open'));
  const dialog = page.getByRole('dialog', { name: t('contactTake.title') });
  await expect(dialog).toContainText(t('contactTake.summary', { add: 120, merge: 0, skip: 0 }));
  await expectNoViolation(page, 'contacts of a file');
  await press(page, t('contactTake.take'));
  await expect(page.getByText(t('contactTake.taken', { count: 120 }))).toBeVisible();
  await expect(list(page)).toContainText(t('plan.found', { count: 120 }));

  const rows = Array.from({ length: 80 }, (_, at) => `Personne Fictive ${120 + at};514 555-0${120 + at}`);
  const table = join(userData, 'people.csv');
  writeFileSync(table, `Qui;Quoi\nPersonne Fictive 007;514 555-0007\n${rows.join('\n')}\n`);
  await pickFile(app, table);
  await press(page, t('contactTake.open'));
  const column = dialog.getByRole('button', { name: t('contactTake.column', { name: 'Qui' }) });
  await column.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: t('contactTake.field_name'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: t('contactTake.column', { name: 'Quoi' }) }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('option', { name: t('contactTake.phoneOf', { kind: t('planChoice.phone_mobile') }) })
    .focus();
  await page.keyboard.press('Enter');
  await press(page, t('contactTake.readAgain'));
  await expect(dialog).toContainText(t('contactTake.summary', { add: 80, merge: 1, skip: 0 }));
  await expect(dialog).toContainText(t('contactTake.why_phone'));
  await press(page, t('contactTake.take'));
  await expect(list(page)).toContainText(t('plan.found', { count: 200 }));

  await page
    .getByRole('region', { name: t('frame.notices') })
    .getByRole('button', { name: t('plan.undo') })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('contactTake.takenBack'))).toBeVisible();
  await expect(list(page)).toContainText(t('plan.found', { count: 120 }));

  const out = join(userData, 'out.csv');
  await pickPlace(app, out);
  await press(page, t('contactTake.save'));
  const saving = page.getByRole('dialog', { name: t('contactTake.exportTitle') });
  await expectNoViolation(page, 'contacts handed out');
  await saving.getByRole('radio', { name: t('contactTake.format_vcard3') }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await saving.getByRole('button', { name: t('contactTake.save') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('contactTake.saved', { file: out }))).toBeVisible();
  expect(readFileSync(out, 'utf8').split('\r\n').length).toBeGreaterThan(120);
});

test('A call tree that would be a ring is refused with the reason, and saved once it is mended', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, t);
  await askValue(page, 'engine', 'plan.begin', { origin: 'empty' });
  const ids: string[] = [];
  for (const name of ['Ana Bell', 'Bo Pine']) {
    ids.push((await askValue<{ id: string }>(page, 'engine', 'contact.add', { fields: { name } })).id);
  }
  const [ana, bo] = ids;
  const places = [
    { contactId: ana, callerId: null, backupCallerId: null },
    { contactId: bo, callerId: ana, backupCallerId: null },
  ];
  await askValue(page, 'engine', 'callTree.add', { fields: { name: { fr: 'Cellule', en: 'Team' }, places } });
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: t('plan.noun_callTree') }).focus();
  await page.keyboard.press('Enter');
  await list(page).getByRole('grid').focus();
  await page.keyboard.press('Home');
  await expect(pane(page).getByRole('heading', { name: 'Cellule' })).toBeVisible();
  await expectNoViolation(page, 'the call tree');
  await pane(page).getByText(t('callTree.table')).focus();
  await page.keyboard.press('Enter');
  const caller = pane(page)
    .getByRole('combobox', { name: t('planField.callerId') })
    .first();
  await caller.focus();
  await page.keyboard.type('Bo');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pane(page)
    .getByRole('button', { name: t('plan.save') })
    .focus();
  await page.keyboard.press('Enter');
  await expect(pane(page)).toContainText(t('planChoice.problem_ring', { name: 'Ana Bell' }));
  await pane(page)
    .getByRole('button', { name: t('plan.discard') })
    .focus();
  await page.keyboard.press('Enter');
  await expect(pane(page).getByText(t('planChoice.problem_ring', { name: 'Ana Bell' }))).toHaveCount(0);
  await pane(page)
    .getByRole('textbox', { name: t('planField.quorum') })
    .focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(pane(page).getByText(t('plan.revision', { revision: 2 }))).toBeVisible();
});

test('Somebody is found, what is kept of them goes out, they are erased, and the certificate says so', async ({
  launch,
}) => {
  const { app, page, userData, complaints } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, t);
  await askValue(page, 'engine', 'plan.begin', { origin: 'empty', organisation: 'Fromagerie Essai' });
  await askValue(page, 'engine', 'contact.add', { fields: { name: 'Zénaïde Introuvable' } });

  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.getByRole('radio', { name: t('confidentialityIncident.register') }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('textbox', { name: t('trace.search') }).focus();
  await page.keyboard.type('zé');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('trace.tooShort'))).toBeVisible();
  await expectNoViolation(page, 'looking for somebody');
  await page.keyboard.type('naide');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('trace.found', { text: 'zénaide' }) })).toBeVisible();
  await expectNoViolation(page, 'somebody found');
  await press(page, t('trace.openContact', { name: 'Zénaïde Introuvable' }));
  await expect(pane(page).getByRole('heading', { name: 'Zénaïde Introuvable' })).toBeVisible();

  for (let copy = 0; copy < 6; copy += 1) await askValue(page, 'engine', 'backup.make', {});
  const document = join(userData, 'personne.json');
  await pickPlace(app, document);
  await press(page, t('trace.export'));
  await expect(page.getByText(t('trace.exported', { file: document }))).toBeVisible();
  expect(JSON.parse(readFileSync(document, 'utf8'))).toMatchObject({
    contact: { name: 'Zénaïde Introuvable' },
  });

  await press(page, t('contactErasure.open'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t('contactErasure.reason') }).focus();
  await page.keyboard.type('demande de la personne');
  await press(page, t('contactErasure.erase'));
  await expect(dialog).toContainText(t('contactErasure.complete'));
  await press(page, t('contactErasure.done'));

  // Later, from the record that is shown as erased.
  await press(page, t('erasure.open'));
  const certifying = page.getByRole('dialog', { name: t('erasure.dialogTitle') });
  await expect(certifying.getByRole('button', { name: t('erasure.save') })).toBeEnabled();
  await expectNoViolation(page, 'the certificate of an erasure');
  await certifying.getByRole('radio', { name: t('paper.language_fr'), exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const certificate = join(userData, 'attestation.pdf');
  await pickPlace(app, certificate);
  await press(page, t('erasure.save'));
  await expect(page.getByText(t('erasure.saved', { file: certificate }))).toBeVisible();
  expect(pdfFacts(certificate)).toMatchObject({ pages: 2, isTagged: true, areFontsEmbedded: true });
  const text = pdfText(certificate);
  expect(text).toContain('Fromagerie Essai');
  expect(text).toContain('demande de la personne');
  expect(text).toContain('Camille Roy');
  expect(text).toContain('holds nothing of it');
  expect(text).not.toContain('naïde');
  expect(complaints).toEqual([]);
});

test('Somebody is erased for good, with what else names them, and a certificate says so', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, t);
  await askValue(page, 'engine', 'contact.add', { fields: { name: 'Zénaïde Introuvable' } });
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await list(page).getByRole('grid').focus();
  await page.keyboard.press('Home');
  await pane(page)
    .getByRole('button', { name: t('contactErasure.open') })
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(t('contactErasure.own', { count: 1 }));
  await expectNoViolation(page, 'erasing a contact');
  await dialog.getByRole('textbox', { name: t('contactErasure.reason') }).focus();
  await page.keyboard.type('demande de la personne');
  await dialog.getByRole('button', { name: t('contactErasure.erase') }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(t('contactErasure.complete'));
  await dialog.getByRole('button', { name: t('contactErasure.done') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Zénaïde')).toHaveCount(0);
  await expect(list(page)).toContainText(t('plan.erased'));
});
