/*
 * A sheet as one page: head with organisation, title and code, body, and the foot that every printed page
 * carries: page of pages, revision, digest, until when it may be trusted.
 */
import type { SheetPage } from '../../../shared/contract/paper.ts';
import type { PaperPrint, PaperWish } from '../../../shared/domain/paperCopy.ts';
import type { PlanState } from '../../../shared/domain/planHistory.ts';
import { checkReadiness } from '../../../shared/domain/readiness.ts';
import type { Paper, Sheet } from '../../../shared/domain/sheets.ts';
import { createWords, type Words } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { sha256Hex } from '../journal/hash.ts';
import { type Markup, markup } from '../report/markup.ts';
import { blankLog, blankSitrep } from './blankSheets.ts';
import { booklet } from './booklet.ts';
import { certificate } from './certificate.ts';
import { paperChrome, paperDocument } from './paperFrame.ts';
import { callSheets, contactSheet, walletCard } from './peopleSheets.ts';
import { approvalMatrix, briefSheets, levelTable, raciMatrix, roleCards } from './planSheets.ts';
import { qrMarkup } from './qr.ts';
import { type Identity, recordsOf, type SheetContext, say } from './sheetContext.ts';

export type SheetWish = PaperWish;

/** Half a page, as role cards are kept in a pocket. */
export const SIZES_MM: Readonly<
  Record<Paper, { readonly page: readonly [number, number]; readonly half: readonly [number, number] }>
> = {
  A4: { page: [210, 297], half: [148, 210] },
  Letter: { page: [215.9, 279.4], half: [139.7, 215.9] },
};
const ACROSS: readonly Sheet[] = ['levelTable', 'approvalMatrix', 'raciMatrix', 'callSheets'];
/** Sheets whose parts are torn or cut off carry their own heads. */
const OWN_HEAD: readonly Sheet[] = ['booklet', 'walletCard', 'roleCards'];
const DIGEST_LENGTH = 8;

type SheetFacts = Pick<SheetContext, 'revision' | 'realm' | 'now' | 'dial' | 'wrongNumbers' | 'improvements'>;

/** What the foot of a sheet would say. */
export function sheetPrint(wish: SheetWish, plan: PlanState, facts: SheetFacts): PaperPrint {
  return printOf(wish, contextOf(wish, plan, facts));
}

function contextOf(wish: SheetWish, plan: PlanState, facts: SheetFacts): SheetContext {
  const words = wordsOf(wish);
  return { plan, words, formats: createFormats(words[0].locale, 'UTC'), paper: wish.paper, ...facts };
}

function printOf({ sheet, language }: SheetWish, context: SheetContext): PaperPrint {
  const [page] = recordsOf(context, 'plan');
  // The code names what the sheet says, so the code itself is not part of what is counted.
  const body = bodyOf(sheet, context, { qr: markup``, line: '' }).source;
  const said = `${sheet} ${language}\n${page?.fields.organisation ?? ''}\n${body}`;
  return {
    digest: sha256Hex(said).slice(0, DIGEST_LENGTH),
    revision: context.revision,
    validUntil: page?.fields.validUntil ?? null,
    printedAt: context.now,
  };
}

/** Builds a sheet of the plan as it stands. */
export function buildSheet(wish: SheetWish, plan: PlanState, facts: SheetFacts): SheetPage {
  const context = contextOf(wish, plan, facts);
  const { words } = context;
  const { sheet } = wish;
  const title = say(context, (t) => t(`paper.sheet_${sheet}`));
  const organisation = recordsOf(context, 'plan')[0]?.fields.organisation ?? '';
  const print = printOf(wish, context);
  const { digest, validUntil } = print;
  const code = `vigie://sheet/${sheet}?revision=${facts.revision}&digest=${digest}&language=${wish.language}`;
  const qr = qrMarkup(
    code,
    say(context, (t) => t('paper.code')),
  );
  const valid = validUntil === null ? '' : `${say(context, (t) => t('planField.validUntil'))} ${validUntil}`;
  const revision = `${say(context, (t) => t('plan.revision', { revision: facts.revision }))} · ${digest}`;
  const identity: Identity = { qr, line: [revision, valid].filter((part) => part !== '').join(' · ') };
  const mark =
    facts.realm === 'real'
      ? null
      : say(context, (t) => t(facts.realm === 'demo' ? 'paper.demo' : 'paper.exercise'));
  const head = OWN_HEAD.includes(sheet)
    ? null
    : markup`<header class="head"><div><p class="organisation">${organisation}</p><h1>${title}</h1><p class="valid">${valid}</p>${mark === null ? null : markup`<p class="mark">${mark}</p>`}</div>${qr}</header>`;
  const [widthMm, heightMm] = sizeOf(sheet, wish.paper);
  const html = paperDocument({
    locale: words[0].locale,
    title,
    organisation,
    kind: sheet,
    head,
    body: bodyOf(sheet, context, identity),
  });
  return {
    html,
    title,
    chrome: paperChrome([title, revision, valid], mark),
    widthMm,
    heightMm,
    ...print,
  };
}

function bodyOf(sheet: Sheet, context: SheetContext, identity: Identity): Markup {
  switch (sheet) {
    case 'contactSheet':
      return contactSheet(context);
    case 'walletCard':
      return walletCard(context, identity);
    case 'callSheets':
      return callSheets(context);
    case 'roleCards':
      return roleCards(context, identity);
    case 'levelTable':
      return levelTable(context);
    case 'approvalMatrix':
      return approvalMatrix(context);
    case 'raciMatrix':
      return raciMatrix(context);
    case 'briefs':
      return briefSheets(context, true);
    case 'blankLog':
      return blankLog(context);
    case 'blankSitrep':
      return blankSitrep(context);
    case 'certificate': {
      const day = new Date(context.now).toISOString().slice(0, 10);
      return certificate(
        context,
        checkReadiness(context.plan, day, context.wrongNumbers, context.improvements),
        day,
      );
    }
    case 'booklet':
      return booklet(context, identity);
  }
}

function sizeOf(sheet: Sheet, paper: Paper): readonly [number, number] {
  const { page, half } = SIZES_MM[paper];
  if (sheet === 'roleCards') return half;
  return ACROSS.includes(sheet) ? [page[1], page[0]] : page;
}

/** The reader's own region for their language, the Canadian one for the other. */
export function wordsOf({
  language,
  locale,
}: Pick<SheetWish, 'language' | 'locale'>): readonly [Words, ...Words[]] {
  const of = (wanted: 'fr' | 'en'): Words =>
    createWords(languageOf(locale) === wanted ? locale : wanted === 'fr' ? 'fr-CA' : 'en-CA');
  if (language !== 'both') return [of(language)];
  const own = languageOf(locale);
  return [of(own), of(own === 'fr' ? 'en' : 'fr')];
}
