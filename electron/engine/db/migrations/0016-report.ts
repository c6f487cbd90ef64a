/*
 * What people write for a report: its versions, what was answered to the debrief, and the improvement plan.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

export const REPORT_TABLES = ['report_draft', 'contribution', 'improvement'] as const;

export function migrate0016(db: Db): void {
  createFoldedTables(db, REPORT_TABLES);
}
