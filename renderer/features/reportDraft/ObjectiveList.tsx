/*
 * What the team set out to do, each with how it was met, in words. A rating is one choice; the rest stands in a form.
 */
import { useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import {
  OBJECTIVE_RATINGS,
  OBJECTIVES_LIMIT,
  type ObjectiveRating,
} from '../../../shared/domain/reportDraftLimits.ts';
import type { ReportDraft, ReportObjective } from '../../../shared/domain/reportDraftState.ts';
import { recordAct } from '../../store/recordAct.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Pencil, Plus, X } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { rateObjectives } from './draftActs.ts';
import { ObjectiveDialog } from './ObjectiveDialog.tsx';
import style from './reportDraft.module.css';

const NOT_RATED = 'none';

type Props = { readonly draft: ReportDraft; readonly canWrite: boolean };

export function ObjectiveList({ draft, canWrite }: Props) {
  const { t, language } = useWords();
  const sayFailure = useErrorWords();
  /** The one in the form; `new` for one being added, null for none. */
  const [edited, setEdited] = useState<ReportObjective | 'new' | null>(null);
  const { objectives } = draft;

  const record = (change: Parameters<typeof rateObjectives>[1], undo?: typeof change): void => {
    void rateObjectives(draft.id, change).then((reply) =>
      reply === null
        ? undefined
        : recordAct(
            Promise.resolve(reply),
            sayFailure,
            undo === undefined
              ? undefined
              : {
                  text: (words) => words('reportWrite.objectiveRemoved'),
                  undo: async () => (await rateObjectives(draft.id, undo)) ?? reply,
                },
          ),
    );
  };
  return (
    <section aria-label={t('reportWrite.objectives')} className={style.objectives}>
      <div className={style.rowHead}>
        <h3 className={style.small}>{t('reportWrite.objectives')}</h3>
        <Button
          isSmall
          icon={<Plus aria-hidden />}
          isDisabled={!canWrite || objectives.length >= OBJECTIVES_LIMIT}
          onPress={() => setEdited('new')}
        >
          {t('reportWrite.objectiveAdd')}
        </Button>
      </div>
      {objectives.length === 0 && <p className={style.note}>{t('reportWrite.objectivesEmpty')}</p>}
      <ol className={style.list}>
        {objectives.map((one, at) => {
          const words = textIn(one.objective, language) || t('reportWrite.objectiveErased');
          const short = words.slice(0, 60);
          return (
            <li key={one.id} className={style.objective}>
              <div className={style.objectiveWords}>
                <p>
                  <bdi>{words}</bdi>
                </p>
                {one.note !== '' && (
                  <p className={style.note}>
                    <bdi>{one.note}</bdi>
                  </p>
                )}
              </div>
              <Select<ObjectiveRating | typeof NOT_RATED>
                isLabelHidden
                label={t('reportWrite.ratingOf', { objective: short })}
                value={one.rating ?? NOT_RATED}
                isDisabled={!canWrite}
                onChange={(rating) =>
                  record((all) =>
                    all.map((other) =>
                      other.id === one.id
                        ? { ...other, rating: rating === NOT_RATED ? null : rating }
                        : other,
                    ),
                  )
                }
                choices={[NOT_RATED, ...OBJECTIVE_RATINGS].map((id) => ({
                  id: id as ObjectiveRating | typeof NOT_RATED,
                  label: t(`reportWritten.rating_${id as ObjectiveRating | typeof NOT_RATED}`),
                }))}
              />
              {canWrite && (
                <span className={style.acts}>
                  <IconButton
                    isSmall
                    label={t('reportWrite.objectiveChange', { objective: short })}
                    icon={<Pencil aria-hidden />}
                    onPress={() => setEdited(one)}
                  />
                  <IconButton
                    isSmall
                    label={t('reportWrite.objectiveRemove', { objective: short })}
                    icon={<X aria-hidden />}
                    onPress={() =>
                      record(
                        (all) => all.filter(({ id }) => id !== one.id),
                        (all) => [...all.slice(0, at), one, ...all.slice(at)],
                      )
                    }
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {edited !== null && (
        <ObjectiveDialog
          draftId={draft.id}
          objective={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
