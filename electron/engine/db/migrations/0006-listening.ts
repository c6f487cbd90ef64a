/*
 * Listening: what a mention says of others (replies, quotes, pictures), how it changed, which source gave
 * it, which watches asked for it; and how each source fares on this laptop. Sources themselves are
 * records of the plan, in a table like the others.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const LISTENING_TABLES = ['source', 'hand_mention'] as const;

export function migrate0006(db: Db): void {
  createFoldedTables(db, LISTENING_TABLES);
  db.exec(`
    -- Short numbers for what is repeated in every row. Never reused.
    CREATE TABLE source_no (no INTEGER PRIMARY KEY AUTOINCREMENT, source_id TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE watch_no (no INTEGER PRIMARY KEY AUTOINCREMENT, watch_id TEXT NOT NULL UNIQUE) STRICT;

    ALTER TABLE mention ADD COLUMN source_no INTEGER;
    ALTER TABLE mention ADD COLUMN reply_to TEXT;
    ALTER TABLE mention ADD COLUMN quotes TEXT;
    ALTER TABLE mention ADD COLUMN media TEXT;
    ALTER TABLE mention ADD COLUMN edited_at INTEGER;
    ALTER TABLE mention ADD COLUMN deleted_at INTEGER;
    ALTER TABLE mention ADD COLUMN group_id INTEGER;
    ALTER TABLE mention ADD COLUMN fingerprint TEXT;
    ALTER TABLE mention ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX mention_source ON mention (source_no, id) WHERE source_no IS NOT NULL;
    CREATE INDEX mention_group ON mention (group_id, id) WHERE group_id IS NOT NULL;

    -- Which watches asked for it; the columns of the feed read it newest first.
    CREATE TABLE mention_watch (
      watch_no INTEGER NOT NULL,
      mention_id INTEGER NOT NULL,
      PRIMARY KEY (watch_no, mention_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mention_watch_mention ON mention_watch (mention_id);

    -- What it said before it was edited.
    CREATE TABLE mention_version (
      mention_id INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      text TEXT NOT NULL,
      title TEXT,
      PRIMARY KEY (mention_id, seen_at)
    ) STRICT, WITHOUT ROWID;

    -- Deletions of posts that have not arrived (yet): streams give things in any order.
    CREATE TABLE mention_deleted (
      dedupe_key TEXT PRIMARY KEY,
      deleted_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source_state (
      source_id TEXT PRIMARY KEY,
      cursor TEXT,
      last_contact_at INTEGER,
      newest_posted_at INTEGER,
      last_received_at INTEGER,
      stored INTEGER NOT NULL DEFAULT 0,
      duplicate INTEGER NOT NULL DEFAULT 0,
      unmatched INTEGER NOT NULL DEFAULT 0,
      excluded INTEGER NOT NULL DEFAULT 0,
      rejected INTEGER NOT NULL DEFAULT 0,
      shed INTEGER NOT NULL DEFAULT 0,
      rejects TEXT NOT NULL DEFAULT '{}',
      gap_from INTEGER,
      gap_to INTEGER
    ) STRICT, WITHOUT ROWID;
  `);
}
