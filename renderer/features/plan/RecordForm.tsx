/*
 * The fields of a record, as it stands with the draft over it. Saving is an act with a name and a time, so it is
 * one button, never every key.
 */
import { type FormEvent, useState } from 'react';
import { type BiText, NO_TEXT, textIn } from '../../../shared/domain/biText.ts';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { formOf } from './fieldForms.ts';
import { initialFields } from './initialFields.ts';
import style from './plan.module.css';
import { saveDraft } from './planActs.ts';
import type { PlanNames } from './planNames.ts';
import { changeDraft, type Draft, draftKey, dropDraft, rebaseDraft, usePlanView } from './planView.ts';

type Props = {
  readonly noun: PlanNounName;
  readonly recordId: string;
  /** Null for one that is being written. */
  readonly record: AnyPlanRecord | null;
  readonly names: PlanNames;
  readonly isReadOnly: boolean;
};

export function RecordForm({ noun, recordId, record, names, isReadOnly }: Props) {
  const { t, language } = useWords();
  const sayError = useErrorWords();
  // What is typed today is no part of the plan as it stood on a day.
  const draft = usePlanView((view) =>
    view.asOfDay === null ? view.drafts[draftKey(noun, recordId)] : undefined,
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const revision = record?.revision ?? null;
  const hasDraft = draft !== undefined;
  const standing = record?.fields ?? initialFields(noun, language);
  const isBehind = hasDraft && draft.revision !== revision;
  const wrongField = failure === null ? null : fieldOf(failure);

  const save = async (base: Draft | undefined): Promise<void> => {
    if (base === undefined || isSaving) return;
    setSaving(true);
    setFailure(null);
    const whole = record === null ? { ...base, fields: { ...standing, ...base.fields } } : base;
    const reply = await saveDraft(noun, recordId, whole);
    setSaving(false);
    // What was discarded meanwhile has nothing wrong with it any more.
    const isDiscarded = usePlanView.getState().drafts[draftKey(noun, recordId)] === undefined;
    if (!reply.ok && !isDiscarded) setFailure(reply.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(draft);
  };

  return (
    <form className={style.form} onSubmit={submit} noValidate>
      <div className={style.fields}>
        {isBehind && (
          <Banner
            tone="warning"
            title={t('plan.changedMeanwhile')}
            actions={
              <>
                <Button isSmall onPress={() => dropDraft(noun, recordId)}>
                  {t('plan.takeTheirs')}
                </Button>
                <Button
                  isSmall
                  onPress={() => {
                    if (revision === null) return;
                    rebaseDraft(noun, recordId, revision);
                    void save({ ...draft, revision });
                  }}
                >
                  {t('plan.keepMine')}
                </Button>
              </>
            }
          />
        )}
        {formOf(noun).map((form) => (
          <FieldEditor
            key={`${recordId} ${form.field}`}
            form={form}
            names={names}
            recordId={record?.id ?? null}
            altText={textIn((shownValue('altText') ?? NO_TEXT) as BiText, language)}
            isReadOnly={isReadOnly}
            value={shownValue(form.field)}
            fieldOf={shownValue}
            onChange={(value) => changeDraft(noun, recordId, revision, form.field, value)}
            error={wrongField === form.field && failure !== null ? sayFailure(failure) : undefined}
          />
        ))}
      </div>
      {!isReadOnly && (
        <div className={style.foot}>
          {failure !== null && wrongField === null && !isBehind && (
            <Banner tone="danger">{sayFailure(failure)}</Banner>
          )}
          <div className={style.footActs}>
            {hasDraft && <Badge>{t('plan.unsaved')}</Badge>}
            <Button
              variant="quiet"
              isDisabled={!hasDraft}
              onPress={() => {
                dropDraft(noun, recordId);
                setFailure(null);
              }}
            >
              {t('plan.discard')}
            </Button>
            <Button type="submit" variant="primary" isDisabled={!hasDraft} isPending={isSaving}>
              {isSaving ? t('plan.saving') : t('plan.save')}
            </Button>
          </div>
        </div>
      )}
    </form>
  );

  /** What was emptied is empty: a draft's null is not the record's value. */
  function shownValue(field: string): unknown {
    return draft !== undefined && field in draft.fields ? draft.fields[field] : standing[field];
  }

  function sayFailure(said: Failure): string {
    const { detail } = said;
    if (said.code === 'callTree.unsound' && typeof detail?.problem === 'string') {
      const name = names.nameOf('contact', String(detail.contactId));
      return t(`planChoice.problem_${detail.problem as 'ring'}`, { name });
    }
    return sayError(said);
  }
}

/** The field that a refusal is about; null when it is about the whole. */
function fieldOf({ code, detail }: Failure): string | null {
  if (code === 'callTree.unsound') return null;
  if (code === 'clause.numberTaken') return 'number';
  if (code === 'watch.queryUnreadable') return 'query';
  if (code === 'contact.ownDeputy') return 'deputyId';
  if (code === 'record.incomplete') return String(detail?.field ?? '');
  const path = code === 'call.inputInvalid' ? String(detail?.path ?? '') : '';
  return /^fields\.(\w+)/.exec(path)?.[1] ?? null;
}
