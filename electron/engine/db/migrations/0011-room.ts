/*
 * The room: folded states of facts, decisions, tasks, what people did to clocks, the
 * freeze ledger, situation reports and runs of calls; and who needs a PIN here.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const ROOM_TABLES = [
  'fact',
  'decision',
  'task',
  'clock',
  'freeze',
  'sitrep',
  'call_run',
  'handover',
  'internal_brief',
] as const;

export function migrate0011(db: Db): void {
  createFoldedTables(db, ROOM_TABLES);
  // Of this laptop alone, like `local`.
  db.exec(`
    CREATE TABLE pin (
      person_id TEXT PRIMARY KEY,
      salt BLOB NOT NULL,
      hash BLOB NOT NULL,
      wrong INTEGER NOT NULL,
      last_wrong_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
