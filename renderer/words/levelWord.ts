/* The word of a level, for every feature that names one. */
import type { Level } from '../../shared/domain/limits.ts';
import type { Translate } from '../../shared/i18n/createWords.ts';

const KEYS = [
  'common.levelWatch',
  'common.levelWeakSignal',
  'common.levelAlert',
  'common.levelCrisis',
  'common.levelMajorCrisis',
] as const;

/** « Crise », "Crisis". */
export function levelWord(level: Level, t: Translate): string {
  return t(KEYS[level]);
}
