/*
 * The acts of an incident, asked again whenever the store says that something of them changed. What is shown
 * stays until the answer is there.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { withLines } from './freshLines.ts';
import { type KnownItems, keepSame, NONE_KNOWN } from './sameItems.ts';

/** Enough for whoever follows; the rest comes when somebody looks back. */
const NEWEST = 500;
export const TIMELINE_LIMIT = 5_000;
/** A line is shown from its own change at once; what else it moved may follow. */
const LINE_REST_MS = 300;

export type TimelineData = {
  /** Null while it is not known which one is led. */
  readonly incidentId: string | null;
  readonly items: readonly TimelineItem[];
  /** Older acts exist and are not shown. */
  readonly isCut: boolean;
  /** Lines of the whole log. */
  readonly lines: number;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: Failure | null;
  readonly retry: () => void;
};

type Answer = Omit<TimelineData, 'retry'>;

/** Nothing is asked for, and it goes on loading, while the incident is not known. `isWhole`: as far back as is shown at all. */
export function useTimeline(incidentId: string | null, isWhole: boolean): TimelineData {
  const revision = useEntities((entities) =>
    incidentId === null ? 0 : (entities.timelineRevisions[incidentId] ?? 0),
  );
  const [answer, setAnswer] = useState<Answer>(() => blank(incidentId));
  const [attempt, setAttempt] = useState(0);
  const lastAsked = useRef(0);
  const known = useRef<KnownItems>(NONE_KNOWN);
  const logLines = useEntities((entities) => entities.logLines);
  const seenLines = useRef(logLines);
  const limit = isWhole ? TIMELINE_LIMIT : NEWEST;

  // biome-ignore lint/correctness/useExhaustiveDependencies: revision and attempt are what makes it ask again.
  useEffect(() => {
    if (incidentId === null) return;
    const ask = (): void => {
      lastAsked.current += 1;
      const asked = lastAsked.current;
      void api.incident.timeline({ incidentId, limit }).then((reply) => {
        // A later question is under way: its answer alone counts.
        if (asked !== lastAsked.current) return;
        const same = reply.ok ? keepSame(reply.value.items, known.current) : null;
        if (same !== null) known.current = same.known;
        setAnswer((before) =>
          reply.ok
            ? {
                incidentId,
                items: same?.items ?? reply.value.items,
                isCut: reply.value.isCut,
                lines: reply.value.lines,
                phase: 'ready',
                failure: null,
              }
            : before.incidentId === incidentId && before.phase === 'ready'
              ? { ...before, failure: reply.error }
              : { ...blank(incidentId), phase: 'failed', failure: reply.error },
        );
      });
    };
    const isLine = seenLines.current !== logLines;
    seenLines.current = logLines;
    if (!isLine) {
      ask();
      return;
    }
    const timer = setTimeout(ask, LINE_REST_MS);
    return () => clearTimeout(timer);
  }, [incidentId, revision, attempt, limit]);

  const shown = answer.incidentId === incidentId ? answer : blank(incidentId);
  const items = useMemo(
    () => withLines(shown.items, logLines, incidentId),
    [shown.items, logLines, incidentId],
  );
  return { ...shown, items, retry: () => setAttempt((before) => before + 1) };
}

function blank(incidentId: string | null): Answer {
  return { incidentId, items: [], isCut: false, lines: 0, phase: 'loading', failure: null };
}
