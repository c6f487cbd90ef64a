/* Call sheets from paper, from the palette: typed back, or looked at. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { showCallRounds } from './callRoundView.ts';

export const callRoundActions: readonly Action[] = [
  {
    id: 'callRound.type',
    group: 'log',
    label: (t) => t('callRound.actionType'),
    alsoFound: (t) => t('callRound.alsoFound'),
    isAvailable: () => selectCanAct(useEntities.getState()),
    run: () => showCallRounds({ shows: 'typing' }),
  },
  {
    id: 'callRound.list',
    group: 'log',
    label: (t) => t('callRound.actionList'),
    alsoFound: (t) => t('callRound.alsoFound'),
    run: () => showCallRounds({ shows: 'list' }),
  },
];
