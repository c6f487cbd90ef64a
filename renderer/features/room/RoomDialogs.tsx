/*
 * Whichever form of the room is open, for the incident that is looked at. What it is about may have gone meanwhile: then
 * there is no form.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { useRoom } from '../../store/roomStore.ts';
import { ClockDialog } from './ClockDialogs.tsx';
import { AddPromiseDialog, AssignPromiseDialog, BreakPromiseDialog } from './CommitmentDialogs.tsx';
import { AskDialog, DecideDialog, ReviewDialog, WithdrawQuestionDialog } from './DecisionDialogs.tsx';
import { AmendFactDialog, StateFactDialog, TurnFactDialog, WithdrawFactDialog } from './FactDialogs.tsx';
import { AddFreezeDialog, FreezeDialog } from './FreezeDialogs.tsx';
import { OfferHandoverDialog, ReadHandoverDialog, WithdrawHandoverDialog } from './HandoverDialogs.tsx';
import { AssessDialog, MuteDialog, StaffDialog } from './IncidentDialogs.tsx';
import { GiveBriefDialog, WithdrawBriefDialog } from './InternalBriefDialogs.tsx';
import { PlanTasksDialog } from './PlanTasksDialog.tsx';
import type { RoomDialog } from './roomView.ts';
import { ShiftDialog } from './ShiftDialog.tsx';
import {
  AmendSitrepDialog,
  ApproveSitrepDialog,
  DraftSitrepDialog,
  ReadSitrepDialog,
  WithdrawSitrepDialog,
} from './SitrepDialogs.tsx';
import { AddTaskDialog, AssignTaskDialog, DeferTaskDialog, DropTaskDialog } from './TaskDialogs.tsx';
import { useRoomNow } from './useRoomNow.ts';

export type RoomDialogsProps = { readonly incident: Incident; readonly dialog: RoomDialog };

export function RoomDialogs({ incident, dialog }: RoomDialogsProps) {
  const isRead = useRoom(({ history, incidentId }) => history !== null && incidentId === incident.id);
  const { view } = useRoomNow(incident.id, null);
  const { id: incidentId, timeZone } = incident;
  const facts = view?.facts ?? [];
  const known = 'id' in dialog ? dialog.id : null;
  const fact = facts.find(({ id }) => id === known);
  const decision = view?.decisions.find(({ id }) => id === known);
  const freeze = view?.freezes.find(({ id }) => id === known);
  const offer = view?.handovers.find(({ id }) => id === known);
  const sitrep = view?.sitreps.find(({ id }) => id === known);
  const promise = view?.commitments.find(({ id }) => id === known);
  const task = view?.tasks.find(({ id }) => id === known);
  switch (dialog.kind) {
    case 'factState':
      return <StateFactDialog incidentId={incidentId} />;
    case 'factTurn':
      return fact === undefined ? null : <TurnFactDialog fact={fact} />;
    case 'factAmend':
      return fact === undefined ? null : <AmendFactDialog fact={fact} />;
    case 'factWithdraw':
      return fact === undefined ? null : <WithdrawFactDialog fact={fact} />;
    case 'ask':
      return <AskDialog incidentId={incidentId} />;
    case 'decide':
      // The facts it may rest on are asked for first.
      return isRead ? <DecideDialog incidentId={incidentId} timeZone={timeZone} facts={facts} /> : null;
    case 'answer':
    case 'reverse':
      return decision === undefined ? null : (
        <DecideDialog
          incidentId={incidentId}
          timeZone={timeZone}
          facts={facts}
          {...(dialog.kind === 'answer' ? { asked: decision } : { reverses: decision })}
        />
      );
    case 'review':
      return decision === undefined ? null : <ReviewDialog decision={decision} timeZone={timeZone} />;
    case 'withdrawQuestion':
      return decision === undefined ? null : <WithdrawQuestionDialog decision={decision} />;
    case 'taskAdd':
      return <AddTaskDialog incidentId={incidentId} timeZone={timeZone} />;
    case 'taskAssign':
      return task === undefined ? null : <AssignTaskDialog task={task} />;
    case 'taskDefer':
      return task === undefined ? null : <DeferTaskDialog task={task} timeZone={timeZone} />;
    case 'taskDrop':
      return task === undefined ? null : <DropTaskDialog task={task} />;
    case 'commitmentAdd':
      return <AddPromiseDialog incidentId={incidentId} timeZone={timeZone} />;
    case 'commitmentAssign':
      return promise === undefined ? null : <AssignPromiseDialog promise={promise} />;
    case 'commitmentBreak':
      return promise === undefined ? null : <BreakPromiseDialog promise={promise} />;
    case 'sitrepDraft':
      return view === null ? null : <DraftSitrepDialog incident={incident} view={view} />;
    case 'sitrepAmend':
      return sitrep === undefined ? null : <AmendSitrepDialog sitrep={sitrep} timeZone={timeZone} />;
    case 'sitrepApprove':
      return sitrep === undefined ? null : <ApproveSitrepDialog sitrep={sitrep} />;
    case 'sitrepWithdraw':
      return sitrep === undefined ? null : <WithdrawSitrepDialog sitrep={sitrep} />;
    case 'sitrepRead':
      return sitrep === undefined ? null : <ReadSitrepDialog sitrep={sitrep} />;
    case 'shift':
      return <ShiftDialog incident={incident} />;
    case 'handoverOffer':
      return view === null ? null : <OfferHandoverDialog incident={incident} view={view} />;
    case 'handoverRead':
      return offer === undefined ? null : <ReadHandoverDialog handover={offer} timeZone={timeZone} />;
    case 'handoverWithdraw':
      return offer === undefined ? null : <WithdrawHandoverDialog handover={offer} />;
    case 'briefGive':
      return <GiveBriefDialog incidentId={incidentId} briefId={dialog.id} timeZone={timeZone} />;
    case 'briefWithdraw':
      return <WithdrawBriefDialog internalBriefId={dialog.id} />;
    case 'freezeAdd':
      return <AddFreezeDialog incidentId={incidentId} />;
    case 'freezeConfirm':
    case 'freezeLift':
    case 'freezeWithdraw':
      return freeze === undefined ? null : <FreezeDialog freeze={freeze} kind={dialog.kind} />;
    case 'planTasks':
      return <PlanTasksDialog incidentId={incidentId} level={incident.level} />;
    case 'clockKept':
    case 'clockPause':
    case 'clockReopen':
      return <ClockDialog incidentId={incidentId} {...dialog} />;
    case 'staff':
      return <StaffDialog incident={incident} duty={dialog.duty} />;
    case 'mute':
      return <MuteDialog incident={incident} />;
    case 'assess':
      return <AssessDialog incident={incident} />;
  }
}
