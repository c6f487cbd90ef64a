/*
 * A sheet of one-time codes on paper: how approval by telephone goes, the codes, and room beside each to write what it
 * was given for. The only place where the codes are ever seen: nothing of them is in the title, the foot or the digest.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { CODE_SIGNS, formatCode, spellCode } from '../../../shared/lib/oneTimeCode.ts';
import { sha256Hex } from '../journal/hash.ts';
import { markup } from '../report/markup.ts';
import { loosePage } from './loosePage.ts';

export type CodeSheetWish = { readonly paper: Paper; readonly locale: Locale };

export type PrintedSheet = {
  /** By which it is named over the telephone. */
  readonly number: string;
  readonly holder: string;
  readonly role: string | null;
  readonly codes: readonly { readonly no: number; readonly code: string }[];
  /** Epoch ms UTC. */
  readonly issuedAt: number;
  readonly issuedBy: string;
};

export type CodeSheetFacts = {
  readonly organisation: string;
  readonly realm: Realm;
  /** Epoch ms UTC. */
  readonly now: number;
};

const DIGEST_LENGTH = 8;
const NO_BREAK = '\u00a0';
const RULES = ['rule1', 'rule2', 'rule3', 'rule4'] as const;
const LETTERS = Array.from(CODE_SIGNS)
  .filter((sign) => sign > '9')
  .join('');
// Twenty rows, four rules and the head fit on one page of the shorter paper, and a pen fits into a row.
const STYLE = `.codeSheet .head { margin-bottom: 3mm; } .codeSheet ol { padding-left: 6mm; font-size: 10pt; }
.codeSheet li + li { margin-top: 0.6mm; } .codeSheet .note { margin: 1.5mm 0 2mm; }
.codeSheet table { table-layout: fixed; } .codeSheet td, .codeSheet tbody th { height: 7.4mm; padding: 0 2mm; vertical-align: middle; }
.codeSheet .grid th:nth-child(1) { width: 10mm; text-align: right; } .codeSheet .grid th:nth-child(2) { width: 52mm; }
.codeSheet .grid th:nth-child(3) { width: 34mm; } .codeSheet .grid th:nth-child(4) { width: 22mm; }
.codeSheet .code { font: 600 13pt/1 "JetBrains Mono Paper", "JetBrains Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-variant-ligatures: none; white-space: nowrap; }
.codeSheet .keep { margin-top: 2.5mm; font-weight: 700; }`;

/** Builds the sheet; one page for twenty codes. */
export function buildCodeSheetPage(
  sheet: PrintedSheet,
  wish: CodeSheetWish,
  facts: CodeSheetFacts,
): LoosePage {
  const words = createWords(wish.locale);
  const { t, locale, language } = words;
  // Whoever holds the sheet may be in another zone than whoever issued it.
  const { dateTimeWithZone } = createFormats(locale, 'UTC');
  const title = t('codeSheet.pageTitle', { number: sheet.number });
  const holder = [sheet.holder, sheet.role ?? ''].filter((part) => part !== '').join(', ');
  const time = dateTimeWithZone(sheet.issuedAt);
  const issued =
    sheet.issuedBy === ''
      ? t('codeSheet.pageIssuedAt', { time })
      : t('codeSheet.pageIssued', { name: sheet.issuedBy, time });
  const head = markup`<header class="head"><div><p class="organisation">${facts.organisation}</p><h1>${title}</h1><p>${t('codeSheet.pageWhat')}</p><p><strong>${holder === '' ? t('codeSheet.pageHolderBlank') : t('codeSheet.pageHolder', { holder })}</strong></p><p class="valid">${issued}</p>${facts.realm === 'real' ? null : markup`<p class="mark">${t(facts.realm === 'demo' ? 'paper.demo' : 'paper.exercise')}</p>`}</div></header>`;
  const letters = spellCode(LETTERS, language)
    .map((said) => said.replaceAll(' ', NO_BREAK))
    .join(', ');
  const columns = ['columnNo', 'columnCode', 'columnCheckValue', 'columnTime', 'columnWhat'] as const;
  const body = markup`${head}
<ol>${RULES.map((rule) => markup`<li>${t(`codeSheet.${rule}`)}</li>`)}</ol><p class="note">${t('codeSheet.pageSigns', { letters })}</p>
<table class="grid"><thead><tr>${columns.map((column) => markup`<th scope="col">${t(`codeSheet.${column}`)}</th>`)}</tr></thead><tbody>
${sheet.codes.map(({ no, code }) => markup`<tr><th scope="row">${no}</th><td class="code">${formatCode(code)}</td><td></td><td></td><td></td></tr>\n`)}</tbody></table>
<p class="keep">${t('codeSheet.keep')}</p>`;
  return loosePage({
    words,
    paper: wish.paper,
    title,
    organisation: facts.organisation,
    about: sheet.holder,
    kind: 'codeSheet',
    style: STYLE,
    body,
    printedAt: dateTimeWithZone(facts.now),
    // Of the head alone: with a digest over the codes and the used ones known, the others could be guessed.
    digest: sha256Hex(head.source).slice(0, DIGEST_LENGTH),
  });
}
