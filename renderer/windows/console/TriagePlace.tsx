/* Triage, with the incident that interventions are pinned to. */
import { TriagePart } from '../../features/triage/TriagePart.tsx';
import { useEntities } from '../../store/entityStore.ts';
import { selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';

export function TriagePlace() {
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incident = useEntities((entities) => selectIncident(entities.incidents, chosenId));
  return <TriagePart incident={incident?.status === 'open' ? incident : null} />;
}
