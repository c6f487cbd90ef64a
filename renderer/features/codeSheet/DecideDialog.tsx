/*
 * Which use of a code counts that was used on two laptops apart, or that none does: a decision, with its reason.
 */
import { useState } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import type { SheetConflict } from './codeSheetView.ts';
import { useSheetWords } from './useSheetWords.ts';

const NONE = 'none';

export type DecideDialogProps = {
  readonly conflict: SheetConflict;
  readonly statements: StatementDesk['statements'];
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

export function DecideDialog({ conflict, statements, onChanged, onClose }: DecideDialogProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const { personName, holderName, titleOf, moment, deviceOf } = useSheetWords(statements);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { sheet, no, uses } = conflict;
  const choices = [
    ...uses.map((use) => ({
      id: use.signatureId,
      label: t('codeSheet.useChoice', {
        title: titleOf(use.statementId),
        name: personName(use.by),
        time: moment(use.at),
      }),
      note: [t('codeSheet.useCheckValue', { value: use.checkValue }), deviceOf(use)].join(' · '),
    })),
    { id: NONE, label: t('codeSheet.decideNone') },
  ];
  const problem =
    chosen === null ? t('codeSheet.decideNeeded') : reason.trim() === '' ? t('codeSheet.reasonNeeded') : null;
  const decide = async (): Promise<string | null> => {
    const reply = await api.codeSheet.settle({
      sheetId: sheet.id,
      no,
      signatureId: chosen === NONE ? null : chosen,
      reason: reason.trim(),
    });
    if (!reply.ok) return sayFailure(reply.error);
    say((words) => words('codeSheet.wasDecided', { no, number: sheet.number }));
    onChanged();
    return null;
  };
  return (
    <FormDialog
      title={t('codeSheet.decideTitle', { no })}
      description={t('codeSheet.conflictAsk', { holder: holderName(sheet), no })}
      submitLabel={t('codeSheet.decideNow')}
      cancelLabel={t('common.cancel')}
      problem={problem}
      act={decide}
      onClose={onClose}
    >
      {(missing, submit) => (
        <>
          <RadioGroup
            label={t('codeSheet.decideWhich')}
            value={chosen}
            onChange={setChosen}
            choices={choices}
            error={chosen === null ? (missing ?? undefined) : undefined}
          />
          <TextField
            label={t('codeSheet.decideReason')}
            value={reason}
            onChange={setReason}
            maxLength={ROOM_REASON_LIMIT}
            error={chosen === null ? undefined : (missing ?? undefined)}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}
