/*
 * Spikes of the last two days, asked for again when measures moved and once a minute.
 */
import { useEffect, useRef, useState } from 'react';
import type { SpikesNow } from '../../../shared/contract/spike.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useMinute } from '../../words/useNow.ts';
import { windowNow } from '../../words/windowClock.ts';

const BACK_MS = 2 * 86_400_000;
const REST_MS = 2_000;

export function useSpikes(): { readonly now: SpikesNow | null; readonly failure: Failure | null } {
  const measures = useEntities((entities) => entities.measureRevision);
  const judged = useEntities((entities) => entities.registerRevisions.spike ?? 0);
  const plan = useEntities((entities) => entities.planRevisions.plan ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const minute = useMinute();
  const [now, setNow] = useState<SpikesNow | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const due = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one of these moves.
  useEffect(() => {
    const ask = (): void => {
      due.current = null;
      void api.spike.list({ since: windowNow() - BACK_MS }).then((reply) => {
        if (reply.ok) setNow(reply.value);
        setFailure(reply.ok ? null : reply.error);
      });
    };
    if (isFirst.current) ask();
    else due.current ??= setTimeout(ask, REST_MS);
    isFirst.current = false;
  }, [measures, judged, plan, generation, minute]);
  useEffect(
    () => () => {
      if (due.current !== null) clearTimeout(due.current);
      due.current = null;
    },
    [],
  );
  return { now, failure };
}
