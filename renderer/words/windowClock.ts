/*
 * What time it is in this window. In an exercise that is the exercise's clock, which may rest or run faster: whatever
 * belongs to the incident asks here. Whatever belongs to the machine (timeouts, staleness, what moves on the screen)
 * asks `Date.now()`.
 */
import { arrivedTime, type ShownTime, shownAt } from '../../shared/domain/exerciseClock.ts';

/** As it was told, and as this window's clock takes it. */
let heard: ShownTime | null = null;
let time: ShownTime | null = null;
const listeners = new Set<() => void>();

/** Epoch ms by this window's clock. */
export function windowNow(): number {
  return windowMomentOf(Date.now());
}

/** What this window's clock shows at a real moment (epoch ms): the machine's own moments, for a room that reads one clock. */
export function windowMomentOf(realAt: number): number {
  return time === null ? realAt : shownAt(time, realAt);
}

/** How the clock of an exercise runs; null: this window's clock is the real one. */
export function setWindowTime(next: ShownTime | null): void {
  if (next === heard) return;
  heard = next;
  time = next === null ? null : arrivedTime(next, Date.now());
  for (const listener of listeners) listener();
}

/** Tells when the clock runs otherwise than before, until the returned function is called. */
export function onWindowTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
