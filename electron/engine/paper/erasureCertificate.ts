/*
 * The certificate of an erasure on one dated page: when, by whom, how many entries, from which copies, and where the
 * journal stood. It says nothing of what was erased.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { Paper, SheetLanguage } from '../../../shared/domain/sheets.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sha256Hex } from '../journal/hash.ts';
import { type Markup, type MarkupValue, markup } from '../report/markup.ts';
import { SIZES_MM, wordsOf } from './buildSheet.ts';
import { paperChrome, paperDocument } from './paperFrame.ts';
import { table } from './sheetContext.ts';

/** As the query gathers it. */
export type CertifiedErasure = {
  readonly erasureId: string;
  readonly erasedAt: number;
  readonly person: string | null;
  readonly reason: string | null;
  readonly counts: readonly { readonly noun: string; readonly count: number }[];
  readonly isSwept: boolean;
  readonly areFilesGone: boolean;
  readonly copies: readonly { readonly name: string; readonly state: 'clean' | 'due' | 'unreadable' }[];
  readonly awayFolder: string | null;
  readonly hash: string;
  readonly heads: readonly { readonly device: string; readonly deviceSeq: number; readonly hash: string }[];
};

export type CertificateWish = {
  readonly language: SheetLanguage;
  readonly paper: Paper;
  readonly locale: Locale;
};

const DIGEST_LENGTH = 8;
/** A page holds so many clean copies; the others are counted. */
const CLEAN_SHOWN = 4;
const DEVICES_SHOWN = 4;
const WORDED_NOUNS = ['contact', 'logLine', 'evidence', 'person'] as const;

/** Builds the page; `now` in epoch ms UTC. */
export function buildErasureCertificate(
  facts: CertifiedErasure,
  { language, paper, locale }: CertificateWish,
  {
    organisation,
    realm,
    now,
  }: { readonly organisation: string; readonly realm: Realm; readonly now: number },
): LoosePage {
  const words = wordsOf({ language, locale });
  const title = words[0].t('erasure.title');
  const { utc } = createFormats(words[0].locale, 'UTC');
  const bodies = words.map(({ t }) => bodyOf(facts, t, utc));
  const said = bodies.map(({ source }) => source).join('\n');
  const digest = sha256Hex(`erasure ${language}\n${organisation}\n${said}`).slice(0, DIGEST_LENGTH);
  // A page a language: each is whole by itself.
  const pages = words.map(
    ({ t, locale: spoken }, at) => markup`<section class="page" lang="${spoken}">
<header class="head"><div><p class="organisation">${organisation}</p><h1>${t('erasure.title')}</h1><p class="valid">${t('erasure.printedAt')} ${utc(now)}</p>${realm === 'real' ? null : markup`<p class="mark">${t(realm === 'demo' ? 'paper.demo' : 'paper.exercise')}</p>`}</div></header>${bodies[at] ?? null}</section>`,
  );
  const html = paperDocument({
    locale: words[0].locale,
    title,
    organisation,
    kind: 'erasure',
    body: pages,
  });
  const [widthMm, heightMm] = SIZES_MM[paper].page;
  return {
    html,
    title,
    chrome: paperChrome([title, facts.erasureId, digest]),
    widthMm,
    heightMm,
    digest,
  };
}

function bodyOf(facts: CertifiedErasure, t: Translate, utc: (at: number) => string): Markup {
  const lines: readonly (readonly [string, MarkupValue])[] = [
    [t('erasure.number'), facts.erasureId],
    [t('erasure.erasedAt'), utc(facts.erasedAt)],
    [t('erasure.by'), facts.person ?? t('erasure.nobody')],
    [t('erasure.reason'), facts.reason ?? ''],
    [t('erasure.what'), countsOf(facts, t)],
    [t('erasure.file'), t(facts.isSwept ? 'erasure.fileClean' : 'erasure.fileDue')],
    [t('erasure.kept'), t(facts.areFilesGone ? 'erasure.keptGone' : 'erasure.keptDue')],
  ];
  return markup`<p class="lead">${t('erasure.lead')}</p>
<table class="grid facts"><tbody>${lines.map(([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
<h2>${t('erasure.copies')}</h2>${copiesOf(facts, t)}
<h2>${t('erasure.journal')}</h2><p>${t('erasure.journalWords')}</p>
${table(
  [t('erasure.what'), t('erasure.digest')],
  [
    [t('erasure.ownEntry'), facts.hash],
    ...facts.heads
      .slice(0, DEVICES_SHOWN)
      .map(({ deviceSeq, hash }) => [t('erasure.head', { number: deviceSeq }), hash]),
  ],
  'grid facts',
)}
<p>${t('paper.signature')} …………………………………………</p>`;
}

function countsOf({ counts }: CertifiedErasure, t: Translate): Markup {
  const other = counts
    .filter(({ noun }) => !(WORDED_NOUNS as readonly string[]).includes(noun))
    .reduce((sum, { count }) => sum + count, 0);
  const named = WORDED_NOUNS.flatMap((noun) => {
    const count = counts.find((one) => one.noun === noun)?.count ?? 0;
    return count === 0 ? [] : [t(`erasure.count_${noun}`, { count })];
  });
  const all = other === 0 ? named : [...named, t('erasure.count_rest', { count: other })];
  return markup`<ul>${all.map((one) => markup`<li>${one}</li>`)}</ul>`;
}

function copiesOf({ copies, awayFolder }: CertifiedErasure, t: Translate): Markup {
  // What is not clean matters most, and is never cut.
  const shown = [
    ...copies.filter(({ state }) => state !== 'clean'),
    ...copies.filter(({ state }) => state === 'clean').slice(0, CLEAN_SHOWN),
  ];
  const rows = shown.map(({ name, state }) => [name, t(`erasure.copy_${state}`)]);
  const more = copies.length - rows.length;
  return markup`${
    rows.length === 0
      ? markup`<p>${t('erasure.noCopies')}</p>`
      : table([t('erasure.copy'), t('erasure.state')], rows, 'grid')
  }${more > 0 ? markup`<p class="note">${t('erasure.moreCopies', { count: more })}</p>` : null}
<p>${
    awayFolder === null
      ? t('erasure.noneAway')
      : markup`<strong>${t('erasure.away', { folder: awayFolder })}</strong>`
  }</p>
<p>${t('erasure.beyond')}</p>`;
}
