/*
 * Folded records of the plan, one table a noun, of the same form as the other nouns' tables.
 */
import type { Db } from '../sqlite.ts';
import { createFoldedTables } from './foldedTables.ts';

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
  createFoldedTables(db, PLAN_TABLES);
}
