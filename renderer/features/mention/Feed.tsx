/*
 * The live feed, wherever it stands. Newest first; what arrives while one reads further down, or has paused, is
 * counted in the head and shown when asked for, so that nothing that is being read moves.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { parseSearch } from '../../../shared/scoring/searchQuery.ts';
import { runAction } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FileUp, Inbox, NotebookPen, Search } from '../../ui/icons.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import type { RowView } from '../../ui/list/ListRow.tsx';
import { arrayRows } from '../../ui/list/rowSource.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/list/VirtualList.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Feed.module.css';
import { FeedBar } from './FeedBar.tsx';
import { FeedFilters } from './FeedFilters.tsx';
import { filterOf, isEverything } from './feedQuery.ts';
import { keyOf, showEverything, useFeedView } from './feedView.ts';
import { MentionCard } from './MentionCard.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useFeed } from './useFeed.ts';

export type FeedProps = {
  /** In which times are shown and days counted. */
  readonly timeZone: string;
  /** Title of the open incident that pins go to; null when there is none. */
  readonly incidentTitle: string | null;
  readonly canAct: boolean;
  /** Rows are always compact here (a narrow column). */
  readonly isNarrow?: boolean;
  readonly isPinned: (row: MentionRow) => boolean;
  readonly onDeclare: () => void;
  readonly onImport?: (() => void) | undefined;
};

const COMPACT_PX = 64;
const COMFORTABLE_PX = 88;

export function Feed(props: FeedProps) {
  const { timeZone, isPinned } = props;
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const formats = useFormats(timeZone);
  const minute = useMinute();
  const query = useFeedView((view) => view.query);
  const isPaused = useFeedView((view) => view.isPaused);
  const areFiltersOpen = useFeedView((view) => view.areFiltersOpen);
  const isComfortable = useFeedView((view) => view.isComfortable) && props.isNarrow !== true;
  const selectedKeys = useFeedView((view) => view.selectedKeys);
  const activeKey = useFeedView((view) => view.activeKey);
  const openId = useFeedView((view) => view.openId);
  const total = useEntities((entities) => entities.status?.mentions ?? -1);
  const [isAtTop, setAtTop] = useState(true);
  const list = useRef<VirtualListHandle>(null);
  const wantsTop = useRef(false);
  const searchField = useRef<HTMLInputElement>(null);

  const text = query.text.trim();
  const search = useMemo(() => parseSearch(text), [text]);
  const filter = useMemo(() => filterOf(query, timeZone), [query, timeZone]);
  const feed = useFeed(text, filter, isPaused || !isAtTop);
  const { window, phase, failure } = feed.state;
  const rows = useMemo(() => arrayRows(window.rows, keyOf), [window.rows]);

  const showWaiting = useCallback(() => {
    wantsTop.current = true;
    void feed.showWaiting();
  }, [feed]);
  // Once the rows are in the list, which first holds still what was being read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what it waits for.
  useEffect(() => {
    if (!wantsTop.current) return;
    wantsTop.current = false;
    list.current?.showTop();
  }, [rows]);

  const latest = useRef({ rows: window.rows, showWaiting });
  latest.current = { rows: window.rows, showWaiting };
  useEffect(() => {
    useFeedView.setState({
      handle: {
        rows: () => latest.current.rows,
        focusSearch: () => {
          searchField.current?.focus();
          searchField.current?.select();
        },
        move: (by) => list.current?.move(by),
        showWaiting: () => latest.current.showWaiting(),
      },
    });
    return () => useFeedView.setState({ handle: null });
  }, []);

  const renderRow = useCallback(
    ({ item, isSelected, toggle }: RowView<MentionRow>) => (
      <MentionCard
        row={item}
        search={search}
        formats={formats}
        minute={minute}
        isComfortable={isComfortable}
        isSelected={isSelected}
        isOpen={item.id === openId}
        isPinned={isPinned(item)}
        onToggle={toggle}
      />
    ),
    [search, formats, minute, isComfortable, openId, isPinned],
  );
  const onActiveChange = useCallback((key: string | null) => {
    useFeedView.setState(({ openId: open }) => ({
      activeKey: key,
      // What is read in full follows the keys, once it is open.
      openId: open === null || key === null ? open : Number(key),
    }));
  }, []);

  const rowHeight = isComfortable ? COMFORTABLE_PX : COMPACT_PX;
  return (
    <div className={style.feed}>
      <FeedBar
        state={feed.state}
        timeZone={timeZone}
        searchRef={searchField}
        onSearchDone={() => list.current?.focus()}
        onShowWaiting={showWaiting}
        onImport={props.onImport}
        isNarrow={props.isNarrow === true}
      />
      {areFiltersOpen && <FeedFilters timeZone={timeZone} />}
      {failure !== null && phase === 'ready' && (
        <Banner
          tone="warning"
          actions={
            <Button isSmall onPress={feed.retry}>
              {t('common.retry')}
            </Button>
          }
        >
          {t('feed.newerFailed')}
        </Banner>
      )}
      <div className={style.list}>
        {phase === 'failed' && failure !== null ? (
          <EmptyState
            title={t('feed.failedTitle')}
            actions={<Button onPress={feed.retry}>{t('common.retry')}</Button>}
          >
            {sayFailure(failure)}
          </EmptyState>
        ) : phase === 'loading' ? (
          <Skeleton rows={8} rowHeight={rowHeight} />
        ) : window.rows.length === 0 ? (
          <Nothing isEverything={isEverything(query)} onImport={props.onImport} />
        ) : (
          <VirtualList
            label={t('feed.regionList')}
            rows={rows}
            rowHeight={rowHeight}
            renderRow={renderRow}
            knownTotal={window.next === null ? rows.count : isEverything(query) ? total : -1}
            isFollowing={!isPaused}
            onAtTopChange={setAtTop}
            onEndNear={window.next === null ? undefined : feed.loadOlder}
            activeKey={activeKey}
            onActiveChange={onActiveChange}
            onActivate={(row) => useFeedView.setState({ openId: row.id })}
            selectedKeys={selectedKeys}
            onSelectionChange={(keys) => useFeedView.setState({ selectedKeys: keys })}
            handle={list}
          />
        )}
      </div>
      <SelectionBar incidentTitle={props.incidentTitle} canAct={props.canAct} onDeclare={props.onDeclare} />
    </div>
  );
}

function Nothing({
  isEverything: isAll,
  onImport,
}: {
  isEverything: boolean;
  onImport: (() => void) | undefined;
}) {
  const { t } = useWords();
  if (!isAll) {
    return (
      <EmptyState
        icon={<Search />}
        title={t('feed.noneTitle')}
        actions={<Button onPress={showEverything}>{t('feed.clearAll')}</Button>}
      >
        {t('feed.noneWords')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Inbox />}
      title={t('feed.emptyTitle')}
      actions={
        onImport !== undefined && (
          <>
            <Button variant="primary" icon={<FileUp aria-hidden />} onPress={onImport}>
              {t('feed.importFile')}
            </Button>
            <Button icon={<NotebookPen aria-hidden />} onPress={() => runAction('handMention.open')}>
              {t('handMention.action')} <KeyHint keys="$mod+Shift+m" />
            </Button>
          </>
        )
      }
    >
      {t('feed.emptyWords')}
    </EmptyState>
  );
}
