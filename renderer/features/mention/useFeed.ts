/*
 * A feed as React sees it: one follower a query, told of whatever the store says has arrived. While the answer
 * to a new query is on its way the old rows stay, so that typing does not make the list blink.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MentionFilter } from '../../../shared/contract/mention.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { createFeedFollower, type FeedFollower, type FeedState, FIRST_FEED_STATE } from './feedFollower.ts';
import { PAGE_SIZE, takeFirstPage } from './firstPage.ts';

export type Feed = {
  readonly state: FeedState;
  /** The answer to the words typed last has not come yet; what is shown answers the ones before. */
  readonly isBehind: boolean;
  readonly showWaiting: () => Promise<void>;
  readonly loadOlder: () => void;
  readonly retry: () => void;
};

/** Follows the mentions that hold `text` and pass `filter`; nothing is inserted while `isHeld`. `restMs`: see the follower. */
export function useFeed(
  text: string,
  filter: MentionFilter | undefined,
  isHeld: boolean,
  restMs?: number,
): Feed {
  const generation = useEntities((entities) => entities.generation);
  const [state, setState] = useState<FeedState>(FIRST_FEED_STATE);
  const [answered, setAnswered] = useState('');
  const [attempt, setAttempt] = useState(0);
  const follower = useRef<FeedFollower | null>(null);
  const held = useRef(isHeld);
  const key = JSON.stringify([text, filter ?? null]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for text and filter; generation and attempt start again.
  useEffect(() => {
    const isEverything = text === '' && filter === undefined;
    const made = createFeedFollower({
      isEverything,
      ...(restMs === undefined ? {} : { restMs }),
      onState: (next) => {
        setState(next);
        setAnswered(key);
      },
      fetchPage: (before) => {
        const ahead = isEverything && before === undefined ? takeFirstPage() : null;
        if (ahead !== null) return ahead;
        const page = {
          limit: PAGE_SIZE,
          ...(before === undefined ? {} : { before }),
          ...(filter === undefined ? {} : { filter }),
        };
        return text === ''
          ? api.mention.list(page)
          : api.mention.search({ ...page, text, isLastWordPrefix: true });
      },
    });
    follower.current = made;
    made.hold(held.current);
    made.start();
    const stopListening = useEntities.subscribe((now, before) => {
      // The first page may have been read before this window was told of what arrives.
      if (before.seq === null && now.seq !== null) made.catchUp();
      const added = now.mention.added - before.mention.added;
      const removed = now.mention.removed - before.mention.removed;
      const hidden = now.mention.hidden - before.mention.hidden;
      if (added > 0 || removed > 0) made.arrive(added, removed, hidden);
    });
    return () => {
      stopListening();
      made.stop();
      follower.current = null;
    };
  }, [key, generation, attempt]);

  useEffect(() => {
    held.current = isHeld;
    follower.current?.hold(isHeld);
  }, [isHeld]);

  return useMemo(
    () => ({
      state,
      isBehind: answered !== key,
      showWaiting: () => follower.current?.showWaiting() ?? Promise.resolve(),
      loadOlder: () => follower.current?.loadOlder(),
      retry: () => setAttempt((before) => before + 1),
    }),
    [state, answered, key],
  );
}
