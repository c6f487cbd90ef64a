/*
 * Asks the engine for the register of paper copies, again whenever the plan or the register changed.
 */
import type { PaperCopyCounts, PaperRegister } from '../../../shared/contract/paperCopy.ts';
import { api } from '../../bridge/bridge.ts';
import { type Asked, useAsked, usePlanRevision } from './usePlan.ts';

export function usePaperRegister(): Asked<PaperRegister> {
  const revision = usePlanRevision(null);
  return useAsked({ key: `paper copies ${revision}`, send: () => api.paperCopy.list() });
}

/** Comparing sheets takes a while: not asked for before `isDue`. */
export function usePaperCounts(isDue = true): Asked<PaperCopyCounts> {
  const revision = usePlanRevision(null);
  return useAsked({
    key: `paper counts ${revision}`,
    send: () => api.paperCopy.count(),
    isDue,
    keptAs: 'paperCounts',
  });
}

/** Sheets of paper that no longer say the truth, or are past their day. */
export function toReplace(counts: PaperCopyCounts): number {
  return counts.outOfDate + counts.expired;
}

/** Sheets of paper that somebody holds. */
export function handedOut(counts: PaperCopyCounts): number {
  return toReplace(counts) + counts.current + counts.erased;
}
