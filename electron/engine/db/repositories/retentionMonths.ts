/*
 * What the plan's own page says about how long words are kept; while there is no plan, the default.
 */
import { RETENTION_DEFAULT_MONTHS } from '../../../../shared/domain/planLimits.ts';
import type { PlanRecordOf } from '../../../../shared/domain/planNouns.ts';
import type { States } from './stateRepository.ts';

/** The plan's own page; null while no plan was begun. */
export function planPage(states: Pick<States, 'plan'>): PlanRecordOf<'plan'> | null {
  return (
    states
      .plan('plan')
      .all()
      .find(({ retiredAt }) => retiredAt === null) ?? null
  );
}

/** Null: until somebody says. */
export function retentionMonths(states: Pick<States, 'plan'>): number | null {
  const page = planPage(states);
  return page === null ? RETENTION_DEFAULT_MONTHS : page.fields.mentionMonths;
}
