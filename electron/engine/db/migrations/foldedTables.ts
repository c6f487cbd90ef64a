/*
 * The one form of all tables of folded states. Migrations that have shipped make their tables here, so
 * this text is as frozen as they are: another form is another function.
 */
import type { Db } from '../sqlite.ts';

/** Makes a table for each name, with its two indexes. */
export function createFoldedTables(db: Db, tables: readonly string[]): void {
  for (const table of tables) {
    db.exec(`
      CREATE TABLE ${table} (
        id TEXT PRIMARY KEY,
        incident_id TEXT,
        sort_at INTEGER NOT NULL,
        link_key TEXT,
        head_id TEXT NOT NULL,
        state TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX ${table}_incident ON ${table} (incident_id, sort_at) WHERE incident_id IS NOT NULL;
      CREATE INDEX ${table}_link ON ${table} (link_key) WHERE link_key IS NOT NULL;
    `);
  }
}
