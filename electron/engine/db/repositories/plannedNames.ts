/*
 * Names that the plan knows and that every language of a statement must say alike: the organisation and its people.
 */
import type { States } from './stateRepository.ts';

const SHORTEST_NAME = 3;

export function plannedNames(states: States): readonly string[] {
  const organisation = states.plan('plan').all()[0]?.fields.organisation ?? '';
  const people = states
    .plan('contact')
    .all()
    .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
    .map(({ fields }) => fields.name);
  return [...new Set([organisation, ...people])].filter((name) => name.trim().length >= SHORTEST_NAME);
}
