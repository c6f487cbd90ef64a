/*
 * "Since you last looked": what changed in the room within a span, in the order in which a team asks for it.
 */
import { commitmentState } from './commitmentRules.ts';
import { statusOf } from './factRules.ts';
import { stateAt } from './historyAt.ts';
import type { Level } from './limits.ts';
import type { RoomHistory, RoomView } from './roomAt.ts';

/** What a room waits to hear of a fact; that there is a rumour is no news of it. */
const SETTLED: readonly string[] = ['confirmed', 'refuted'];

export type SinceLine =
  | { readonly what: 'level'; readonly from: Level; readonly to: Level }
  | {
      readonly what:
        | 'posts'
        | 'decisions'
        | 'statements'
        | 'facts'
        | 'tasks'
        | 'promisesKept'
        | 'promisesMissed';
      readonly count: number;
    };

/** `posts` were counted by the measures; null where nothing measures. Lines of nothing are left out. */
export function sinceLooked(
  history: RoomHistory,
  view: RoomView,
  posts: number | null,
  from: number,
  now: number,
): readonly SinceLine[] {
  const within = (at: number | null): boolean => at !== null && at > from && at <= now;
  const before = levelAt(history.incident, from);
  const level = view.incident?.level ?? null;
  const counted = [
    ['posts', posts ?? 0],
    ['decisions', view.decisions.filter(({ takenAt }) => within(takenAt)).length],
    ['statements', view.statements.filter(({ firstAt }) => within(firstAt.fr) || within(firstAt.en)).length],
    [
      'facts',
      view.facts.filter(
        (fact) => SETTLED.includes(statusOf(fact)) && within(fact.turns.at(-1)?.occurredAt ?? null),
      ).length,
    ],
    ['tasks', view.tasks.filter(({ status, endedAt }) => status === 'done' && within(endedAt)).length],
    ['promisesKept', view.commitments.filter(({ fulfilledAt }) => within(fulfilledAt)).length],
    [
      'promisesMissed',
      view.commitments.filter(
        (one) => within(one.brokenAt) || (commitmentState(one, now) === 'overdue' && within(one.dueAt)),
      ).length,
    ],
  ] as const;
  return [
    ...(before !== null && level !== null && before !== level
      ? [{ what: 'level', from: before, to: level } as const]
      : []),
    ...counted.flatMap(([what, count]) => (count > 0 ? [{ what, count }] : [])),
  ];
}

function levelAt(incident: RoomHistory['incident'], at: number): Level | null {
  return stateAt(incident, at)?.level ?? null;
}
