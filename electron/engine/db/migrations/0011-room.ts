/*
 * The room: folded states of facts, decisions, tasks and what people did to clocks.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const ROOM_TABLES = ['fact', 'decision', 'task', 'clock'] as const;

export function migrate0011(db: Db): void {
  createFoldedTables(db, ROOM_TABLES);
}
