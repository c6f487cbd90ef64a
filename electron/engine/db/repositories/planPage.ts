/* The plan's own page: whose it is, and how its reports begin. */
import type { PlanFields } from '../../../../shared/domain/planNouns.ts';
import type { States } from './stateRepository.ts';

/** Null where no plan was begun. */
export function planPage(states: Pick<States, 'plan'>): PlanFields<'plan'> | null {
  const pages = states.plan('plan').all();
  return pages.find(({ retiredAt }) => retiredAt === null)?.fields ?? null;
}
