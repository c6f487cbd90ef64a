/*
 * Posts of the past, oldest first, as a scenario is made of them. What was removed because it was old is not there.
 */
import type { PastPost } from '../../../../shared/domain/scenarioFromHistory.ts';
import type { Db } from '../sqlite.ts';
import { SLOTS_PER_MS } from './mentionRows.ts';

/** More than a scenario takes: it leaves out evenly. */
const MOST_POSTS = 200_000;

const SELECT = `SELECT network, author, handle, language, reach, text, posted_at AS postedAt FROM mention
  WHERE text <> '' AND`;

export function postsOfImport(db: Db, importId: string): readonly PastPost[] {
  return db
    .prepare<[string], PastPost>(
      `${SELECT} import_no = (SELECT no FROM import_run WHERE id = ?) ORDER BY id LIMIT ${MOST_POSTS}`,
    )
    .all(importId);
}

/** Of a span (epoch ms), and where watches are named, of those alone. */
export function postsOfSpan(
  db: Db,
  from: number,
  to: number,
  watchIds: readonly string[],
): readonly PastPost[] {
  return db
    .prepare<[number, number, number, string], PastPost>(
      `${SELECT} id BETWEEN ? AND ? AND (? = 0 OR id IN (SELECT mention_id FROM mention_watch WHERE watch_no IN
         (SELECT no FROM watch_no WHERE watch_id IN (SELECT value FROM json_each(?)))))
       ORDER BY id LIMIT ${MOST_POSTS}`,
    )
    .all(from * SLOTS_PER_MS, (to + 1) * SLOTS_PER_MS - 1, watchIds.length, JSON.stringify(watchIds));
}
