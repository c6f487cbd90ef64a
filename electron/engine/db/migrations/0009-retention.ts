/*
 * Retention: when a mention lost its words, how far time was seen to pass, and what the last run did. The new column
 * costs a row nothing until its words go, and no index follows it: a run walks the table in its own order.
 */
import type { Db } from '../sqlite.ts';

export function migrate0009(db: Db): void {
  db.exec(`
    ALTER TABLE mention ADD COLUMN expired_at INTEGER;

    CREATE TABLE retention (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      seen_at INTEGER NOT NULL,
      wall_at INTEGER NOT NULL,
      -- Of a run that is going on, or that was cut off and goes on.
      removed_so_far INTEGER NOT NULL DEFAULT 0,
      -- 1 while words that went may still lie in the index or in the log.
      is_sweep_due INTEGER NOT NULL DEFAULT 0,
      -- Of the last run that ended; the person who asked for it, or null.
      ran_at INTEGER,
      ran_by TEXT,
      ran_before INTEGER,
      removed INTEGER,
      cited INTEGER,
      in_incident INTEGER
    ) STRICT;
  `);
}
