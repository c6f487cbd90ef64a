/* The way to the response desk, and a text begun from anywhere. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { goTo } from '../../store/session.ts';
import { openStatementDialog } from './statementView.ts';

export const statementActions: readonly Action[] = [
  {
    id: 'statement.open',
    group: 'go',
    label: (t) => t('statement.actionSpeak'),
    keys: ['g s'],
    run: () => goTo('speak'),
  },
  {
    id: 'statement.draft',
    group: 'incident',
    label: (t) => t('statement.actionNew'),
    keys: ['r w'],
    isAvailable: () => selectCanAct(useEntities.getState()),
    run: () => {
      goTo('speak');
      openStatementDialog({ kind: 'new' });
    },
  },
];
