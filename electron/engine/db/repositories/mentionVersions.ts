/*
 * Another wording of a post that is there: the newest stands in the row, older ones beside it. Wordings that their
 * source dates are ordered by those dates, so that a stream read twice or out of order ends at the same words; where
 * nobody dates them, what was seen last stands, and what stood before is never taken for news.
 */
import type { PreparedPost } from '../observedBatch.ts';
import type { Db } from '../sqlite.ts';

type Row = {
  readonly text: string;
  readonly title: string | null;
  readonly folded: string;
  readonly editedAt: number | null;
  readonly postedAt: number;
};

export function prepareMentionVersions(db: Db) {
  const standing = db.prepare<[number], Row>(
    'SELECT text, title, folded, edited_at AS editedAt, posted_at AS postedAt FROM mention WHERE id = ?',
  );
  const sameVersion = db.prepare<[number, string]>(
    'SELECT 1 FROM mention_version WHERE mention_id = ? AND text = ?',
  );
  const keep = db.prepare(
    'INSERT OR IGNORE INTO mention_version (mention_id, seen_at, text, title) VALUES (?, ?, ?, ?)',
  );
  const reword = db.prepare(
    `UPDATE mention SET text = ?, title = ?, folded = ?, language = coalesce(?, language), edited_at = ?,
       is_truncated = ?, signals = ? WHERE id = ?`,
  );
  const removeText = db.prepare(
    `INSERT INTO mention_text (mention_text, rowid, folded) VALUES ('delete', ?, ?)`,
  );
  const insertText = db.prepare('INSERT INTO mention_text (rowid, folded) VALUES (?, ?)');

  const keepOlder = (id: number, at: number, text: string, title: string | null): boolean => {
    if (sameVersion.get(id, text) !== undefined) return false;
    let seenAt = at;
    while (keep.run(id, seenAt, text, title).changes === 0) seenAt += 1;
    return true;
  };

  return {
    /** Answers whether the row, or what is known of its past, is another now. Inside a transaction. */
    take(id: number, { mention, editedAt }: PreparedPost, now: number): boolean {
      const row = standing.get(id);
      if (row === undefined || (row.text === mention.text && row.title === mention.title)) return false;
      // Both say that nobody edited it: an export that shortened the links is no edit.
      if (editedAt === null && row.editedAt === null) return false;
      const isDated = editedAt !== undefined && editedAt !== row.editedAt;
      if (isDated && (editedAt ?? Number.NEGATIVE_INFINITY) < (row.editedAt ?? Number.NEGATIVE_INFINITY))
        return keepOlder(id, editedAt ?? row.postedAt, mention.text, mention.title);
      if (!isDated && sameVersion.get(id, mention.text) !== undefined) return false;
      keepOlder(id, row.editedAt ?? row.postedAt, row.text, row.title);
      removeText.run(id, row.folded);
      insertText.run(id, mention.folded);
      reword.run(
        mention.text,
        mention.title,
        mention.folded,
        mention.language,
        editedAt ?? now,
        mention.isTruncated ? 1 : 0,
        mention.signals ?? null,
        id,
      );
      return true;
    },
  };
}
