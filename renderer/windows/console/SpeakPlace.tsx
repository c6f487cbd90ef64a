/* The response desk, with the sheets of codes that approve by telephone. */
import { CodeSheetPart } from '../../features/codeSheet/CodeSheetPart.tsx';
import { SpeakPart } from '../../features/statement/SpeakPart.tsx';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';

export function SpeakPlace() {
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incident = useEntities((entities) => selectIncident(entities.incidents, chosenId));
  const canAct = useEntities(selectCanAct);
  return (
    <SpeakPart
      incident={incident}
      sheets={(desk, onChanged) => <CodeSheetPart desk={desk} canAct={canAct} onChanged={onChanged} />}
    />
  );
}
