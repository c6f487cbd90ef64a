/* A table of the document. A long one is cut, as the log is: the file holds all of it. */
import type { ReportTable } from '../../../../shared/domain/reportBlock.ts';
import { cx } from '../../../ui/cx.ts';
import { useWords } from '../../../words/WordsProvider.tsx';
import { Inlines } from './Inlines.tsx';
import { idOfAnchor } from './jump.ts';
import style from './preview.module.css';

export const ROWS_SHOWN = 200;

export function BlockTable({ table }: { readonly table: ReportTable }) {
  const { title, isTitleShown, columns, rows, emptyNote } = table;
  const heading = isTitleShown ? <h4>{title}</h4> : null;
  if (rows.length === 0 && emptyNote !== null) {
    return (
      <>
        {heading}
        <p className={style.small}>{emptyNote}</p>
      </>
    );
  }
  const sideOf = (at: number): string | undefined =>
    columns[at]?.align === 'end' ? style.number : undefined;
  return (
    <>
      {heading}
      <table className={style.table} aria-label={title}>
        <colgroup>
          {columns.map(({ share }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no names and never move
            <col key={at} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ label }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same
              <th key={at} scope="col" className={sideOf(at)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map(({ isHeading, anchor, cells }, at) => {
            const id = anchor === null ? undefined : idOfAnchor(anchor);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: most rows have no name and none moves
              <tr key={at} id={id} tabIndex={id === undefined ? undefined : -1}>
                {isHeading ? (
                  <th scope="rowgroup" colSpan={columns.length} className={style.cell}>
                    <Inlines inlines={cells[0] ?? []} />
                  </th>
                ) : (
                  cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells are told by their column
                    <td key={column} dir="auto" className={cx(style.cell, sideOf(column))}>
                      <Inlines inlines={cell} />
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreRows count={rows.length - ROWS_SHOWN} />
    </>
  );
}

/** Says how many rows the document has beyond those that are shown; nothing where it has none. */
export function MoreRows({ count }: { readonly count: number }) {
  const { t, locale } = useWords();
  return count <= 0 ? null : (
    <p lang={locale} className={style.small}>
      {t('reportDesk.moreRows', { count })}
    </p>
  );
}
