/*
 * What readiness says of the improvement plan: actions whose day has passed, and actions that nobody has or that have no
 * day, each with the part of the plan that it is about. Pure.
 */
import type { Improvement } from './improvement.ts';
import { isOverdue } from './improvementRules.ts';
import type { Finding, ReadinessPart } from './readiness.ts';

export type FollowedImprovement = Pick<
  Improvement,
  'id' | 'incidentId' | 'status' | 'part' | 'finding' | 'ownerId' | 'ownerName' | 'dueOn'
>;

/** Those that are about a part; one that names none is about the plan itself. */
export function improvementFindings(
  improvements: readonly FollowedImprovement[],
  part: ReadinessPart,
  today: string,
): readonly Finding[] {
  return improvements.flatMap((one): readonly Finding[] => {
    if (one.status !== 'open' || (one.part ?? 'page') !== part) return [];
    const isUnassigned = (one.ownerId === null && one.ownerName === '') || one.dueOn === null;
    if (!isOverdue(one, today) && !isUnassigned) return [];
    const code = isOverdue(one, today) ? 'improvementOverdue' : 'improvementUnassigned';
    const { id, incidentId, finding } = one;
    return [{ code, noun: 'improvement', id, about: '', title: finding, incidentId }];
  });
}
