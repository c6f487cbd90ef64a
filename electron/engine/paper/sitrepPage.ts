/*
 * A situation report on paper: number, incident, level, the words as they were approved, by whom, the next one; or
 * marked as a draft that nobody approved.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import type { Sitrep } from '../../../shared/domain/sitrep.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sha256Hex } from '../journal/hash.ts';
import { markup, trusted } from '../report/markup.ts';
import { FOOT, MARGIN_MM, SIZES_MM, wordsOf } from './buildSheet.ts';
import { SHEET_STYLE } from './sheetStyle.ts';

export type SitrepWish = { readonly paper: Paper; readonly locale: Locale };

export type SitrepPageFacts = {
  readonly organisation: string;
  readonly realm: Realm;
  readonly incident: Pick<Incident, 'title' | 'timeZone'>;
  readonly draftedBy: string;
  readonly approvedBy: string | null;
  /** Epoch ms UTC. */
  readonly now: number;
};

const MM_PER_INCH = 25.4;
const DIGEST_LENGTH = 8;

export function buildSitrepPage(sitrep: Sitrep, wish: SitrepWish, facts: SitrepPageFacts): LoosePage {
  const [{ t, locale }] = wordsOf({ language: sitrep.language, locale: wish.locale });
  const { dateTimeWithZone } = createFormats(locale, facts.incident.timeZone);
  const text = sitrep.text ?? t('log.erasedText');
  const digest = (sitrep.digest ?? sha256Hex(text)).slice(0, DIGEST_LENGTH);
  const size = t(`sitrep.size_${sitrep.size}`);
  const title =
    sitrep.number === null ? t('sitrep.titleDraft') : t('sitrep.titleNumber', { number: sitrep.number });
  const signed =
    sitrep.approvedAt === null
      ? t('sitrep.draftMark')
      : t('sitrep.approvedLine', {
          name: facts.approvedBy ?? t('log.someone'),
          time: dateTimeWithZone(sitrep.approvedAt),
        });
  const next =
    sitrep.nextAt === null
      ? t('sitrep.nextNone')
      : t('sitrep.nextLine', { time: dateTimeWithZone(sitrep.nextAt) });
  const sections = text.split(/\n{2,}/).map((section) => {
    const [head = '', ...rest] = section.split('\n');
    // What a list follows is a heading; a paragraph is none.
    return rest[0]?.startsWith('– ') === true
      ? markup`<p class="section"><strong>${head}</strong>${`\n${rest.join('\n')}`}</p>`
      : markup`<p class="section">${section}</p>`;
  });
  const html = `<!doctype html>\n${
    markup`<html lang="${locale}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${title} · ${facts.organisation}</title><style>${trusted(SHEET_STYLE)}
.section { margin-top: 4mm; break-inside: avoid; }</style></head>
<body class="sitrep"><main><section class="page" lang="${locale}">
<header class="head"><div><p class="organisation">${facts.organisation}</p><h1>${title} · ${size}</h1><p>${facts.incident.title ?? ''}</p><p class="valid">${signed}</p><p class="valid">${t('sitrep.draftedLine', { name: facts.draftedBy, time: dateTimeWithZone(sitrep.draftedAt) })}</p>${sitrep.number === null ? markup`<p class="mark">${t('sitrep.draftMark')}</p>` : null}${facts.realm === 'real' ? null : markup`<p class="mark">${t(facts.realm === 'demo' ? 'paper.demo' : 'paper.exercise')}</p>`}</div></header>
${sections}<p class="section"><strong>${next}</strong></p></section></main></body></html>`.source
  }`;
  const [widthMm, heightMm] = SIZES_MM[wish.paper].page;
  return {
    html,
    title: `${title} ${facts.incident.title ?? ''}`.trim(),
    chrome: {
      headerTemplate: markup`<div style="${trusted(FOOT)}"></div>`.source,
      footerTemplate:
        markup`<div style="${trusted(FOOT)}"><span>${title}</span><span>${t('erasure.printedAt')} ${dateTimeWithZone(facts.now)}</span><span>${digest}</span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`
          .source,
      margins: {
        top: MARGIN_MM.top / MM_PER_INCH,
        bottom: MARGIN_MM.bottom / MM_PER_INCH,
        left: MARGIN_MM.side / MM_PER_INCH,
        right: MARGIN_MM.side / MM_PER_INCH,
      },
    },
    widthMm,
    heightMm,
    digest,
  };
}
