/*
 * The report as pages to be printed part by part: some hundred sheets of paper each, so that no print needs much memory.
 * Numbers of pages hold their place with marks that are filled in when the prints are put together.
 */
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { coverMarkup, endMarkup, pageOf, titleOf } from './html.ts';
import { pairedSections } from './htmlPairs.ts';
import { type Markup, markup } from './markup.ts';
import { PAGE_MARKS } from './pdf/glyphRuns.ts';
import { type PdfChrome, pdfChrome } from './pdfChrome.ts';

export type PdfPages = {
  readonly pages: readonly string[];
  readonly chrome: PdfChrome;
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
};

/** Some hundred sheets, as a log or an annex fills them. */
const PART_BYTES = 400_000;
/** Rows that are never parted: some twenty sheets of a log. */
const ROWS_A_PIECE = 250;

export function writePdfPages(document: ReportDocument, beside: ReportDocument | null = null): PdfPages {
  const sections = pairedSections(document, beside, ROWS_A_PIECE);
  const contents = sections.map(
    ({ id, title }, index) =>
      markup`<li><a href="#${id}">${title}</a><span class="page-of" aria-hidden="true">${PAGE_MARKS[index % 2] ?? ''}</span></li>`,
  );
  const groups = inParts(sections.flatMap(({ pieces }) => pieces));
  const bodies = groups.map((pieces, index) => {
    const isLast = index === groups.length - 1;
    return markup`${index === 0 ? coverMarkup(document, contents) : null}
<main>
${pieces}
</main>
${isLast ? endMarkup(document) : null}`;
  });
  const ids = new Set(
    [
      ...bodies
        .map(({ source }) => source)
        .join('')
        .matchAll(/ href="#([A-Za-z0-9_-]+)"/g),
    ].map(([, id = '']) => id),
  );
  return {
    pages: bodies.map((body) => linkParts(pageOf(document, body), ids)),
    chrome: pdfChrome(document, 'marked'),
    title: titleOf(document),
    sections: sections.map(({ id, title }) => ({ id, title })),
  };
}

function inParts(pieces: readonly Markup[]): readonly (readonly Markup[])[] {
  const parts: Markup[][] = [[]];
  let bytes = 0;
  for (const piece of pieces) {
    if (bytes > 0 && bytes + piece.source.length > PART_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(piece);
    bytes += piece.source.length;
  }
  return parts;
}

/**
 * A print knows only its own places: links are written under a scheme of their own, to be led to their place when the
 * prints are put together. Hidden links make the printing engine name every place that is led to.
 */
function linkParts(page: string, ids: ReadonlySet<string>): string {
  const here = [...page.matchAll(/ id="([A-Za-z0-9_-]+)"/g)].flatMap(([, id = '']) =>
    ids.has(id) ? [id] : [],
  );
  const named = here.map((id) => `<a href="#${id}"></a>`).join('');
  return page
    .replace(/ href="#([A-Za-z0-9_-]+)"/g, ' href="vigie-part:$1"')
    .replace('</body>', `<div hidden>${named}</div>\n</body>`);
}
