/* The records of one noun: searched as one types, one line each, any number of them. */
import { useCallback, useEffect, useMemo } from 'react';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BookOpen, FileDown, FileUp, Plus } from '../../ui/icons.ts';
import type { RowView } from '../../ui/list/ListRow.tsx';
import { arrayRows } from '../../ui/list/rowSource.ts';
import { VirtualList } from '../../ui/list/VirtualList.tsx';
import bones from '../../ui/listAndPane.module.css';
import { SearchField } from '../../ui/SearchField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { usePhoneWords } from '../../words/usePhoneWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import { NEW, showRecord, usePlanView } from './planView.ts';
import { firstPhone, foldWhenIdle, recordNote, recordTitle, searchText, sortRecords } from './recordTitle.ts';

type Line = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly phone: ReturnType<typeof firstPhone>;
  readonly isRetired: boolean;
  readonly isDue: boolean;
};

type Props = {
  readonly noun: PlanNounName;
  /** Null while they are on their way. */
  readonly records: readonly AnyPlanRecord[] | null;
  readonly today: string;
  readonly canAdd: boolean;
};

const ROW_HEIGHT_PX = 52;

export function RecordList({ noun, records, today, canAdd }: Props) {
  const words = useWords();
  const { t } = words;
  const { search, recordId, isWithRetired } = usePlanView();
  const sorted = useMemo(() => sortRecords(noun, records ?? [], words), [noun, records, words]);
  // Folding two thousand contacts takes a moment: once a list, not once a key, and not before anybody searches.
  const isSearching = search.trim() !== '';
  const searchable = useMemo(
    () => sorted.map((record) => ({ record, text: isSearching ? searchText(record) : '' })),
    [sorted, isSearching],
  );
  useEffect(() => foldWhenIdle(sorted), [sorted]);
  const lines = useMemo(() => {
    const wanted = fold(search)
      .split(/\s+/)
      .filter((word) => word !== '');
    return searchable
      .filter(({ record }) => isWithRetired || record.retiredAt === null)
      .filter(({ text }) => wanted.every((word) => text.includes(word)))
      .map(
        ({ record }): Line => ({
          id: record.id,
          title: record.isErased ? t('plan.erased') : recordTitle(noun, record.fields, words),
          note: record.isErased ? '' : recordNote(noun, record.fields, words),
          phone: record.isErased ? null : firstPhone(noun, record.fields),
          isRetired: record.retiredAt !== null,
          isDue: typeof record.fields.reviewOn === 'string' && record.fields.reviewOn <= today,
        }),
      );
  }, [searchable, search, isWithRetired, noun, today, words, t]);
  const rows = useMemo(() => arrayRows(lines, (line) => line.id), [lines]);
  const renderRow = useCallback(
    ({ item }: RowView<Line>) => (item === undefined ? null : <LineView line={item} />),
    [],
  );
  const hasRetired = records?.some((record) => record.retiredAt !== null) === true;
  const add = (
    <Button isSmall icon={<Plus aria-hidden />} onPress={() => showRecord(NEW)}>
      {t('plan.add')}
    </Button>
  );

  return (
    <>
      <div className={style.listHead}>
        <SearchField
          label={t('plan.search')}
          placeholder={t('plan.search')}
          keys="/"
          data-plan-search=""
          value={search}
          onChange={(typed) => usePlanView.setState({ search: typed })}
        />
        {canAdd && add}
      </div>
      <div className={style.listTools}>
        <span>{records === null ? '' : t('plan.found', { count: lines.length })}</span>
        {hasRetired && (
          <Checkbox
            isSelected={isWithRetired}
            onChange={(isOn) => usePlanView.setState({ isWithRetired: isOn })}
          >
            {t('plan.showRetired')}
          </Checkbox>
        )}
      </div>
      {noun === 'contact' && (
        <div className={style.listTools}>
          {canAdd && (
            <Button
              isSmall
              variant="quiet"
              icon={<FileUp aria-hidden />}
              onPress={() => usePlanView.setState({ dialog: 'contacts' })}
            >
              {t('contactTake.open')}
            </Button>
          )}
          <Button
            isSmall
            variant="quiet"
            icon={<FileDown aria-hidden />}
            onPress={() => usePlanView.setState({ dialog: 'exportContacts' })}
          >
            {t('contactTake.save')}
          </Button>
        </div>
      )}
      <LiveText text={search === '' ? '' : t('plan.found', { count: lines.length })} />
      {records === null ? (
        <Skeleton rows={6} />
      ) : lines.length > 0 ? (
        <VirtualList
          label={t(`plan.noun_${noun}`)}
          rows={rows}
          rowHeight={ROW_HEIGHT_PX}
          renderRow={renderRow}
          activeKey={recordId}
          onActiveChange={(key) => {
            if (key !== null) showRecord(key);
          }}
          className={bones.list}
        />
      ) : search !== '' ? (
        <p className={bones.quiet}>{t('plan.nothingFound')}</p>
      ) : (
        <EmptyState icon={<BookOpen />} title={t('plan.nounEmptyTitle')} actions={canAdd ? add : undefined}>
          {t('plan.nounEmptyWords')}
        </EmptyState>
      )}
    </>
  );
}

function LineView({ line }: { readonly line: Line }) {
  const { t } = useWords();
  const sayPhone = usePhoneWords();
  const number = line.phone === null ? '' : sayPhone(line.phone);
  return (
    <span className={bones.line}>
      <span className={style.lineTitle}>
        <bdi className={line.isRetired ? style.gone : undefined}>{line.title}</bdi>
        {line.isRetired && <Badge>{t('plan.retired')}</Badge>}
        {line.isDue && !line.isRetired && <Badge>{t('plan.due', { count: 1 })}</Badge>}
      </span>
      <span className={style.lineNote}>{[number, line.note].filter((part) => part !== '').join(' · ')}</span>
    </span>
  );
}
