/* Forms of the word inside: a sheet went out, by which way and when; or it did not after all. */
import { useState } from 'react';
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { parseTypedMoment } from '../../../shared/lib/typedMoment.ts';
import { api } from '../../bridge/bridge.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useRoomForm } from './useRoomForm.ts';

export type GiveBriefDialogProps = {
  readonly incidentId: string;
  readonly briefId: string;
  readonly timeZone: string;
};

export function GiveBriefDialog({ incidentId, briefId, timeZone }: GiveBriefDialogProps) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [way, setWay] = useState('');
  const [typed, setTyped] = useState('');
  const at = typed.trim() === '' ? null : parseTypedMoment(typed, windowNow(), timeZone);
  const isWrong = typed.trim() !== '' && at === null;
  return (
    <FormDialog
      {...shared}
      title={t('internalBrief.give')}
      description={t('internalBrief.giveWords')}
      submitLabel={t('common.save')}
      problem={isWrong ? t('callRun.timeWrong') : null}
      act={recording(() =>
        api.internalBrief.give({ incidentId, briefId, way, ...(at === null ? {} : { occurredAt: at }) }),
      )}
    >
      {(problem, submit) => (
        <>
          <TextField
            autoFocus
            label={`${t('internalBrief.way')} (${t('common.optional')})`}
            help={t('internalBrief.wayHelp')}
            value={way}
            onChange={setWay}
            maxLength={ROOM_REASON_LIMIT}
            onKeyDown={onEnter(submit)}
          />
          <TextField
            isMono
            label={`${t('internalBrief.when')} (${t('common.optional')})`}
            help={t('internalBrief.whenHelp')}
            value={typed}
            onChange={setTyped}
            error={problem ?? undefined}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}

export function WithdrawBriefDialog({ internalBriefId }: { readonly internalBriefId: string }) {
  const { t } = useWords();
  return (
    <ReasonDialog
      title={t('internalBrief.withdraw')}
      submitLabel={t('common.save')}
      send={(reason) => api.internalBrief.withdraw({ internalBriefId, reason })}
    />
  );
}
