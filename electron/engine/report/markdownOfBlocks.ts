/*
 * The blocks of a report in Markdown, each as one text without blank lines around it.
 */
import { headingAnchor } from '../../../shared/domain/reportAsBlocks.ts';
import {
  inline,
  type ReportBlock,
  type ReportInline,
  type ReportTable,
} from '../../../shared/domain/reportBlock.ts';
import type { ReportFact } from '../../../shared/domain/reportDocument.ts';
import type { ReportPicture } from '../../../shared/domain/reportPicture.ts';
import { isHashFact } from './isHashFact.ts';
import { markdownLine, markdownLines } from './markdownText.ts';

export type BlockPlace = {
  /** The ids that links may lead to. */
  readonly anchors: ReadonlySet<string>;
  /** The ids that something leads to. */
  readonly linked: ReadonlySet<string>;
};

type List = Extract<ReportBlock, { type: 'list' }>;

/** Blocks as texts, to be set apart by blank lines. */
export function markdownOfBlocks(blocks: readonly ReportBlock[], place: BlockPlace): readonly string[] {
  // Two lists in a row would be read as one: their signs alternate.
  let isOther = true;
  return blocks.flatMap((block) => {
    if (block.type === 'list' || block.type === 'facts') isOther = !isOther;
    return textsOf(block, place, isOther);
  });
}

function textsOf(block: ReportBlock, place: BlockPlace, isOther: boolean): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [headingOf(block.inlines, block.level, headingAnchor(block), place)];
    case 'paragraph':
      return paragraphsOf(
        block.tone === 'verdict' ? block.inlines.map(strengthened) : block.inlines,
        place,
        '',
      );
    case 'quote':
      return [paragraphsOf(block.inlines, place, '> ').join('\n>\n')].filter((text) => text !== '');
    case 'list':
      return listOf(block, place, isOther);
    case 'facts':
      return block.facts.length === 0 ? [] : [markdownOfFacts(block.facts, place, isOther)];
    case 'table':
      return tableOf(block, place);
    case 'picture':
      return pictureOf(block.picture, place);
  }
}

/** What a picture shows in words and in numbers. */
function pictureOf({ title, description, table }: ReportPicture, place: BlockPlace): readonly string[] {
  const columns = table.columns.map((label) => ({ label, align: 'start' as const }));
  const rows = table.rows.map((cells) => ({
    isHeading: false,
    anchor: null,
    cells: cells.map((text) => [inline(text)]),
  }));
  return [
    ...paragraphsOf([inline(title, 'strong')], place, ''),
    ...paragraphsOf([inline(description)], place, ''),
    ...(rows.length === 0 ? [] : [gridOf(columns, rows, place)]),
  ];
}

/** A sheet of facts as a list, each label strong. */
export function markdownOfFacts(facts: readonly ReportFact[], place: BlockPlace, isOther = false): string {
  const items = facts.map(({ key, label, value, moment }) => ({
    depth: 0,
    inlines: [
      inline(label, 'strong'),
      inline(' · '),
      inline(value, isHashFact(key) ? 'code' : 'plain'),
      ...(moment === null ? [] : [inline(` · ${moment.utc}`)]),
    ],
  }));
  return listOf({ type: 'list', isOrdered: false, items }, place, isOther).join('\n');
}

function strengthened(item: ReportInline): ReportInline {
  return item.look === 'plain' ? { ...item, look: 'strong' } : item;
}

function headingOf(
  inlines: readonly ReportInline[],
  level: number,
  anchor: string | null,
  { anchors }: BlockPlace,
): string {
  const shown = anchor === null ? inlines : inlines.map((item) => ({ ...item, href: null }));
  const id = anchor === null ? '' : ` {#${anchor}}`;
  return `${'#'.repeat(level)} ${markdownLine(shown, { isCell: false, anchors })}${id}`.trimEnd();
}

/** Blank lines end a paragraph; other line ends are kept as hard breaks. */
function paragraphsOf(
  inlines: readonly ReportInline[],
  { anchors }: BlockPlace,
  prefix: string,
): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of markdownLines(inlines, { isCell: false, anchors })) {
    if (line !== null) paragraphs.at(-1)?.push(`${prefix}${line}`);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\\\n'));
}

function listOf({ items, isOrdered }: List, { anchors }: BlockPlace, isOther: boolean): readonly string[] {
  const counts: number[] = [];
  /** How far the items of each depth are set in: under the words of the one above. */
  const indents: number[] = [0];
  const texts = items.map((item) => {
    const depth = Math.min(item.depth, counts.length);
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const marker = isOrdered ? `${counts[depth]}${isOther ? ')' : '.'} ` : isOther ? '* ' : '- ';
    const indent = indents[depth] ?? 0;
    indents[depth + 1] = indent + marker.length;
    const lines = markdownLines(item.inlines, { isCell: false, anchors }).filter((line) => line !== null);
    const text = lines.join(`\\\n${' '.repeat(indent + marker.length)}`);
    return `${' '.repeat(indent)}${marker}${text}`.trimEnd();
  });
  return texts.length === 0 ? [] : [texts.join('\n')];
}

function tableOf(table: ReportTable, place: BlockPlace): readonly string[] {
  const title = table.isTitleShown ? paragraphsOf([inline(table.title, 'strong')], place, '') : [];
  if (table.rows.length > 0) return [...title, gridOf(table.columns, table.rows, place)];
  return [...title, ...(table.emptyNote === null ? [] : paragraphsOf([inline(table.emptyNote)], place, ''))];
}

function gridOf(
  columns: readonly Pick<ReportTable['columns'][number], 'label' | 'align'>[],
  rows: ReportTable['rows'],
  { anchors, linked }: BlockPlace,
): string {
  const place = { isCell: true, anchors };
  const lineOf = (cells: readonly string[]): string =>
    `| ${columns.map((_, index) => cells[index] ?? '').join(' | ')} |`;
  const body = rows.map(({ cells, anchor }) => {
    const shown = cells.map((cell) => markdownLine(cell, place));
    if (anchor !== null && linked.has(anchor)) shown[0] = `${shown[0] ?? ''} \`#${anchor}\``.trim();
    return lineOf(shown);
  });
  return [
    lineOf(columns.map(({ label }) => markdownLine([inline(label)], place))),
    `| ${columns.map(({ align }) => (align === 'end' ? '--:' : '---')).join(' | ')} |`,
    ...body,
  ].join('\n');
}
