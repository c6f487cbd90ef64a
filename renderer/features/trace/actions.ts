/* Finding somebody, from the palette. */
import type { Action } from '../../store/actions.ts';
import { goToPrivacy } from '../../store/session.ts';

export const traceActions: readonly Action[] = [
  {
    id: 'trace.find',
    group: 'go',
    label: (t) => t('trace.actionFind'),
    alsoFound: () => 'Loi 25 RGPD GDPR',
    run: () => goToPrivacy('find'),
  },
];
