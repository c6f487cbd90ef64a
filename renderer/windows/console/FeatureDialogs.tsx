/*
 * The dialogs of features that any place may open.
 */

import { CallRoundDialog } from '../../features/callRound/CallRoundDialog.tsx';
import { HandMentionDialog } from '../../features/handMention/HandMentionDialog.tsx';
import { ImportDialog } from '../../features/import/ImportDialog.tsx';
import { ChangeDialogs } from '../../features/incident/ChangeDialogs.tsx';
import { DeclareDialog } from '../../features/incident/DeclareDialog.tsx';
import { showImport } from '../../features/mention/feedView.ts';
import { showNoun } from '../../features/plan/planView.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectIncident } from '../../store/select.ts';
import { goTo, useSession } from '../../store/session.ts';
import { afterDeclared } from './declareFromFeed.ts';

export function FeatureDialogs() {
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incident = useEntities((entities) => selectIncident(entities.incidents, chosenId));
  return (
    <>
      <DeclareDialog onDeclared={afterDeclared} />
      <ChangeDialogs incident={incident} />
      <CallRoundDialog
        onOpenContact={(contactId) => {
          showNoun('contact', contactId);
          goTo('plan');
        }}
      />
      <HandMentionDialog />
      <ImportDialog
        onShowInFeed={(importId) => {
          showImport(importId);
          goTo('feed');
        }}
      />
    </>
  );
}
