/*
 * How rounds of calls are said: who was reached of how many, which sheet it was.
 */
import { textIn } from '../../../shared/domain/biText.ts';
import type { CallRound } from '../../../shared/domain/callRound.ts';
import type { CallTally } from '../../../shared/domain/callRoundRules.ts';
import type { Translate, Words } from '../../../shared/i18n/createWords.ts';

/** "14 of 17 reached, 2 by voicemail, 1 wrong number". */
export function tallyWords(tally: CallTally, t: Translate): string {
  const { all, reached, voicemail, noAnswer, wrongNumber, notCalled } = tally;
  return [
    t('callRound.tally', { count: reached, all }),
    ...(voicemail > 0 ? [t('callRound.tallyVoicemail', { count: voicemail })] : []),
    ...(noAnswer > 0 ? [t('callRound.tallyNoAnswer', { count: noAnswer })] : []),
    ...(wrongNumber > 0 ? [t('callRound.tallyWrongNumber', { count: wrongNumber })] : []),
    ...(notCalled > 0 ? [t('callRound.tallyNotCalled', { count: notCalled })] : []),
  ].join(', ');
}

/** The sheet and its branch by name. */
export function sheetWords({ tree, branch }: Pick<CallRound, 'tree' | 'branch'>, words: Words): string {
  const { t, language } = words;
  const name = tree === null ? t('callRound.contactSheet') : textIn(tree.name, language);
  return [name === '' ? t('callRound.untitledTree') : name, branch?.name ?? '']
    .filter((part) => part !== '')
    .join(' · ');
}
