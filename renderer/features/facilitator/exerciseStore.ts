/*
 * The exercise as this window last heard of it.
 */
import { create } from 'zustand';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import type { Failure } from '../../../shared/lib/result.ts';

export type ExerciseState = {
  readonly phase: 'loading' | 'here' | 'none';
  /** The last one that was heard; it stays while the engine is silent. */
  readonly view: ExerciseView | null;
  /** Why the last question had no answer; null once it had. */
  readonly failure: Failure | null;
  /** Asks now, and answers when it is known. */
  readonly refresh: () => Promise<void>;
};

export const FIRST_EXERCISE: ExerciseState = {
  phase: 'loading',
  view: null,
  failure: null,
  refresh: () => Promise.resolve(),
};

export const useExercise = create<ExerciseState>()(() => FIRST_EXERCISE);
