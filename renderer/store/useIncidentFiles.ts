/*
 * The files among an incident's evidence, the newest first: what a form offers as a screenshot.
 */
import type { Evidence } from '../../shared/domain/evidence.ts';
import { ok } from '../../shared/lib/result.ts';
import { api } from '../bridge/bridge.ts';
import { useEntities } from './entityStore.ts';
import { useAsked } from './useAsked.ts';

export function useIncidentFiles(incidentId: string | null): readonly Evidence[] {
  // The store holds what changed while this window was open: attached and taken off both move it.
  const moved = useEntities(({ evidence, generation }) => {
    const ours = Object.values(evidence).filter((one) => one.incidentId === incidentId);
    return `${generation} ${ours.length} ${ours.filter(({ unpinnedAt }) => unpinnedAt !== null).length}`;
  });
  const { value } = useAsked(`${incidentId ?? ''} ${moved}`, async () =>
    incidentId === null ? ok([]) : await api.evidence.list({ incidentId }),
  );
  return (value ?? [])
    .filter(({ file, unpinnedAt }) => file !== null && unpinnedAt === null)
    .sort((a, b) => b.pinnedAt - a.pinnedAt);
}
