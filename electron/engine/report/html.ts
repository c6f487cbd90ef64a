/*
 * The report as one page that needs nothing else: no script, no remote source, its style
 * inside. The PDF is this very page, printed. Words are in the document already; only
 * plain numbers are still written here, in the document's locale.
 */

import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { exerciseMarkup } from './htmlExercise.ts';
import { evidenceMarkup, levelsMarkup, logMarkup } from './htmlLog.ts';
import { factsMarkup, levelMarkup, partMarkup, partTitles } from './htmlParts.ts';
import { annexMarkup, chainMarkup, coverageMarkup, volumeMarkup } from './htmlProof.ts';
import { reportStyle } from './htmlStyle.ts';
import { reportDigest } from './json.ts';
import { type Markup, markup, trusted } from './markup.ts';

/** The document as a self-contained HTML page. */
export function writeReportHtml(document: ReportDocument): string {
  const digest = reportDigest(document);
  const { number } = createFormats(document.locale, document.timeZone);
  return `<!doctype html>\n${
    markup`<html lang="${document.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${document.generator}">
<meta name="robots" content="noindex">
<title>${titleOf(document)}</title>
<style>${trusted(reportStyle(document.banner?.word ?? null))}</style>
</head>
<body>
${coverMarkup(document)}
<main>
${partMarkup('facts', document.factSheet.title, markup`${factsMarkup(document.factSheet.facts)}${levelsMarkup(document)}`)}
${exerciseMarkup(document)}${volumeMarkup(document, number)}
${logMarkup(document)}
${evidenceMarkup(document)}
${chainMarkup(document)}
${coverageMarkup(document, number, document.notMeasured)}
${annexMarkup(document, digest)}
</main>
<footer class="end">${document.generator} · ${document.generated.shown}</footer>
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

function coverMarkup(document: ReportDocument): Markup {
  const { banner } = document;
  const contents = partTitles(document).map(
    ({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`,
  );
  return markup`<header>
${banner === null ? null : markup`<p class="banner"><strong>${banner.word}</strong><span>${banner.warning}</span></p>`}
<p class="kicker">${document.kicker}</p>
<h1 dir="auto">${document.title}</h1>
<p>${levelMarkup(document.level, document.levelShown)}</p>
${factsMarkup(document.cover, 'facts inline cover')}
<nav aria-label="${document.contentsTitle}"><h3>${document.contentsTitle}</h3><ol>${contents}</ol></nav>
</header>`;
}
