/* The keys and palette lines of triage. They rest unless its place is on screen. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { goTo } from '../../store/session.ts';
import { activeItem, moveActive, useTriageView } from './triageView.ts';

const isShown = (): boolean => useTriageView.getState().isShown;
const canDecide = (): boolean =>
  isShown() && selectCanAct(useEntities.getState()) && activeItem(useTriageView.getState()) !== null;
/** The acts come with the place: the start does not wait for them. */
const acts = () => import('./triageActs.ts');

export const triageActions: readonly Action[] = [
  { id: 'triage.open', group: 'go', label: (t) => t('triage.go'), keys: ['g t'], run: () => goTo('triage') },
  {
    id: 'triage.next',
    group: 'mention',
    label: (t) => t('triage.next'),
    keys: ['j'],
    isKeyOnly: true,
    isAvailable: isShown,
    run: () => moveActive(1),
  },
  {
    id: 'triage.previous',
    group: 'mention',
    label: (t) => t('triage.previous'),
    keys: ['k'],
    isKeyOnly: true,
    isAvailable: isShown,
    run: () => moveActive(-1),
  },
  {
    id: 'triage.observe',
    group: 'mention',
    label: (t) => t('triage.observe'),
    keys: ['o'],
    isAvailable: canDecide,
    run: () => void acts().then(({ openForm }) => openForm('observe')),
  },
  {
    id: 'triage.intervene',
    group: 'mention',
    label: (t) => t('triage.intervene'),
    keys: ['i'],
    isAvailable: canDecide,
    run: () => void acts().then(({ openForm }) => openForm('intervene')),
  },
  {
    id: 'triage.assign',
    group: 'mention',
    label: (t) => t('triage.assign'),
    keys: ['a'],
    isAvailable: canDecide,
    run: () => void acts().then(({ openForm }) => openForm('assign')),
  },
  {
    id: 'triage.dismiss',
    group: 'mention',
    label: (t) => t('triage.dismiss'),
    keys: ['x'],
    isAvailable: canDecide,
    run: () => void acts().then(({ dismissActive }) => dismissActive()),
  },
  {
    id: 'triage.context',
    group: 'mention',
    label: (t) => t('triage.askContext'),
    keys: ['c'],
    isAvailable: canDecide,
    run: () => void acts().then(({ askContextOfActive }) => askContextOfActive()),
  },
];
