/*
 * What single pages have in common (a situation report, a shift, a custody list): one self-contained page with the style
 * of the sheets, and a foot that names it, says when it was printed, its digest and its number of pages.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import type { Words } from '../../../shared/i18n/createWords.ts';
import { type Markup, markup, trusted } from '../report/markup.ts';
import { FOOT, MARGIN_MM, SIZES_MM } from './buildSheet.ts';
import { SHEET_STYLE } from './sheetStyle.ts';

const MM_PER_INCH = 25.4;

export type LooseParts = {
  readonly words: Words;
  readonly paper: Paper;
  readonly title: string;
  readonly organisation: string;
  /** What a file of it is named by, beside the title. */
  readonly about: string;
  /** Class of the body, for what its own style says. */
  readonly kind: string;
  readonly style: string;
  readonly body: Markup;
  readonly printedAt: string;
  readonly digest: string;
};

export function loosePage(parts: LooseParts): LoosePage {
  const { words, title, organisation, about, kind, body, printedAt, digest } = parts;
  const { t, locale } = words;
  const html = `<!doctype html>\n${
    markup`<html lang="${locale}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${title} · ${organisation}</title><style>${trusted(SHEET_STYLE)}
${trusted(parts.style)}</style></head>
<body class="${kind}"><main><section class="page" lang="${locale}">
${body}</section></main></body></html>`.source
  }`;
  const [widthMm, heightMm] = SIZES_MM[parts.paper].page;
  return {
    html,
    title: `${title} ${about}`.trim(),
    chrome: {
      headerTemplate: markup`<div style="${trusted(FOOT)}"></div>`.source,
      footerTemplate:
        markup`<div style="${trusted(FOOT)}"><span>${title}</span><span>${t('erasure.printedAt')} ${printedAt}</span><span>${digest}</span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`
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
