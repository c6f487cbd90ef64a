/* All sources, one line each, those in trouble first. */
import { useCallback, useMemo } from 'react';
import { networkOfSource } from '../../../shared/domain/coverage.ts';
import type { RowView } from '../../ui/list/ListRow.tsx';
import { arrayRows } from '../../ui/list/rowSource.ts';
import { VirtualList } from '../../ui/list/VirtualList.tsx';
import bones from '../../ui/listAndPane.module.css';
import { networkWord } from '../../words/networkWord.ts';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { StateMark } from './StateMark.tsx';
import style from './source.module.css';
import { showSource, useSourceView } from './sourceView.ts';
import { stateReason } from './stateWords.ts';
import type { ShownSource } from './useSources.ts';

const ROW_HEIGHT_PX = 76;

export function SourceList({ sources }: { readonly sources: readonly ShownSource[] }) {
  const { t } = useWords();
  const sourceId = useSourceView((view) => view.sourceId);
  const rows = useMemo(() => arrayRows(sources, (one) => one.id), [sources]);
  const renderRow = useCallback(
    ({ item }: RowView<ShownSource>) => (item === undefined ? null : <Line source={item} />),
    [],
  );
  return (
    <VirtualList
      label={t('source.title')}
      rows={rows}
      rowHeight={ROW_HEIGHT_PX}
      renderRow={renderRow}
      activeKey={sourceId}
      onActiveChange={(key) => {
        if (key !== null) showSource(key);
      }}
      className={bones.list}
    />
  );
}

function Line({ source: { record, health } }: { readonly source: ShownSource }) {
  const { t } = useWords();
  const formats = useFormats();
  const now = useNow();
  const { fields } = record;
  const network = networkOfSource(fields);
  const reason = stateReason(health, now, t, formats);
  return (
    <span className={bones.line}>
      <span className={style.lineHead}>
        <bdi className={style.lineName}>{fields.name || fields.address}</bdi>
        <StateMark state={health.state} />
      </span>
      <span className={style.lineNote}>
        {t(`planChoice.source_${fields.kind}`)}
        {network !== null && ` · ${networkWord(network, t)}`}
        {` · ${t('source.factStored')} ${formats.number(health.stored)}`}
        {health.lastContactAt !== null &&
          ` · ${t('source.factContact')} ${formats.ago(Math.max(0, now - health.lastContactAt))}`}
      </span>
      {reason !== '' && <span className={style.lineReason}>{reason}</span>}
    </span>
  );
}
