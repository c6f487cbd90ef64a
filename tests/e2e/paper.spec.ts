/*
 * The plan on paper: what is asked for on screen is what the printed pages hold, in both languages and on both
 * papers, with codes that a scanner reads.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  PAPERS,
  type Paper,
  SHEET_LANGUAGES,
  SHEETS,
  type Sheet,
  type SheetLanguage,
} from '../../shared/domain/sheets.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { isSoak, tell } from '../support/fault/soak.ts';
import { pdfCodes, pdfFacts, pdfText } from '../support/paper/readPdf.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const fr = createWords('fr-CA').t;
const en = createWords('en-CA').t;
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = { A4: [596, 842], Letter: [612, 792] };
const ACROSS: readonly Sheet[] = ['levelTable', 'approvalMatrix', 'raciMatrix', 'callSheets'];
/** What is written on, or carried, must not spill over. */
const ONE_PAGE: readonly Sheet[] = ['walletCard', 'blankLog', 'blankSitrep', 'certificate'];
const NAMES = [
  'Ana Bell',
  'Zoé Lévêque',
  'Odilon Brisebois',
  'Maëlle d’Œuvre',
  'Iris Fontanel',
  'Ursule Pomme',
];

/** In soak every language on every paper; else both languages on one paper and one of them on the other. */
function wishesOf(at: number): readonly (readonly [SheetLanguage, Paper])[] {
  if (isSoak) return PAPERS.flatMap((paper) => SHEET_LANGUAGES.map((language) => [language, paper] as const));
  const [first, second]: readonly [Paper, Paper] = at % 2 === 0 ? ['A4', 'Letter'] : ['Letter', 'A4'];
  return [
    ['both', first],
    [at % 4 < 2 ? 'fr' : 'en', second],
  ];
}

async function fillPlan(page: Page): Promise<void> {
  await askValue(page, 'engine', 'plan.begin', { origin: 'default', organisation: 'Fromagerie <Essai>' });
  const ids: string[] = [];
  for (const [at, name] of NAMES.entries()) {
    const phone = { kind: 'mobile', raw: `514 555-010${at}`, e164: `+1514555010${at}`, extension: '' };
    const { id } = await askValue<{ id: string }>(page, 'engine', 'contact.add', {
      fields: { name, callOrder: at + 1, phones: [{ ...phone, isSmsWelcome: true, isOffHours: true }] },
    });
    ids.push(id);
  }
  const places = ids.map((contactId, at) => ({
    contactId,
    callerId: at === 0 ? null : at < 3 ? ids[0] : ids[1],
    backupCallerId: null,
  }));
  const [role] = await askValue<{ id: string }[]>(page, 'engine', 'role.list');
  const shift = { contactId: ids[1], days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' };
  await askValue(page, 'engine', 'role.amend', { id: role?.id, fields: { shifts: [shift] } });
  await askValue(page, 'engine', 'callTree.add', {
    fields: { name: { fr: 'Cellule', en: 'Team' }, quorum: 4, places },
  });
}

test('Every sheet prints in both languages, tagged, with its fonts, on the paper that was chosen', async ({
  launch,
}) => {
  test.setTimeout(isSoak ? 900_000 : 240_000);
  const { app, page, userData } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, fr);
  await fillPlan(page);
  const print = async (sheet: Sheet, language: SheetLanguage, paper: Paper) => {
    const file = join(userData, `${sheet}-${language}-${paper}.pdf`);
    await pickPlace(app, file);
    const saved = await askValue<{ digest: string; revision: number }>(page, 'shell', 'paper.save', {
      sheet,
      language,
      paper,
      locale: 'fr-CA',
    });
    return { file, ...saved };
  };
  let pages = 0;
  for (const [at, sheet] of SHEETS.entries()) {
    for (const [language, paper] of wishesOf(at)) {
      const { file, digest, revision } = await print(sheet, language, paper);
      const where = `${sheet} ${language} ${paper}`;
      const facts = pdfFacts(file);
      pages += facts.pages;
      expect(facts, where).toMatchObject({ isTagged: true, areFontsEmbedded: true });
      expect(facts.fonts.join(' '), where).toContain('Inter');
      const [width, height] = SIZES[paper];
      const sides = ACROSS.includes(sheet) ? [height, width] : [width, height];
      if (sheet !== 'roleCards') expect([facts.width, facts.height], where).toEqual(sides);
      else expect(facts.width, where).toBeLessThan(430);
      if (ONE_PAGE.includes(sheet)) expect(facts.pages, where).toBe(1);
      const text = pdfText(file).replace(/\s+/g, ' ');
      expect(text, where).toContain(digest);
      expect(text, where).toContain(`1/${facts.pages}`);
      for (const { t } of language === 'both' ? [{ t: fr }, { t: en }] : [{ t: language === 'fr' ? fr : en }])
        expect(text, where).toContain(t(`paper.sheet_${sheet}`).split(' ')[0] ?? '');
      expect(pdfCodes(file), where).toContain(
        `vigie://sheet/${sheet}?revision=${revision}&digest=${digest}&language=${language}`,
      );
    }
  }
  tell('sheets printed and read back', {
    sheets: SHEETS.length,
    files: SHEETS.length * wishesOf(0).length,
    pages,
  });
  const one = await print('contactSheet', 'fr', 'Letter');
  const text = pdfText(one.file);
  expect(text).toContain('Fromagerie <Essai>');
  for (const name of NAMES) expect(text).toContain(name);
  // Written as the organisation's country dials it, however it was typed.
  expect(text).toContain('(514) 555-0105');
  expect(text).not.toContain(en('planField.deputyId'));
  expect(pdfCodes(one.file)).toEqual(expect.arrayContaining(['tel:+15145550100', 'tel:+15145550105']));
  expect((await print('roleCards', 'fr', 'A4')).digest).toBe(
    (await print('roleCards', 'fr', 'Letter')).digest,
  );
  expect(pdfFacts(join(userData, 'roleCards-fr-A4.pdf')).pages).toBe(14);
  expect(pdfText(join(userData, 'roleCards-fr-A4.pdf'))).toContain('Zoé Lévêque (lun.–ven. 08:00–16:30)');
  expect(pdfFacts(join(userData, 'approvalMatrix-both-Letter.pdf')).pages).toBeLessThanOrEqual(2);

  const [contact] = await askValue<{ id: string }[]>(page, 'engine', 'contact.list');
  await askValue(page, 'engine', 'contact.amend', { id: contact?.id, fields: { name: 'Quelqu’un d’autre' } });
  expect((await print('contactSheet', 'fr', 'Letter')).digest).not.toBe(one.digest);
});

test('A sheet is chosen and saved by keyboard alone', async ({ launch }) => {
  const { app, page, userData } = await launch({ args: ['--lang=fr-CA'] });
  await catchPorts(page);
  await sitDown(page, fr);
  await fillPlan(page);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: fr('paper.open') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: fr('paper.title') });
  await expect(dialog).toBeVisible();
  await expectNoViolation(page, 'printing the plan');
  await dialog.getByRole('radio', { name: fr('paper.language_fr'), exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: fr('paper.language_en'), exact: true })).toBeChecked();
  const file = join(userData, 'sheet.pdf');
  await pickPlace(app, file);
  await dialog.getByRole('button', { name: fr('paper.save') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(fr('paper.saved', { file }))).toBeVisible();
  expect(existsSync(file)).toBe(true);
  expect(pdfText(file)).toContain(en('paper.sheet_contactSheet'));
});
