/* The form of a finding and its action, for one that is new and for one that is changed. */
import { useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Improvement } from '../../../shared/domain/improvement.ts';
import {
  CRITERION_LIMIT,
  FINDING_TEXT_LIMIT,
  IMPROVEMENT_ACTION_LIMIT,
  OWNER_NAME_LIMIT,
  PLAN_PARTS,
  type PlanPart,
  PROPOSAL_LIMIT,
} from '../../../shared/domain/improvementLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { listPeople } from '../../store/select.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './improvement.module.css';
import {
  changesOf,
  fieldsOf,
  NOBODY,
  type Problem,
  problemsOf,
  SOMEONE_ELSE,
  type TypedImprovement,
  typedFrom,
} from './typedImprovement.ts';
import { type Clause, useContacts } from './useImprovements.ts';

const NONE = 'none';

type Props = {
  readonly incidentId: string;
  /** Null: one that is new. */
  readonly improvement: Improvement | null;
  readonly clauses: readonly Clause[];
  readonly today: string;
  readonly onClose: () => void;
};

export function ImprovementForm({ incidentId, improvement, clauses, today, onClose }: Props) {
  const { t, language } = useWords();
  const sayFailure = useErrorWords();
  const [typed, setTyped] = useState(() => typedFrom(improvement));
  const change = (part: Partial<TypedImprovement>): void => setTyped((now) => ({ ...now, ...part }));
  const owners = useOwnerChoices(improvement);
  const problems = problemsOf(typed);
  const sayProblem = (problem: Problem): string =>
    problem === 'dayWrong' ? t('improvementDesk.dayWrong', { day: today }) : t(`improvementDesk.${problem}`);
  const [first] = Object.values(problems);
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  const save = async (): Promise<string | null> => {
    const fields = fieldsOf(typed);
    const reply =
      improvement === null
        ? await api.improvement.open({ incidentId, ...fields })
        : await api.improvement.amend({ improvementId: improvement.id, ...changesOf(improvement, fields) });
    if (!reply.ok) return sayFailure(reply.error);
    if (improvement === null) say((words) => words('improvementDesk.opened'));
    return null;
  };
  return (
    <FormDialog
      size="large"
      title={t(improvement === null ? 'improvementDesk.openTitle' : 'improvementDesk.amendTitle')}
      submitLabel={t(improvement === null ? 'improvementDesk.record' : 'common.save')}
      cancelLabel={t('common.cancel')}
      problem={first === undefined ? null : sayProblem(first)}
      act={save}
      onClose={onClose}
    >
      {(tried) => {
        const errorOf = (field: keyof typeof problems): string | undefined =>
          tried === null || problems[field] === undefined ? undefined : sayProblem(problems[field]);
        return (
          <>
            <div className={style.fields}>
              {order.map((side, at) => (
                <TextArea
                  key={side}
                  autoFocus={at === 0}
                  label={t(side === 'fr' ? 'improvementDesk.findingFr' : 'improvementDesk.findingEn')}
                  help={at === 0 ? t('improvementDesk.findingHelp') : undefined}
                  lang={side}
                  rows={2}
                  value={typed[side]}
                  maxLength={FINDING_TEXT_LIMIT}
                  onChange={(text) => change({ [side]: text })}
                  error={at === 0 ? errorOf('finding') : undefined}
                />
              ))}
            </div>
            <TextArea
              label={t('improvementDesk.action')}
              help={t('improvementDesk.actionHelp')}
              rows={2}
              value={typed.action}
              maxLength={IMPROVEMENT_ACTION_LIMIT}
              onChange={(action) => change({ action })}
            />
            <div className={style.fields}>
              <ComboBox
                label={t('improvementDesk.owner')}
                noneText={t('improvementDesk.ownerNone')}
                value={typed.owner}
                onChange={(owner) => change({ owner: owner ?? NOBODY })}
                choices={owners}
              />
              {typed.owner === SOMEONE_ELSE && (
                <TextField
                  label={t('improvementDesk.ownerName')}
                  value={typed.ownerName}
                  maxLength={OWNER_NAME_LIMIT}
                  onChange={(ownerName) => change({ ownerName })}
                />
              )}
              {(['startOn', 'dueOn'] as const).map((field) => (
                <TextField
                  key={field}
                  isMono
                  label={t(field === 'startOn' ? 'improvementDesk.start' : 'improvementDesk.due')}
                  help={t('improvementDesk.dayHelp', { day: today })}
                  value={typed[field]}
                  maxLength={10}
                  onChange={(day) => change({ [field]: day })}
                  error={errorOf(field)}
                />
              ))}
            </div>
            <TextField
              label={t('improvementDesk.criterion')}
              help={t('improvementDesk.criterionHelp')}
              value={typed.criterion}
              maxLength={CRITERION_LIMIT}
              onChange={(criterion) => change({ criterion })}
            />
            <div className={style.fields}>
              <Select<PlanPart | typeof NONE>
                label={t('improvementDesk.part')}
                value={typed.part ?? NONE}
                onChange={(id) => change({ part: id === NONE ? null : id })}
                choices={[
                  { id: NONE, label: t('improvementDesk.partNone') },
                  ...PLAN_PARTS.map((id) => ({ id, label: t(`plan.part_${id}`) })),
                ]}
              />
              {typed.part === 'netiquette' && (
                <Select
                  label={t('improvementDesk.clause')}
                  value={typed.clauseId ?? NONE}
                  onChange={(id) => change({ clauseId: id === NONE ? null : id })}
                  choices={[
                    { id: NONE, label: t('improvementDesk.clauseNone') },
                    ...clauses
                      .filter(({ id, retiredAt }) => retiredAt === null || id === typed.clauseId)
                      .map(({ id, fields }) => ({
                        id,
                        label: `${fields.number} · ${textIn(fields.title, language)}`,
                      })),
                  ]}
                />
              )}
            </div>
            <TextArea
              label={`${t('improvementDesk.proposal')} (${t('common.optional')})`}
              help={t('improvementDesk.proposalHelp')}
              rows={2}
              value={typed.proposal}
              maxLength={PROPOSAL_LIMIT}
              onChange={(proposal) => change({ proposal })}
            />
          </>
        );
      }}
    </FormDialog>
  );
}

/** Nobody, people of this file, contacts of the plan, and somebody whose name is typed. */
function useOwnerChoices(improvement: Improvement | null) {
  const { t, locale } = useWords();
  const known = useEntities((entities) => entities.people);
  const people = listPeople(known, locale);
  const contacts = useContacts(true);
  const byName = new Intl.Collator(locale);
  const owner = improvement?.ownerId ?? null;
  const listed = contacts
    .filter(({ id, retiredAt, isErased }) => !isErased && (retiredAt === null || id === owner))
    .map(({ id, fields }) => ({ id, label: fields.name, note: t('improvementDesk.ownerContact') }))
    .sort((a, b) => byName.compare(a.label, b.label));
  // The one it has stands among the choices while the directory is being read.
  const isUnread = owner !== null && known[owner] === undefined && !listed.some(({ id }) => id === owner);
  return [
    { id: NOBODY, label: t('improvementDesk.ownerNobody') },
    ...people.map(({ id, name }) => ({ id, label: name ?? '…', note: t('improvementDesk.ownerPerson') })),
    ...listed,
    ...(isUnread ? [{ id: owner, label: '…' }] : []),
    { id: SOMEONE_ELSE, label: t('improvementDesk.ownerSomeone') },
  ];
}
