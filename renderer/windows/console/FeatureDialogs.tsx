/*
 * The dialogs of features that any place may open.
 */
import { lazy, Suspense } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { CallRoundDialog } from '../../features/callRound/CallRoundDialog.tsx';
import { useCallRunView } from '../../features/callRun/callRunView.ts';
import { HandMentionDialog } from '../../features/handMention/HandMentionDialog.tsx';
import { ImportDialog } from '../../features/import/ImportDialog.tsx';
import { ChangeDialogs } from '../../features/incident/ChangeDialogs.tsx';
import { DeclareDialog } from '../../features/incident/DeclareDialog.tsx';
import { showImport } from '../../features/mention/feedView.ts';
import { showNoun } from '../../features/plan/planView.ts';
import { useRoomView } from '../../features/room/roomView.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectIncident } from '../../store/select.ts';
import { goTo, useSession } from '../../store/session.ts';
import { afterDeclared } from './declareFromFeed.ts';

/** The forms come when the first one is asked for: the start does not wait for them. */
const RoomDialogs = lazy(() =>
  import('../../features/room/RoomDialogs.tsx').then(({ RoomDialogs: forms }) => ({ default: forms })),
);

const CallRunDialog = lazy(() =>
  import('../../features/callRun/CallRunDialog.tsx').then(({ CallRunDialog: calls }) => ({ default: calls })),
);

function openContact(contactId: string): void {
  showNoun('contact', contactId);
  goTo('plan');
}

function Calls() {
  const isOpen = useCallRunView(({ view }) => view.shows !== 'nothing');
  if (!isOpen) return null;
  const openPlan = (): void => {
    showNoun('callTree');
    goTo('plan');
  };
  return (
    <Suspense fallback={null}>
      <CallRunDialog onOpenContact={openContact} onOpenPlan={openPlan} />
    </Suspense>
  );
}

function RoomForms({ incident }: { readonly incident: Incident }) {
  const dialog = useRoomView((view) => view.dialog);
  return dialog === null ? null : (
    <Suspense fallback={null}>
      <RoomDialogs incident={incident} dialog={dialog} />
    </Suspense>
  );
}

export function FeatureDialogs() {
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incident = useEntities((entities) => selectIncident(entities.incidents, chosenId));
  return (
    <>
      <DeclareDialog onDeclared={afterDeclared} />
      <ChangeDialogs incident={incident} />
      {incident !== null && <RoomForms incident={incident} />}
      <Calls />
      <CallRoundDialog onOpenContact={openContact} />
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
