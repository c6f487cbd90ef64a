/*
 * Publishing from here: accounts as records of the plan, and what this laptop has yet to send. The queue is the
 * laptop's own and never exchanged: of two laptops that both sent, one would send twice.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const PUBLISHING_TABLES = ['account'] as const;

export function migrate0013(db: Db): void {
  createFoldedTables(db, PUBLISHING_TABLES);
  db.exec(`
    CREATE TABLE outbox (
      publication_id TEXT PRIMARY KEY,
      statement_id TEXT NOT NULL,
      queued_at INTEGER NOT NULL,
      tries INTEGER NOT NULL DEFAULT 0,
      -- Set before each try, and taken back only where it certainly is not out.
      may_be_out INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
  `);
}
