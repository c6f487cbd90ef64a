/*
 * The report as slides for the debrief: one page that needs nothing else, a section a slide, moved through by links, by
 * scrolling or by the keys of the browser; printed, a slide is a sheet. What does not fit is named with its place in the
 * report.
 */

import { documentParts, type ReportBlockPart } from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportBlock } from '../../../shared/domain/reportBlock.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportSectionId } from '../../../shared/domain/reportSection.ts';
import { createWords, type Words } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { chartSvg } from './chartSvg.ts';
import { blocksMarkup } from './htmlBlocks.ts';
import { factsMarkup, levelMarkup } from './htmlParts.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { pictureSvg } from './pictureSvg.ts';
import { slideStyle } from './slideStyle.ts';

/** What a debrief speaks of, in the order of the report. */
const SHOWN: ReadonlySet<ReportSectionId> = new Set<ReportSectionId>([
  'summary',
  'facts',
  'figures',
  'narrative',
  'volume',
  'exercise',
  'decisions',
  'communication',
  'impact',
  'objectives',
  'lessons',
  'planGaps',
  'improvement',
  'messages',
  'coverage',
]);
const ROWS_A_SLIDE = 7;
const LETTERS_A_SLIDE = 620;
/** More of one part is read in the report, not shown. */
const SLIDES_A_PART = 4;

type Slide = { readonly title: string; readonly content: Markup };

export function writeReportSlides(document: ReportDocument): string {
  const words = createWords(document.locale);
  const parts = documentParts(document);
  const slides = parts.flatMap((part, index) =>
    SHOWN.has(part.id) ? slidesOf(part, index + 1, document, words) : [],
  );
  const title = `${document.title} · ${words.t('reportForm.slides')}`;
  const all = [coverOf(document), ...slides];
  return `<!doctype html>\n${
    markup`<html lang="${document.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${document.generator}">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${trusted(slideStyle())}</style>
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
  const { banner, classification } = document;
  return {
    title: document.title,
    content: markup`${banner === null ? null : markup`<p class="banner"><strong>${banner.word}</strong> ${banner.warning}</p>`}
${classification === null ? null : markup`<p class="soft">${classification}</p>`}<p class="soft">${document.kicker} · ${document.profileShown}</p>
<p>${levelMarkup(document.level, document.levelShown)}</p>
${factsMarkup(document.cover.slice(0, 5))}`,
  };
}

function slideMarkup(
  { title, content }: Slide,
  index: number,
  count: number,
  { generated, banner }: ReportDocument,
  { t }: Words,
): Markup {
  const heading = index === 0 ? markup`<h1 dir="auto">${title}</h1>` : markup`<h2 dir="auto">${title}</h2>`;
  const to = (target: number, label: string): Markup | null =>
    target < 0 || target >= count ? null : markup`<a href="#slide-${target + 1}">${label}</a>`;
  return markup`<section class="slide" id="slide-${index + 1}" aria-label="${title}">
${heading}
<div class="content">${content}</div>
<footer><span>${banner?.word ?? ''}</span><span>${generated.shown}</span><nav>${to(index - 1, t('reportForm.previous'))} <span>${t('reportForm.slideOf', { number: index + 1, count })}</span> ${to(index + 1, t('reportForm.next'))}</nav></footer>
</section>
`;
}

function slidesOf(
  part: ReportBlockPart,
  number: number,
  document: ReportDocument,
  { t }: Words,
): readonly Slide[] {
  const contents = part.id === 'volume' ? volumeContents(part, document) : contentsOf(part.blocks);
  const shown = contents.slice(0, SLIDES_A_PART);
  return shown.map((content, index) => {
    const isCut = index === shown.length - 1 && contents.length > shown.length;
    const rest = isCut
      ? markup`<p class="soft">${t('reportForm.rest', { number, title: part.title })}</p>`
      : null;
    return {
      title:
        shown.length === 1
          ? part.title
          : t('reportForm.continued', { title: part.title, number: index + 1, count: shown.length }),
      content: markup`${content}${rest}`,
    };
  });
}

/** The chart alone: its numbers are for the report. */
function volumeContents(part: ReportBlockPart, document: ReportDocument): readonly Markup[] {
  const chart = chartSvg(document.volume, createFormats(document.locale, document.timeZone).number);
  const pictures = part.blocks.filter(({ type }) => type === 'picture');
  const words = markup`<p>${document.volume.description}</p>`;
  return [markup`${chart}${words}`, ...pictures.map((block) => contentOf(block))];
}

/** Blocks laid on slides: a picture alone, a table by so many rows, text by so many letters. */
function contentsOf(blocks: readonly ReportBlock[]): readonly Markup[] {
  const slides: Markup[] = [];
  let waiting: Markup[] = [];
  let letters = 0;
  const finish = (): void => {
    if (waiting.length > 0) slides.push(markup`${waiting}`);
    waiting = [];
    letters = 0;
  };
  for (const block of blocks.flatMap(piecesOf)) {
    const size = lettersOf(block);
    if (letters > 0 && letters + size > LETTERS_A_SLIDE) finish();
    waiting.push(contentOf(block));
    letters += size;
    if (block.type === 'picture' || block.type === 'table') finish();
  }
  finish();
  return slides;
}

function piecesOf(block: ReportBlock): readonly ReportBlock[] {
  if (block.type === 'table' && block.rows.length > ROWS_A_SLIDE)
    return pieces(block.rows).map((rows) => ({ ...block, rows }));
  if (block.type === 'facts' && block.facts.length > ROWS_A_SLIDE)
    return pieces(block.facts).map((facts) => ({ ...block, facts }));
  if (block.type === 'list' && block.items.length > ROWS_A_SLIDE)
    return pieces(block.items).map((items) => ({ ...block, items }));
  return [block];
}

function pieces<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / ROWS_A_SLIDE) }, (_, index) =>
    list.slice(index * ROWS_A_SLIDE, (index + 1) * ROWS_A_SLIDE),
  );
}

function lettersOf(block: ReportBlock): number {
  return block.type === 'picture' ? LETTERS_A_SLIDE : JSON.stringify(block).length / 4;
}

function contentOf(block: ReportBlock): Markup {
  if (block.type !== 'picture') return markup`${blocksMarkup([withoutPlaces(block)])}`;
  const { picture } = block;
  return markup`<figure><h3>${picture.title}</h3>${pictureSvg(picture, `slide-${picture.id}`)}<figcaption>${picture.description}</figcaption></figure>`;
}

/** Slides hold no rows of the log that a link could lead to. */
function withoutPlaces(block: ReportBlock): ReportBlock {
  if (block.type !== 'table') return block;
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      anchor: null,
      cells: row.cells.map((cell) =>
        cell.map((one) => (one.href?.startsWith('#') === true ? { ...one, href: null } : one)),
      ),
    })),
  };
}
