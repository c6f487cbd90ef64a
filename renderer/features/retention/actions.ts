/* How long words are kept, from the palette. */
import type { Action } from '../../store/actions.ts';
import { goToPrivacy } from '../../store/session.ts';

export const retentionActions: readonly Action[] = [
  {
    id: 'retention.open',
    group: 'go',
    label: (t) => t('retention.actionOpen'),
    alsoFound: () => 'purge RGPD GDPR Loi 25',
    run: () => goToPrivacy('retention'),
  },
];
