/*
 * What every printed page stands in: one self-contained document with the style of the sheets, and the head, foot and
 * margins that the printer puts around each page.
 */
import type { SheetPage } from '../../../shared/contract/paper.ts';
import { type Markup, type MarkupValue, markup, trusted } from '../report/markup.ts';
import { SHEET_STYLE } from './sheetStyle.ts';

const MARGIN_MM = { top: 13, bottom: 16, side: 15 } as const;
const MM_PER_INCH = 25.4;

const FOOT =
  "width:100%;margin:0 15mm;display:flex;justify-content:space-between;gap:4mm;font:7.5pt Inter,'Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans',sans-serif;color:#333;";

export type PaperDocument = {
  readonly locale: string;
  readonly title: string;
  readonly organisation: string;
  /** Class of the body, by which its own style is found. */
  readonly kind: string;
  /** Beside the style of all sheets. */
  readonly style?: string;
  /** Stands before the main part. */
  readonly head?: Markup | null;
  readonly body: MarkupValue;
};

/** The document as HTML; its policy lets nothing in but its own style and fonts. */
export function paperDocument(document: PaperDocument): string {
  const { locale, title, organisation, kind, style = '', head = null, body } = document;
  return `<!doctype html>\n${
    markup`<html lang="${locale}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${title} · ${organisation}</title><style>${trusted(SHEET_STYLE)}${trusted(style)}</style></head>
<body class="${kind}">${head}<main>${body}</main></body></html>`.source
  }`;
}

/** Head and foot of each page: a mark above where there is one; three words below, and the number of the page. */
export function paperChrome(
  foot: readonly [string, string, string],
  mark: string | null = null,
): SheetPage['chrome'] {
  const head = mark === null ? null : markup`<span></span><strong>${mark}</strong><span></span>`;
  const [left, middle, right] = foot;
  return {
    headerTemplate: markup`<div style="${trusted(FOOT)}">${head}</div>`.source,
    footerTemplate:
      markup`<div style="${trusted(FOOT)}"><span>${left}</span><span>${middle}</span><span>${right}</span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`
        .source,
    margins: {
      top: MARGIN_MM.top / MM_PER_INCH,
      bottom: MARGIN_MM.bottom / MM_PER_INCH,
      left: MARGIN_MM.side / MM_PER_INCH,
      right: MARGIN_MM.side / MM_PER_INCH,
    },
  };
}
