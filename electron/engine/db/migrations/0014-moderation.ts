/*
 * Measures of moderation, found by the post that they are about.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const MODERATION_TABLES = ['moderation'] as const;

export function migrate0014(db: Db): void {
  createFoldedTables(db, MODERATION_TABLES);
}
