/* A table of a part that has a structure of its own; cut where it is long, as every table of the preview. */
import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx.ts';
import { MoreRows, ROWS_SHOWN } from './BlockTable.tsx';
import style from './preview.module.css';

export type GivenRow = {
  readonly key: string;
  /** Heads the rows under it, over all columns. */
  readonly head?: ReactNode;
  readonly cells: readonly ReactNode[];
};

export type GivenTableProps = {
  readonly title: string;
  readonly columns: readonly string[];
  /** Columns that hold numbers, by their place. */
  readonly numeric?: readonly number[];
  readonly rows: readonly GivenRow[];
};

export function GivenTable({ title, columns, numeric = [], rows }: GivenTableProps) {
  const sideOf = (at: number): string | undefined => (numeric.includes(at) ? style.number : undefined);
  return (
    <>
      <table className={style.table} aria-label={title}>
        <thead>
          <tr>
            {columns.map((label, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same
              <th key={at} scope="col" className={sideOf(at)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map(({ key, head, cells }) => (
            <tr key={key}>
              {head === undefined ? (
                cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are told by their column
                  <td key={at} className={cx(style.cell, sideOf(at))}>
                    {cell}
                  </td>
                ))
              ) : (
                <th scope="rowgroup" colSpan={columns.length} className={style.cell}>
                  {head}
                </th>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows count={rows.length - ROWS_SHOWN} />
    </>
  );
}
