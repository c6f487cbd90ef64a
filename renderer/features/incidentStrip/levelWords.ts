/*
 * The catalogue's key for the word of each level.
 */
import type { Level } from '../../../shared/domain/limits.ts';

export const LEVEL_WORDS = {
  0: 'common.levelWatch',
  1: 'common.levelWeakSignal',
  2: 'common.levelAlert',
  3: 'common.levelCrisis',
  4: 'common.levelMajorCrisis',
} as const satisfies Record<Level, string>;
