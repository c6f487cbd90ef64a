/*
 * How a report becomes a PDF. Head and foot come with the report itself, in its own language.
 * Every other value is ours and in range: in the older runtime one refused print makes every
 * later one of that process fail.
 */
import type { PrintToPDFOptions } from 'electron';
import type { PrintChrome } from '../../../shared/contract/report.ts';
import type { Locale } from '../../../shared/lib/locale.ts';

const MM_PER_INCH = 25.4;
/** Larger or smaller pages are no paper of ours. Millimetres. */
const SIDE_LIMITS_MM = { least: 100, most: 450 } as const;

/** How a sheet of the plan becomes a PDF: its own size, its own foot. */
export function buildSheetOptions(page: {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly chrome: PrintChrome;
}): PrintToPDFOptions {
  for (const side of [page.widthMm, page.heightMm])
    if (!(side >= SIDE_LIMITS_MM.least && side <= SIDE_LIMITS_MM.most))
      throw new Error('A paper size is out of range.');
  return {
    ...buildPrintOptions('en-CA', page.chrome),
    pageSize: { width: page.widthMm / MM_PER_INCH, height: page.heightMm / MM_PER_INCH },
  };
}

/** Regions that print on Letter; the others on A4. */
const LETTER: readonly Locale[] = ['fr-CA', 'en-CA', 'en-US'];
const WIDEST_MARGIN_INCHES = 3;

export function buildPrintOptions(locale: Locale, chrome: PrintChrome): PrintToPDFOptions {
  const { top, bottom, left, right } = chrome.margins;
  for (const margin of [top, bottom, left, right]) {
    if (!(margin >= 0 && margin <= WIDEST_MARGIN_INCHES)) throw new Error('A margin is out of range.');
  }
  return {
    pageSize: LETTER.includes(locale) ? 'Letter' : 'A4',
    landscape: false,
    scale: 1,
    printBackground: true,
    preferCSSPageSize: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    margins: { top, bottom, left, right },
    headerTemplate: chrome.headerTemplate,
    footerTemplate: chrome.footerTemplate,
  };
}
