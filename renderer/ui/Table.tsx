// A plain table of facts, with a caption for screen readers and a head that stays. No sorting, no selection:
// long or live lists are VirtualList's work.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import style from './Table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Tabular figures, to the right. */
  readonly isNumeric?: boolean | undefined;
  /** Names its row. */
  readonly isRowHead?: boolean | undefined;
  /** Never wraps: times, codes. */
  readonly isTight?: boolean | undefined;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly isCaptionShown?: boolean | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, at: number) => string | number;
  readonly className?: string | undefined;
}

export function Table<Row>({ caption, isCaptionShown, columns, rows, keyOf, className }: TableProps<Row>) {
  return (
    <div className={cx(style.frame, className)}>
      <table className={style.table}>
        <caption className={cx(style.caption, isCaptionShown !== true && style.hidden)}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cx(column.isNumeric && style.number)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={keyOf(row, at)}>
              {columns.map((column) => {
                const name = cx(column.isNumeric && style.number, column.isTight && style.tight);
                return column.isRowHead === true ? (
                  <th key={column.id} scope="row" className={name}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={name}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
