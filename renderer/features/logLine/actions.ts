/* The key that leads to the typing line, from anywhere. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectIncident } from '../../store/select.ts';
import { goTo, useSession } from '../../store/session.ts';
import { useLogLineView } from './logLineView.ts';

const hasIncident = (): boolean =>
  selectIncident(useEntities.getState().incidents, useSession.getState().chosenIncidentId) !== null;

function write(): void {
  const { focusLine } = useLogLineView.getState();
  if (focusLine !== null) {
    focusLine();
    return;
  }
  goTo('room');
  // The room is lazy: its typing line is there a moment later.
  const stop = useLogLineView.subscribe((view) => {
    if (view.focusLine === null) return;
    stop();
    view.focusLine();
  });
  setTimeout(stop, 2_000);
}

export const logLineActions: readonly Action[] = [
  {
    id: 'logLine.record',
    group: 'log',
    label: (t) => t('log.actionWrite'),
    keys: ['n'],
    isAvailable: hasIncident,
    run: write,
  },
];
