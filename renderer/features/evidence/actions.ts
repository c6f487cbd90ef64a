/* Keeping a file as evidence, from the palette. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { attachFile } from './attachFile.ts';
import { printCustody } from './printCustody.ts';

const lookedAt = () =>
  selectIncident(useEntities.getState().incidents, useSession.getState().chosenIncidentId);

async function attach(): Promise<void> {
  const incident = lookedAt();
  if (incident === null) return;
  const failure = await attachFile(incident.id);
  if (failure !== null) say((t) => t(`error.${failure.code}`), { tone: 'danger', staysMs: null });
}

async function print(): Promise<void> {
  const incident = lookedAt();
  const { desk } = useSession.getState();
  if (incident === null || desk === null) return;
  const failure = await printCustody(incident.id, desk.locale);
  if (failure !== null) say((t) => t(`error.${failure.code}`), { tone: 'danger', staysMs: null });
}

export const evidenceActions: readonly Action[] = [
  {
    id: 'evidence.attach',
    group: 'incident',
    label: (t) => t('evidence.actionAttach'),
    isAvailable: () => selectCanAct(useEntities.getState()) && lookedAt()?.status === 'open',
    run: () => void attach(),
  },
  {
    id: 'evidence.print',
    group: 'incident',
    label: (t) => t('custody.action'),
    isAvailable: () => lookedAt() !== null,
    run: () => void print(),
  },
];
