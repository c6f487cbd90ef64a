/*
 * The rows of one feed with what stands in their place while there are none. The keys of the feed (J, K, .) act on
 * the list that registered last: the only one, or the column that has the focus.
 */
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { RowView } from '../../ui/list/ListRow.tsx';
import { arrayRows } from '../../ui/list/rowSource.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/list/VirtualList.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Feed.module.css';
import { keyOf, useFeedView } from './feedView.ts';
import { useLook } from './look.ts';
import { MentionCard } from './MentionCard.tsx';
import type { Search } from './mentionText.ts';
import type { Feed } from './useFeed.ts';
import type { WatchMarker } from './useWatchMarker.ts';

export type FeedListProps = {
  readonly label: string;
  readonly feed: Feed;
  readonly search: Search;
  readonly formats: Formats;
  readonly isComfortable: boolean;
  /** How many there are where the list does not hold them all; -1 for unknown. */
  readonly total: number;
  readonly isPinned: (row: MentionRow) => boolean;
  readonly markWatches: WatchMarker;
  readonly nothing: ReactNode;
  readonly onAtTopChange: (isAtTop: boolean) => void;
  readonly focusSearch: () => void;
  readonly list: { current: VirtualListHandle | null };
  readonly showWaiting: () => Promise<void>;
  /** Takes the keys as soon as it is on screen. */
  readonly hasKeysAtFirst: boolean;
};

const COMPACT_PX = 64;
const COMFORTABLE_PX = 88;

export function FeedList(props: FeedListProps) {
  const { feed, search, formats, isComfortable, isPinned, markWatches, list, hasKeysAtFirst } = props;
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const minute = useMinute();
  const isPaused = useFeedView((view) => view.isPaused);
  const selectedKeys = useFeedView((view) => view.selectedKeys);
  const activeKey = useFeedView((view) => view.activeKey);
  const openId = useFeedView((view) => view.openId);
  const since = useLook((look) => look.since);
  const { window, phase, failure } = feed.state;
  const rows = useMemo(() => arrayRows(window.rows, keyOf), [window.rows]);

  const latest = useRef({ rows: window.rows, props });
  latest.current = { rows: window.rows, props };
  const handle = useMemo(
    () => ({
      rows: () => latest.current.rows,
      focusSearch: () => latest.current.props.focusSearch(),
      move: (by: 1 | -1) => list.current?.move(by),
      showWaiting: () => latest.current.props.showWaiting(),
    }),
    [list],
  );
  const takeKeys = useCallback(() => useFeedView.setState({ handle }), [handle]);
  useEffect(() => {
    if (hasKeysAtFirst) takeKeys();
    return () => useFeedView.setState((view) => (view.handle === handle ? { handle: null } : view));
  }, [hasKeysAtFirst, takeKeys, handle]);

  const renderRow = useCallback(
    ({ item, isSelected, toggle }: RowView<MentionRow>) => (
      <MentionCard
        row={item}
        search={search}
        markWatches={markWatches}
        formats={formats}
        minute={minute}
        isComfortable={isComfortable}
        isSelected={isSelected}
        isOpen={item.id === openId}
        isPinned={isPinned(item)}
        isFresh={since !== null && item.receivedAt > since}
        onToggle={toggle}
      />
    ),
    [search, markWatches, formats, minute, isComfortable, openId, isPinned, since],
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
    <div className={style.list} onFocusCapture={takeKeys}>
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
        props.nothing
      ) : (
        <VirtualList
          label={props.label}
          rows={rows}
          rowHeight={rowHeight}
          renderRow={renderRow}
          knownTotal={window.next === null ? rows.count : props.total}
          isFollowing={!isPaused}
          onAtTopChange={props.onAtTopChange}
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
  );
}
