/*
 * Deletions of posts that are not here (yet). Streams give things in any order, and tell of the deletions of everybody:
 * only the newest are kept.
 */
import type { Db } from '../sqlite.ts';

const KEPT = 50_000;
const PRUNED_EVERY = 5_000;

export function preparePendingDeletions(db: Db) {
  const get = db
    .prepare<[string], number>('SELECT deleted_at FROM mention_deleted WHERE dedupe_key = ?')
    .pluck();
  const put = db.prepare(`
    INSERT INTO mention_deleted (dedupe_key, deleted_at) VALUES (?, ?)
    ON CONFLICT (dedupe_key) DO UPDATE SET deleted_at = min(deleted_at, excluded.deleted_at)`);
  const remove = db.prepare('DELETE FROM mention_deleted WHERE dedupe_key = ?');
  const any = db.prepare('SELECT 1 FROM mention_deleted LIMIT 1');
  const prune = db.prepare(`
    DELETE FROM mention_deleted WHERE deleted_at <
      (SELECT deleted_at FROM mention_deleted ORDER BY deleted_at DESC LIMIT 1 OFFSET ${KEPT})`);
  let sincePruned = PRUNED_EVERY;
  let isAny: boolean | null = null;

  return {
    /** When the post was deleted, if that was said before it came; null otherwise. */
    take(dedupeKey: string): number | null {
      isAny ??= any.get() !== undefined;
      if (!isAny) return null;
      const at = get.get(dedupeKey) ?? null;
      if (at !== null) remove.run(dedupeKey);
      return at;
    },
    put(dedupeKey: string, at: number): void {
      isAny = true;
      sincePruned += 1;
      put.run(dedupeKey, at);
    },
    prune(): void {
      if (sincePruned < PRUNED_EVERY) return;
      sincePruned = 0;
      prune.run();
    },
  };
}
