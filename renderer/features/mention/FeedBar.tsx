/*
 * The head of the feed: what is looked for, filters, pause, and how fresh it all is. What waits is a button here,
 * never a row that pushes the others.
 */
import type { RefObject } from 'react';
import { runAction } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton, ToggleIconButton } from '../../ui/IconButton.tsx';
import {
  Bookmark,
  Check,
  Columns3,
  FileUp,
  ListFilter,
  NotebookPen,
  Pause,
  Rows3,
  Rows4,
} from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Feed.module.css';
import { COLUMN_WAYS, type ColumnWay } from './feedColumns.ts';
import type { FeedState } from './feedFollower.ts';
import { countFilters, isEverything, queryOfSaved } from './feedQuery.ts';
import { changeQuery, useFeedView } from './feedView.ts';
import { useSavedFilters } from './savedFilters.ts';
import { chooseColumns } from './useFeedColumns.ts';

export type FeedBarProps = {
  readonly state: FeedState;
  readonly timeZone: string;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onSearchDone: () => void;
  readonly onShowWaiting: () => void;
  readonly onImport: (() => void) | undefined;
  readonly isNarrow: boolean;
  readonly columns: ColumnWay;
};

export function FeedBar(props: FeedBarProps) {
  const { t } = useWords();
  const query = useFeedView((view) => view.query);
  const isPaused = useFeedView((view) => view.isPaused);
  const areFiltersOpen = useFeedView((view) => view.areFiltersOpen);
  const isComfortable = useFeedView((view) => view.isComfortable);
  const saved = useSavedFilters();
  const filters = countFilters(query);
  return (
    <div className={style.bar}>
      <div className={style.tools}>
        <SearchField
          label={t('feed.search')}
          placeholder={t('feed.searchPlaceholder')}
          keys="/"
          value={query.text}
          onChange={(text) => changeQuery({ text })}
          onSubmit={props.onSearchDone}
          inputRef={props.searchRef}
          className={style.search}
        />
        <ToggleIconButton
          label={filters === 0 ? t('feed.filters') : t('feed.filtersSet', { count: filters })}
          icon={<ListFilter aria-hidden />}
          isSelected={areFiltersOpen || filters > 0}
          onChange={() => useFeedView.setState({ areFiltersOpen: !areFiltersOpen })}
        />
        <ToggleIconButton
          label={isPaused ? t('feed.paused') : t('feed.pause')}
          keys="p"
          icon={<Pause aria-hidden />}
          isSelected={isPaused}
          onChange={(is) => useFeedView.setState({ isPaused: is })}
        />
        {saved.length > 0 && (
          <Menu
            label={t('feed.saved')}
            trigger={<IconButton label={t('feed.saved')} icon={<Bookmark aria-hidden />} />}
            groups={[{ id: 'saved', acts: saved.map(({ id, name }) => ({ id, label: name })) }]}
            onAct={(id) => {
              const filter = saved.find((one) => one.id === id);
              if (filter !== undefined) useFeedView.setState({ query: queryOfSaved(filter) });
            }}
          />
        )}
        {!props.isNarrow && (
          <Menu
            label={t('feed.columns')}
            placement="bottom end"
            trigger={<IconButton label={t('feed.columns')} icon={<Columns3 aria-hidden />} />}
            groups={[
              {
                id: 'columns',
                acts: COLUMN_WAYS.map((id) => ({
                  id,
                  label: t(`feed.columns_${id}`),
                  icon: id === props.columns ? <Check aria-hidden /> : undefined,
                })),
              },
            ]}
            onAct={(id) => chooseColumns(COLUMN_WAYS.find((way) => way === id) ?? 'none')}
          />
        )}
        {!props.isNarrow && props.columns === 'none' && (
          <IconButton
            label={isComfortable ? t('feed.densityCompact') : t('feed.densityComfortable')}
            icon={isComfortable ? <Rows4 aria-hidden /> : <Rows3 aria-hidden />}
            onPress={() => useFeedView.setState({ isComfortable: !isComfortable })}
          />
        )}
        <IconButton
          label={t('handMention.action')}
          keys="$mod+Shift+m"
          icon={<NotebookPen aria-hidden />}
          onPress={() => runAction('handMention.open')}
        />
        {props.onImport !== undefined && (
          <IconButton label={t('feed.importFile')} icon={<FileUp aria-hidden />} onPress={props.onImport} />
        )}
      </div>
      <Freshness {...props} isEverything={isEverything(query)} isPaused={isPaused} />
    </div>
  );
}

function Freshness(props: FeedBarProps & { readonly isEverything: boolean; readonly isPaused: boolean }) {
  const { t } = useWords();
  const formats = useFormats(props.timeZone);
  const minute = useMinute();
  const status = useEntities((entities) => entities.status);
  const { state } = props;
  const receivedAt = status?.lastReceivedAt ?? null;
  const freshness =
    status === null
      ? ''
      : receivedAt === null
        ? t('feed.nothingReceived')
        : t('feed.lastReceived', { when: formats.ago(Math.max(0, minute - receivedAt)) });
  return (
    <div className={style.freshness}>
      <span
        className={style.counts}
        title={receivedAt === null ? undefined : formats.dateTimeWithZone(receivedAt)}
      >
        {props.isEverything && status !== null && `${t('feed.total', { count: status.mentions })} · `}
        {freshness}
      </span>
      <span aria-live="polite" className={style.waitingPlace}>
        {state.waiting > 0 ? (
          <button type="button" className={cx(style.waiting)} onClick={props.onShowWaiting}>
            {props.isPaused && <Pause aria-hidden size={11} />}
            {state.isWaitingCut
              ? t('feed.waitingCut', { number: state.waiting })
              : t('feed.waiting', { count: state.waiting })}
          </button>
        ) : (
          props.isPaused && <span className={style.pausedNote}>{t('feed.paused')}</span>
        )}
      </span>
    </div>
  );
}
