/*
 * The plan a file begins with: the default one, with the days by which it is to be looked at again, or
 * nothing but its own page.
 */

import { planNoun } from '../../../shared/domain/plan.ts';
import { stateOfFile } from '../../../shared/domain/planFile.ts';
import type { AnyPlanRecord, PlanState } from '../../../shared/domain/planHistory.ts';
import { addDays } from '../../../shared/lib/calendarDay.ts';
import { newUuid } from '../journal/ids.ts';

/** A plan that nobody looked at for half a year is stale; its paper is trusted for a year. */
const REVIEW_AFTER_DAYS = 182;
const VALID_FOR_DAYS = 365;

/** The default plan for an organisation. */
export async function defaultPlanFor(organisation: string, now: number): Promise<PlanState> {
  // Read only when a plan begins: no start waits for it.
  const { defaultPlan } = await import('../../../resources/plan/index.ts');
  const today = new Date(now).toISOString().slice(0, 10);
  const reviewOn = addDays(today, REVIEW_AFTER_DAYS);
  const state = stateOfFile(defaultPlan);
  return Object.fromEntries(
    Object.entries(state).map(([noun, records]) => [
      noun,
      (records ?? []).map((record: AnyPlanRecord) => ({
        ...record,
        fields: {
          ...record.fields,
          reviewOn,
          ...(noun === 'plan' ? { organisation, validUntil: addDays(today, VALID_FOR_DAYS) } : {}),
        },
      })),
    ]),
  );
}

/** Only the plan's own page. */
export function emptyPlanFor(organisation: string, now: number): PlanState {
  const validUntil = addDays(new Date(now).toISOString().slice(0, 10), VALID_FOR_DAYS);
  const fields = { ...planNoun.blank, organisation, validUntil };
  return stateOfFile({ plan: [{ id: newUuid(now), fields }] });
}
