/* The keys and palette lines of the incident that is looked at. Declaring stands where feed and incident meet. */
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { openIncidentDialog } from './incidentView.ts';

function lookedAt(): Incident | null {
  return selectIncident(useEntities.getState().incidents, useSession.getState().chosenIncidentId);
}

const canAct = (): boolean => selectCanAct(useEntities.getState());
const isOpen = (): boolean => canAct() && lookedAt()?.status === 'open';
const isClosed = (): boolean => canAct() && lookedAt()?.status === 'closed';

export const incidentActions: readonly Action[] = [
  {
    id: 'incident.changeLevel',
    group: 'incident',
    label: (t) => t('incident.actionLevel'),
    keys: ['l'],
    isAvailable: isOpen,
    run: () => openIncidentDialog('level'),
  },
  {
    id: 'incident.retitle',
    group: 'incident',
    label: (t) => t('incident.actionRetitle'),
    isAvailable: () => canAct() && lookedAt() !== null,
    run: () => openIncidentDialog('retitle'),
  },
  {
    id: 'incident.scope',
    group: 'incident',
    label: (t) => t('incident.actionScope'),
    isAvailable: isOpen,
    run: () => openIncidentDialog('scope'),
  },
  {
    id: 'incident.close',
    group: 'incident',
    label: (t) => t('incident.actionClose'),
    isAvailable: isOpen,
    run: () => openIncidentDialog('close'),
  },
  {
    id: 'incident.reopen',
    group: 'incident',
    label: (t) => t('incident.actionReopen'),
    isAvailable: isClosed,
    run: () => openIncidentDialog('reopen'),
  },
];
