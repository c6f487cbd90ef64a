/*
 * Answers of one person noted: in which form, whose, and a field for each question. What is typed is kept until it is
 * recorded, also over a dialog that is closed by mistake.
 */
import {
  CONTRIBUTOR_LIMIT,
  DEBRIEF_FORMS,
  type DebriefForm,
} from '../../../shared/domain/contributionLimits.ts';
import { LANGUAGES, type Language } from '../../../shared/domain/limits.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { listPeople } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { AnswerFields, saidAnswers } from './AnswerFields.tsx';
import style from './contribution.module.css';
import {
  type ContributionDraft,
  contributionKey,
  hasWords,
  keepContribution,
  useContributionView,
} from './contributionView.ts';
import { newContribution } from './newContribution.ts';

const SOMEONE_ELSE = 'someoneElse';

type Props = { readonly incidentId: string; readonly onClose: () => void };

export function GiveDialog({ incidentId, onClose }: Props) {
  const { t, locale, language: screen } = useWords();
  const sayFailure = useErrorWords();
  const me = useSession((session) => session.desk?.personId ?? '');
  const people = listPeople(
    useEntities((entities) => entities.people),
    locale,
  );
  const key = contributionKey(me, incidentId);
  const draft = useContributionView((view) => view.drafts[key]) ?? newContribution(screen, null);
  const change = (part: Partial<ContributionDraft>): void => keepContribution(key, { ...draft, ...part });
  const { form, language, personId, isSomeoneElse, name, role, answers } = draft;
  const said = saidAnswers(form, answers);
  const isNameless = isSomeoneElse ? name.trim() === '' : personId === null;
  const problem = isNameless
    ? t('contributionDesk.nameNeeded')
    : said.length === 0
      ? t('contributionDesk.answerNeeded')
      : null;
  return (
    <FormDialog
      size="large"
      title={t('contributionDesk.giveTitle')}
      description={t('contributionDesk.giveWords')}
      submitLabel={t('contributionDesk.record')}
      cancelLabel={t('common.cancel')}
      problem={problem}
      onClose={() => {
        if (!hasWords(draft)) keepContribution(key, null);
        onClose();
      }}
      act={async () => {
        const contributor = isSomeoneElse ? { personId: null, name, role } : { personId, name: '', role };
        const reply = await api.contribution.give({ incidentId, form, language, contributor, answers: said });
        if (!reply.ok) return sayFailure(reply.error);
        keepContribution(key, null);
        say((words) => words('contributionDesk.recorded'));
        return null;
      }}
    >
      {(tried) => (
        <>
          <div className={style.fields}>
            <SegmentedControl<DebriefForm>
              isLabelHidden={false}
              label={t('contributionDesk.form')}
              value={form}
              onChange={(next) => change({ form: next })}
              choices={DEBRIEF_FORMS.map((id) => ({ id, label: t(`contributionDesk.form_${id}`) }))}
            />
            <SegmentedControl<Language>
              isLabelHidden={false}
              label={t('contributionDesk.language')}
              value={language}
              onChange={(next) => change({ language: next })}
              choices={LANGUAGES.map((id) => ({ id, label: t(`contributionDesk.language_${id}`) }))}
            />
          </div>
          <div className={style.fields}>
            <Select
              autoFocus
              label={t('contributionDesk.contributor')}
              value={isSomeoneElse ? SOMEONE_ELSE : personId}
              onChange={(id) =>
                id === SOMEONE_ELSE
                  ? change({ isSomeoneElse: true, personId: null })
                  : change({ isSomeoneElse: false, personId: id })
              }
              error={tried !== null && !isSomeoneElse && isNameless ? tried : undefined}
              choices={[
                ...people.map((person) => ({ id: person.id, label: person.name ?? '…' })),
                { id: SOMEONE_ELSE, label: t('contributionDesk.someoneElse') },
              ]}
            />
            {isSomeoneElse && (
              <TextField
                label={t('contributionDesk.name')}
                value={name}
                maxLength={CONTRIBUTOR_LIMIT}
                onChange={(text) => change({ name: text })}
                error={tried !== null && isNameless ? tried : undefined}
              />
            )}
            <TextField
              label={`${t('contributionDesk.role')} (${t('common.optional')})`}
              value={role}
              maxLength={CONTRIBUTOR_LIMIT}
              onChange={(text) => change({ role: text })}
            />
          </div>
          <AnswerFields
            form={form}
            language={language}
            answers={answers}
            problem={tried !== null && !isNameless ? tried : undefined}
            onChange={(next) => change({ answers: next })}
          />
        </>
      )}
    </FormDialog>
  );
}
