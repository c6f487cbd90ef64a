/*
 * Mentions: observations of this laptop, in high volume. The row number holds the posting
 * time (milliseconds × 1024 + a counter), so that newest-first is the table's own order and
 * a time window is a range of row numbers. Full text is written by a second statement on the
 * folded column, never by trigger.
 */
import type { Db } from '../sqlite.ts';

export function migrate0003(db: Db): void {
  db.exec(`
    CREATE TABLE mention (
      id INTEGER PRIMARY KEY,
      network TEXT NOT NULL,
      external_id TEXT,
      author TEXT,
      handle TEXT,
      title TEXT,
      text TEXT NOT NULL,
      url TEXT,
      language TEXT,
      reach INTEGER,
      posted_at INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      import_no INTEGER,
      is_truncated INTEGER NOT NULL,
      dedupe_key TEXT NOT NULL,
      folded TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX mention_dedupe ON mention (dedupe_key);
    CREATE INDEX mention_import ON mention (import_no) WHERE import_no IS NOT NULL;
    CREATE VIRTUAL TABLE mention_text USING fts5 (
      folded,
      content = 'mention',
      content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2',
      detail = 'full'
    );

    CREATE TABLE mention_minute (
      minute INTEGER PRIMARY KEY,
      count INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE import_run (
      no INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('running', 'completed', 'undoing', 'undone')),
      started_at INTEGER NOT NULL,
      person TEXT NOT NULL
    ) STRICT;
  `);
}
