/* The response desk, with the sheets of codes that approve by telephone, and the measures of moderation. */
import { CodeSheetPart } from '../../features/codeSheet/CodeSheetPart.tsx';
import { ModerationPart } from '../../features/moderation/ModerationPart.tsx';
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
      sheets={(desk, onChanged) => (
        <>
          {incident !== null && <ModerationPart incident={incident} canAct={canAct} />}
          <CodeSheetPart desk={desk} canAct={canAct} onChanged={onChanged} />
        </>
      )}
    />
  );
}
