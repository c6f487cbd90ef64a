/* The form of an incident, in the order in which the regulation asks; what is wrong is said beside its field. */
import { type FormEvent, useState } from 'react';
import type { ConfidentialityView } from '../../../shared/contract/confidentialityIncident.ts';
import {
  NO_CONFIDENTIALITY_FIELDS,
  RISK_ANSWERS,
  type RiskAnswer,
} from '../../../shared/domain/confidentialityRules.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { showTypedMoment } from '../../../shared/lib/typedMoment.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { systemTimeZone, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import style from './confidentiality.module.css';
import { saveIncident } from './confidentialityActs.ts';
import { changeDraft, dropDraft, NEW, rebaseDraft, useConfidentialityView } from './confidentialityView.ts';
import { CountField, DayOrMoment, Line, Part, Tick, Words } from './formParts.tsx';
import {
  type DraftValue,
  type FieldName,
  type IncidentDraft,
  readDraft,
  shownValue,
} from './incidentDraft.ts';

type Props = {
  readonly id: string;
  /** Null while it is being entered. */
  readonly incident: ConfidentialityView | null;
  readonly isReadOnly: boolean;
};

type Wrong = { readonly field: string; readonly said: string };

export function IncidentForm({ id, incident, isReadOnly }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const draft = useConfidentialityView((view) => view.drafts[id]);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  // When the form was opened: what most people mean by when they became aware.
  const [openedAt] = useState(() => windowNow());
  const standing = incident?.fields ?? { ...NO_CONFIDENTIALITY_FIELDS, timeZone: systemTimeZone() };
  const revision = incident?.revision ?? null;
  const isBehind = draft !== undefined && draft.revision !== revision;
  const isNew = id === NEW;

  const valueIn = (field: FieldName): DraftValue => {
    const shown = shownValue(standing, draft, field);
    return isNew && field === 'awareAt' && draft?.values.awareAt === undefined
      ? showTypedMoment(openedAt, standing.timeZone)
      : shown;
  };
  const field = (name: FieldName) => ({
    name,
    value: valueIn(name),
    isReadOnly,
    onChange: (value: DraftValue) => changeDraft(id, revision, name, value),
    ...(wrong?.field === name ? { error: wrong.said } : {}),
  });

  const save = async (base: IncidentDraft | undefined): Promise<void> => {
    if (base === undefined || isSaving) return;
    const whole = isNew ? { ...base, values: { awareAt: valueIn('awareAt'), ...base.values } } : base;
    const read = readDraft(whole, standing.timeZone, windowNow());
    setFailure(null);
    setWrong(null);
    if (!read.ok) {
      const isDay = read.field === 'happenedFrom' || read.field === 'happenedTo';
      const said = t(isDay ? 'planField.dayWrong' : 'confidentialityIncident.momentWrong');
      return setWrong({ field: read.field, said });
    }
    setSaving(true);
    const reply = await saveIncident(id, read.fields, base.revision, standing.timeZone);
    setSaving(false);
    if (reply.ok) return;
    const named = fieldOf(reply.error);
    if (named === null) setFailure(reply.error);
    else setWrong({ field: named, said: sayError(reply.error) });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(draft);
  };

  return (
    <form className={style.form} onSubmit={submit} noValidate>
      {isBehind && revision !== null && (
        <Banner
          tone="warning"
          title={t('confidentialityIncident.changedMeanwhile')}
          actions={
            <>
              <Button isSmall onPress={() => dropDraft(id)}>
                {t('confidentialityIncident.discard')}
              </Button>
              <Button
                isSmall
                onPress={() => {
                  if (draft === undefined) return;
                  rebaseDraft(id, revision);
                  void save({ ...draft, revision });
                }}
              >
                {t('confidentialityIncident.keepMine')}
              </Button>
            </>
          }
        />
      )}
      <Part title={t('confidentialityIncident.whatPart')}>
        <Line {...field('title')} isRequired />
        <Words {...field('information')} help={t('confidentialityIncident.informationHelp')} />
        <Words {...field('circumstances')} />
        <div className={style.pair}>
          <DayOrMoment {...field('happenedFrom')} placeholder={t('planField.day')} />
          <DayOrMoment {...field('happenedTo')} placeholder={t('planField.day')} />
        </div>
        <Tick {...field('isPeriodApproximate')} />
        <DayOrMoment {...field('awareAt')} help={t('confidentialityIncident.awareAtHelp')} isRequired />
      </Part>
      <Part title={t('confidentialityIncident.peoplePart')}>
        <div className={style.pair}>
          <CountField {...field('persons')} />
          <CountField {...field('personsInQuebec')} />
        </div>
        <Tick {...field('isCountApproximate')} />
      </Part>
      <Part title={t('confidentialityIncident.riskPart')}>
        <Words {...field('sensitivity')} />
        <Words {...field('consequences')} />
        <Words {...field('likelihood')} />
        <RadioGroup<RiskAnswer>
          label={t('confidentialityIncident.risk')}
          value={valueIn('risk') as RiskAnswer}
          onChange={(value) => changeDraft(id, revision, 'risk', value)}
          isDisabled={isReadOnly}
          choices={RISK_ANSWERS.map((answer) => ({
            id: answer,
            label: t(`confidentialityIncident.risk_${answer}`),
          }))}
        />
        <Words {...field('riskReason')} />
      </Part>
      <Part title={t('confidentialityIncident.noticePart')}>
        <div className={style.pair}>
          <Line {...field('authority')} help={t('confidentialityIncident.authorityHelp')} />
          <DayOrMoment {...field('authorityNotifiedAt')} />
        </div>
        <Words {...field('delayReason')} />
        <DayOrMoment {...field('personsNotifiedAt')} />
        <Words {...field('personsNotice')} />
        <Tick {...field('isPublicNoticeGiven')} />
        <Words {...field('publicNoticeReason')} />
        <Words {...field('measures')} />
      </Part>
      {!isReadOnly && (
        <div className={style.foot}>
          {failure !== null && !isBehind && <Banner tone="danger">{sayError(failure)}</Banner>}
          {wrong !== null && <Banner tone="danger">{wrong.said}</Banner>}
          <div className={style.footActs}>
            {draft !== undefined && <Badge>{t('confidentialityIncident.unsaved')}</Badge>}
            <Button
              variant="quiet"
              isDisabled={draft === undefined || isSaving}
              onPress={() => {
                dropDraft(id);
                setWrong(null);
                setFailure(null);
              }}
            >
              {t('confidentialityIncident.discard')}
            </Button>
            <Button type="submit" variant="primary" isDisabled={draft === undefined} isPending={isSaving}>
              {t('confidentialityIncident.save')}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}

/** The field that a refusal is about; null when it is about the whole. */
function fieldOf({ code, detail }: Failure): string | null {
  if (typeof detail?.field === 'string') return detail.field;
  const path = code === 'call.inputInvalid' ? String(detail?.path ?? '') : '';
  return /^fields\.(\w+)/.exec(path)?.[1] ?? null;
}
