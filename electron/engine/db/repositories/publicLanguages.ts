/*
 * Languages that the plan asks of whatever is said to everybody.
 */
import type { StatementLanguage } from '../../../../shared/domain/statementLimits.ts';
import type { States } from './stateRepository.ts';

/** None without a plan. */
export function publicLanguages(states: States): readonly StatementLanguage[] {
  return states.plan('plan').all()[0]?.fields.publicLanguages ?? [];
}
