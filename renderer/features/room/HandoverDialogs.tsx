/*
 * Forms of a hand-over: whoever leaves edits and signs; whoever comes reads and signs too; or it is taken back.
 */
import { useState } from 'react';
import { buildHandover } from '../../../shared/domain/buildHandover.ts';
import type { Handover } from '../../../shared/domain/handover.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { RoomView } from '../../../shared/domain/roomAt.ts';
import { INCIDENT_DUTIES, type IncidentDuty, SITREP_TEXT_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import style from './room.module.css';
import { useRoomForm } from './useRoomForm.ts';
import { useRoomShow } from './useRoomShow.ts';

const TEXT_ROWS = 14;

export type OfferHandoverDialogProps = { readonly incident: Incident; readonly view: RoomView };

export function OfferHandoverDialog({ incident, view }: OfferHandoverDialogProps) {
  const { t, locale } = useWords();
  const { now, show } = useRoomShow(incident.timeZone);
  const me = useSession((session) => session.desk?.personId ?? null);
  const { shared, recording } = useRoomForm();
  const [duty, setDuty] = useState<IncidentDuty>(
    incident.scribe === me && incident.lead !== me ? 'scribe' : 'lead',
  );
  const [to, setTo] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const made = buildHandover(
    {
      title: incident.title ?? t('incident.erasedTitle'),
      view,
      since: (duty === 'lead' ? incident.ledFrom : incident.scribedFrom).at(-1) ?? null,
      now,
    },
    show,
  );
  const text = written ?? made;
  const problem = to === null ? t('handover.toNeeded') : text.trim() === '' ? t('handover.textNeeded') : null;
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t(`handover.offerTitle_${duty}`)}
      description={t('handover.offerWords')}
      submitLabel={t('handover.sign')}
      problem={problem}
      act={recording(() =>
        api.handover.offer({
          incidentId: incident.id,
          duty,
          to: to ?? '',
          language: languageOf(locale),
          text: text.slice(0, SITREP_TEXT_LIMIT),
        }),
      )}
    >
      {(tried) => (
        <>
          <SegmentedControl<IncidentDuty>
            label={t('handover.duty')}
            value={duty}
            onChange={setDuty}
            choices={INCIDENT_DUTIES.map((id) => ({ id, label: t(`handover.duty_${id}`) }))}
          />
          <PersonChoice
            autoFocus
            label={t('handover.to')}
            value={to}
            onChange={setTo}
            error={to === null ? (tried ?? undefined) : undefined}
          />
          <TextArea
            rows={TEXT_ROWS}
            label={t('handover.text')}
            value={text}
            onChange={setWritten}
            maxLength={SITREP_TEXT_LIMIT}
            error={to === null ? undefined : (tried ?? undefined)}
          />
        </>
      )}
    </FormDialog>
  );
}

export type HandoverDialogProps = { readonly handover: Handover; readonly timeZone: string };

export function ReadHandoverDialog({ handover, timeZone }: HandoverDialogProps) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const me = useSession((session) => session.desk?.personId ?? null);
  const { shared, recording } = useRoomForm();
  const nameOf = (person: string): string => people[person]?.name ?? t('log.someone');
  const { id, from, to, offeredAt, language, text, digest } = handover;
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('handover.readTitle', { name: nameOf(from) })}
      description={t('handover.readWords', { name: nameOf(from), time: formats.dateTime(offeredAt) })}
      submitLabel={t('handover.accept')}
      problem={me === to ? null : t('handover.notYours', { name: nameOf(to) })}
      act={recording(() => api.handover.accept({ handoverId: id, digest }))}
    >
      {(problem) => (
        <>
          <p className={style.read} lang={language}>
            {text ?? t('log.erasedText')}
          </p>
          {problem !== null && (
            <p className={style.caution} role="alert">
              {problem}
            </p>
          )}
        </>
      )}
    </FormDialog>
  );
}

export function WithdrawHandoverDialog({ handover }: Pick<HandoverDialogProps, 'handover'>) {
  const { t } = useWords();
  return (
    <ReasonDialog
      title={t('handover.refuseTitle')}
      submitLabel={t('handover.refuse')}
      send={(reason) => api.handover.withdraw({ handoverId: handover.id, reason })}
    />
  );
}
