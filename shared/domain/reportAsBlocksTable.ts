/*
 * Small makers for tables made of what the document holds.
 */
import { inline, type ReportBlock, type ReportInline, type ReportTable } from './reportBlock.ts';
import type { ReportMoment } from './reportDocument.ts';

type Cell = readonly ReportInline[];
type Row = ReportTable['rows'][number];

/** A column: its label, the part of the width it takes, and whether it holds numbers. */
export function column(label: string, share: number, isNumber = false): ReportTable['columns'][number] {
  return { label, align: isNumber ? 'end' : 'start', share };
}

export function row(cells: readonly Cell[], anchor: string | null = null): Row {
  return { isHeading: false, anchor, cells: cells.map((cell) => [...cell]) };
}

/** A row over all columns that heads those under it. */
export function headingRow(cell: Cell): Row {
  return { isHeading: true, anchor: null, cells: [[...cell]] };
}

/** A table whose title is said by the heading before it. */
export function table(
  title: string,
  columns: ReportTable['columns'],
  rows: ReportTable['rows'],
): ReportBlock {
  return { type: 'table', title, isTitleShown: false, columns, rows, emptyNote: null };
}

/** Lines under each other in a cell; what is null or empty is left out. */
export function lines(...parts: readonly (Cell | null)[]): Cell {
  const filled = parts.filter((part) => part !== null && part.length > 0) as readonly Cell[];
  return filled.flatMap((part, index) => (index === 0 ? part : [inline('\n'), ...part]));
}

/** A moment in the incident's zone with UTC under it. */
export function momentCell(moment: ReportMoment, shown: 'shown' | 'time' = 'shown'): Cell {
  return lines([inline(moment[shown])], [inline(moment.utc, 'soft')]);
}
