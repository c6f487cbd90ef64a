/*
 * How the feed is laid out on this laptop, and the columns that this gives with the plan as it stands.
 */
import { useMemo } from 'react';
import { api } from '../../bridge/bridge.ts';
import { changeSettings } from '../../store/deskActs.ts';
import { useSession } from '../../store/session.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { COLUMN_WAYS, type ColumnWay, columnsBy, type FeedColumn, wayOf } from './feedColumns.ts';
import { useStoredFacets } from './useStoredFacets.ts';
import { useWatchNames } from './useWatchNames.ts';

const LAYOUT_NAME = 'feed.columns';

/** Nothing of it holds in a narrow feed, which is one list. */
export function useFeedColumns(isNarrow: boolean): {
  readonly by: ColumnWay;
  readonly columns: readonly FeedColumn[];
} {
  const { t } = useWords();
  const stored = useSession((session) => session.desk?.settings.layout[LAYOUT_NAME] ?? 0);
  const by = isNarrow ? 'none' : wayOf(stored);
  const names = useWatchNames();
  const { networks } = useStoredFacets(by === 'network');
  const columns = useMemo(
    () =>
      columnsBy(by, {
        categories: [...names.categories],
        sources: names.liveSources,
        networks,
        categoryWord: (id) => (id === 'none' ? t('feed.categoryNone') : t(`planChoice.category_${id}`)),
        networkWord: (id) => networkWord(id, t),
      }),
    [by, names, networks, t],
  );
  return { by, columns };
}

/** Lays the feed out another way, from now on. */
export function chooseColumns(way: ColumnWay): void {
  void changeSettings(api, { layout: { [LAYOUT_NAME]: COLUMN_WAYS.indexOf(way) } });
}
