/*
 * Speaking: folded states of statements with their signatures, of sheets of one-time codes, and of promises.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const SPEAKING_TABLES = ['statement', 'code_sheet', 'commitment'] as const;

export function migrate0012(db: Db): void {
  createFoldedTables(db, SPEAKING_TABLES);
}
