/*
 * What can be seen, asked for again when a source fares otherwise, and once a minute for the ages.
 */
import { useEffect, useState } from 'react';
import type { Coverage } from '../../../shared/domain/coverage.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSettled } from '../../store/useSettled.ts';
import { useMinute } from '../../words/useNow.ts';

export type AskedCoverage = {
  /** Null until the first answer. */
  readonly coverage: Coverage | null;
  readonly failure: Failure | null;
};

export function useCoverage(): AskedCoverage {
  const listening = useEntities((entities) => entities.listeningRevision);
  const watches = useEntities((entities) => entities.planRevisions.watch ?? 0);
  const byHand = useEntities((entities) => entities.registerRevisions.handMention ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const minute = useMinute();
  const [answer, setAnswer] = useState<AskedCoverage>({ coverage: null, failure: null });
  // Storms move counts twice a second; the grid is no stopwatch.
  const pace = useSettled(listening);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again when one of these moves.
  useEffect(() => {
    let isGone = false;
    void api.coverage.get().then((reply) => {
      if (isGone) return;
      setAnswer((known) =>
        reply.ok
          ? { coverage: reply.value, failure: null }
          : { coverage: known.coverage, failure: reply.error },
      );
    });
    return () => {
      isGone = true;
    };
  }, [pace, watches, byHand, generation, minute]);
  return answer;
}
