/*
 * A code that two laptops took while they were apart: both uses side by side, and what to ask the holder before deciding.
 */
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './codeSheet.module.css';
import type { SheetConflict } from './codeSheetView.ts';
import { useSheetWords } from './useSheetWords.ts';

export type ConflictNoteProps = {
  readonly conflict: SheetConflict;
  readonly statements: StatementDesk['statements'];
  readonly canAct: boolean;
  readonly onDecide: () => void;
};

export function ConflictNote({ conflict, statements, canAct, onDecide }: ConflictNoteProps) {
  const { t } = useWords();
  const { personName, holderName, titleOf, moment, deviceOf } = useSheetWords(statements);
  const { sheet, no, uses } = conflict;
  const title = `${t('codeSheet.sheet', { number: sheet.number })} · ${t('codeSheet.conflictTitle', { no })}`;
  return (
    <Banner
      tone="warning"
      title={title}
      actions={
        <Button
          isSmall
          isDisabled={!canAct}
          aria-label={`${t('codeSheet.decide')} : ${title}`}
          onPress={onDecide}
        >
          {t('codeSheet.decide')}
        </Button>
      }
    >
      <p className={style.words}>{t('codeSheet.conflictWords')}</p>
      <ul className={style.uses}>
        {uses.map((use) => (
          <li key={use.entryId}>
            <bdi>
              {t('codeSheet.useChoice', {
                title: titleOf(use.statementId),
                name: personName(use.by),
                time: moment(use.at),
              })}
            </bdi>
            <span className={style.note}>
              {[t('codeSheet.useCheckValue', { value: use.checkValue }), deviceOf(use)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p className={style.words}>{t('codeSheet.conflictAsk', { holder: holderName(sheet), no })}</p>
    </Banner>
  );
}
