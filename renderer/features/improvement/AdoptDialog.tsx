/*
 * The proposed words beside what the plan says now: they are written into the plan there, and noted here as taken in,
 * with the change that did it.
 */
import { useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Improvement } from '../../../shared/domain/improvement.ts';
import { IMPROVEMENT_NOTE_LIMIT, type PlanPart } from '../../../shared/domain/improvementLimits.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { ok } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { useAsked } from '../../store/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { BookOpen } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import type { OpenPlan } from './ImprovementPart.tsx';
import style from './improvement.module.css';
import type { Clause } from './useImprovements.ts';

const NONE = 'none';
const CHANGES_READ = 8;

/** Where in the plan a part of it is found. */
const NOUN_OF: Readonly<Record<PlanPart, PlanNounName>> = {
  severity: 'severity',
  roles: 'role',
  internal: 'brief',
  contacts: 'contact',
  approval: 'approvalRule',
  messages: 'template',
  netiquette: 'clause',
};

type Props = {
  readonly improvement: Improvement;
  readonly clauses: readonly Clause[];
  readonly timeZone: string | undefined;
  readonly onOpenPlan: OpenPlan;
  readonly onClose: () => void;
};

export function AdoptDialog({ improvement, clauses, timeZone, onOpenPlan, onClose }: Props) {
  const { t, language } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const people = useEntities((entities) => entities.people);
  const { id, part, clauseId, proposal, openedAt } = improvement;
  const clause = clauses.find((one) => one.id === clauseId) ?? null;
  const noun = part === null ? 'clause' : NOUN_OF[part];
  const changes = usePlanChanges(noun, clause === null ? null : clause.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState('');
  // What was changed there since the finding is what most likely took it in.
  const likely = changes.find(({ recordedAt }) => recordedAt > openedAt)?.entryId ?? NONE;
  const change = chosen ?? likely;
  const text = clause === null ? null : textIn(clause.fields.text, language);
  return (
    <FormDialog
      size="large"
      title={t('improvementDesk.adoptTitle')}
      description={t('improvementDesk.adoptWords')}
      submitLabel={t('improvementDesk.adoptSubmit')}
      cancelLabel={t('common.cancel')}
      onClose={onClose}
      act={async () => {
        const planEntryId = change === NONE ? null : change;
        const reply = await api.improvement.adopt({ improvementId: id, planEntryId, note });
        if (!reply.ok) return sayFailure(reply.error);
        say((words) => words('improvementDesk.wasAdopted'));
        return null;
      }}
    >
      {() => (
        <>
          <div className={style.fields}>
            <section aria-label={t('improvementDesk.planSays')} className={style.words}>
              <h3 className={style.small}>{t('improvementDesk.planSays')}</h3>
              {clause === null ? (
                <p className={style.note}>{t('improvementDesk.noClauseNamed')}</p>
              ) : (
                <>
                  <p className={style.note}>
                    <bdi>{`${clause.fields.number} · ${textIn(clause.fields.title, language)}`}</bdi>
                  </p>
                  <p className={style.read}>
                    {text === '' ? t('improvementDesk.planEmpty') : <bdi>{text}</bdi>}
                  </p>
                </>
              )}
            </section>
            <section aria-label={t('improvementDesk.proposalSays')} className={style.words}>
              <h3 className={style.small}>{t('improvementDesk.proposalSays')}</h3>
              <p className={style.read}>
                <bdi>{proposal}</bdi>
              </p>
            </section>
          </div>
          <Button
            className={style.alone}
            icon={<BookOpen aria-hidden />}
            onPress={() => {
              onClose();
              onOpenPlan(noun, clause === null ? null : clause.id);
            }}
          >
            {t('improvementDesk.goToPlan')}
          </Button>
          {changes.length > 0 && (
            <Select
              label={t('improvementDesk.change')}
              value={change}
              onChange={setChosen}
              choices={[
                ...changes.map(({ entryId, person, recordedAt }) => ({
                  id: entryId,
                  label: t('improvementDesk.changeBy', {
                    name: people[person]?.name ?? t('log.someone'),
                    moment: formats.dateTime(recordedAt),
                  }),
                })),
                { id: NONE, label: t('improvementDesk.changeNone') },
              ]}
            />
          )}
          <TextField
            label={`${t('improvementDesk.adoptNote')} (${t('common.optional')})`}
            value={note}
            maxLength={IMPROVEMENT_NOTE_LIMIT}
            onChange={setNote}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The last changes of a record of the plan, or of all records of a noun; the newest first. */
function usePlanChanges(noun: PlanNounName, recordId: string | null) {
  const revision = useEntities((entities) => entities.planRevisions[noun] ?? 0);
  const asked = useAsked(`${noun} ${recordId} ${revision}`, async () => {
    const of = recordId === null ? { noun } : { noun, id: recordId };
    const reply = await api.plan.history({ ...of, limit: CHANGES_READ });
    return reply.ok ? ok(reply.value.steps.filter(({ voidReason }) => voidReason === null)) : reply;
  });
  return asked.value ?? [];
}
