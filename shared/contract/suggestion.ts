/*
 * What measures suggest about an incident's level, and how it may fall.
 */

import type { WordFloor } from '../domain/levelGround.ts';
import type { LevelRule, StepDown } from '../domain/levelRules.ts';
import type { Level } from '../domain/limits.ts';
import type { Measures } from '../domain/measure.ts';

/** A forecast that was recorded; moments epoch ms UTC. Null: cannot tell. */
export type LevelForecast = {
  readonly level: Level;
  readonly at: number;
  readonly from: number;
  readonly to: number;
} | null;

export type IncidentSuggestion = {
  readonly measures: Measures;
  readonly suggested: Level;
  readonly rules: readonly LevelRule[];
  /** Floors that only a person can see, the highest level first. */
  readonly wordFloors: readonly WordFloor[];
  /** Of the level above the present one; null: cannot tell, or the plan names no volume for it. */
  readonly forecast: LevelForecast;
  /** Whether it may fall to the level below. */
  readonly stepDown: StepDown;
  /** Networks that nobody hears. */
  readonly blind: readonly string[];
  /** The plan has levels with criteria. */
  readonly hasPlan: boolean;
  readonly asOf: number;
};
