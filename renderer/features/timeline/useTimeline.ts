/*
 * The acts of an incident, asked again whenever the store says that something of them changed. What is shown
 * stays until the answer is there.
 */
import { useEffect, useRef, useState } from 'react';
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export const TIMELINE_LIMIT = 2_000;

export type TimelineData = {
  /** Null while it is not known which one is led. */
  readonly incidentId: string | null;
  readonly items: readonly TimelineItem[];
  /** Older acts exist and are not shown. */
  readonly isCut: boolean;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: Failure | null;
  readonly retry: () => void;
};

type Answer = Omit<TimelineData, 'retry'>;

/** Nothing is asked for, and it goes on loading, while the incident is not known. */
export function useTimeline(incidentId: string | null): TimelineData {
  const revision = useEntities((entities) =>
    incidentId === null ? 0 : (entities.timelineRevisions[incidentId] ?? 0),
  );
  const [answer, setAnswer] = useState<Answer>(() => blank(incidentId));
  const [attempt, setAttempt] = useState(0);
  const lastAsked = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: revision and attempt are what makes it ask again.
  useEffect(() => {
    if (incidentId === null) return;
    lastAsked.current += 1;
    const asked = lastAsked.current;
    void api.incident.timeline({ incidentId, limit: TIMELINE_LIMIT }).then((reply) => {
      // A later question is under way: its answer alone counts.
      if (asked !== lastAsked.current) return;
      setAnswer((before) =>
        reply.ok
          ? { incidentId, items: reply.value.items, isCut: reply.value.isCut, phase: 'ready', failure: null }
          : before.incidentId === incidentId && before.phase === 'ready'
            ? { ...before, failure: reply.error }
            : { ...blank(incidentId), phase: 'failed', failure: reply.error },
      );
    });
  }, [incidentId, revision, attempt]);

  const shown = answer.incidentId === incidentId ? answer : blank(incidentId);
  return { ...shown, retry: () => setAttempt((before) => before + 1) };
}

function blank(incidentId: string | null): Answer {
  return { incidentId, items: [], isCut: false, phase: 'loading', failure: null };
}
