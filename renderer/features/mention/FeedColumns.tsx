/*
 * The feed side by side: a column each for a category, a source or a network, all with the words and filters of the
 * head. Each holds still for itself; a column's title leads to it alone.
 */
import { useMemo } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './FeedColumns.module.css';
import { FeedList } from './FeedList.tsx';
import type { FeedColumn } from './feedColumns.ts';
import { type FeedQuery, filterOf } from './feedQuery.ts';
import { changeQuery } from './feedView.ts';
import type { Search } from './mentionText.ts';
import { chooseColumns } from './useFeedColumns.ts';
import { useFollowedList } from './useFollowedList.ts';
import type { WatchMarker } from './useWatchMarker.ts';

type Shared = {
  readonly query: FeedQuery;
  readonly timeZone: string;
  readonly search: Search;
  readonly formats: Formats;
  readonly isPinned: (row: MentionRow) => boolean;
  readonly markWatches: WatchMarker;
  readonly focusSearch: () => void;
};

/** Columns ask less often than the one list does: there are up to twelve of them. */
const REST_MS = 1_000;

export function FeedColumns({ columns, ...shared }: Shared & { readonly columns: readonly FeedColumn[] }) {
  return (
    <div className={style.columns}>
      {columns.map((column, at) => (
        <Column key={column.id} column={column} isFirst={at === 0} {...shared} />
      ))}
    </div>
  );
}

function Column({
  column,
  isFirst,
  query,
  timeZone,
  ...shared
}: Shared & { readonly column: FeedColumn; readonly isFirst: boolean }) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const text = query.text.trim();
  const filter = useMemo(
    () => filterOf({ ...query, ...column.only }, timeZone),
    [query, column.only, timeZone],
  );
  const { feed, list, setAtTop, showWaiting } = useFollowedList(text, filter, REST_MS);
  const { waiting, isWaitingCut } = feed.state;
  const showAlone = (): void => {
    chooseColumns('none');
    changeQuery(column.only);
  };
  return (
    <section className={style.column} aria-label={column.title}>
      <header className={style.head}>
        <h2 className={style.title}>
          <button type="button" onClick={showAlone} title={t('feed.columnAlone', { name: column.title })}>
            {column.title}
          </button>
        </h2>
        <span aria-live="polite">
          {waiting > 0 && (
            <button type="button" className={style.waiting} onClick={() => void showWaiting()}>
              {isWaitingCut
                ? t('feed.waitingCut', { number: formats.number(waiting) })
                : t('feed.waiting', { count: waiting })}
            </button>
          )}
        </span>
      </header>
      <FeedList
        {...shared}
        label={t('feed.columnList', { name: column.title })}
        feed={feed}
        isComfortable
        total={-1}
        nothing={<p className={style.nothing}>{t('feed.columnNothing')}</p>}
        onAtTopChange={setAtTop}
        list={list}
        showWaiting={showWaiting}
        hasKeysAtFirst={isFirst}
      />
    </section>
  );
}
