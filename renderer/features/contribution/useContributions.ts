/* What was answered to the debrief of an incident, kept up to date; and who took part in it. */
import { useMemo } from 'react';
import type { Contribution } from '../../../shared/domain/contribution.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';

/** As many acts as are looked through for who took part. */
const ACTS_READ = 2_000;

export function useContributions(incidentId: string): Asked<readonly Contribution[]> {
  const generation = useEntities((entities) => entities.generation);
  const revision = useEntities((entities) => entities.registerRevisions.contribution ?? 0);
  return useAsked(`${incidentId} ${generation} ${revision}`, () => api.contribution.list({ incidentId }));
}

/** People with an act in the incident that counts, in the order of their last ones; asked once. */
export function useParticipants(incidentId: string): readonly string[] {
  const { value } = useAsked(incidentId, () => api.incident.timeline({ incidentId, limit: ACTS_READ }));
  return useMemo(
    () => [
      ...new Set(
        (value?.items ?? []).filter(({ voidReason }) => voidReason === null).map(({ person }) => person),
      ),
    ],
    [value],
  );
}
