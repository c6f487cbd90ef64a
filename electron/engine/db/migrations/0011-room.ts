/*
 * The room: folded states of facts, decisions, tasks, what people did to clocks, the
 * freeze ledger and situation reports.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const ROOM_TABLES = ['fact', 'decision', 'task', 'clock', 'freeze', 'sitrep'] as const;

export function migrate0011(db: Db): void {
  createFoldedTables(db, ROOM_TABLES);
}
