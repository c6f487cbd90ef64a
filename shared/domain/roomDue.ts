/*
 * What is said of a room wherever there is one line for it: what falls due next, and what is overdue. Promises made in public, and signatures that
 * are waited for, count beside clocks and tasks.
 */
import { commitmentState } from './commitmentRules.ts';
import { isOverdue, type RoomView } from './roomAt.ts';
import type { RoomClock } from './roomLimits.ts';

export type NextDue =
  | { readonly kind: 'clock'; readonly clock: RoomClock; readonly dueAt: number }
  /** `text` is null once erased. */
  | { readonly kind: 'promise'; readonly text: string | null; readonly dueAt: number }
  /** A text that still waits for a signature. */
  | { readonly kind: 'signature'; readonly text: string; readonly dueAt: number };

type Room = Pick<RoomView, 'clocks' | 'commitments' | 'statements'>;

/** Everything of a room that has a time and waits, in no order. */
function allDue({ clocks, commitments, statements }: Room): readonly NextDue[] {
  return [
    ...clocks.flatMap(({ clock, state, dueAt }) =>
      (state === 'running' || state === 'overdue') && dueAt !== null
        ? [{ kind: 'clock', clock, dueAt } as const]
        : [],
    ),
    ...commitments
      .filter(({ fulfilledAt, brokenAt }) => fulfilledAt === null && brokenAt === null)
      .map(({ text, dueAt }) => ({ kind: 'promise', text, dueAt }) as const),
    ...statements.flatMap(({ title, signBy }) =>
      signBy === null ? [] : [{ kind: 'signature', text: title, dueAt: signBy } as const],
    ),
  ];
}

function earliest(all: readonly NextDue[]): NextDue | null {
  return all.reduce<NextDue | null>(
    (next, one) => (next === null || one.dueAt < next.dueAt ? one : next),
    null,
  );
}

/** The earliest of clocks, open promises and signatures that are waited for; any may have fallen due already. */
export function nextDue(room: Room): NextDue | null {
  return earliest(allDue(room));
}

/** The earliest that is not late yet at `now` (epoch ms). */
export function nextAhead(room: Room, now: number): NextDue | null {
  return earliest(allDue(room).filter(({ dueAt }) => dueAt > now));
}

/** One key for each thing that is overdue: a key that was not there before is news. `now` epoch ms. */
export function overdueKeys(
  {
    clocks,
    tasks,
    commitments,
    statements,
  }: Pick<RoomView, 'clocks' | 'tasks' | 'commitments' | 'statements'>,
  now: number,
): readonly string[] {
  return [
    ...clocks.filter(({ state }) => state === 'overdue').map(({ clock, round }) => `clock ${clock} ${round}`),
    ...tasks.filter((task) => isOverdue(task, now)).map(({ id }) => `task ${id}`),
    ...commitments
      .filter((promise) => commitmentState(promise, now) === 'overdue')
      .map(({ id }) => `promise ${id}`),
    ...statements
      .filter(({ signBy }) => signBy !== null && signBy <= now)
      .map(({ id, signBy }) => `signature ${id} ${signBy}`),
  ];
}
