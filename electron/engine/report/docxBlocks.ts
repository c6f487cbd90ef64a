/*
 * The blocks of a report as parts of a word processor's document.
 */
import { HeadingLevel, Paragraph, type Table } from 'docx';
import { headingAnchor } from '../../../shared/domain/reportAsBlocks.ts';
import { inline, type ReportBlock, type ReportTable } from '../../../shared/domain/reportBlock.ts';
import type { ReportPicture } from '../../../shared/domain/reportPicture.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { cleanText } from './cleanText.ts';
import { pictureChart } from './docxChart.ts';
import { LISTS } from './docxStyle.ts';
import { type DocxPlace, factsOf, tableOf } from './docxTable.ts';
import { paragraphOf, paragraphsOf } from './docxText.ts';

export type BlockPlace = DocxPlace & {
  readonly formats: Formats;
  /** Every list that counts begins at one: each has a number of its own. */
  readonly nextList: () => number;
};

type Child = Paragraph | Table;

const TONE_STYLES = { plain: 'Normal', intro: 'Intro', note: 'Note', verdict: 'Verdict' } as const;

export function docxBlocks(blocks: readonly ReportBlock[], place: BlockPlace): readonly Child[] {
  return blocks.flatMap((block) => childrenOf(block, place));
}

function childrenOf(block: ReportBlock, place: BlockPlace): readonly Child[] {
  const { bookmarks } = place;
  switch (block.type) {
    case 'heading': {
      const heading = block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      const anchor = headingAnchor(block);
      const inlines =
        anchor === null ? block.inlines : block.inlines.map((item) => ({ ...item, href: null }));
      return [paragraphOf(inlines, { heading }, bookmarks, anchor)];
    }
    case 'paragraph':
      return [paragraphOf(block.inlines, { style: TONE_STYLES[block.tone] }, bookmarks)];
    case 'quote':
      return paragraphsOf(block.inlines, { style: 'Quoted' }, bookmarks);
    case 'list':
      return listOf(block, place);
    case 'facts':
      return factsOf(block.facts, place);
    case 'table':
      return titledTable(block, place);
    case 'picture':
      return pictureOf(block.picture, place);
  }
}

function listOf(
  { items, isOrdered }: Extract<ReportBlock, { type: 'list' }>,
  place: BlockPlace,
): readonly Child[] {
  const instance = isOrdered ? place.nextList() : 0;
  const reference = isOrdered ? LISTS.numbers : LISTS.bullets;
  return items.map(({ depth, inlines }) =>
    paragraphOf(inlines, { numbering: { reference, level: depth, instance } }, place.bookmarks),
  );
}

function titledTable(table: ReportTable, place: BlockPlace): readonly Child[] {
  const title = table.isTitleShown ? [titleOf(table.title)] : [];
  if (table.rows.length > 0 && table.columns.length > 0) return [...title, ...tableOf(table, place)];
  const { emptyNote } = table;
  return [...title, ...(emptyNote === null ? [] : [paragraphOf([inline(emptyNote)], {}, place.bookmarks)])];
}

/** The chart where there is one, what it shows in words, and the same in numbers. */
function pictureOf(picture: ReportPicture, place: BlockPlace): readonly Child[] {
  const { title, description, table } = picture;
  const chart = pictureChart(picture, place.formats, place.textWidth);
  const share = table.columns.length === 0 ? 1 : 1 / table.columns.length;
  const columns = table.columns.map((label) => ({ label, align: 'start' as const, share }));
  const rows = table.rows.map((cells) => ({
    isHeading: false,
    anchor: null,
    cells: cells.map((text) => [inline(text)]),
  }));
  return [
    titleOf(title),
    ...(chart === null ? [] : [chart]),
    paragraphOf([inline(description)], { style: 'Note' }, place.bookmarks),
    ...(rows.length === 0 || columns.length === 0 ? [] : tableOf({ columns, rows }, place)),
  ];
}

function titleOf(text: string): Paragraph {
  return new Paragraph({ style: 'TableTitle', text: cleanText(text).replaceAll('\n', ' ') });
}
