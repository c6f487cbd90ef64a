/*
 * The writer's part in measuring: posts that nobody read yet get their signals and watch queries, and minutes are
 * counted again, a slice at a time.
 */
import { MINUTE_MS } from '../../../shared/domain/measure.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { COUNTED_MINUTES } from '../db/repositories/measureRecount.ts';
import { measuringOn } from '../db/repositories/measuring.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import { prepareShortNumbers } from '../db/repositories/shortNumbers.ts';
import type { Db } from '../db/sqlite.ts';
import type { ReadPost, StoredPost } from '../ingest/prepareObserved.ts';

const UNREAD_AT_ONCE = 100;

export function createWriterMeasures(
  need: () => { readonly db: Db },
  inTransaction: <T>(work: () => T) => Result<T>,
) {
  const unreadOf = (db: Db, nowMinute: number): readonly StoredPost[] =>
    db
      .prepare<[number, number], StoredPost>(
        `SELECT id, network, author, handle, title, text, url, language FROM mention
         WHERE signals IS NULL AND id >= ? ORDER BY id DESC LIMIT ?`,
      )
      .all((nowMinute - COUNTED_MINUTES) * MINUTE_MS * SLOTS_PER_MS, UNREAD_AT_ONCE);

  return {
    /** The newest unread posts of the last fifteen days. `nowMinute`: minutes since 1970. */
    unreadPosts: (nowMinute: number): Result<readonly StoredPost[]> => ok(unreadOf(need().db, nowMinute)),
    storeRead(posts: readonly ReadPost[]): Result<null> {
      return inTransaction(() => {
        const { db } = need();
        const numbers = prepareShortNumbers(db);
        const set = db.prepare(
          'UPDATE mention SET signals = ?, language = coalesce(language, ?) WHERE id = ? AND signals IS NULL',
        );
        const addWatch = db.prepare(
          'INSERT OR IGNORE INTO mention_watch (watch_no, mention_id) VALUES (?, ?)',
        );
        for (const { id, language, signals, watchIds } of posts) {
          if (set.run(signals, language, id).changes === 0) continue;
          for (const watchId of watchIds) addWatch.run(numbers.ofWatch(watchId), id);
        }
        return null;
      });
    },
    /** Counts one slice again; answers whether anything is left. */
    recountSlice(nowMinute: number): Result<boolean> {
      return inTransaction(() => measuringOn(need().db).recount.slice(nowMinute));
    },
  };
}
