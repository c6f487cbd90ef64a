/*
 * The first rows of the file, cell by cell, with what each column is read as. Columns that are not read stand
 * back; nothing is hidden.
 */
import type { ImportInspection } from '../../../shared/contract/import.ts';
import { cx } from '../../ui/cx.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Import.module.css';
import { FIELD_WORDS } from './importWords.ts';
import { fieldsOfColumn, type MappingForm } from './mappingForm.ts';

export type PreviewTableProps = {
  readonly inspection: ImportInspection;
  readonly form: MappingForm;
  /** The file is being looked at again: these rows are about to change. */
  readonly isOld: boolean;
};

export function PreviewTable({ inspection, form, isOld }: PreviewTableProps) {
  const { t } = useWords();
  const heads = inspection.headers.map((header) => ({ header, fields: fieldsOfColumn(form, header) }));
  return (
    <section
      className={cx(style.preview, isOld && style.old)}
      aria-label={t('importing.preview')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
      tabIndex={0}
    >
      <table>
        <caption>{t('importing.previewNote', { count: inspection.sampleRows.length })}</caption>
        <thead>
          <tr>
            {heads.map(({ header, fields }) => (
              <th key={header} scope="col" className={cx(fields.length === 0 && style.unread)}>
                <bdi>{header}</bdi>
                <span className={style.readAs}>
                  {fields.length === 0
                    ? '–'
                    : t('importing.previewUsedAs', {
                        fields: fields.map((field) => t(FIELD_WORDS[field]).toLowerCase()).join(', '),
                      })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inspection.sampleRows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file have no other name
            <tr key={at}>
              {heads.map(({ header, fields }, column) => (
                <td key={header} className={cx(fields.length === 0 && style.unread)}>
                  <bdi>{row[column] ?? ''}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
