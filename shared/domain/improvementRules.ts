/*
 * What is asked of the improvement plan: what is overdue, and how much of what was due was done in time. Days are
 * YYYY-MM-DD in the zone of whoever asks.
 */
import type { Improvement } from './improvement.ts';

/** Whether it is still open after its day has passed. What has no day is never overdue. */
export function isOverdue({ status, dueOn }: Pick<Improvement, 'status' | 'dueOn'>, today: string): boolean {
  return status === 'open' && dueOn !== null && dueOn < today;
}

export type Closure = {
  /** Those whose day has passed; what was dropped is not asked for any more. */
  readonly due: number;
  /** Of these, completed by that day. */
  readonly inTime: number;
  /** `inTime` of `due`, 0 to 1; null while nothing was due, which is not zero. */
  readonly share: number | null;
};

/** Counts them as of `today`; `dayOf` gives the day of a moment (epoch ms UTC). */
export function closureOf(
  improvements: readonly Pick<Improvement, 'status' | 'dueOn' | 'ended'>[],
  today: string,
  dayOf: (at: number) => string,
): Closure {
  const due = improvements.filter(
    ({ status, dueOn }) => status !== 'dropped' && dueOn !== null && dueOn < today,
  );
  const inTime = due.filter(
    ({ status, dueOn, ended }) =>
      status === 'completed' && ended !== null && dueOn !== null && dayOf(ended.at) <= dueOn,
  ).length;
  return { due: due.length, inTime, share: due.length === 0 ? null : inTime / due.length };
}
