/*
 * What broke through an exercise, in words: what happened, without its title, which not everybody may read.
 */
import type { BreakThrough } from '../../shared/contract/stage.ts';
import type { Translate } from '../../shared/i18n/createWords.ts';
import { levelWord } from './levelWord.ts';

/** "Level raised to 3, Crisis". */
export function breakThroughWords({ kind, level, count }: BreakThrough, t: Translate): string {
  const words = level === null ? null : { level: String(level), word: levelWord(level, t) };
  switch (kind) {
    case 'spike':
      return count === null ? t('exercise.real_spikeBare') : t('exercise.real_spike', { count });
    case 'declared':
      return words === null ? t('exercise.real_declared') : t('exercise.real_declaredAt', words);
    case 'level':
      return words === null ? t('exercise.real_levelBare') : t('exercise.real_level', words);
  }
}
