/*
 * Head and foot of the printed pages. The printing engine fills `pageNumber` and
 * `totalPages` by class; templates share no style with the page, so sizes are said here
 * (the default size is 0). Only what `markup` lets through gets in: a title is hostile too.
 */
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { reportDigest, shortDigest } from './json.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { PAGE_MARKS } from './pdf/glyphRuns.ts';

export type PdfChrome = {
  readonly headerTemplate: string;
  readonly footerTemplate: string;
  /** Inches, as the printing call wants them: 17, 15, 16 and 15 mm, the same as the page's own style says. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
};

/** Counted by the printing engine, or marked: marks hold the place of numbers until all parts are printed. */
export type PageCount = 'counted' | 'marked';

const MM_PER_INCH = 25.4;
const TITLE_LIMIT = 90;
const ROW =
  "width:100%;margin:0 15mm;display:flex;justify-content:space-between;gap:6mm;font:7.5pt Inter,'Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans',sans-serif;color:#4a4a4a;font-kerning:none;font-variant-numeric:tabular-nums;";

/** The templates for every page of the PDF. */
export function pdfChrome(document: ReportDocument, count: PageCount): PdfChrome {
  const { banner } = document;
  const title =
    document.title.length > TITLE_LIMIT ? `${document.title.slice(0, TITLE_LIMIT - 1)}…` : document.title;
  const marked = banner === null ? null : markup`<strong style="color:#000">${banner.word}</strong>`;
  const header = markup`<div style="${trusted(ROW)}"><span>${title}</span>${marked}<span>${document.kicker}</span></div>`;
  const footer = markup`<div style="${trusted(ROW)}"><span>${document.generated.shown}</span><span>${document.foot.digest.replace('{digest}', shortDigest(reportDigest(document)))}</span><span>${pageOf(document, count)}</span></div>`;
  return {
    headerTemplate: header.source,
    footerTemplate: footer.source,
    margins: {
      top: 17 / MM_PER_INCH,
      bottom: 16 / MM_PER_INCH,
      left: 15 / MM_PER_INCH,
      right: 15 / MM_PER_INCH,
    },
  };
}

function pageOf(document: ReportDocument, count: PageCount): readonly Markup[] {
  return document.foot.page.split(/(\{pages?\})/).map((part) => {
    if (part !== '{page}' && part !== '{pages}') return markup`${part}`;
    if (count === 'marked') return markup`${PAGE_MARKS[part === '{page}' ? 0 : 1]}`;
    return part === '{page}'
      ? markup`<span class="pageNumber"></span>`
      : markup`<span class="totalPages"></span>`;
  });
}
