/*
 * The evidence of an incident, asked again whenever the store says that something of the incident changed.
 */
import { useEffect, useState } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export type EvidenceData = {
  readonly pieces: readonly Evidence[];
  readonly isLoading: boolean;
  readonly failure: Failure | null;
};

const NOTHING: EvidenceData = { pieces: [], isLoading: false, failure: null };

/** The pieces in the order in which they were pinned; none without an incident. */
export function useEvidence(incidentId: string | null): EvidenceData {
  const revision = useEntities((entities) =>
    incidentId === null ? 0 : (entities.timelineRevisions[incidentId] ?? 0),
  );
  const [answer, setAnswer] = useState<EvidenceData & { readonly of: string | null }>({
    ...NOTHING,
    of: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes it ask again.
  useEffect(() => {
    if (incidentId === null) return;
    let isGone = false;
    void api.evidence.list({ incidentId }).then((reply) => {
      if (isGone) return;
      setAnswer((before) =>
        reply.ok
          ? { pieces: reply.value, isLoading: false, failure: null, of: incidentId }
          : {
              pieces: before.of === incidentId ? before.pieces : [],
              isLoading: false,
              failure: reply.error,
              of: incidentId,
            },
      );
    });
    return () => {
      isGone = true;
    };
  }, [incidentId, revision]);
  if (incidentId === null) return NOTHING;
  return answer.of === incidentId ? answer : { ...NOTHING, isLoading: true };
}

/** Answers whether a mention of the feed is pinned now; by what it is in the world, as entries cite it. */
export function pinnedBy(pieces: readonly Evidence[]): (row: MentionRow) => boolean {
  const keys = new Set<string>();
  for (const { mention, unpinnedAt } of pieces) {
    if (mention === null || unpinnedAt !== null) continue;
    const { ref, copy } = mention;
    keys.add(keyOf(ref.network, ref.externalId, copy.postedAt, copy.text));
  }
  return (row) => keys.has(keyOf(row.network, row.externalId, row.postedAt, row.text));
}

function keyOf(network: string, externalId: string | null, postedAt: number, text: string): string {
  return externalId === null ? `${network} ${postedAt} ${text}` : `${network}:${externalId}`;
}
