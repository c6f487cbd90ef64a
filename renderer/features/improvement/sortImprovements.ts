/* In which order the improvement plan is read: what is open first, by its day; what has ended, the latest first. Pure. */
import type { Improvement } from '../../../shared/domain/improvement.ts';
import { isOverdue } from '../../../shared/domain/improvementRules.ts';
import type { Shown } from './improvementView.ts';

export function sortImprovements(improvements: readonly Improvement[]): readonly Improvement[] {
  return [...improvements].sort((a, b) => {
    if (a.ended === null && b.ended === null) return byDay(a.dueOn, b.dueOn) || a.openedAt - b.openedAt;
    if (a.ended === null || b.ended === null) return a.ended === null ? -1 : 1;
    return b.ended.at - a.ended.at;
  });
}

export function isShown(improvement: Improvement, shown: Shown, today: string): boolean {
  if (shown === 'open') return improvement.status === 'open';
  return shown === 'all' || isOverdue(improvement, today);
}

/** What has no day comes last. */
function byDay(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
