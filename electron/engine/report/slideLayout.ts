/*
 * Lays the blocks of a part on slides. Nothing measures letters here, so heights are reckoned, rather too high: what
 * does not fit goes on to the next slide, never under the edge. Lengths are hundredths of a slide's width.
 */

import { widthOf } from '../../../shared/domain/drawing.ts';
import type { ReportBlock, ReportInline, ReportTable } from '../../../shared/domain/reportBlock.ts';

/** The room of a slide under its title, and over its foot. */
export const ROOM = { width: 91, height: 39 } as const;

/** Sizes of type and the heights of their lines, as `slideStyle` has them. */
export const TYPE = {
  text: { size: 2, line: 2.75 },
  note: { size: 1.6, line: 2.25 },
  heading: { size: 2.2, line: 3.1 },
  facts: { size: 1.8, line: 2.5 },
  cell: { size: 1.6, line: 2.2 },
} as const;

const GAP = 1;
const ROW_PADDING = 1.1;
const LABEL_SHARE = 0.34;
const INDENT = 2.6;
const COLUMN_GAP = 1.4;
/** Of the height of a slide, for one row or one text. */
const MOST = 0.9;

type Type = (typeof TYPE)[keyof typeof TYPE];

/** What is not parted: a paragraph, a row, an item. `block` holds it alone. */
type Piece = {
  readonly block: ReportBlock;
  /** Pieces of one block stand together again. */
  readonly source: number;
  readonly height: number;
  /** What stands over the first piece on each slide: the head of a table. */
  readonly opening: number;
  /** Heads what follows, and goes on to the next slide with it. */
  readonly isHead: boolean;
  readonly isCut: boolean;
};

/** What one slide holds; `isCut` where a text of it was shortened. */
export type Laid = { readonly blocks: readonly ReportBlock[]; readonly isCut: boolean };

/** The blocks in slides, in order, with at most so many pieces (rows, items, paragraphs) on each. */
export function layOut(
  blocks: readonly ReportBlock[],
  piecesAtMost = Number.POSITIVE_INFINITY,
): readonly Laid[] {
  const slides: Piece[][] = [[]];
  let used = 0;
  for (const piece of blocks.flatMap(piecesOf)) {
    const { length } = slides.at(-1) ?? [];
    const cost = costOf(piece, slides.at(-1)?.at(-1));
    if (length > 0 && (used + cost > ROOM.height || length >= piecesAtMost)) {
      const heads = takeHeads(slides.at(-1) ?? []);
      slides.push(heads);
      used = heightOf(heads);
    }
    const current = slides.at(-1) ?? [];
    used += costOf(piece, current.at(-1));
    current.push(piece);
  }
  return slides
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => ({ blocks: joined(pieces), isCut: pieces.some(({ isCut }) => isCut) }));
}

function costOf({ source, height, opening }: Piece, before: Piece | undefined): number {
  return height + (before?.source === source ? 0 : opening + (before === undefined ? 0 : GAP));
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, index) => sum + costOf(piece, pieces[index - 1]), 0);
}

/** Takes the headings at the end of a slide away from it. */
function takeHeads(pieces: Piece[]): Piece[] {
  const last = pieces.findLastIndex(({ isHead }) => !isHead);
  return last < 0 ? [] : pieces.splice(last + 1);
}

function piecesOf(block: ReportBlock, source: number): readonly Piece[] {
  const whole = { source, opening: 0, isHead: false, isCut: false };
  switch (block.type) {
    case 'paragraph':
    case 'quote': {
      const isNote = block.type === 'paragraph' && (block.tone === 'note' || block.tone === 'intro');
      const text = fitted(block.inlines, isNote ? TYPE.note : TYPE.text, ROOM.width - INDENT);
      return [
        { ...whole, block: { ...block, inlines: text.inlines }, height: text.height, isCut: text.isCut },
      ];
    }
    case 'heading': {
      const { inlines, height, isCut } = fitted(block.inlines, TYPE.heading, ROOM.width, ROOM.height / 2);
      return [{ ...whole, block: { ...block, inlines }, height, isHead: true, isCut }];
    }
    case 'list':
      return block.items.map((item) => {
        const width = ROOM.width - INDENT * (item.depth + 1);
        const { inlines, isCut, height } = fitted(item.inlines, TYPE.text, width);
        const alone = { ...block, items: [{ ...item, inlines }] };
        return { ...whole, block: alone, height: height + ROW_PADDING / 2, isCut };
      });
    case 'facts':
      return block.facts.map((fact) => {
        const label = linesOf(fact.label, TYPE.facts, ROOM.width * LABEL_SHARE - COLUMN_GAP);
        const width = ROOM.width * (1 - LABEL_SHARE) - COLUMN_GAP;
        const given = { text: fact.value, look: 'plain', href: null, isSaid: true } as const;
        const { inlines, height, isCut } = fitted([given], TYPE.facts, width);
        const alone = { ...block, facts: [{ ...fact, value: inlines.map(({ text }) => text).join('') }] };
        const lines = Math.max(label * TYPE.facts.line, height);
        return { ...whole, block: alone, height: lines + ROW_PADDING, isCut };
      });
    case 'table':
      return rowsOf(block, source);
    case 'picture':
      return [{ ...whole, block, height: ROOM.height }];
  }
}

