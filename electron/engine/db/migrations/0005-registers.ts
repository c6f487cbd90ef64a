/*
 * Folded records of what is kept beside the plan: copies on paper, rounds of calls, who acknowledged a brief,
 * confidentiality incidents. Of the same form as the other nouns' tables.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const REGISTER_TABLES = [
  'paper_copy',
  'call_round',
  'acknowledgement',
  'confidentiality_incident',
] as const;

export function migrate0005(db: Db): void {
  createFoldedTables(db, REGISTER_TABLES);
}
