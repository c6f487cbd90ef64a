/*
 * What the plan's own page says about how long words are kept; while there is no plan, the default.
 */
import { RETENTION_DEFAULT_MONTHS } from '../../../../shared/domain/planLimits.ts';
import { planPage } from './planPage.ts';
import type { States } from './stateRepository.ts';

/** Null: until somebody says. */
export function retentionMonths(states: Pick<States, 'plan'>): number | null {
  const page = planPage(states);
  return page === null ? RETENTION_DEFAULT_MONTHS : page.fields.mentionMonths;
}
