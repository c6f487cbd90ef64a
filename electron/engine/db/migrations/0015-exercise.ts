/*
 * Exercises, and what was adopted of them. From here on a file takes entries of its own realm only, whatever way they
 * come: an exercise and the real thing can never be merged.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const EXERCISE_TABLES = ['exercise', 'exercise_summary'] as const;

export function migrate0015(db: Db): void {
  createFoldedTables(db, EXERCISE_TABLES);
  db.exec(`
    CREATE TRIGGER entry_is_of_this_realm BEFORE INSERT ON entry
    WHEN NEW.realm <> COALESCE((SELECT value FROM local WHERE name = 'realm'), 'real')
    BEGIN SELECT RAISE(ABORT, 'this entry is of another realm'); END;
  `);
}
