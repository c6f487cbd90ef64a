/*
 * Somebody forgot their PIN: whoever sits here takes it away, with a reason that everybody can read in the journal.
 */
import { useState } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export type ForgottenPinProps = { readonly person: Person; readonly onClose: () => void };

export function ForgottenPin({ person, onClose }: ForgottenPinProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [reason, setReason] = useState('');
  const name = person.name ?? '';
  return (
    <FormDialog
      cancelLabel={t('common.cancel')}
      onClose={onClose}
      title={t('person.pinForgotten', { name })}
      description={t('person.pinForgottenWords')}
      submitLabel={t('person.pinClear')}
      problem={reason.trim() === '' ? t('person.reasonMissing') : null}
      act={async () => {
        const reply = await api.session.clearPin({ personId: person.id, reason });
        if (!reply.ok) return sayFailure(reply.error);
        say((words) => words('person.pinCleared', { name }));
        return null;
      }}
    >
      {(problem, submit) => (
        <TextField
          autoFocus
          label={t('person.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          error={problem ?? undefined}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}
