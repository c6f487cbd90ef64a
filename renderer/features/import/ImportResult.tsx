/*
 * What became of every line: counts first, then the refused ones with their number, reason and what stood there.
 */
import type { ImportOutcome } from '../../../shared/contract/mention.ts';
import type { RejectionReason } from '../../../shared/domain/rejection.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Table } from '../../ui/Table.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Import.module.css';

export function ImportResult({
  fileName,
  outcome,
}: {
  readonly fileName: string;
  readonly outcome: ImportOutcome;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const counts = [
    { id: 'rowsRead', label: t('importing.rowsRead'), value: outcome.rowsRead },
    { id: 'stored', label: t('importing.stored'), value: outcome.stored },
    { id: 'duplicate', label: t('importing.duplicate'), value: outcome.duplicate },
    { id: 'rejected', label: t('importing.rejected'), value: outcome.rejected },
  ];
  return (
    <div className={style.steps} role="status">
      <p className={style.doneTitle}>
        {t('importing.doneTitle')} <bdi className={style.file}>{fileName}</bdi>
      </p>
      <dl className={style.counts}>
        {counts.map((count) => (
          <div key={count.id} data-count={count.id}>
            <dt>{count.label}</dt>
            <dd>
              <FigureText>{formats.number(count.value)}</FigureText>
            </dd>
          </div>
        ))}
      </dl>
      {outcome.stored === 0 && outcome.duplicate > 0 && outcome.rejected === 0 && (
        <Banner isSilent>{t('importing.doneNothing')}</Banner>
      )}
      {outcome.rejected > 0 && (
        <>
          <h3 className={style.group}>{t('importing.rejectedTitle')}</h3>
          {outcome.rejected > outcome.rejectedLines.length && (
            <p className={style.quiet}>
              {t('importing.rejectedFirst', {
                count: outcome.rejectedLines.length,
                total: formats.number(outcome.rejected),
              })}
            </p>
          )}
          <Table
            caption={t('importing.rejectedTitle')}
            className={style.rejected}
            rows={outcome.rejectedLines}
            keyOf={(row, at) => `${row.line}-${at}`}
            columns={[
              {
                id: 'line',
                head: t('importing.rejectedLine'),
                cell: (row) => formats.number(row.line),
                isNumeric: true,
                isRowHead: true,
                isTight: true,
              },
              {
                id: 'reason',
                head: t('importing.rejectedReason'),
                cell: (row) => t(`rejection.${row.reason as RejectionReason}`),
              },
              {
                id: 'detail',
                head: t('importing.rejectedDetail'),
                cell: (row) => <bdi className={style.detail}>{row.detail ?? ''}</bdi>,
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
