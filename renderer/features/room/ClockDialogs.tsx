/*
 * Forms about a clock: done, rests with a reason, not done after all.
 */
import { useState } from 'react';
import { ROOM_REASON_LIMIT, type RoomClock } from '../../../shared/domain/roomLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { useRoomForm } from './useRoomForm.ts';

export type ClockDialogProps = {
  readonly incidentId: string;
  readonly clock: RoomClock;
  readonly round: number;
  readonly kind: 'clockKept' | 'clockPause' | 'clockReopen';
};

export function ClockDialog({ incidentId, clock, round, kind }: ClockDialogProps) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [words, setWords] = useState('');
  const which = { incidentId, clock, round };
  const name = t(`room.clock_${clock}`);
  const isReasonNeeded = kind === 'clockPause';
  return (
    <FormDialog
      {...shared}
      title={
        kind === 'clockKept'
          ? t('room.clockKeptTitle', { clock: name })
          : kind === 'clockPause'
            ? t('room.clockPauseTitle', { clock: name })
            : `${t('room.clockReopen')} : ${name}`
      }
      submitLabel={t(kind === 'clockPause' ? 'room.clockPauseSubmit' : 'room.clockKeptSubmit')}
      problem={isReasonNeeded && words.trim() === '' ? t('room.clockReasonNeeded') : null}
      act={recording(() =>
        kind === 'clockKept'
          ? api.clock.fulfil({ ...which, note: words })
          : kind === 'clockPause'
            ? api.clock.pause({ ...which, reason: words })
            : api.clock.reopen({ ...which, reason: words }),
      )}
    >
      {(problem, submit) => (
        <TextField
          autoFocus
          label={isReasonNeeded ? t('room.clockReason') : `${t('room.clockNote')} (${t('common.optional')})`}
          value={words}
          onChange={setWords}
          maxLength={ROOM_REASON_LIMIT}
          error={problem ?? undefined}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}
