/*
 * Folded states, one table a noun, all of one form: they can be dropped and folded again
 * from the journal at any time. `link_key` is what a noun is looked up by besides its id.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const PROJECTION_TABLES = [
  'device',
  'person',
  'incident',
  'log_line',
  'evidence',
  'import',
  'erasure',
  'report',
] as const;

export function migrate0002(db: Db): void {
  createFoldedTables(db, PROJECTION_TABLES);
  db.exec(`
    CREATE TABLE entry_void (
      entry_id TEXT PRIMARY KEY,
      noun TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_void_entity ON entry_void (noun, entity_id);
  `);
}
