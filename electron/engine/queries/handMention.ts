/*
 * What was taken by hand, newest first.
 */
import { ok } from '../../../shared/lib/result.ts';
import type { QueryTable } from './queryTable.ts';

export const handMentionQueries: QueryTable<'handMention.list'> = {
  'handMention.list': ({ states }, { limit }) => ok(states.handMention.newest(limit)),
};
