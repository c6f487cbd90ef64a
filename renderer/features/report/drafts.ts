/*
 * The versions of the report of the incident that is looked at, asked again whenever one of them changed. Parts and acts
 * of the palette read the same answer.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export type KnownDrafts = {
  readonly incidentId: string | null;
  /** Null until the first answer; the last one stays while it is asked again. */
  readonly drafts: readonly ReportDraft[] | null;
  readonly failure: Failure | null;
  /** Grows when somebody asks again by hand. */
  readonly attempt: number;
};

export const useDrafts = create<KnownDrafts>()(() => ({
  incidentId: null,
  drafts: null,
  failure: null,
  attempt: 0,
}));

export function askDraftsAgain(): void {
  useDrafts.setState(({ attempt }) => ({ attempt: attempt + 1 }));
}

/** Follows one incident's versions as long as the place that calls it is shown. */
export function useFollowDrafts(incidentId: string | null): void {
  const revision = useEntities((entities) => entities.registerRevisions.reportDraft ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const attempt = useDrafts((known) => known.attempt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: revision, generation and attempt make it ask again.
  useEffect(() => {
    if (incidentId === null) return;
    if (useDrafts.getState().incidentId !== incidentId)
      useDrafts.setState({ incidentId, drafts: null, failure: null });
    let isGone = false;
    void api.reportDraft.list({ incidentId }).then((reply) => {
      if (isGone) return;
      useDrafts.setState(reply.ok ? { drafts: reply.value, failure: null } : { failure: reply.error });
    });
    return () => {
      isGone = true;
    };
  }, [incidentId, revision, generation, attempt]);
}
