/*
 * Forms about a promise: enter one that was made elsewhere, say who sees to it, say that it will not be kept and why.
 */
import { useState } from 'react';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { PROMISE_TEXT_LIMIT } from '../../../shared/domain/statementLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { recordAct } from '../../store/recordAct.ts';
import { Banner } from '../../ui/Banner.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { DueField, NO_DUE } from './DueField.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { useRoomForm } from './useRoomForm.ts';

export type AddPromiseDialogProps = { readonly incidentId: string; readonly timeZone: string };

export function AddPromiseDialog({ incidentId, timeZone }: AddPromiseDialogProps) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [text, setText] = useState('');
  const [due, setDue] = useState(NO_DUE);
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const isTextMissing = text.trim() === '';
  const { at: dueAt } = due;
  const problem = isTextMissing
    ? t('commitment.textNeeded')
    : dueAt === null
      ? t(due.isWrong ? 'room.timeWrong' : 'commitment.dueNeeded')
      : null;
  return (
    <FormDialog
      {...shared}
      title={t('commitment.addTitle')}
      description={t('commitment.addWords')}
      submitLabel={t('commitment.add')}
      problem={problem}
      // A form without a time is not sent: its problem stands.
      act={async () =>
        dueAt === null ? problem : recording(() => api.commitment.add({ incidentId, text, dueAt, ownerId }))()
      }
    >
      {(tried, submit) => (
        <>
          <TextField
            autoFocus
            label={t('commitment.text')}
            value={text}
            onChange={setText}
            maxLength={PROMISE_TEXT_LIMIT}
            error={tried !== null && isTextMissing ? tried : undefined}
            onKeyDown={onEnter(submit)}
          />
          <DueField
            label={t('commitment.dueAt')}
            timeZone={timeZone}
            value={due}
            onChange={setDue}
            onSubmit={submit}
          />
          {tried !== null && !isTextMissing && !due.isWrong && <Banner tone="warning">{tried}</Banner>}
          <PersonChoice
            label={t('commitment.owner')}
            value={ownerId}
            onChange={setOwnerId}
            nobody={t('commitment.ownerNone')}
          />
        </>
      )}
    </FormDialog>
  );
}

export type PromiseDialogProps = { readonly promise: Commitment };

export function AssignPromiseDialog({ promise }: PromiseDialogProps) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [to, setTo] = useState<string | null>(promise.ownerId);
  return (
    <FormDialog
      {...shared}
      title={t('commitment.assign')}
      description={promise.text ?? t('log.erasedText')}
      submitLabel={t('common.save')}
      act={recording(() => api.commitment.assign({ commitmentId: promise.id, to }))}
    >
      {() => (
        <PersonChoice
          label={t('commitment.owner')}
          value={to}
          onChange={setTo}
          nobody={t('commitment.ownerNone')}
        />
      )}
    </FormDialog>
  );
}

export function BreakPromiseDialog({ promise }: PromiseDialogProps) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const sayFailure = useErrorWords();
  const [reason, setReason] = useState('');
  const commitmentId = promise.id;
  return (
    <FormDialog
      {...shared}
      title={t('commitment.break')}
      description={promise.text ?? t('log.erasedText')}
      submitLabel={t('common.save')}
      problem={reason.trim() === '' ? t('commitment.breakWhyNeeded') : null}
      act={async () => {
        const trouble = await recording(() => api.commitment.break({ commitmentId, reason }))();
        if (trouble === null)
          say((words) => words('commitment.broken'), {
            actLabel: (words) => words('common.undo'),
            onAct: () => void recordAct(api.commitment.reopen({ commitmentId }), sayFailure),
          });
        return trouble;
      }}
    >
      {(problem, submit) => (
        <TextField
          autoFocus
          label={t('commitment.breakWhy')}
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
