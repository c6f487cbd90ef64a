/* The questions of the debrief, a field each. */
import {
  ANSWER_LIMIT,
  type ContributionQuestion,
  type DebriefForm,
  questionsOf,
} from '../../../shared/domain/contributionLimits.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import type { TypedAnswers } from './contributionView.ts';

/** The questions of a form, a field each. */
export function AnswerFields({
  form,
  language,
  answers,
  problem,
  isFirstFocused = false,
  onChange,
}: {
  readonly form: DebriefForm;
  readonly language: 'fr' | 'en';
  readonly answers: TypedAnswers;
  /** Said in the first field. */
  readonly problem: string | undefined;
  readonly isFirstFocused?: boolean;
  readonly onChange: (answers: TypedAnswers) => void;
}) {
  const { t } = useWords();
  return questionsOf(form).map((question, at) => (
    <TextArea
      key={question}
      autoFocus={isFirstFocused && at === 0}
      label={t(`reportWritten.question_${question}`)}
      lang={language}
      rows={2}
      maxRows={10}
      maxLength={ANSWER_LIMIT}
      value={answers[question] ?? ''}
      onChange={(text) => onChange({ ...answers, [question]: text })}
      error={at === 0 ? problem : undefined}
    />
  ));
}

/** Those that were answered, in the order of the form. */
export function saidAnswers(
  form: DebriefForm,
  answers: TypedAnswers,
): { question: ContributionQuestion; text: string }[] {
  return questionsOf(form).flatMap((question) => {
    const text = (answers[question] ?? '').trim();
    return text === '' ? [] : [{ question, text }];
  });
}
