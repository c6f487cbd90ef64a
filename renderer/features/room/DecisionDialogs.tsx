/*
 * Forms about a decision: ask, decide (an open question, one of its own, or in place of another), review, take a
 * question back.
 */
import { useState } from 'react';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { factText, statusOf } from '../../../shared/domain/factRules.ts';
import {
  DECISION_OPTIONS_LIMIT,
  ROOM_REASON_LIMIT,
  ROOM_TEXT_LIMIT,
} from '../../../shared/domain/roomLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { DueField, NO_DUE } from './DueField.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import style from './room.module.css';
import { useRoomForm } from './useRoomForm.ts';

export function AskDialog({ incidentId }: { readonly incidentId: string }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [question, setQuestion] = useState('');
  return (
    <FormDialog
      {...shared}
      title={t('room.askTitle')}
      submitLabel={t('room.askSubmit')}
      problem={question.trim() === '' ? t('room.askNeeded') : null}
      act={recording(() => api.decision.ask({ incidentId, question }))}
    >
      {(problem, submit) => (
        <TextArea
          autoFocus
          rows={2}
          label={t('room.askText')}
          value={question}
          onChange={setQuestion}
          maxLength={ROOM_TEXT_LIMIT}
          error={problem ?? undefined}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}

export type DecideDialogProps = {
  readonly incidentId: string;
  readonly timeZone: string;
  readonly facts: readonly Fact[];
  /** The open question that is answered. */
  readonly asked?: Decision;
  /** The decision that this one takes the place of. */
  readonly reverses?: Decision;
};

export function DecideDialog({ incidentId, timeZone, facts, asked, reverses }: DecideDialogProps) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [question, setQuestion] = useState(asked?.question ?? reverses?.question ?? '');
  const [options, setOptions] = useState('');
  const [choice, setChoice] = useState('');
  const [why, setWhy] = useState('');
  const [factIds, setFactIds] = useState<readonly string[]>([]);
  const [review, setReview] = useState(NO_DUE);
  const listed = options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, DECISION_OPTIONS_LIMIT);
  const problem = choice.trim() === '' ? t('room.choiceNeeded') : review.isWrong ? t('room.timeWrong') : null;
  return (
    <FormDialog
      {...shared}
      title={t(reverses === undefined ? 'room.decideTitle' : 'room.reverseTitle')}
      description={
        reverses === undefined
          ? undefined
          : t('room.reverseWords', { choice: reverses.choice ?? t('log.erasedText') })
      }
      submitLabel={t('room.decideSubmit')}
      problem={problem}
      act={recording(() =>
        api.decision.take({
          incidentId,
          question,
          options: listed,
          choice,
          why,
          factIds: [...factIds],
          reviewAt: review.at,
          ...(asked === undefined ? {} : { decisionId: asked.id }),
          ...(reverses === undefined ? {} : { reverses: reverses.id }),
        }),
      )}
    >
      {(tried, submit) => (
        <>
          <TextArea
            autoFocus
            rows={2}
            label={t('room.choice')}
            value={choice}
            onChange={setChoice}
            maxLength={ROOM_TEXT_LIMIT}
            error={tried !== null && choice.trim() === '' ? tried : undefined}
            onKeyDown={onEnter(submit)}
          />
          <TextField
            label={`${t('room.why')} (${t('common.optional')})`}
            value={why}
            onChange={setWhy}
            maxLength={ROOM_REASON_LIMIT}
            onKeyDown={onEnter(submit)}
          />
          <TextField
            label={`${t('room.question')} (${t('common.optional')})`}
            value={question}
            onChange={setQuestion}
            maxLength={ROOM_TEXT_LIMIT}
            isReadOnly={asked !== undefined}
            onKeyDown={onEnter(submit)}
          />
          <TextArea
            rows={2}
            label={`${t('room.options')} (${t('common.optional')})`}
            value={options}
            onChange={setOptions}
          />
          <DueField
            label={`${t('room.reviewAt')} (${t('common.optional')})`}
            timeZone={timeZone}
            value={review}
            onChange={setReview}
            onSubmit={submit}
          />
          {facts.length > 0 && (
            <fieldset className={style.ticks}>
              <legend>{t('room.onFacts')}</legend>
              {facts.map((fact) => (
                <Checkbox
                  key={fact.id}
                  isSelected={factIds.includes(fact.id)}
                  onChange={(isOn) =>
                    setFactIds(isOn ? [...factIds, fact.id] : factIds.filter((id) => id !== fact.id))
                  }
                >
                  {`${factText(fact) ?? t('log.erasedText')} (${t(`room.status_${statusOf(fact)}`)})`}
                </Checkbox>
              ))}
            </fieldset>
          )}
        </>
      )}
    </FormDialog>
  );
}

export function ReviewDialog({
  decision,
  timeZone,
}: {
  readonly decision: Decision;
  readonly timeZone: string;
}) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [note, setNote] = useState('');
  const [next, setNext] = useState(NO_DUE);
  return (
    <FormDialog
      {...shared}
      title={t('room.reviewTitle')}
      description={decision.choice ?? t('log.erasedText')}
      submitLabel={t('room.reviewSubmit')}
      problem={next.isWrong ? t('room.timeWrong') : null}
      act={recording(() => api.decision.review({ decisionId: decision.id, note, nextAt: next.at }))}
    >
      {(_problem, submit) => (
        <>
          <TextField
            autoFocus
            label={`${t('room.reviewNote')} (${t('common.optional')})`}
            value={note}
            onChange={setNote}
            maxLength={ROOM_REASON_LIMIT}
            onKeyDown={onEnter(submit)}
          />
          <DueField
            label={`${t('room.reviewNext')} (${t('common.optional')})`}
            timeZone={timeZone}
            value={next}
            onChange={setNext}
            onSubmit={submit}
          />
        </>
      )}
    </FormDialog>
  );
}

export function WithdrawQuestionDialog({ decision }: { readonly decision: Decision }) {
  const { t } = useWords();
  return (
    <ReasonDialog
      title={t('room.withdrawQuestion')}
      description={decision.question ?? t('log.erasedText')}
      submitLabel={t('room.withdrawSubmit')}
      send={(reason) => api.decision.withdraw({ decisionId: decision.id, reason })}
    />
  );
}
