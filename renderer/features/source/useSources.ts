/*
 * The sources of the plan with how each fares, asked for again whenever either changed.
 */
import { useEffect, useState } from 'react';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';
import type { SourceHealth } from '../../../shared/domain/sourceHealth.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export type ShownSource = {
  readonly id: string;
  readonly record: PlanRecordOf<'source'>;
  readonly health: SourceHealth;
};

export type Sources = {
  /** Null until the first answer. */
  readonly sources: readonly ShownSource[] | null;
  readonly failure: Failure | null;
  readonly ask: () => void;
};

/** Failing ones first, then silent ones, then by name. */
const ORDER: Readonly<Record<SourceHealth['state']['kind'], number>> = {
  failing: 0,
  silent: 1,
  connecting: 2,
  live: 3,
  off: 4,
};

export function useSources(): Sources {
  const listening = useEntities((entities) => entities.listeningRevision);
  const plan = useEntities((entities) => entities.planRevisions.source ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const [again, setAgain] = useState(0);
  const [answer, setAnswer] = useState<Omit<Sources, 'ask'>>({ sources: null, failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are asked again when one of these moves.
  useEffect(() => {
    let isGone = false;
    void Promise.all([api.source.list({}), api.source.health()]).then(([records, health]) => {
      if (isGone) return;
      if (!records.ok || !health.ok) {
        const failure = !records.ok ? records.error : !health.ok ? health.error : null;
        return setAnswer(({ sources }) => ({ sources, failure }));
      }
      setAnswer({ sources: join(records.value, health.value), failure: null });
    });
    return () => {
      isGone = true;
    };
  }, [listening, plan, generation, again]);
  return { ...answer, ask: () => setAgain((count) => count + 1) };
}

function join(
  records: readonly PlanRecordOf<'source'>[],
  health: readonly SourceHealth[],
): readonly ShownSource[] {
  const byId = new Map(health.map((one) => [one.sourceId, one]));
  return records
    .flatMap((record): readonly ShownSource[] => {
      const known = byId.get(record.id);
      return known === undefined ? [] : [{ id: record.id, record, health: known }];
    })
    .sort(
      (a, b) =>
        ORDER[a.health.state.kind] - ORDER[b.health.state.kind] ||
        a.record.fields.name.localeCompare(b.record.fields.name),
    );
}

/** How many fare how. */
export function countStates(sources: readonly ShownSource[]) {
  const counts = { heard: 0, failing: 0, silent: 0, off: 0 };
  for (const { health } of sources) {
    const { kind } = health.state;
    if (kind === 'failing' || kind === 'silent' || kind === 'off') counts[kind] += 1;
    else counts.heard += 1;
  }
  return counts;
}
