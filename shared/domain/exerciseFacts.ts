/*
 * What is known of an exercise at a moment of its clock: its own record, and what became of everything that was expected.
 */
import type { Exercise } from './exercise.ts';
import type { Outcome } from './exerciseOutcome.ts';

export type ExerciseFacts = {
  readonly exercise: Exercise;
  /** In the order in which injects came, and within one in the order of its scenario. */
  readonly outcomes: readonly Outcome[];
  /** Ms of the exercise's clock until which this holds. */
  readonly untilMs: number;
};
