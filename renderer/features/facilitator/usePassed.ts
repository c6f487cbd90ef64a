/*
 * What the exercise's clock shows, counted here between two answers of the engine: one shared quarter of a second for the
 * whole window, drawn again only when the second that is shown turns over.
 */
import { useSyncExternalStore } from 'react';
import { type ShownTime, shownAt } from '../../../shared/domain/exerciseClock.ts';

const TICK_MS = 250;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

function subscribe(listener: () => void): () => void {
  if (timer === null) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const one of listeners) one();
    }, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

const rest = (): (() => void) => () => undefined;

/** Ms from the beginning of the exercise, in whole seconds. */
export function usePassed({
  time,
  originAt,
}: {
  readonly time: ShownTime;
  readonly originAt: number;
}): number {
  const isRunning = time.speed > 0;
  return useSyncExternalStore(isRunning ? subscribe : rest, () =>
    wholeSeconds(shownAt(time, isRunning ? now : time.realAt) - originAt),
  );
}

/** The clock held where it stood at a real moment: what it does while its engine is silent is not known. */
export function heldTime(time: ShownTime, realAt: number): ShownTime {
  return { realAt, shownAt: shownAt(time, realAt), speed: 0 };
}

function wholeSeconds(ms: number): number {
  return Math.max(0, Math.floor(ms / 1_000) * 1_000);
}
