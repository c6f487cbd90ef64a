/*
 * Forms about the incident's room: who leads or keeps the log, and the three questions it opens with, with the three
 * that a posture is recommended by.
 */
import { useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Assessment } from '../../../shared/domain/incidentAssessment.ts';
import { CLUSTERS } from '../../../shared/domain/planLimits.ts';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';
import {
  HISTORY_ANSWERS,
  type PostureAdvice,
  REPUTATION_ANSWERS,
  recommendPosture,
} from '../../../shared/domain/postureRules.ts';
import {
  FAULT_ANSWERS,
  type FaultAnswer,
  type IncidentDuty,
  REACTION_ANSWERS,
  type ReactionAnswer,
  ROOM_REASON_LIMIT,
  ROOM_TEXT_LIMIT,
} from '../../../shared/domain/roomLimits.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { setMuted } from '../../store/muted.ts';
import { useSession } from '../../store/session.ts';
import { useAsked } from '../../store/useAsked.ts';
import { Banner } from '../../ui/Banner.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { RadioGroup, SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import style from './room.module.css';
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

type CrisisTypeRecord = PlanRecordOf<'crisisType'>;
type PostureAnswers = Pick<Assessment, 'crisisTypeId' | 'history' | 'reputation'>;

export function AssessDialog({ incident }: { readonly incident: Incident }) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const { shared, recording } = useRoomForm();
  const { assessment } = incident;
  const [trigger, setTrigger] = useState(assessment?.trigger ?? '');
  const [fault, setFault] = useState<FaultAnswer | null>(assessment?.fault ?? null);
  const [reaction, setReaction] = useState<ReactionAnswer | null>(assessment?.reaction ?? null);
  const [note, setNote] = useState(assessment?.note ?? '');
  const [answers, setAnswers] = useState<PostureAnswers>({
    crisisTypeId: assessment?.crisisTypeId ?? null,
    history: assessment?.history ?? null,
    reputation: assessment?.reputation ?? null,
  });
  // Retired ones too: the type that was chosen keeps its name.
  const types = useAsked('crisis types', () => api.crisisType.list({ isWithRetired: true }));
  const type = types.value?.find(({ id }) => id === answers.crisisTypeId) ?? null;
  // Whose fault it is follows the type for as long as nobody says otherwise.
  const faultNow = fault ?? type?.fields.cluster ?? null;
  return (
    <FormDialog
      {...shared}
      cancelLabel={assessment === null ? t('room.assessSkip') : t('common.cancel')}
      title={t('room.assessTitle')}
      description={t('room.assessWords')}
      submitLabel={t('room.assessSubmit')}
      act={recording(() =>
        api.incident.assess({
          incidentId: incident.id,
          trigger,
          fault: faultNow,
          reaction,
          note,
          ...answers,
        }),
      )}
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
            value={faultNow}
            onChange={(id) => setFault(id as FaultAnswer)}
            choices={FAULT_ANSWERS.map((id) => ({ id, label: t(`room.fault_${id}`) }))}
          />
          <RadioGroup
            label={t('room.assessReaction')}
            value={reaction}
            onChange={(id) => setReaction(id as ReactionAnswer)}
            choices={REACTION_ANSWERS.map((id) => ({ id, label: t(`room.reaction_${id}`) }))}
          />
          <PostureQuestions
            types={types.value ?? []}
            isRead={types.value !== null}
            failure={types.failure === null ? null : sayFailure(types.failure)}
            type={type}
            fault={fault}
            answers={answers}
            onChange={setAnswers}
          />
          <Advice
            {...recommendPosture({
              ...answers,
              fault: faultNow,
              // The plan lets nothing else be denied; a challenge only where whoever answers holds it to be unfounded.
              isRumour: type?.fields.postures.includes('deny') ?? false,
            })}
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

const NO_TYPE = 'none';

type PostureQuestionsProps = {
  readonly types: readonly CrisisTypeRecord[];
  /** Whether the plan has answered. */
  readonly isRead: boolean;
  readonly failure: string | null;
  readonly type: CrisisTypeRecord | null;
  /** What somebody answered; null: the type speaks. */
  readonly fault: FaultAnswer | null;
  readonly answers: PostureAnswers;
  readonly onChange: (answers: PostureAnswers) => void;
};

function PostureQuestions(props: PostureQuestionsProps) {
  const { types, isRead, failure, type, fault, answers, onChange } = props;
  const { t, locale } = useWords();
  const nameOf = ({ fields, isErased }: CrisisTypeRecord): string =>
    (isErased ? '' : textIn(fields.name, languageOf(locale))) || t('plan.untitled');
  const byCluster = (a: CrisisTypeRecord, b: CrisisTypeRecord): number =>
    CLUSTERS.indexOf(a.fields.cluster) - CLUSTERS.indexOf(b.fields.cluster) ||
    nameOf(a).localeCompare(nameOf(b), locale);
  const open = types.filter(({ id, retiredAt }) => retiredAt === null || id === type?.id).sort(byCluster);
  const clusterWords = (): string | undefined => {
    if (isRead && open.length === 0) return t('room.assessTypeNone');
    if (type === null) return undefined;
    const cluster = t(`planChoice.cluster_${type.fields.cluster}`).toLowerCase();
    if (fault === null) return t('room.assessTypeFills', { cluster });
    return fault === type.fields.cluster ? undefined : t('room.assessTypeDiffers', { cluster });
  };
  return (
    <fieldset className={style.ticks}>
      <legend>{t('room.assessPosture')}</legend>
      {failure !== null && <Banner tone="warning">{failure}</Banner>}
      <Select
        label={t('room.assessType')}
        help={clusterWords()}
        isDisabled={open.length === 0}
        value={type?.id ?? NO_TYPE}
        onChange={(id) => onChange({ ...answers, crisisTypeId: id === NO_TYPE ? null : id })}
        choices={[
          { id: NO_TYPE, label: t('room.assessTypeOpen') },
          ...open.map((one) => ({
            id: one.id,
            label: nameOf(one),
            note: t(`planChoice.cluster_${one.fields.cluster}`),
          })),
        ]}
      />
      <SegmentedControl
        label={t('room.assessHistory')}
        isLabelHidden={false}
        value={answers.history}
        onChange={(history) => onChange({ ...answers, history })}
        choices={HISTORY_ANSWERS.map((id) => ({ id, label: t(`room.history_${id}`) }))}
      />
      <SegmentedControl
        label={t('room.assessReputation')}
        isLabelHidden={false}
        value={answers.reputation}
        onChange={(reputation) => onChange({ ...answers, reputation })}
        choices={REPUTATION_ANSWERS.map((id) => ({ id, label: t(`room.reputation_${id}`) }))}
      />
    </fieldset>
  );
}

/** The posture that the answers speak for; only it is announced when it changes, the rest is there to be read. */
function Advice({ posture, also, reasons }: PostureAdvice) {
  const { t } = useWords();
  const nameOf = (one: PostureAdvice['posture']): string => t(`posture.name_${one}`);
  return (
    <Banner isSilent>
      <p role="status" className={style.words}>
        <strong>{t('posture.recommended', { posture: nameOf(posture) })}</strong>
      </p>
      <p className={style.words}>{t(`posture.explain_${posture}`)}</p>
      {reasons.map((reason) => (
        <p key={reason} className={style.words}>
          {t(`posture.reason_${reason}`)}
        </p>
      ))}
      <p className={style.note}>{t('posture.firstWords')}</p>
      <p className={style.note}>{t('posture.also', { postures: also.map(nameOf).join(', ') })}</p>
      <p className={style.note}>{t('posture.decides')}</p>
    </Banner>
  );
}
