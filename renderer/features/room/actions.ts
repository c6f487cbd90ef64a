/* The keys and palette lines of the room. R then a letter, on every screen, for the incident that is looked at. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { setMuted, useMuted } from '../../store/muted.ts';
import { selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { openRoomDialog, type RoomDialog } from './roomView.ts';

function lookedAt() {
  return selectIncident(useEntities.getState().incidents, useSession.getState().chosenIncidentId);
}

const isOpen = (): boolean => selectCanAct(useEntities.getState()) && lookedAt()?.status === 'open';
const isMutedNow = (): boolean => useMuted.getState().muted.includes(lookedAt()?.id ?? '');

const opens =
  (dialog: RoomDialog): (() => void) =>
  () =>
    openRoomDialog(dialog);

export const roomActions: readonly Action[] = [
  {
    id: 'fact.state',
    group: 'incident',
    label: (t) => t('room.actionFact'),
    keys: ['r f'],
    isAvailable: isOpen,
    run: opens({ kind: 'factState' }),
  },
  {
    id: 'decision.take',
    group: 'incident',
    label: (t) => t('room.actionDecide'),
    keys: ['r d'],
    isAvailable: isOpen,
    run: opens({ kind: 'decide' }),
  },
  {
    id: 'decision.ask',
    group: 'incident',
    label: (t) => t('room.actionAsk'),
    keys: ['r q'],
    isAvailable: isOpen,
    run: opens({ kind: 'ask' }),
  },
  {
    id: 'task.add',
    group: 'incident',
    label: (t) => t('room.actionTask'),
    keys: ['r t'],
    isAvailable: isOpen,
    run: opens({ kind: 'taskAdd' }),
  },
  {
    id: 'task.adopt',
    group: 'incident',
    label: (t) => t('room.actionPlanTasks'),
    keys: ['r p'],
    isAvailable: isOpen,
    run: opens({ kind: 'planTasks' }),
  },
  {
    id: 'commitment.add',
    group: 'incident',
    label: (t) => t('commitment.action'),
    keys: ['r o'],
    isAvailable: isOpen,
    run: opens({ kind: 'commitmentAdd' }),
  },
  {
    id: 'sitrep.draft',
    group: 'incident',
    label: (t) => t('sitrep.action'),
    keys: ['r r'],
    isAvailable: isOpen,
    run: opens({ kind: 'sitrepDraft' }),
  },
  {
    id: 'freeze.add',
    group: 'incident',
    label: (t) => t('room.actionFreeze'),
    keys: ['r z'],
    isAvailable: isOpen,
    run: opens({ kind: 'freezeAdd' }),
  },
  {
    id: 'chime.mute',
    group: 'incident',
    label: (t) => t('room.chimeMute'),
    keys: ['r m'],
    isAvailable: () => isOpen() && !isMutedNow(),
    run: opens({ kind: 'mute' }),
  },
  {
    id: 'chime.ring',
    group: 'incident',
    label: (t) => t('room.chimeRing'),
    isAvailable: () => isOpen() && isMutedNow(),
    run: () => setMuted(lookedAt()?.id ?? '', false),
  },
  {
    id: 'incident.lead',
    group: 'incident',
    label: (t) => t('room.actionLead'),
    keys: ['r l'],
    isAvailable: isOpen,
    run: opens({ kind: 'staff', duty: 'lead' }),
  },
  {
    id: 'incident.scribe',
    group: 'incident',
    label: (t) => t('room.actionScribe'),
    keys: ['r s'],
    isAvailable: isOpen,
    run: opens({ kind: 'staff', duty: 'scribe' }),
  },
  {
    id: 'shift.print',
    group: 'incident',
    label: (t) => t('shift.action'),
    keys: ['r g'],
    isAvailable: () => lookedAt() !== null,
    run: opens({ kind: 'shift' }),
  },
  {
    id: 'handover.offer',
    group: 'incident',
    label: (t) => t('handover.action'),
    keys: ['r h'],
    isAvailable: isOpen,
    run: opens({ kind: 'handoverOffer' }),
  },
  {
    id: 'incident.assess',
    group: 'incident',
    label: (t) => t('room.actionAssess'),
    keys: ['r a'],
    isAvailable: isOpen,
    run: opens({ kind: 'assess' }),
  },
];
