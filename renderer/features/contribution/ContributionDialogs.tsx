/* Forms of the debrief: answers noted, said anew, taken back with a reason. */
import { useState } from 'react';
import type { Contribution } from '../../../shared/domain/contribution.ts';
import { CONTRIBUTION_REASON_LIMIT } from '../../../shared/domain/contributionLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { AnswerFields, saidAnswers } from './AnswerFields.tsx';
import type { ContributionDialog, TypedAnswers } from './contributionView.ts';
import { GiveDialog } from './GiveDialog.tsx';

type Props = {
  readonly dialog: ContributionDialog;
  readonly incidentId: string;
  readonly contributions: readonly Contribution[];
  readonly onClose: () => void;
};

export function ContributionDialogs({ dialog, incidentId, contributions, onClose }: Props) {
  if (dialog.kind === 'give') return <GiveDialog incidentId={incidentId} onClose={onClose} />;
  const contribution = contributions.find(({ id }) => id === dialog.id);
  if (contribution === undefined) return null;
  return dialog.kind === 'amend' ? (
    <AmendDialog contribution={contribution} onClose={onClose} />
  ) : (
    <WithdrawDialog contribution={contribution} onClose={onClose} />
  );
}

type OneProps = { readonly contribution: Contribution; readonly onClose: () => void };

function AmendDialog({ contribution, onClose }: OneProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const { id, form, language } = contribution;
  const [answers, setAnswers] = useState<TypedAnswers>(
    Object.fromEntries(contribution.answers.map(({ question, text }) => [question, text])),
  );
  const said = saidAnswers(form, answers);
  return (
    <FormDialog
      size="large"
      title={t('contributionDesk.amend')}
      description={t(`contributionDesk.form_${form}`)}
      submitLabel={t('common.save')}
      cancelLabel={t('common.cancel')}
      problem={said.length === 0 ? t('contributionDesk.answerNeeded') : null}
      onClose={onClose}
      act={async () => {
        const reply = await api.contribution.amend({ contributionId: id, answers: said });
        if (!reply.ok) return sayFailure(reply.error);
        say((words) => words('contributionDesk.amended'));
        return null;
      }}
    >
      {(problem) => (
        <AnswerFields
          isFirstFocused
          form={form}
          language={language}
          answers={answers}
          problem={problem ?? undefined}
          onChange={setAnswers}
        />
      )}
    </FormDialog>
  );
}

function WithdrawDialog({ contribution, onClose }: OneProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('contributionDesk.withdrawTitle')}
      description={t('contributionDesk.withdrawWords')}
      submitLabel={t('contributionDesk.withdraw')}
      cancelLabel={t('common.cancel')}
      onClose={onClose}
      act={async () => {
        const reply = await api.contribution.withdraw({ contributionId: contribution.id, reason });
        if (!reply.ok) return sayFailure(reply.error);
        say((words) => words('contributionDesk.withdrawn'));
        return null;
      }}
    >
      {(_problem, submit) => (
        <TextField
          autoFocus
          label={`${t('contributionDesk.reason')} (${t('common.optional')})`}
          value={reason}
          maxLength={CONTRIBUTION_REASON_LIMIT}
          onChange={setReason}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}
