/*
 * What a person at the desk does with exercises.
 */

import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { goToSetting, useSession } from '../../store/session.ts';
import { showHeard } from './exerciseView.ts';

const realm = () => useEntities.getState().realm ?? useSession.getState().desk?.realm ?? null;
const isUnderWay = (): boolean => (useSession.getState().desk?.stage ?? null) !== null;

export const exerciseActions: readonly Action[] = [
  {
    id: 'exercise.begin',
    group: 'desk',
    label: (t) => t('exercise.actionBegin'),
    alsoFound: (t) => t('exercise.actionFound'),
    isAvailable: () => realm() !== 'exercise' && !isUnderWay(),
    run: () => goToSetting('exercise'),
  },
  {
    id: 'exercise.setting',
    group: 'desk',
    label: (t) => t('exercise.actionSetting'),
    alsoFound: (t) => t('exercise.actionFound'),
    isAvailable: () => realm() === 'exercise' || isUnderWay(),
    run: () => goToSetting('exercise'),
  },
  {
    id: 'exercise.messages',
    group: 'go',
    label: (t) => t('exercise.actionMessages'),
    alsoFound: (t) => t('exercise.actionFound'),
    isAvailable: () => realm() === 'exercise',
    run: () => showHeard(true),
  },
];
