/*
 * Reads what stands around a mention: what it replies to, what replies to it, quotes, its author, and counts by
 * category. Everything has an end: a post with a million replies costs what one with a hundred does.
 */

import type { MentionRow } from '../../../../shared/contract/mention.ts';
import {
  ANCESTOR_LIMIT,
  type AuthorCard,
  type CategoryCounters,
  type Conversation,
  QUOTE_LIMIT,
  REPLY_LIMIT,
  type Reply,
} from '../../../../shared/contract/mentionAround.ts';
import { MEDIA_KINDS, type MediaRef } from '../../../../shared/domain/mediaRef.ts';
import { namedDedupeKey } from '../../../../shared/domain/mention.ts';
import type { WatchCategory } from '../../../../shared/domain/planLimits.ts';
import { type Db, hasTable } from '../sqlite.ts';
import { IS_KEY } from './dedupeKeys.ts';
import { matchOfName } from './mentionConditions.ts';
import type { MentionRepository } from './mentionRepository.ts';
import { SLOTS_PER_MS } from './mentionRows.ts';

/** Posts of an author that are counted. */
const POSTS_COUNTED = 5_000;
/** Mentions that hold a word of the author's name and are looked at for it. */
const POSTS_LOOKED_AT = 50_000;
/** Of the newest mentions so many are counted, and looked through for what came since somebody looked. */
const COUNTED = 20_000;

type Ties = {
  readonly id: number;
  readonly network: string;
  readonly externalId: string | null;
  readonly replyTo: string | null;
  readonly quotes: string | null;
  readonly media: string | null;
};

const TIES = 'id, network, external_id AS externalId, reply_to AS replyTo, quotes, media';
const NOBODY: Conversation = {
  above: [],
  isBeginningMissing: false,
  replies: [],
  areRepliesCut: false,
  quoted: null,
  isQuotedMissing: false,
  quotedBy: [],
  isQuotedByCut: false,
  media: [],
};

/** The conversation of a stored mention; of one that is not stored, or in a file from before, there is none. */
export function readConversation(db: Db, mentions: MentionRepository, id: number): Conversation {
  if (!hasTable(db, 'mention_version')) return NOBODY;
  const byId = db.prepare<[number], Ties>(`SELECT ${TIES} FROM mention WHERE id = ?`);
  const byKey = db.prepare<[{ key: string }], Ties>(`SELECT ${TIES} FROM mention WHERE ${IS_KEY}`);
  const named = (network: string, externalId: string | null): Ties | undefined =>
    externalId === null ? undefined : byKey.get({ key: namedDedupeKey(network, externalId) });
  const self = byId.get(id);
  if (self === undefined) return NOBODY;

  const above: Ties[] = [];
  const seen = new Set([id]);
  let first = self;
  while (above.length < ANCESTOR_LIMIT) {
    const next = named(first.network, first.replyTo);
    // Sources lie: a post that replies to its own reply would go round for ever.
    if (next === undefined || seen.has(next.id)) break;
    seen.add(next.id);
    above.unshift(next);
    first = next;
  }
  const below = repliesOf(db, self, seen);
  const quoted = named(self.network, self.quotes);
  const quotedBy =
    self.externalId === null
      ? []
      : db
          .prepare<[string, string, number], number>(
            'SELECT id FROM mention WHERE quotes = ? AND network = ? ORDER BY id DESC LIMIT ?',
          )
          .pluck()
          .all(self.externalId, self.network, QUOTE_LIMIT + 1);

  const wanted = [
    ...above.map((one) => one.id),
    ...below.map((one) => one.id),
    ...quotedBy,
    ...(quoted === undefined ? [] : [quoted.id]),
  ];
  const rows = new Map(mentions.many(wanted).map((row) => [row.id, row]));
  const rowOf = (one: number): readonly MentionRow[] => {
    const row = rows.get(one);
    return row === undefined ? [] : [row];
  };
  return {
    above: above.flatMap((one) => rowOf(one.id)),
    isBeginningMissing: first.replyTo !== null && named(first.network, first.replyTo) === undefined,
    replies: below
      .slice(0, REPLY_LIMIT)
      .flatMap(({ id: reply, depth }): readonly Reply[] => rowOf(reply).map((row) => ({ row, depth }))),
    areRepliesCut: below.length > REPLY_LIMIT,
    quoted: quoted === undefined ? null : (rows.get(quoted.id) ?? null),
    isQuotedMissing: self.quotes !== null && quoted === undefined,
    quotedBy: quotedBy.slice(0, QUOTE_LIMIT).flatMap(rowOf),
    isQuotedByCut: quotedBy.length > QUOTE_LIMIT,
    media: mediaOf(self.media),
  };
}

type Below = { readonly id: number; readonly depth: number };

