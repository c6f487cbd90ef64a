/*
 * Asks how long words are kept and what a run would do: again when the plan or an incident changed, when somebody asks,
 * and while a run goes on.
 */
import { useEffect, useState } from 'react';
import type { RetentionFacts } from '../../../shared/contract/retention.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

const AGAIN_WHILE_RUNNING_MS = 2_000;

export function useRetention() {
  const generation = useEntities((entities) => entities.generation);
  const plan = useEntities((entities) => entities.planRevisions.plan ?? 0);
  const incidents = useEntities((entities) => entities.incidents);
  const [again, setAgain] = useState(0);
  const [facts, setFacts] = useState<RetentionFacts | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one of these moves
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    void api.retention.get().then((reply) => {
      if (isGone) return;
      setFailure(reply.ok ? null : reply.error);
      if (!reply.ok) return;
      setFacts(reply.value);
      if (reply.value.isRunning)
        timer = setTimeout(() => setAgain((count) => count + 1), AGAIN_WHILE_RUNNING_MS);
    });
    return () => {
      isGone = true;
      if (timer !== null) clearTimeout(timer);
    };
  }, [generation, plan, incidents, again]);
  return { facts, failure, ask: () => setAgain((count) => count + 1) };
}
