/*
 * The plan's own page: whose it is, and what holds for everything that the plan does not say elsewhere.
 */
import type { PlanRecordOf } from '../../../../shared/domain/planNouns.ts';
import type { States } from './stateRepository.ts';

/** Null while no plan was begun. */
export function planPage(states: Pick<States, 'plan'>): PlanRecordOf<'plan'> | null {
  return (
    states
      .plan('plan')
      .all()
      .find(({ retiredAt }) => retiredAt === null) ?? null
  );
}
