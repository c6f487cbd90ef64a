/*
 * What the strip says of a room: what falls due next, and what is overdue. Promises made in public count beside clocks
 * and tasks.
 */
import { nextClock } from '../../../shared/domain/clockRules.ts';
import { commitmentState } from '../../../shared/domain/commitmentRules.ts';
import { isOverdue, type RoomView } from '../../../shared/domain/roomAt.ts';
import type { RoomClock } from '../../../shared/domain/roomLimits.ts';

export type NextDue =
  | { readonly kind: 'clock'; readonly clock: RoomClock; readonly dueAt: number }
  /** `text` is null once erased. */
  | { readonly kind: 'promise'; readonly text: string | null; readonly dueAt: number };

/** The earlier of the next clock and the next open promise, both of which may have fallen due already. */
export function nextDue({ clocks, commitments }: Pick<RoomView, 'clocks' | 'commitments'>): NextDue | null {
  const clock = nextClock(clocks);
  const promise = commitments
    .filter(({ fulfilledAt, brokenAt }) => fulfilledAt === null && brokenAt === null)
    .reduce<NextDue | null>(
      (next, { text, dueAt }) =>
        next === null || dueAt < next.dueAt ? { kind: 'promise', text, dueAt } : next,
      null,
    );
  if (clock === null || clock.dueAt === null) return promise;
  return promise !== null && promise.dueAt < clock.dueAt
    ? promise
    : { kind: 'clock', clock: clock.clock, dueAt: clock.dueAt };
}

/** One key for each thing that is overdue: a key that was not there before is news. `now` epoch ms. */
export function overdueKeys(
  { clocks, tasks, commitments }: Pick<RoomView, 'clocks' | 'tasks' | 'commitments'>,
  now: number,
): readonly string[] {
  return [
    ...clocks.filter(({ state }) => state === 'overdue').map(({ clock, round }) => `clock ${clock} ${round}`),
    ...tasks.filter((task) => isOverdue(task, now)).map(({ id }) => `task ${id}`),
    ...commitments
      .filter((promise) => commitmentState(promise, now) === 'overdue')
      .map(({ id }) => `promise ${id}`),
  ];
}
