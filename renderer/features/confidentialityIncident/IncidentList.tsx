/* The register: one line an incident, open ones first, each with its clock. */
import { useCallback, useMemo } from 'react';
import type { ConfidentialityView } from '../../../shared/contract/confidentialityIncident.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { RowView } from '../../ui/list/ListRow.tsx';
import { arrayRows } from '../../ui/list/rowSource.ts';
import { VirtualList } from '../../ui/list/VirtualList.tsx';
import bones from '../../ui/listAndPane.module.css';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './confidentiality.module.css';
import { showIncident, useConfidentialityView } from './confidentialityView.ts';
import { ClockBadge } from './IncidentClock.tsx';

const ROW_HEIGHT_PX = 72;

export function IncidentList({ register }: { readonly register: readonly ConfidentialityView[] }) {
  const { t } = useWords();
  const incidentId = useConfidentialityView((view) => view.incidentId);
  const rows = useMemo(() => arrayRows(register, (one) => one.id), [register]);
  const renderRow = useCallback(
    ({ item }: RowView<ConfidentialityView>) => (item === undefined ? null : <Line incident={item} />),
    [],
  );
  return (
    <VirtualList
      label={t('confidentialityIncident.register')}
      rows={rows}
      rowHeight={ROW_HEIGHT_PX}
      renderRow={renderRow}
      activeKey={incidentId}
      onActiveChange={(key) => {
        if (key !== null) showIncident(key);
      }}
      className={bones.list}
    />
  );
}

function Line({ incident }: { readonly incident: ConfidentialityView }) {
  const { t } = useWords();
  const { fields, closedAt, isErased } = incident;
  const formats = useFormats(fields.timeZone);
  const title = isErased && fields.title === '' ? t('confidentialityIncident.erased') : fields.title;
  return (
    <span className={bones.line}>
      <bdi className={style.lineTitle}>{title}</bdi>
      <span className={style.lineNote}>{formats.dateTimeWithZone(fields.awareAt)}</span>
      <span>
        {closedAt === null ? (
          <ClockBadge fields={fields} />
        ) : (
          <Badge tone="outline">{t('confidentialityIncident.closed')}</Badge>
        )}
      </span>
    </span>
  );
}
