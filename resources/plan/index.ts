/*
 * The plan that ships with Vigie: a whole one that a small organisation can use on its first day and make
 * its own. It holds no contacts, no images and no call tree: those are the organisation's.
 */
import type { PlanFileRecords } from '../../shared/domain/planFile.ts';
import { activities } from './activities.ts';
import { approvalRules } from './approvalRules.ts';
import { audiences } from './audiences.ts';
import { briefs } from './briefs.ts';
import { clauses } from './clauses.ts';
import { crisisTypes } from './crisisTypes.ts';
import { plan } from './plan.ts';
import { roles } from './roles.ts';
import { severity } from './severity.ts';
import { templates } from './templates.ts';
import { watches } from './watches.ts';

export const defaultPlan: PlanFileRecords = {
  plan,
  severity,
  crisisType: crisisTypes,
  role: roles,
  activity: activities,
  audience: audiences,
  brief: briefs,
  approvalRule: approvalRules,
  template: templates,
  clause: clauses,
  watch: watches,
};
