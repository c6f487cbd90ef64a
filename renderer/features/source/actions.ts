/* Listening, from anywhere: the sources, what can be seen, and adding one. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { goToListening } from '../../store/session.ts';
import { openAdding } from './sourceView.ts';

export const sourceActions: readonly Action[] = [
  {
    id: 'listening.open',
    group: 'go',
    label: (t) => t('palette.goListening'),
    keys: ['g l'],
    run: () => goToListening('sources'),
  },
  {
    id: 'coverage.open',
    group: 'go',
    label: (t) => t('palette.goCoverage'),
    run: () => goToListening('coverage'),
  },
  {
    id: 'source.add',
    group: 'mention',
    label: (t) => t('palette.addSource'),
    isAvailable: () => selectCanAct(useEntities.getState()),
    run: () => {
      goToListening('sources');
      openAdding(true);
    },
  },
];
