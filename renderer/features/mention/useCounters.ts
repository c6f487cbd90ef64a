/*
 * Live counts by category: the last hour, and what came since somebody looked. Asked again when something was stored,
 * at most every other second, and as the hour moves on.
 */
import { useEffect, useState } from 'react';
import type { CategoryCounters } from '../../../shared/contract/mentionAround.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useMinute } from '../../words/useNow.ts';

const HOUR_MS = 3_600_000;
const REST_MS = 2_000;

/** Null until the first answer; the last one stays while the next is on its way. */
export function useCounters(since: number | null): CategoryCounters | null {
  const minute = useMinute();
  const generation = useEntities((entities) => entities.generation);
  const watch = useEntities((entities) => entities.planRevisions.watch ?? 0);
  const [counters, setCounters] = useState<CategoryCounters | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file, other watches: other counts.
  useEffect(() => {
    let isGone = false;
    let isDirty = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const ask = async (): Promise<void> => {
      isDirty = false;
      const wish = { postedFrom: Math.max(0, minute - HOUR_MS), receivedAfter: since };
      const reply = await api.mention.counters(wish);
      if (isGone) return;
      if (reply.ok) setCounters(reply.value);
      timer = setTimeout(() => {
        timer = null;
        if (isDirty) begin();
      }, REST_MS);
    };
    let isAsking = false;
    const begin = (): void => {
      if (timer !== null || isAsking) {
        isDirty = true;
        return;
      }
      isAsking = true;
      void ask().finally(() => {
        isAsking = false;
      });
    };
    begin();
    const stop = useEntities.subscribe((now, before) => {
      if (now.mention !== before.mention) begin();
    });
    return () => {
      isGone = true;
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [minute, since, generation, watch]);
  return counters;
}
