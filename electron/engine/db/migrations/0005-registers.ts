/*
 * Folded records of what is kept beside the plan: copies on paper, rounds of calls, who acknowledged a brief,
 * confidentiality incidents. Of the same form as the other nouns' tables.
 */
import type { Db } from '../sqlite.ts';

export const REGISTER_TABLES = [
  'paper_copy',
  'call_round',
  'acknowledgement',
  'confidentiality_incident',
] as const;

export function migrate0005(db: Db): void {
  for (const table of REGISTER_TABLES) {
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
