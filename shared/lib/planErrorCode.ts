/** Why a record of the plan is refused for what it says beside the others; among all codes in `errorCode.ts`. */
export const PLAN_ERROR_CODES = [
  'plan.begun',
  'plan.colourNotOne',
  'plan.colourTooLight',
  'plan.logoUnfit',
  'severity.levelTaken',
  'clause.numberTaken',
  'approvalRule.cellTaken',
  'contact.unknown',
  'contact.ownDeputy',
  'callTree.unsound',
  'watch.queryUnreadable',
] as const;
