/*
 * Signals and triage: what a post's words say, measured once when it arrives; counts by minute for whatever is watched;
 * folded states of what people decided about posts and spikes. Buckets can be dropped and counted again at any time.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const SIGNAL_TABLES = ['spike', 'verdict', 'tone_label', 'ranker'] as const;

export function migrate0010(db: Db): void {
  createFoldedTables(db, SIGNAL_TABLES);
  db.exec(`
    -- What was read of its words (shared/domain/postSignals.ts), packed; null: not read.
    ALTER TABLE mention ADD COLUMN signals INTEGER;
    -- The tone that a person said, which wins; follows its entries in their transaction.
    ALTER TABLE mention ADD COLUMN hand_tone INTEGER;

    -- What is counted: all, a watch, a category, an incident. The definition says of which watches; when it changes,
    -- the minutes are counted again.
    CREATE TABLE measure_subject (
      no INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      definition TEXT NOT NULL,
      -- First minute that is counted; null: to be counted.
      counted_from INTEGER
    ) STRICT;

    CREATE TABLE measure_minute (
      subject_no INTEGER NOT NULL,
      minute INTEGER NOT NULL,
      count INTEGER NOT NULL,
      negative INTEGER NOT NULL,
      positive INTEGER NOT NULL,
      unsure INTEGER NOT NULL,
      by_hand INTEGER NOT NULL,
      hand_negative INTEGER NOT NULL,
      -- A bit for each network (network_no); audience, media and harm are the largest.
      networks INTEGER NOT NULL,
      audience INTEGER NOT NULL,
      media INTEGER NOT NULL,
      harm INTEGER NOT NULL,
      hits INTEGER NOT NULL,
      PRIMARY KEY (subject_no, minute)
    ) STRICT, WITHOUT ROWID;

    -- Minutes in which something went or changed: they are counted again. Whatever removes or changes a row is rare,
    -- so triggers note it and nobody can forget to; what is inserted is counted by whoever inserts it.
    CREATE TABLE measure_stale (minute INTEGER PRIMARY KEY) STRICT;
    CREATE TRIGGER mention_gone AFTER DELETE ON mention BEGIN
      INSERT OR IGNORE INTO measure_stale (minute) VALUES (old.posted_at / 60000);
    END;
    CREATE TRIGGER mention_measured AFTER UPDATE OF signals, hand_tone, is_hidden ON mention BEGIN
      INSERT OR IGNORE INTO measure_stale (minute) VALUES (new.posted_at / 60000);
    END;
    -- Of posts that nobody read yet alone: a post that comes read does not touch it.
    CREATE INDEX mention_unread ON mention (id) WHERE signals IS NULL;
    CREATE TABLE network_no (no INTEGER PRIMARY KEY AUTOINCREMENT, network TEXT NOT NULL UNIQUE) STRICT;
  `);
}
