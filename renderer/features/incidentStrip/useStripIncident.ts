/*
 * The incident that the strip shows, and how many others are open.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';

export function useStripIncident(): { readonly incident: Incident | null; readonly others: number } {
  const incidents = useEntities((state) => state.incidents);
  const chosenId = useSession((state) => state.chosenIncidentId);
  const incident = selectIncident(incidents, chosenId);
  const others = Object.values(incidents).filter(
    (other) => other.status === 'open' && other.id !== incident?.id,
  ).length;
  return { incident, others };
}
