/* The strip for noting a mention, from anywhere: palette, menu, a button of the feed, and a key of the whole laptop. */
import type { Action } from '../../store/actions.ts';
import { openHandMention } from './handDraft.ts';

export const handMentionActions: readonly Action[] = [
  {
    id: 'handMention.open',
    group: 'mention',
    label: (t) => t('handMention.action'),
    alsoFound: (t) => t('handMention.actionAlso'),
    keys: ['$mod+Shift+m'],
    run: openHandMention,
  },
];
