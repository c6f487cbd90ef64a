/*
 * Forms about the incident's room: who leads or keeps the log, and the three questions it opens with.
 */
import { useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import {
  FAULT_ANSWERS,
  type FaultAnswer,
  type IncidentDuty,
  REACTION_ANSWERS,
  type ReactionAnswer,
  ROOM_REASON_LIMIT,
  ROOM_TEXT_LIMIT,
} from '../../../shared/domain/roomLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { setMuted } from '../../store/muted.ts';
import { useSession } from '../../store/session.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { useRoomForm } from './useRoomForm.ts';

export function StaffDialog({
  incident,
  duty,
}: {
  readonly incident: Incident;
  readonly duty: IncidentDuty;
}) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const me = useSession((session) => session.desk?.personId ?? null);
  const [person, setPerson] = useState<string | null>(incident[duty] === me ? null : me);
  return (
    <FormDialog
      {...shared}
      size="small"
      title={t(`room.staffTitle_${duty}`)}
      submitLabel={t('room.staffSubmit')}
      problem={person === null ? t('room.staffNeeded') : null}
      act={recording(() => api.incident.staff({ incidentId: incident.id, duty, person: person ?? '' }))}
    >
      {(problem) => (
        <PersonChoice
          autoFocus
          label={t('room.staffPerson')}
          value={person}
          onChange={setPerson}
          error={problem ?? undefined}
        />
      )}
    </FormDialog>
  );
}

/** Silence is an act: who muted the chime, and why, stands in the log. */
export function MuteDialog({ incident }: { readonly incident: Incident }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [reason, setReason] = useState('');
  const mute = recording(() =>
    api.logLine.record({
      incidentId: incident.id,
      text: t('room.chimeMutedLine', { reason: reason.trim() }),
    }),
  );
  return (
    <FormDialog
      {...shared}
      title={t('room.chimeMute')}
      description={t('room.chimeMuteWords')}
      submitLabel={t('room.chimeMuteSubmit')}
      problem={reason.trim() === '' ? t('room.chimeReasonNeeded') : null}
      act={async () => {
        const trouble = await mute();
        if (trouble === null) setMuted(incident.id, true);
        return trouble;
      }}
    >
      {(problem, submit) => (
        <TextField
          autoFocus
          label={t('room.clockReason')}
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

export function AssessDialog({ incident }: { readonly incident: Incident }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const { assessment } = incident;
  const [trigger, setTrigger] = useState(assessment?.trigger ?? '');
  const [fault, setFault] = useState<FaultAnswer | null>(assessment?.fault ?? null);
  const [reaction, setReaction] = useState<ReactionAnswer | null>(assessment?.reaction ?? null);
  const [note, setNote] = useState(assessment?.note ?? '');
  return (
    <FormDialog
      {...shared}
      cancelLabel={assessment === null ? t('room.assessSkip') : t('common.cancel')}
      title={t('room.assessTitle')}
      description={t('room.assessWords')}
      submitLabel={t('room.assessSubmit')}
      act={recording(() => api.incident.assess({ incidentId: incident.id, trigger, fault, reaction, note }))}
    >
      {(_problem, submit) => (
        <>
          <TextArea
            autoFocus
            rows={2}
            label={t('room.assessTrigger')}
            value={trigger}
            onChange={setTrigger}
            maxLength={ROOM_TEXT_LIMIT}
            onKeyDown={onEnter(submit)}
          />
          <RadioGroup
            label={t('room.assessFault')}
            value={fault}
            onChange={(id) => setFault(id as FaultAnswer)}
            choices={FAULT_ANSWERS.map((id) => ({ id, label: t(`room.fault_${id}`) }))}
          />
          <RadioGroup
            label={t('room.assessReaction')}
            value={reaction}
            onChange={(id) => setReaction(id as ReactionAnswer)}
            choices={REACTION_ANSWERS.map((id) => ({ id, label: t(`room.reaction_${id}`) }))}
          />
          <TextField
            label={`${t('room.assessNote')} (${t('common.optional')})`}
            value={note}
            onChange={setNote}
            maxLength={ROOM_REASON_LIMIT}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}
