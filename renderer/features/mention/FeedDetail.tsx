/* The mention that is read in full, beside or over the feed; nothing while none is. */
import { useMemo } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { parseSearch } from '../../../shared/scoring/searchQuery.ts';
import { pinChosen } from './actions.ts';
import { useFeedView } from './feedView.ts';
import { MentionDetail } from './MentionDetail.tsx';
import { useWatchMarker } from './useWatchMarker.ts';

export type FeedDetailProps = {
  readonly timeZone: string;
  readonly canPin: boolean;
  readonly isPinned: (row: MentionRow) => boolean;
};

export function FeedDetail({ timeZone, canPin, isPinned }: FeedDetailProps) {
  const openId = useFeedView((view) => view.openId);
  const text = useFeedView((view) => view.query.text);
  const handle = useFeedView((view) => view.handle);
  const markWatches = useWatchMarker();
  const search = useMemo(() => parseSearch(text), [text]);
  if (openId === null) return null;
  const known = handle?.rows().find((row) => row.id === openId) ?? null;
  return (
    <MentionDetail
      id={openId}
      known={known}
      search={search}
      markWatches={markWatches}
      timeZone={timeZone}
      canPin={canPin}
      isPinned={known !== null && isPinned(known)}
      onPin={() => void pinChosen()}
      onClose={() => useFeedView.setState({ openId: null })}
    />
  );
}

/** Whether a mention is read in full now. */
export function useIsDetailOpen(): boolean {
  return useFeedView((view) => view.openId !== null);
}
