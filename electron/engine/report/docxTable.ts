/*
 * Tables of the report in a word processor: their heads stand again on every page, columns have widths, and one that is
 * longer than word processors bear is cut, which it says.
 */
import {
  AlignmentType,
  BorderStyle,
  type IContext,
  type IXmlableObject,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  XmlComponent,
} from 'docx';
import { inline, type ReportInline, type ReportTable } from '../../../shared/domain/reportBlock.ts';
import type { ReportFact } from '../../../shared/domain/reportDocument.ts';
import { LINE } from './docxStyle.ts';
import { type Bookmarks, paragraphsOf } from './docxText.ts';
import { isHashFact } from './isHashFact.ts';

export type DocxPlace = {
  readonly bookmarks: Bookmarks;
  readonly textWidth: number;
  /** Says that so many rows are left out. */
  readonly cutNote: (count: number) => string;
};

/**
 * Rows of one table of the report. Measured: 10,000 rows of the log and as many of the annex take 800 MB beyond the
 * document to write, a bare table of 50,000 rows takes two gigabytes.
 */
export const ROWS_AT_MOST = 10_000;
/**
 * A longer table is written as several, each under the head again: LibreOffice opens one in time that grows with the
 * square of its rows (3,000 rows in one: 45 s; in twelve: 8 s).
 */
const ROWS_A_PIECE = 250;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const INK_LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const BORDERS = {
  top: NONE,
  bottom: HAIRLINE,
  left: NONE,
  right: NONE,
  insideHorizontal: HAIRLINE,
  insideVertical: NONE,
};
const MARGINS = { top: 40, bottom: 40, left: 0, right: 120 };
const LABEL_SHARE = 0.34;

type Columns = readonly Pick<ReportTable['columns'][number], 'label' | 'align' | 'share'>[];

/** A table under its head, and a gap, without which it would grow together with the next. */
export function tableOf(
  { columns, rows }: { readonly columns: Columns; readonly rows: ReportTable['rows'] },
  place: DocxPlace,
): readonly (Table | Paragraph)[] {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    place.textWidth,
  );
  const { kept, leftOut } = cut(rows);
  const note = leftOut === 0 ? null : place.cutNote(leftOut);
  const end = note === null ? [] : [{ isHeading: true, anchor: null, cells: [[inline(note, 'em')]] }];
  const pieces = piecesOf(kept);
  const tables = pieces.flatMap((piece, index) => {
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ label, align }, index) =>
        cellOf([inline(label)], widths[index] ?? 0, place, { style: 'CellHead', align, isHead: true }),
      ),
    });
    const table = gridOf([head], widths);
    for (const row of index === pieces.length - 1 ? [...piece, ...end] : piece) {
      table.addChildElement(new LateRow(() => rowOf(row, columns, widths, place)));
    }
    return [table, gap()];
  });
  return [...(note === null ? [] : [new Paragraph({ style: 'Note', text: note })]), ...tables];
}

/** Pieces that begin with a heading where the table has headings: with the last one again, where its rows go on. */
function piecesOf(rows: ReportTable['rows']): readonly ReportTable['rows'][] {
  const pieces: ReportTable['rows'][] = [];
  let heading: ReportTable['rows'][number] | null = null;
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
    const piece: ReportTable['rows'] = rows.slice(from, from + ROWS_A_PIECE);
    const isContinued = heading !== null && piece[0]?.isHeading === false;
    pieces.push(isContinued && heading !== null ? [{ ...heading, anchor: null }, ...piece] : piece);
    heading = piece.findLast(({ isHeading }) => isHeading) ?? heading;
  }
  return pieces;
}

/** A row that is built when it is written: those of a long table are never there at the same time. */
class LateRow extends XmlComponent {
  readonly #build: () => TableRow;

  constructor(build: () => TableRow) {
    super('w:tr');
    this.#build = build;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#build().prepForXml(context);
  }
}

/** A sheet of facts: labels and values. */
export function factsOf(facts: readonly ReportFact[], place: DocxPlace): readonly (Table | Paragraph)[] {
  if (facts.length === 0) return [];
  const widths = widthsOf([LABEL_SHARE, 1 - LABEL_SHARE], place.textWidth);
  const rows = facts.map(({ key, label, value, moment }) => {
    const shown = [inline(value, isHashFact(key) ? 'code' : 'plain')];
    const utc = moment === null ? [] : [inline(`  ${moment.utc}`, 'soft')];
    return new TableRow({
      cantSplit: true,
      children: [
        cellOf([inline(label, 'soft')], widths[0] ?? 0, place, {}),
        cellOf([...shown, ...utc], widths[1] ?? 0, place, {}),
      ],
    });
  });
  return [gridOf(rows, widths), gap()];
}

/** At most so many rows that are no headings; how many are left out. */
function cut(rows: ReportTable['rows']): { readonly kept: ReportTable['rows']; readonly leftOut: number } {
  if (rows.length <= ROWS_AT_MOST) return { kept: rows, leftOut: 0 };
  const leftOut = rows.slice(ROWS_AT_MOST).filter(({ isHeading }) => !isHeading).length;
  return { kept: rows.slice(0, ROWS_AT_MOST), leftOut };
}

/** The ids of rows that are not left out. */
export function keptAnchors(table: ReportTable): readonly string[] {
  return cut(table.rows).kept.flatMap(({ anchor }) => (anchor === null ? [] : [anchor]));
}

function gridOf(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    // Else some take the direction of the first words in it.
    visuallyRightToLeft: false,
    borders: BORDERS,
    margins: MARGINS,
  });
}

function rowOf(
  { isHeading, anchor, cells }: ReportTable['rows'][number],
  columns: Columns,
  widths: readonly number[],
  place: DocxPlace,
): TableRow {
  if (isHeading) {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const cell = cellOf(cells[0] ?? [], whole, place, { anchor, span: columns.length, isKept: true });
    return new TableRow({ cantSplit: true, children: [cell] });
  }
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ align }, index) =>
      cellOf(cells[index] ?? [], widths[index] ?? 0, place, { align, anchor: index === 0 ? anchor : null }),
    ),
  });
}

type CellLook = {
  readonly style?: 'Cell' | 'CellHead';
  readonly align?: 'start' | 'end';
  readonly anchor?: string | null;
  readonly span?: number;
  readonly isHead?: boolean;
  /** On the page of what follows. */
  readonly isKept?: boolean;
};

function cellOf(
  inlines: readonly ReportInline[],
  width: number,
  { bookmarks }: DocxPlace,
  { style = 'Cell', align = 'start', anchor = null, span = 1, isHead = false, isKept = false }: CellLook,
): TableCell {
  const options = {
    style,
    ...(align === 'end' ? { alignment: AlignmentType.END } : {}),
    ...(isKept ? { keepNext: true } : {}),
  };
  return new TableCell({
    children: [...paragraphsOf(inlines, options, bookmarks, anchor)],
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(isHead ? { borders: { bottom: INK_LINE } } : {}),
  });
}

/** Whole twips that add up to the width of the text. */
function widthsOf(shares: readonly number[], textWidth: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) =>
    Math.round(textWidth * (whole > 0 ? share / whole : 1 / shares.length)),
  );
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

function gap(): Paragraph {
  return new Paragraph({ style: 'Gap', children: [] });
}
