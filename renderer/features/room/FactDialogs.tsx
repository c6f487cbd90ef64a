/*
 * Forms about a fact: state it, change its status, reword it, take it off the board.
 */
import { useState } from 'react';
import type { Fact } from '../../../shared/domain/fact.ts';
import { factText, statusOf } from '../../../shared/domain/factRules.ts';
import {
  FACT_STATUSES,
  type FactStatus,
  ROOM_SOURCE_LIMIT,
  ROOM_TEXT_LIMIT,
} from '../../../shared/domain/roomLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useRoomForm } from './useRoomForm.ts';

export function StateFactDialog({ incidentId }: { readonly incidentId: string }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [text, setText] = useState('');
  const [status, setStatus] = useState<FactStatus>('unconfirmed');
  const [source, setSource] = useState('');
  return (
    <FormDialog
      {...shared}
      title={t('room.factAdd')}
      submitLabel={t('room.factSubmit')}
      problem={text.trim() === '' ? t('room.factNeeded') : null}
      act={recording(() => api.fact.state({ incidentId, text, status, source }))}
    >
      {(problem, submit) => (
        <>
          <TextArea
            autoFocus
            rows={2}
            label={t('room.factText')}
            value={text}
            onChange={setText}
            maxLength={ROOM_TEXT_LIMIT}
            error={problem ?? undefined}
            onKeyDown={onEnter(submit)}
          />
          <StatusChoice value={status} onChange={setStatus} />
          <SourceField value={source} onChange={setSource} onSubmit={submit} />
        </>
      )}
    </FormDialog>
  );
}

export function TurnFactDialog({ fact }: { readonly fact: Fact }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [status, setStatus] = useState<FactStatus>(statusOf(fact));
  const [source, setSource] = useState('');
  return (
    <FormDialog
      {...shared}
      title={t('room.factTurn')}
      description={factText(fact) ?? t('log.erasedText')}
      submitLabel={t('room.factTurnSubmit')}
      act={recording(() => api.fact.turn({ factId: fact.id, status, source }))}
    >
      {(_problem, submit) => (
        <>
          <StatusChoice value={status} onChange={setStatus} />
          <SourceField value={source} onChange={setSource} onSubmit={submit} />
        </>
      )}
    </FormDialog>
  );
}

export function AmendFactDialog({ fact }: { readonly fact: Fact }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [text, setText] = useState(factText(fact) ?? '');
  return (
    <FormDialog
      {...shared}
      title={t('room.factAmend')}
      description={t('room.factAmendNote')}
      submitLabel={t('room.factAmendSubmit')}
      problem={
        text.trim() === '' ? t('room.factNeeded') : text.trim() === factText(fact) ? t('log.amendSame') : null
      }
      act={recording(() => api.fact.amend({ factId: fact.id, text }))}
    >
      {(problem, submit) => (
        <TextArea
          autoFocus
          rows={2}
          label={t('room.factText')}
          value={text}
          onChange={setText}
          maxLength={ROOM_TEXT_LIMIT}
          error={problem ?? undefined}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}

export function WithdrawFactDialog({ fact }: { readonly fact: Fact }) {
  const { t } = useWords();
  return (
    <ReasonDialog
      title={t('room.factWithdraw')}
      description={factText(fact) ?? t('log.erasedText')}
      submitLabel={t('room.factWithdrawSubmit')}
      send={(reason) => api.fact.withdraw({ factId: fact.id, reason })}
      onDone={() =>
        say((words) => words('room.factWithdrawn'), {
          actLabel: (words) => words('common.undo'),
          onAct: () => void api.fact.restore({ factId: fact.id }),
        })
      }
    />
  );
}

function StatusChoice({
  value,
  onChange,
}: {
  readonly value: FactStatus;
  readonly onChange: (status: FactStatus) => void;
}) {
  const { t } = useWords();
  return (
    <RadioGroup
      label={t('room.factStatus')}
      value={value}
      onChange={(id) => onChange(id as FactStatus)}
      choices={FACT_STATUSES.map((id) => ({ id, label: t(`room.status_${id}`) }))}
    />
  );
}

function SourceField({
  value,
  onChange,
  onSubmit,
}: {
  readonly value: string;
  readonly onChange: (source: string) => void;
  readonly onSubmit: () => void;
}) {
  const { t } = useWords();
  return (
    <TextField
      label={`${t('room.factSource')} (${t('common.optional')})`}
      help={t('room.factSourceHelp')}
      value={value}
      onChange={onChange}
      maxLength={ROOM_SOURCE_LIMIT}
      onKeyDown={onEnter(onSubmit)}
    />
  );
}
