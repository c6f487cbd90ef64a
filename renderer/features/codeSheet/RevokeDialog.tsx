/*
 * A sheet that is lost, or that somebody saw: none of its codes counts from then on. It cannot be undone, so it asks why.
 */
import { useState } from 'react';
import type { CodeSheetFace } from '../../../shared/contract/statement.ts';
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export type RevokeDialogProps = {
  readonly sheet: CodeSheetFace;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

export function RevokeDialog({ sheet, onChanged, onClose }: RevokeDialogProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [reason, setReason] = useState('');
  const { id: sheetId, number } = sheet;
  const revoke = async (): Promise<string | null> => {
    const reply = await api.codeSheet.revoke({ sheetId, reason: reason.trim() });
    if (!reply.ok) return sayFailure(reply.error);
    say((words) => words('codeSheet.wasRevoked', { number }));
    onChanged();
    return null;
  };
  return (
    <FormDialog
      title={t('codeSheet.revokeTitle', { number })}
      description={t('codeSheet.revokeWords')}
      submitLabel={t('codeSheet.revokeNow')}
      cancelLabel={t('common.cancel')}
      problem={reason.trim() === '' ? t('codeSheet.reasonNeeded') : null}
      act={revoke}
      onClose={onClose}
    >
      {(problem, submit) => (
        <TextField
          autoFocus
          label={t('codeSheet.revokeReason')}
          help={t('codeSheet.revokeReasonHelp')}
          value={reason}
          onChange={setReason}
          maxLength={ROOM_REASON_LIMIT}
          error={problem ?? undefined}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}
