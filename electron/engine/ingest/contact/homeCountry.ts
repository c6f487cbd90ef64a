/*
 * The country whose telephone numbers need no code: the one on the plan's page.
 */
import { planNoun } from '../../../../shared/domain/plan.ts';
import type { PlanState } from '../../../../shared/domain/planHistory.ts';

/** Two letters of ISO 3166; a plan that says none has the country of a blank one. */
export function homeCountryOf(plan: PlanState): string {
  const page = (plan.plan ?? []).find((one) => one.retiredAt === null);
  return typeof page?.fields.country === 'string' ? page.fields.country : planNoun.blank.country;
}
