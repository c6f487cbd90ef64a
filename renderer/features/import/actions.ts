/* Importing, from the palette and the application menu. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { openImport } from './importView.ts';

export const importActions: readonly Action[] = [
  {
    id: 'import.open',
    group: 'mention',
    label: (t) => t('importing.actionImport'),
    alsoFound: (t) => t('importing.actionHistory'),
    keys: ['$mod+i'],
    isAvailable: () => selectCanAct(useEntities.getState()),
    run: openImport,
  },
];
