/*
 * What stands in the tables of a report: a few kinds of cells that a CSV line and a cell of a spreadsheet can both say.
 * Words are always words: no kind of cell is a formula.
 */

export type TableCell =
  | string
  | number
  | null
  /** A moment (epoch ms UTC) as a true date of a spreadsheet. */
  | { readonly at: number }
  /** A moment as ISO 8601 in UTC. */
  | { readonly iso: number }
  /** A day in no zone, YYYY-MM-DD. */
  | { readonly day: string };

export type TableColumn = {
  readonly label: string;
  /** In characters, as spreadsheets measure. */
  readonly width: number;
  /** The same moment once more as a date, for sorting: a CSV has it in the column before. */
  readonly isSheetOnly: boolean;
};

/** Said in a first column of every row, such as EXERCISE: a table leaves its report. */
export type Notice = { readonly label: string; readonly word: string } | null;

export type Table = {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly TableCell[]>;
};

/** One column of rows of a kind, before its rows are known. */
export type ColumnOf<Row> = TableColumn & { readonly cell: (row: Row) => TableCell };

/** A column of words or numbers. */
export function column<Row>(label: string, width: number, cell: (row: Row) => TableCell): ColumnOf<Row> {
  return { label, width, isSheetOnly: false, cell };
}

/** The columns of a moment: as ISO 8601 in UTC, and the same as a date for the spreadsheet. */
export function momentColumns<Row>(
  label: string,
  dateLabel: string,
  at: (row: Row) => number | null,
): readonly ColumnOf<Row>[] {
  return [
    column(label, 25, (row) => {
      const moment = at(row);
      return moment === null ? null : { iso: moment };
    }),
    {
      label: dateLabel,
      width: 20,
      isSheetOnly: true,
      cell: (row) => {
        const moment = at(row);
        return moment === null ? null : { at: moment };
      },
    },
  ];
}

/** The table of some rows. */
export function tableOf<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  rows: Iterable<Row>,
  notice: Notice = null,
): Table {
  const all = notice === null ? columns : [column<Row>(notice.label, 12, () => notice.word), ...columns];
  return {
    name,
    columns: all,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield all.map(({ cell }) => cell(row));
      },
    },
  };
}

/** A moment or a day as text. */
export function plainText(cell: Exclude<TableCell, string | number | null>): string {
  if ('day' in cell) return cell.day;
  return new Date('at' in cell ? cell.at : cell.iso).toISOString();
}
