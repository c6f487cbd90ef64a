/*
 * The report as slides for the debrief: one page that needs nothing else, a section a slide, moved through by links, by
 * scrolling or by the keys of the browser; printed, a slide is a sheet. What does not fit is named with its place in the
 * report.
 */

import { fitText } from '../../../shared/domain/drawing.ts';
import { documentParts, type ReportBlockPart } from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportBlock } from '../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { createWords, type Words } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { chartSvg } from './chartSvg.ts';
import { houseMarkup } from './html.ts';
import { blocksMarkup } from './htmlBlocks.ts';
import { levelMarkup } from './htmlParts.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { pictureSvg } from './pictureSvg.ts';
import { layOut } from './slideLayout.ts';
import { blocksToShow, FIGURES_A_SLIDE, SHOWN_PARTS } from './slideParts.ts';
import { slideStyle } from './slideStyle.ts';

/** More of one part is read in the report, not shown. The figures are shown whole. */
const SLIDES_A_PART = 4;
const COVER_FACTS = 5;
/** A title of two lines, a sentence of two: as wide as that is, in the units of the style. */
const COVER_TITLE = { room: 150, size: 4.2 };
const CAPTION = { room: 170, size: 1.6 };

type Slide = { readonly title: string; readonly content: Markup };
type Chapter = { readonly title: string; readonly slides: readonly Slide[] };

export function writeReportSlides(document: ReportDocument): string {
  const words = createWords(document.locale);
  const chapters = documentParts(document).flatMap((part, index): readonly Chapter[] => {
    if (!SHOWN_PARTS.has(part.id)) return [];
    const slides = slidesOf(part, index + 1, document, words);
    return slides.length === 0 ? [] : [{ title: part.title, slides }];
  });
  const all = [
    coverOf(document),
    contentsOf(document, chapters),
    ...chapters.flatMap(({ slides }) => slides),
  ];
  const title = `${document.title} · ${words.t('reportForm.slides')}`;
  return `<!doctype html>\n${
    markup`<html lang="${document.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${document.generator}">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${trusted(slideStyle(document.house?.colour ?? null))}</style>
</head>
<body>
<main>
${all.map((slide, index) => slideMarkup(slide, index, all.length, document, words))}
</main>
</body>
</html>
`.source
  }`;
}

function coverOf(document: ReportDocument): Slide {
  const { banner, classification, house } = document;
  const facts = document.cover.slice(0, COVER_FACTS).map((fact) => ({ ...fact, moment: null }));
  return {
    title: fitText(document.title, COVER_TITLE.room, COVER_TITLE.size),
    content: markup`${house === null ? null : houseMarkup(house)}${banner === null ? null : markup`<p class="banner"><strong>${banner.word}</strong> ${banner.warning}</p>`}
${classification === null ? null : markup`<p class="classification">${fitText(classification, 80, 2)}</p>`}<p class="soft">${document.kicker} · ${document.profileShown}</p>
<p>${levelMarkup(document.level, document.levelShown)}</p>
${layOut([{ type: 'facts', facts }])
  .slice(0, 1)
  .map(({ blocks }) => blocksMarkup(blocks))}`,
  };
}

/** Led to from every slide. */
function contentsOf({ contentsTitle }: ReportDocument, chapters: readonly Chapter[]): Slide {
  let next = 3;
  const items = chapters.map(({ title, slides }) => {
    const number = next;
    next += slides.length;
    return markup`<li><a href="#slide-${number}">${title}</a> <span class="soft">${number}</span></li>
`;
  });
  return { title: contentsTitle, content: markup`<ol class="contents">${items}</ol>` };
}

function slideMarkup(
  { title, content }: Slide,
  index: number,
  count: number,
  { generated, banner, classification, contentsTitle }: ReportDocument,
  { t }: Words,
): Markup {
  const id = `slide-${index + 1}`;
  const place = t('reportForm.slideOf', { number: index + 1, count });
  const heading =
    index === 0
      ? markup`<h1 id="${id}-title" dir="auto">${title}</h1>`
      : markup`<h2 id="${id}-title" dir="auto">${title}</h2>`;
  const to = (target: number, label: string): Markup | null =>
    target < 1 || target > count || target === index + 1
      ? null
      : markup`<a href="#slide-${target}">${label}</a>`;
  const marks = [banner?.word ?? null, classification].filter((mark) => mark !== null).join(' · ');
  return markup`<section class="slide" id="${id}" aria-labelledby="${id}-title">
${heading}
<div class="content">${content}</div>
<footer><span><strong>${fitText(marks, 40, 1.3)}</strong> ${generated.shown}</span><nav aria-label="${t('reportForm.slides')} · ${place}">${to(index, t('reportForm.previous'))} ${to(2, contentsTitle)} ${to(index + 2, t('reportForm.next'))} <span>${place}</span></nav></footer>
</section>
`;
}

function slidesOf(
  part: ReportBlockPart,
  number: number,
  document: ReportDocument,
  { t }: Words,
): readonly Slide[] {
  const place = { number, title: part.title };
  const isFigures = part.id === 'figures';
  const laid = layOut(blocksToShow(part, document), isFigures ? FIGURES_A_SLIDE : undefined).map(
    ({ blocks, isCut }, index) => ({
      content: markup`${blocks.map((block) => contentOf(block, `${part.id}-${index}`))}`,
      isCut,
    }),
  );
  const chart = part.id === 'volume' ? volumeMarkup(document, t('reportForm.numbersIn', place)) : null;
  const contents = chart === null ? laid : [{ content: chart, isCut: false }, ...laid];
  const shown = isFigures ? contents : contents.slice(0, SLIDES_A_PART);
  return shown.map(({ content, isCut }, index) => {
    const isLastOfMore = index === shown.length - 1 && contents.length > shown.length;
    const rest = isCut || isLastOfMore ? markup`<p class="rest">${t('reportForm.rest', place)}</p>` : null;
    const title =
      shown.length === 1
        ? part.title
        : t('reportForm.continued', { title: part.title, number: index + 1, count: shown.length });
    return { title, content: markup`${content}${rest}` };
  });
}

/** The chart and what it shows; its numbers are for the report. */
function volumeMarkup(document: ReportDocument, numbersIn: string): Markup {
  const chart = chartSvg(document.volume, createFormats(document.locale, document.timeZone).number);
  const { description } = document.volume;
  return chart === null
    ? markup`<p>${description}</p>`
    : markup`<figure>${chart}<figcaption>${description}</figcaption></figure><p class="rest">${numbersIn}</p>`;
}

function contentOf(block: ReportBlock, ids: string): Markup {
  if (block.type !== 'picture') return markup`${blocksMarkup([block])}`;
  const { picture } = block;
  return markup`<figure><h3>${fitText(picture.title, 85, 2.2)}</h3>${pictureSvg(picture, `${ids}-${picture.id}`)}<figcaption>${fitText(picture.description, CAPTION.room, CAPTION.size)}</figcaption></figure>`;
}
