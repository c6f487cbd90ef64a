/*
 * What is taken back in the room: one question, with a reason that may be left out.
 */
import { useState } from 'react';
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { useRoomForm } from './useRoomForm.ts';

export type ReasonDialogProps = {
  readonly title: string;
  /** What it is about. */
  readonly description?: string | undefined;
  readonly submitLabel: string;
  readonly send: (reason: string) => Promise<Result<unknown>>;
  /** Once it is recorded: what is said of it, and how it is taken back. */
  readonly onDone?: (() => void) | undefined;
};

export function ReasonDialog({ title, description, submitLabel, send, onDone }: ReasonDialogProps) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...shared}
      title={title}
      description={description}
      submitLabel={submitLabel}
      act={async () => {
        const trouble = await recording(() => send(reason))();
        if (trouble === null) onDone?.();
        return trouble;
      }}
    >
      {(_problem, submit) => (
        <TextField
          autoFocus
          label={`${t('room.reasonOptional')} (${t('common.optional')})`}
          value={reason}
          onChange={setReason}
          maxLength={ROOM_REASON_LIMIT}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}
