/* An objective in one or both languages, how it was met, and what was observed. */
import { useState } from 'react';
import { NO_TEXT } from '../../../shared/domain/biText.ts';
import {
  OBJECTIVE_LIMIT,
  OBJECTIVE_NOTE_LIMIT,
  OBJECTIVE_RATINGS,
  type ObjectiveRating,
} from '../../../shared/domain/reportDraftLimits.ts';
import type { ReportObjective } from '../../../shared/domain/reportDraftState.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { rateObjectives } from './draftActs.ts';
import style from './reportDraft.module.css';

const NOT_RATED = 'none';

type Props = {
  readonly draftId: string;
  /** Null: one that is new. */
  readonly objective: ReportObjective | null;
  readonly onClose: () => void;
};

export function ObjectiveDialog({ draftId, objective, onClose }: Props) {
  const { t, language } = useWords();
  const sayFailure = useErrorWords();
  const [words, setWords] = useState(objective?.objective ?? NO_TEXT);
  const [rating, setRating] = useState<ObjectiveRating | typeof NOT_RATED>(objective?.rating ?? NOT_RATED);
  const [note, setNote] = useState(objective?.note ?? '');
  const isEmpty = words.fr.trim() === '' && words.en.trim() === '';
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  const save = async (): Promise<string | null> => {
    const said = { objective: words, rating: rating === NOT_RATED ? null : rating, note };
    const reply = await rateObjectives(draftId, (all) =>
      objective === null
        ? [...all, { id: null, ...said }]
        : all.map((one) => (one.id === objective.id ? { id: one.id, ...said } : one)),
    );
    return reply === null || reply.ok ? null : sayFailure(reply.error);
  };
  return (
    <FormDialog
      title={t(objective === null ? 'reportWrite.objectiveAdd' : 'reportWrite.objectiveEdit')}
      submitLabel={t('common.save')}
      cancelLabel={t('common.cancel')}
      problem={isEmpty ? t('reportWrite.objectiveNeeded') : null}
      act={save}
      onClose={onClose}
    >
      {(problem) => (
        <>
          <div className={style.sides}>
            {order.map((side, at) => (
              <TextArea
                key={side}
                autoFocus={at === 0}
                label={t(side === 'fr' ? 'reportWrite.objectiveFr' : 'reportWrite.objectiveEn')}
                lang={side}
                rows={3}
                value={words[side]}
                maxLength={OBJECTIVE_LIMIT}
                onChange={(text) => setWords({ ...words, [side]: text })}
                error={at === 0 && isEmpty && problem !== null ? problem : undefined}
              />
            ))}
          </div>
          <RadioGroup
            label={t('reportWrite.rating')}
            value={rating}
            onChange={setRating}
            choices={([...OBJECTIVE_RATINGS, NOT_RATED] as const).map((id) => ({
              id,
              label: t(`reportWritten.rating_${id}`),
            }))}
          />
          <TextArea
            label={`${t('reportWrite.note')} (${t('common.optional')})`}
            rows={3}
            value={note}
            maxLength={OBJECTIVE_NOTE_LIMIT}
            onChange={setNote}
          />
        </>
      )}
    </FormDialog>
  );
}
