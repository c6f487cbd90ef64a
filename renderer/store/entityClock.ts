/*
 * The moment of what a window knows: by the clock of its exercise where its engine plays one, else the real one.
 */
import { type ShownTime, shownAt } from '../../shared/domain/exerciseClock.ts';

/** Epoch ms; `realNow` is what the real clock shows. */
export function momentBy(exerciseTime: ShownTime | null, realNow: number): number {
  return exerciseTime === null ? realNow : shownAt(exerciseTime, realNow);
}
