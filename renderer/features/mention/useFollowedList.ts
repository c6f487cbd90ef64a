/*
 * One list of the feed with its place: it holds still while somebody reads further down, and goes to the newest when
 * what waits is asked for.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MentionFilter } from '../../../shared/contract/mention.ts';
import type { VirtualListHandle } from '../../ui/list/VirtualList.tsx';
import { useFeedView } from './feedView.ts';
import { type Feed, useFeed } from './useFeed.ts';

export type FollowedList = {
  readonly feed: Feed;
  readonly list: { current: VirtualListHandle | null };
  readonly setAtTop: (isAtTop: boolean) => void;
  readonly showWaiting: () => Promise<void>;
};

export function useFollowedList(
  text: string,
  filter: MentionFilter | undefined,
  restMs?: number,
): FollowedList {
  const isPaused = useFeedView((view) => view.isPaused);
  const [isAtTop, setAtTop] = useState(true);
  const list = useRef<VirtualListHandle>(null);
  const wantsTop = useRef(false);
  const feed = useFeed(text, filter, isPaused || !isAtTop, restMs);
  const { rows } = feed.state.window;
  const showWaiting = useCallback(async () => {
    wantsTop.current = true;
    await feed.showWaiting();
  }, [feed]);
  // Once the rows are in the list, which first holds still what was being read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what it waits for.
  useEffect(() => {
    if (!wantsTop.current) return;
    wantsTop.current = false;
    list.current?.showTop();
  }, [rows]);
  return { feed, list, setAtTop, showWaiting };
}
