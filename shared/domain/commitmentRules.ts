/*
 * How a promise stands at a moment. Late is kept after its time; overdue is neither kept nor given up yet.
 */
import type { Commitment } from './commitment.ts';

export type CommitmentState = 'open' | 'overdue' | 'kept' | 'late' | 'broken';

type Times = Pick<Commitment, 'dueAt' | 'fulfilledAt' | 'brokenAt'>;

/** `now` epoch ms UTC. */
export function commitmentState({ dueAt, fulfilledAt, brokenAt }: Times, now: number): CommitmentState {
  if (fulfilledAt !== null) return fulfilledAt <= dueAt ? 'kept' : 'late';
  if (brokenAt !== null) return 'broken';
  return dueAt <= now ? 'overdue' : 'open';
}

const RANK: Readonly<Record<CommitmentState, number>> = { overdue: 0, open: 1, broken: 2, late: 3, kept: 4 };

/** Those that are due first, then those that ended. */
export function byUrgency(now: number): (a: Commitment, b: Commitment) => number {
  return (a, b) =>
    RANK[commitmentState(a, now)] - RANK[commitmentState(b, now)] ||
    a.dueAt - b.dueAt ||
    (a.id < b.id ? -1 : 1);
}
