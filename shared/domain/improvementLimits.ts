/*
 * The limits and closed lists of the improvement plan, apart from its schemas: forms name them too, and a page carries
 * no schema.
 */
import type { ReadinessPart } from './readiness.ts';

/** The seven parts of the plan that a finding may be about (domain reference 4.1). */
export const PLAN_PARTS = [
  'severity',
  'roles',
  'internal',
  'contacts',
  'approval',
  'messages',
  'netiquette',
] as const satisfies readonly ReadinessPart[];
export type PlanPart = (typeof PLAN_PARTS)[number];

/** In characters. */
export const FINDING_TEXT_LIMIT = 1_000;
export const PROPOSAL_LIMIT = 4_000;
export const IMPROVEMENT_ACTION_LIMIT = 2_000;
export const CRITERION_LIMIT = 1_000;
export const OWNER_NAME_LIMIT = 120;
export const IMPROVEMENT_NOTE_LIMIT = 1_000;
