/*
 * Questions about mentions.
 */
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { parseSearch, toFtsMatch } from '../../../shared/scoring/searchQuery.ts';
import { countByCategory, readAuthor, readConversation } from '../db/repositories/mentionAround.ts';
import { readPostTone } from './postTone.ts';
import type { QueryTable } from './queryTable.ts';

type MentionQuery =
  | 'mention.list'
  | 'mention.get'
  | 'mention.versions'
  | 'mention.conversation'
  | 'mention.author'
  | 'mention.counters'
  | 'mention.tone'
  | 'mention.search'
  | 'mention.count'
  | 'mention.volume';

export const mentionQueries: QueryTable<MentionQuery> = {
  'mention.list': ({ mentions }, input) => ok(toPage(mentions.page(input), input.limit)),
  'mention.get': ({ mentions }, input) => {
    const row = mentions.get(input.id);
    return row === null ? fail('mention.unknown', 'There is no such mention.') : ok(row);
  },
  'mention.versions': ({ mentions }, { id }) => ok(mentions.versions(id)),
  'mention.conversation': ({ db, mentions }, { id }) => ok(readConversation(db, mentions, id)),
  'mention.author': ({ db }, { id }) => ok(readAuthor(db, id)),
  'mention.counters': ({ db }, wish) => ok(countByCategory(db, wish)),
  'mention.tone': ({ mentions, states }, { id }) => {
    const row = mentions.cited(id);
    return row === null
      ? fail('mention.unknown', 'There is no such mention.')
      : ok(readPostTone(row, states));
  },
  'mention.search': ({ mentions }, input) => {
    const query = parseSearch(input.text);
    if (query.isEmpty) return ok({ ...toPage(mentions.page(input), input.limit), isSearch: false });
    const match = toFtsMatch(query, { isLastWordPrefix: input.isLastWordPrefix });
    return ok({ ...toPage(mentions.search(match, input), input.limit), isSearch: true });
  },
  'mention.count': ({ mentions }) => ok({ ...mentions.count(), ...mentions.facets() }),
  'mention.volume': ({ mentions }, input) =>
    ok({ bucketMs: input.bucketMs, buckets: mentions.volume(input.from, input.to, input.bucketMs) }),
};

/** A full page may have an older one; its key is the last row's number. */
function toPage(rows: readonly MentionRow[], limit: number) {
  return { rows, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}
