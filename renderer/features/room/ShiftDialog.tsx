/*
 * A shift of the log to print: from when until when. It begins where the log was last taken over, else where the incident
 * began.
 */
import { useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { parseTypedMoment, showTypedMoment } from '../../../shared/lib/typedMoment.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { useRoomForm } from './useRoomForm.ts';

export function ShiftDialog({ incident }: { readonly incident: Incident }) {
  const { t, locale } = useWords();
  const sayFailure = useErrorWords();
  const { shared } = useRoomForm();
  const { id: incidentId, timeZone, scribedFrom, declaredAt } = incident;
  const [from, setFrom] = useState(() => showTypedMoment(scribedFrom.at(-1) ?? declaredAt, timeZone));
  const [to, setTo] = useState('');
  const read = (typed: string): number | null =>
    typed.trim() === '' ? null : parseTypedMoment(typed, windowNow(), timeZone);
  const fromAt = read(from);
  const toAt = read(to);
  const isToWrong = to.trim() !== '' && toAt === null;
  const problem =
    fromAt === null
      ? t(from.trim() === '' ? 'shift.fromNeeded' : 'shift.momentWrong')
      : isToWrong
        ? t('shift.momentWrong')
        : toAt !== null && toAt <= fromAt
          ? t('shift.backwards')
          : null;
  const print = async (): Promise<string | null> => {
    const paper = locale === 'en-US' || locale.endsWith('CA') ? 'Letter' : 'A4';
    const reply = await api.shift.save({
      incidentId,
      from: fromAt ?? declaredAt,
      ...(toAt === null ? {} : { to: toAt }),
      paper,
      locale,
    });
    if (!reply.ok) return reply.error.code === 'dialog.cancelled' ? null : sayFailure(reply.error);
    say((words) => words('sitrep.saved', { file: reply.value.file }));
    return null;
  };
  return (
    <FormDialog
      {...shared}
      size="small"
      title={t('shift.action')}
      description={t('shift.words')}
      submitLabel={t('shift.print')}
      problem={problem}
      act={print}
    >
      {(tried, submit) => (
        <>
          <TextField
            autoFocus
            isMono
            label={t('shift.from')}
            help={t('shift.momentHelp')}
            value={from}
            onChange={setFrom}
            error={fromAt === null ? (tried ?? undefined) : undefined}
            onKeyDown={onEnter(submit)}
          />
          <TextField
            isMono
            label={`${t('shift.to')} (${t('common.optional')})`}
            help={t('shift.toHelp')}
            value={to}
            onChange={setTo}
            error={fromAt === null ? undefined : (tried ?? undefined)}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}
