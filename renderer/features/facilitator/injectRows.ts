/*
 * Which injects a facilitator sees, in what order, and which comes next.
 */
import type { InjectView } from '../../../shared/contract/exercise.ts';

export type InjectFilter = 'withoutPosts' | 'all';

/** In the order of the scenario, also where one was let in before its time: nothing jumps under the hand. */
export function inOrder(injects: readonly InjectView[]): readonly InjectView[] {
  return [...injects].sort((a, b) => a.inject.at - b.inject.at);
}

/** Posts alone are left out only where nothing is expected after them: what a team missed stays in sight. */
export function shownInjects(injects: readonly InjectView[], filter: InjectFilter): readonly InjectView[] {
  if (filter === 'all') return injects;
  return injects.filter(({ inject }) => inject.kind !== 'posts' || inject.expected.length > 0);
}

/** The inject that comes next by itself; null where nothing waits. */
export function nextInject(injects: readonly InjectView[]): InjectView | null {
  let next: InjectView | null = null;
  for (const view of injects)
    if (view.state === 'waiting' && (next === null || view.inject.at < next.inject.at)) next = view;
  return next;
}

export function countWaiting(injects: readonly InjectView[]): number {
  return injects.filter(({ state }) => state === 'waiting').length;
}

/** The newest inject that reached the team otherwise than as posts, for whoever listens; null before the first. */
export function lastHeard(injects: readonly InjectView[]): InjectView | null {
  let last: InjectView | null = null;
  for (const view of injects)
    if (view.inject.kind !== 'posts' && (view.cameAtMs ?? -1) > (last?.cameAtMs ?? -1)) last = view;
  return last;
}
