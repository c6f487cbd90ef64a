/*
 * The report as one page that needs nothing else: no script, no remote source, its style
 * inside. The PDF is this very page, printed. Words are in the document already; only
 * plain numbers are still written here, in the document's locale.
 */
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { pairedSections } from './htmlPairs.ts';
import { factsMarkup, levelMarkup } from './htmlParts.ts';
import { reportStyle } from './htmlStyle.ts';
import { type Markup, type MarkupValue, markup, trusted } from './markup.ts';

/** The document as a self-contained HTML page. */
export function writeReportHtml(document: ReportDocument, beside: ReportDocument | null = null): string {
  const sections = pairedSections(document, beside);
  const contents = sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`);
  const body = markup`${coverMarkup(document, contents)}
<main>
${sections.map(({ pieces }) => pieces)}
</main>
${endMarkup(document)}`;
  return pageOf(document, body);
}

/** A whole page around what is given. */
export function pageOf(document: ReportDocument, body: MarkupValue): string {
  return `<!doctype html>\n${
    markup`<html lang="${document.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${document.generator}">
<meta name="robots" content="noindex">
<title>${titleOf(document)}</title>
<style>${trusted(reportStyle(document.banner?.word ?? null, document.house?.colour ?? null))}</style>
</head>
<body>
${body}
</body>
</html>
`.source
  }`;
}

/** What a window or a tab is named by. */
export function titleOf(document: ReportDocument): string {
  const prefix = document.banner === null ? '' : `${document.banner.word} · `;
  return `${prefix}${document.title} · ${document.kicker}`;
}

/** The foot of the last page. */
export function endMarkup(document: ReportDocument): Markup {
  return markup`<footer class="end">${document.generator} · ${document.generated.shown}</footer>`;
}

/** Whose report it is. The logo says nothing that the name beside it does not say. */
export function houseMarkup({ organisation, logo }: NonNullable<ReportDocument['house']>): Markup | null {
  if (organisation === '' && logo === null) return null;
  return markup`<p class="house">${
    logo === null
      ? null
      : markup`<img src="data:${logo.mediaType};base64,${logo.base64}" alt="" width="${logo.width}" height="${logo.height}">`
  }<bdi>${organisation}</bdi></p>
`;
}

/** The first page; `contents` are the items of its list of parts. */
export function coverMarkup(document: ReportDocument, contents: MarkupValue): Markup {
  const { banner, classification, house, removed } = document;
  const isFull = document.profile === 'full';
  return markup`<header>
${banner === null ? null : markup`<p class="banner"><strong>${banner.word}</strong><span>${banner.warning}</span></p>`}
${classification === null ? null : markup`<p class="classification">${classification}</p>`}
${house === null ? null : houseMarkup(house)}<p class="kicker">${document.kicker}${isFull ? null : ` · ${document.profileShown}`}</p>
<h1 dir="auto">${document.title}</h1>
<p>${levelMarkup(document.level, document.levelShown)}</p>
${factsMarkup(document.cover, 'facts inline cover')}
${removed.length === 0 ? null : markup`<ul class="limits removed">${removed.map((line) => markup`<li>${line}</li>`)}</ul>`}
<nav aria-label="${document.contentsTitle}"><h2>${document.contentsTitle}</h2><ol>${contents}</ol></nav>
</header>`;
}
