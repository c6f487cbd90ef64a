/*
 * The live feed, wherever it stands. Newest first; what arrives while one reads further down, or has paused, is
 * counted in the head and shown when asked for, so that nothing that is being read moves.
 */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { parseSearch } from '../../../shared/scoring/searchQuery.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { CategoryBar } from './CategoryBar.tsx';
import style from './Feed.module.css';
import { FeedBar } from './FeedBar.tsx';
import { FeedColumns } from './FeedColumns.tsx';
import { FeedFilters } from './FeedFilters.tsx';
import { FeedList } from './FeedList.tsx';
import { FeedNothing } from './FeedNothing.tsx';
import { filterOf, isEverything } from './feedQuery.ts';
import { useFeedView } from './feedView.ts';
import { watchLooking } from './look.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useFeedColumns } from './useFeedColumns.ts';
import { useFollowedList } from './useFollowedList.ts';
import { useWatchMarker } from './useWatchMarker.ts';

export type FeedProps = {
  /** In which times are shown and days counted. */
  readonly timeZone: string;
  /** Title of the open incident that pins go to; null when there is none. */
  readonly incidentTitle: string | null;
  readonly canAct: boolean;
  /** Rows are always compact here, and stand in one list (a narrow column). */
  readonly isNarrow?: boolean;
  readonly isPinned: (row: MentionRow) => boolean;
  readonly onDeclare: () => void;
  readonly onImport?: (() => void) | undefined;
};

export function Feed(props: FeedProps) {
  const { timeZone } = props;
  const isNarrow = props.isNarrow === true;
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const query = useFeedView((view) => view.query);
  const areFiltersOpen = useFeedView((view) => view.areFiltersOpen);
  const isComfortable = useFeedView((view) => view.isComfortable) && !isNarrow;
  const total = useEntities((entities) => entities.status?.mentions ?? -1);
  const searchField = useRef<HTMLInputElement>(null);
  const columns = useFeedColumns(isNarrow);
  const markWatches = useWatchMarker();
  useEffect(watchLooking, []);

  const text = query.text.trim();
  const search = useMemo(() => parseSearch(text), [text]);
  const filter = useMemo(() => filterOf(query, timeZone), [query, timeZone]);
  const { feed, list, setAtTop, showWaiting } = useFollowedList(text, filter);
  const focusSearch = useCallback(() => {
    searchField.current?.focus();
    searchField.current?.select();
  }, []);
  const shared = { search, formats, markWatches, isPinned: props.isPinned, focusSearch };

  return (
    <div className={style.feed}>
      <FeedBar
        state={feed.state}
        timeZone={timeZone}
        searchRef={searchField}
        onSearchDone={() => list.current?.focus()}
        onShowWaiting={() => void showWaiting()}
        onImport={props.onImport}
        isNarrow={isNarrow}
        columns={columns.by}
      />
      {areFiltersOpen && <FeedFilters timeZone={timeZone} />}
      <CategoryBar timeZone={timeZone} isNarrow={isNarrow} />
      {feed.state.failure !== null && feed.state.phase === 'ready' && (
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
      {columns.columns.length > 0 ? (
        <FeedColumns {...shared} query={query} timeZone={timeZone} columns={columns.columns} />
      ) : (
        <FeedList
          {...shared}
          label={t('feed.regionList')}
          feed={feed}
          isComfortable={isComfortable}
          total={isEverything(query) ? total : -1}
          nothing={<FeedNothing isEverything={isEverything(query)} onImport={props.onImport} />}
          onAtTopChange={setAtTop}
          list={list}
          showWaiting={showWaiting}
          hasKeysAtFirst
        />
      )}
      <SelectionBar incidentTitle={props.incidentTitle} canAct={props.canAct} onDeclare={props.onDeclare} />
    </div>
  );
}
