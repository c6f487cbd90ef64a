/* The way to the signals. */
import type { Action } from '../../store/actions.ts';
import { goTo } from '../../store/session.ts';

export const spikeActions: readonly Action[] = [
  { id: 'signal.open', group: 'go', label: (t) => t('signal.go'), keys: ['g n'], run: () => goTo('signal') },
];