function rowsOf(table: ReportTable, source: number): readonly Piece[] {
  const widthOfColumn = (index: number): number =>
    Math.max(4, ROOM.width * (table.columns[index]?.share ?? 0) - COLUMN_GAP);
  const heads = table.columns.map(({ label }, index) => cellOf([plain(label)], widthOfColumn(index), 0, 0.3));
  const columns = table.columns.map((column, index) => ({ ...column, label: textOf(heads[index]) }));
  const title = table.isTitleShown ? TYPE.heading.line + GAP : 0;
  const opening = highest(heads) + ROW_PADDING + title;
  const empty = { source, opening, isHead: false, isCut: heads.some(({ isCut }) => isCut) };
  if (table.rows.length === 0) return [{ ...empty, block: table, height: TYPE.text.line }];
  return table.rows.map((row) => {
    const cells = row.cells.map((cell, index) =>
      cellOf(cell, row.isHeading ? ROOM.width : widthOfColumn(index), opening, row.isHeading ? 0.3 : MOST),
    );
    const alone = { ...row, anchor: null, cells: cells.map(({ inlines }) => inlines) };
    return {
      ...empty,
      block: { ...table, columns, rows: [alone] },
      height: highest(cells) + ROW_PADDING,
      isHead: row.isHeading,
      isCut: empty.isCut || cells.some(({ isCut }) => isCut),
    };
  });
}

type Fitted = { readonly inlines: ReportInline[]; readonly height: number; readonly isCut: boolean };

const plain = (text: string): ReportInline => ({ text, look: 'plain', href: null, isSaid: false });
const textOf = (given: Fitted | undefined): string => (given?.inlines ?? []).map(({ text }) => text).join('');
const highest = (cells: readonly Fitted[]): number =>
  Math.max(TYPE.cell.line, ...cells.map(({ height }) => height));
const cellOf = (cell: readonly ReportInline[], width: number, taken: number, share: number): Fitted =>
  fitted(cell, TYPE.cell, width, taken, share);

/** Words of at most so much of a slide; the rest of them is left out. */
function fitted(
  inlines: readonly ReportInline[],
  type: Type,
  width: number,
  taken = 0,
  share = MOST,
): Fitted {
  const most = Math.max(1, Math.floor((ROOM.height * share - taken) / type.line));
  const count = (given: readonly ReportInline[]): number =>
    linesOf(given.map(({ text }) => text).join(''), type, width);
  const lines = count(inlines);
  if (lines <= most) return { inlines: [...inlines], height: lines * type.line, isCut: false };
  // Halved until it fits: a few tries for a text of any length.
  let low = 0;
  let high = inlines.reduce((sum, { text }) => sum + text.length, 0);
  while (high - low > 4) {
    const middle = Math.floor((low + high) / 2);
    if (count(shortened(inlines, middle)) <= most) low = middle;
    else high = middle;
  }
  return { inlines: shortened(inlines, low), height: most * type.line, isCut: true };
}

/** The first so many letters. */
function shortened(inlines: readonly ReportInline[], limit: number): ReportInline[] {
  const kept: ReportInline[] = [];
  let left = limit;
  for (const item of inlines) {
    if (left <= 0) break;
    kept.push(item.text.length <= left ? item : { ...item, text: cutAt(item.text, left) });
    left -= item.text.length;
  }
  return kept;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** A cut may leave so large a part of a text's room empty before a word itself is cut. */
const WORD_ROOM = 0.6;

/** At a word near so many letters, else between two letters: no emoji and no accent is torn. */
function cutAt(text: string, limit: number): string {
  const end = graphemes.segment(text.slice(0, limit + 1)).containing(limit)?.index ?? limit;
  const begin = text.slice(0, end);
  const words = begin.replace(/\S*$/u, '');
  return `${(words.length > end * WORD_ROOM ? words : begin).trimEnd()}…`;
}

function linesOf(text: string, { size }: Type, width: number): number {
  return text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil((widthOf(line, size) + unsure(line) * size) / width)),
      0,
    );
}

/** How much wider, in letters, a line may turn out: capitals in a row, and emoji where a machine cannot join them. */
function unsure(line: string): number {
  const capitals = line.match(/\p{Lu}{2,}/gu)?.join('').length ?? 0;
  const emoji = line.match(/\p{Extended_Pictographic}/gu)?.length ?? 0;
  return capitals * 0.2 + emoji * 1.2;
}

/** Pieces of one block put together again. */
function joined(pieces: readonly Piece[]): readonly ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let source = -1;
  for (const piece of pieces) {
    const last = blocks.at(-1);
    const both = piece.source === source && last !== undefined ? merged(last, piece.block) : null;
    if (both === null) blocks.push(piece.block);
    else blocks[blocks.length - 1] = both;
    source = piece.source;
  }
  return blocks;
}

function merged(first: ReportBlock, second: ReportBlock): ReportBlock | null {
  if (first.type === 'table' && second.type === 'table')
    return { ...first, rows: [...first.rows, ...second.rows] };
  if (first.type === 'list' && second.type === 'list')
    return { ...first, items: [...first.items, ...second.items] };
  if (first.type === 'facts' && second.type === 'facts')
    return { ...first, facts: [...first.facts, ...second.facts] };
  return null;
}
