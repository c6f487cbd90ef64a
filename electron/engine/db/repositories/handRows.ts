/*
 * Rows of the feed that stand there because somebody wrote them down, and for no other reason. Once a source gives
 * the same post, its own words take their place; what was judged by hand is found again by the dedupe key.
 */
import type { Db } from '../sqlite.ts';
import { IS_KEY } from './dedupeKeys.ts';

/** Stands where the number of a source would: those begin at 1. */
const BY_HAND = 0;
const MINUTE_MS = 60_000;

type Row = { readonly id: number; readonly folded: string; readonly posted_at: number };

export type HandRows = ReturnType<typeof prepareHandRows>;

/** Prepares on the writing connection; everything runs inside its transaction. */
export function prepareHandRows(db: Db) {
  const any = db.prepare<[]>(`SELECT 1 FROM mention WHERE source_no = ${BY_HAND} LIMIT 1`);
  const known = db.prepare<[{ key: string }]>(`SELECT 1 FROM mention WHERE ${IS_KEY}`);
  const own = db.prepare<[{ key: string }], Row>(
    `SELECT id, folded, posted_at FROM mention WHERE ${IS_KEY} AND source_no = ${BY_HAND}`,
  );
  const cited = db.prepare<[string]>('SELECT 1 FROM evidence WHERE link_key = ? LIMIT 1');
  const mark = db.prepare(`UPDATE mention SET source_no = ${BY_HAND} WHERE id = ?`);
  const removeText = db.prepare(
    `INSERT INTO mention_text (mention_text, rowid, folded) VALUES ('delete', ?, ?)`,
  );
  const remove = db.prepare('DELETE FROM mention WHERE id = ?');
  const removeVersions = db.prepare('DELETE FROM mention_version WHERE mention_id = ?');
  const removeWatches = db.prepare('DELETE FROM mention_watch WHERE mention_id = ?');
  const countDown = db.prepare('UPDATE mention_minute SET count = count - 1 WHERE minute = ?');
  const dropEmptyMinutes = db.prepare('DELETE FROM mention_minute WHERE count <= 0');

  return {
    /** Whether there is any: one look, so that a batch of a source asks for each of its posts only then. */
    isAny: (): boolean => any.get() !== undefined,
    isKnown: (dedupeKey: string): boolean => known.get({ key: dedupeKey }) !== undefined,
    isCited: (dedupeKey: string): boolean => cited.get(dedupeKey) !== undefined,
    mark: (id: number): void => {
      mark.run(id);
    },
    /** Takes the row out if it is there by hand alone; answers whether it was. */
    remove(dedupeKey: string): boolean {
      const row = own.get({ key: dedupeKey });
      if (row === undefined) return false;
      removeText.run(row.id, row.folded);
      remove.run(row.id);
      removeVersions.run(row.id);
      removeWatches.run(row.id);
      countDown.run(Math.floor(row.posted_at / MINUTE_MS));
      dropEmptyMinutes.run();
      return true;
    },
  };
}