/** Depth first, brothers in order of time; one more than is shown, so that the end can be told. */
function repliesOf(db: Db, self: Ties, seen: Set<number>): readonly Below[] {
  const answers = db.prepare<[string, string, number], Ties>(
    `SELECT ${TIES} FROM mention WHERE reply_to = ? AND network = ? ORDER BY id LIMIT ?`,
  );
  const found: Below[] = [];
  const visit = (of: Ties, depth: number): void => {
    if (of.externalId === null) return;
    for (const one of answers.all(of.externalId, of.network, REPLY_LIMIT + 1)) {
      if (found.length > REPLY_LIMIT) return;
      if (seen.has(one.id)) continue;
      seen.add(one.id);
      found.push({ id: one.id, depth });
      visit(one, depth + 1);
    }
  };
  visit(self, 1);
  return found;
}

function mediaOf(text: string | null): readonly MediaRef[] {
  if (text === null) return [];
  const list = JSON.parse(text) as readonly MediaRef[];
  return list.filter(({ kind }) => MEDIA_KINDS.includes(kind));
}

/** What is known here of a mention's author: those of the same network under the same handle, else the same name. */
export function readAuthor(db: Db, id: number): AuthorCard | null {
  const self = db
    .prepare<[number], Pick<AuthorCard, 'network' | 'author' | 'handle'>>(
      'SELECT network, author, handle FROM mention WHERE id = ?',
    )
    .get(id);
  const name = self?.handle ?? self?.author ?? null;
  if (self === undefined || name === null) return null;
  const match = matchOfName(name);
  const column = self.handle === null ? 'author' : 'handle';
  const from =
    match === null
      ? 'SELECT id FROM mention ORDER BY id DESC LIMIT @looked'
      : 'SELECT rowid FROM mention_text WHERE mention_text MATCH @match ORDER BY rowid DESC LIMIT @looked';
  const found = db
    .prepare(
      `SELECT count(*) AS posts, max(reach) AS reach, min(posted_at) AS firstPostedAt, max(posted_at) AS lastPostedAt
       FROM (SELECT reach, posted_at FROM mention WHERE id IN (${from})
         AND ${column} = @name AND network = @network ORDER BY id DESC LIMIT ${POSTS_COUNTED})`,
    )
    .get({
      ...(match === null ? {} : { match }),
      name,
      network: self.network,
      looked: match === null ? COUNTED : POSTS_LOOKED_AT,
    }) as Pick<AuthorCard, 'posts' | 'reach' | 'firstPostedAt' | 'lastPostedAt'>;
  return found.posts === 0 ? null : { ...self, ...found, isPostsCut: found.posts >= POSTS_COUNTED };
}

type Counted = { readonly category: WatchCategory | null; readonly count: number };

/** Counts by category; hidden authors are left out, as the feed leaves them out. */
export function countByCategory(
  db: Db,
  wish: { readonly postedFrom: number; readonly receivedAfter: number | null },
): CategoryCounters {
  if (!hasTable(db, 'mention_watch'))
    return { categories: [], recent: 0, fresh: 0, isRecentCut: false, isFreshCut: false };
  const categorised = (from: string): string => `
    WITH chosen AS MATERIALIZED (${from})
    SELECT json_extract(w.state, '$.fields.category') AS category, count(DISTINCT chosen.id) AS count
    FROM chosen JOIN mention_watch a ON a.mention_id = chosen.id JOIN watch_no n ON n.no = a.watch_no
      JOIN watch w ON w.id = n.watch_id GROUP BY 1
    UNION ALL
    SELECT NULL, count(*) FROM chosen WHERE NOT EXISTS (SELECT 1 FROM mention_watch a WHERE a.mention_id = chosen.id)
    UNION ALL
    SELECT 'all', count(*) FROM chosen`;
  const read = (from: string, bindings: Readonly<Record<string, number>>) => {
    const rows = db.prepare(categorised(from)).all(bindings) as (Omit<Counted, 'category'> & {
      readonly category: WatchCategory | 'all' | null;
    })[];
    return {
      total: rows.find(({ category }) => category === 'all')?.count ?? 0,
      byCategory: new Map(rows.map(({ category, count }) => [category, count])),
    };
  };
  const recent = read(
    `SELECT id FROM mention WHERE id >= @from AND is_hidden = 0 ORDER BY id DESC LIMIT ${COUNTED}`,
    {
      from: wish.postedFrom * SLOTS_PER_MS,
    },
  );
  const fresh =
    wish.receivedAfter === null
      ? null
      : read(
          `SELECT id FROM (SELECT id, received_at, is_hidden FROM mention ORDER BY id DESC LIMIT ${COUNTED})
           WHERE received_at > @after AND is_hidden = 0`,
          { after: wish.receivedAfter },
        );
  const categories = new Set([...recent.byCategory.keys(), ...(fresh?.byCategory.keys() ?? [])]);
  categories.delete('all');
  return {
    categories: [...categories].flatMap((category) => {
      if (category === 'all') return [];
      const counts = {
        recent: recent.byCategory.get(category) ?? 0,
        fresh: fresh?.byCategory.get(category) ?? 0,
      };
      return counts.recent + counts.fresh === 0 ? [] : [{ category, ...counts }];
    }),
    recent: recent.total,
    fresh: fresh?.total ?? 0,
    isRecentCut: recent.total >= COUNTED,
    isFreshCut: (fresh?.total ?? 0) >= COUNTED,
  };
}
