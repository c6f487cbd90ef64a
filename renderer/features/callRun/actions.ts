/* Calls by telephone, from keys and palette: for the incident that is looked at, or as a drill. */
import { stateAt } from '../../../shared/domain/historyAt.ts';
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useRoom } from '../../store/roomStore.ts';
import { selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { showCallRuns } from './callRunView.ts';

const lookedAt = () =>
  selectIncident(useEntities.getState().incidents, useSession.getState().chosenIncidentId);

/** The run of the incident that goes on, else a new one. */
function openOrStart(): void {
  const incident = lookedAt();
  const { history, incidentId } = useRoom.getState();
  const runs = history !== null && incidentId === incident?.id ? history.callRuns : [];
  const running = runs.map((run) => stateAt(run, null)).find((run) => run?.endedAt === null);
  if (running !== undefined && running !== null) showCallRuns({ shows: 'run', runId: running.id });
  else showCallRuns({ shows: 'start', incidentId: incident?.status === 'open' ? incident.id : null });
}

export const callRunActions: readonly Action[] = [
  {
    id: 'callRun.start',
    group: 'incident',
    label: (t) => t('callRun.action'),
    alsoFound: (t) => t('callRun.alsoFound'),
    keys: ['r c'],
    isAvailable: () => selectCanAct(useEntities.getState()),
    run: openOrStart,
  },
  {
    id: 'callRun.drill',
    group: 'incident',
    label: (t) => t('callRun.actionDrill'),
    alsoFound: (t) => t('callRun.alsoFound'),
    run: () => showCallRuns({ shows: 'list' }),
  },
];
