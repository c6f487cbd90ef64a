/*
 * The nouns of the plan, in the order of its parts.
 */
import { accountNoun } from './account.ts';
import { activityNoun } from './activity.ts';
import { approvalRuleNoun } from './approvalRule.ts';
import { assetNoun } from './asset.ts';
import { audienceNoun } from './audience.ts';
import { briefNoun } from './brief.ts';
import { callTreeNoun } from './callTree.ts';
import { clauseNoun } from './clause.ts';
import { contactNoun } from './contact.ts';
import { crisisTypeNoun } from './crisisType.ts';
import { planNoun } from './plan.ts';
import type { PlanRecord } from './planRecord.ts';
import { roleNoun } from './role.ts';
import { severityNoun } from './severity.ts';
import { sourceNoun } from './source.ts';
import { templateNoun } from './template.ts';
import { watchNoun } from './watch.ts';

export const PLAN_NOUNS = {
  plan: planNoun,
  severity: severityNoun,
  crisisType: crisisTypeNoun,
  role: roleNoun,
  activity: activityNoun,
  audience: audienceNoun,
  brief: briefNoun,
  contact: contactNoun,
  callTree: callTreeNoun,
  approvalRule: approvalRuleNoun,
  template: templateNoun,
  asset: assetNoun,
  clause: clauseNoun,
  watch: watchNoun,
  source: sourceNoun,
  account: accountNoun,
} as const;

export type PlanNounName = keyof typeof PLAN_NOUNS;
export const PLAN_NOUN_NAMES = Object.keys(PLAN_NOUNS) as readonly PlanNounName[];

/** The fields of a noun of the plan. */
export type PlanFields<N extends PlanNounName> = (typeof PLAN_NOUNS)[N]['blank'];
export type PlanRecordOf<N extends PlanNounName> = PlanRecord<PlanFields<N>>;

/** Whether a noun of the journal belongs to the plan. */
export function isPlanNoun(noun: string): noun is PlanNounName {
  return Object.hasOwn(PLAN_NOUNS, noun);
}
