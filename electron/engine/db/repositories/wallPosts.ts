/*
 * The posts that matter of the last hours: those who repost are one with whom they repost. Bounded: through a storm
 * the newest are looked at.
 */
import { postWeight, WALL_LIMITS, type WallPost } from '../../../../shared/domain/wallFacts.ts';
import { type Db, hasTable } from '../sqlite.ts';
import { SLOTS_PER_MS } from './mentionRows.ts';

const LOOKED = 1_500;
const BACK_MS = 3 * 3_600_000;
/** Of so many groups all their posts are counted, not only those looked at. */
const COUNTED = 20;

const COLUMNS = `m.id, m.network, m.author, m.handle, m.title, m.text, m.language, m.reach, m.posted_at AS postedAt,
  m.group_id AS groupId`;

type Row = Omit<WallPost, 'id' | 'alike'> & {
  readonly id: number;
  readonly title: string | null;
  readonly groupId: number | null;
};

/** `watchIds`: posts that these watch queries asked for; null: all. `now` epoch ms UTC. */
export function wallPosts(db: Db, watchIds: readonly string[] | null, now: number): readonly WallPost[] {
  if (!hasTable(db, 'mention_watch')) return [];
  const isAsked =
    watchIds === null
      ? ''
      : `AND EXISTS (SELECT 1 FROM mention_watch w JOIN watch_no n ON n.no = w.watch_no
           WHERE w.mention_id = m.id AND n.watch_id IN (SELECT value FROM json_each(@watchIds)))`;
  const rows = db
    .prepare<[{ from: number; watchIds: string; limit: number }], Row>(
      `SELECT ${COLUMNS} FROM mention m
       WHERE m.id >= @from AND m.is_hidden = 0 AND m.expired_at IS NULL AND m.deleted_at IS NULL ${isAsked}
       ORDER BY m.id DESC LIMIT @limit`,
    )
    .all({
      from: Math.max(0, now - BACK_MS) * SLOTS_PER_MS,
      watchIds: JSON.stringify(watchIds ?? []),
      limit: LOOKED,
    });
  const groups = new Map<
    number,
    { readonly first: Row; readonly size: number; readonly reach: number | null }
  >();
  for (const row of rows) {
    const key = row.groupId ?? row.id;
    const known = groups.get(key);
    groups.set(key, {
      // Rows come newest first: the last one seen is the oldest, which the others repeat.
      first: row,
      size: (known?.size ?? 0) + 1,
      reach: row.reach === null ? (known?.reach ?? null) : Math.max(row.reach, known?.reach ?? 0),
    });
  }
  // Looked at are the newest: the post that the others repeat may be older than all of them.
  const headOf = db.prepare<[number], Row>(
    `SELECT ${COLUMNS} FROM mention m WHERE m.id = ? AND m.is_hidden = 0 AND m.expired_at IS NULL AND m.deleted_at IS NULL`,
  );
  const sizeOf = db
    .prepare<[number], number>(
      'SELECT count(*) FROM mention WHERE group_id = ? AND is_hidden = 0 AND deleted_at IS NULL',
    )
    .pluck();
  return [...groups.values()]
    .sort((a, b) => weightOf(b) - weightOf(a) || b.first.id - a.first.id)
    .slice(0, COUNTED)
    .map(({ first: seen }) => {
      const { id, title, groupId, ...post } =
        (seen.groupId === null ? null : headOf.get(seen.groupId)) ?? seen;
      return {
        ...post,
        id: String(id),
        text: title === null || title === post.text ? post.text : `${title}. ${post.text}`,
        alike: groupId === null ? 1 : (sizeOf.get(groupId) ?? 1),
      };
    })
    .sort((a, b) => postWeight(b) - postWeight(a))
    .slice(0, WALL_LIMITS.posts);
}

function weightOf({ size, reach }: { readonly size: number; readonly reach: number | null }): number {
  return postWeight({ alike: size, reach });
}
