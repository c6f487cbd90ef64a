/*
 * The parts of the plan as the article has them, with what watching adds, and the nouns in each.
 */
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import type { WordKey } from '../../../shared/i18n/createWords.ts';

export type PlanPart = {
  readonly id: string;
  readonly label: Extract<WordKey, `plan.part_${string}`>;
  readonly nouns: readonly PlanNounName[];
};

export const PLAN_PARTS: readonly PlanPart[] = [
  { id: 'severity', label: 'plan.part_severity', nouns: ['severity', 'crisisType'] },
  { id: 'roles', label: 'plan.part_roles', nouns: ['role', 'activity'] },
  { id: 'internal', label: 'plan.part_internal', nouns: ['audience', 'brief'] },
  { id: 'contacts', label: 'plan.part_contacts', nouns: ['contact', 'callTree'] },
  { id: 'approval', label: 'plan.part_approval', nouns: ['approvalRule'] },
  { id: 'messages', label: 'plan.part_messages', nouns: ['template', 'asset', 'account'] },
  { id: 'netiquette', label: 'plan.part_netiquette', nouns: ['clause'] },
  { id: 'watch', label: 'plan.part_watch', nouns: ['watch', 'source'] },
  { id: 'page', label: 'plan.part_page', nouns: ['plan'] },
];
