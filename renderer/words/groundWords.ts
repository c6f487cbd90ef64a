/*
 * What a level was set by, in words: a floor as the plan says it, a rule by what it measures.
 */

import { textIn } from '../../shared/domain/biText.ts';
import type { LevelGround } from '../../shared/domain/levelGround.ts';
import type { Translate } from '../../shared/i18n/createWords.ts';
import { type Locale, languageOf } from '../../shared/lib/locale.ts';

export function groundWords(ground: LevelGround, locale: Locale, t: Translate): string {
  const { level } = ground;
  return ground.kind === 'words'
    ? t('signal.groundWords', { level, words: textIn(ground.words, languageOf(locale)) })
    : t('signal.groundRule', {
        level,
        kind: t(ground.kind === 'floor' ? 'signal.floor' : 'signal.criterion'),
        measure: t(`planChoice.measure_${ground.measure}`),
      });
}
