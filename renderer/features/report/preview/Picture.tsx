/* A picture with what it shows in words; its numbers are folded away beneath it. */
import type { ReportPicture } from '../../../../shared/domain/reportPicture.ts';
import { useWords } from '../../../words/WordsProvider.tsx';
import { MoreRows, ROWS_SHOWN } from './BlockTable.tsx';
import { Drawing } from './Drawing.tsx';
import style from './preview.module.css';

export function Picture({ picture }: { readonly picture: ReportPicture }) {
  const { title, description, drawing, table } = picture;
  return (
    <figure className={style.picture}>
      <h4>{title}</h4>
      <Drawing drawing={drawing} description={description} />
      <figcaption className={style.small}>{description}</figcaption>
      {table.rows.length > 0 && <Numbers title={title} table={table} />}
    </figure>
  );
}

function Numbers({ title, table }: Pick<ReportPicture, 'title' | 'table'>) {
  const { t, locale: screen } = useWords();
  return (
    <details className={style.fold}>
      <summary lang={screen}>{t('reportDesk.numbers')}</summary>
      <table className={style.table} aria-label={title}>
        <thead>
          <tr>
            {table.columns.map((label, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same
              <th key={at} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, ROWS_SHOWN).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of numbers have no names and never move
            <tr key={row}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are told by their column
                <td key={at} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows count={table.rows.length - ROWS_SHOWN} />
    </details>
  );
}
