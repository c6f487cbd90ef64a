/*
 * Where in a mention the queries that asked for it found what they look for. The marks are found again from the
 * queries as they stand now; a query that was changed since may mark something else, or nothing. Matching is loaded
 * behind the first rows: the feed is what a start waits for.
 */
import { useEffect, useMemo, useState } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { TextRange } from '../../ui/markRanges.ts';
import { useWatchNames } from './useWatchNames.ts';

export type WatchMarks = { readonly title: readonly TextRange[]; readonly text: readonly TextRange[] };
export type WatchMarker = (row: MentionRow) => WatchMarks;

export const NO_MARKS: WatchMarks = { title: [], text: [] };
const MARK_NOTHING: WatchMarker = () => NO_MARKS;

type MakeMarker = (queries: ReadonlyMap<string, string>) => WatchMarker;

export function useWatchMarker(): WatchMarker {
  const { queries } = useWatchNames();
  const [make, setMake] = useState<MakeMarker | null>(null);
  const isWanted = queries.size > 0;
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    void import('./watchMarks.ts').then(({ createWatchMarker }) => {
      if (!isGone) setMake(() => createWatchMarker);
    });
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return useMemo(() => (make === null ? MARK_NOTHING : make(queries)), [make, queries]);
}
