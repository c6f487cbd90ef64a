/*
 * Folded records of the plan, one table a noun, of the same form as the other nouns' tables.
 */
import type { Db } from '../sqlite.ts';

export const PLAN_TABLES = [
  'plan',
  'severity',
  'crisis_type',
  'role',
  'activity',
  'audience',
  'brief',
  'contact',
  'call_tree',
  'approval_rule',
  'template',
  'asset',
  'clause',
  'watch',
] as const;

export function migrate0004(db: Db): void {
  for (const table of PLAN_TABLES) {
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
