/*
 * Exercises in the settings: the one under way, beginning one, and what past ones taught.
 */
import { useSession } from '../../store/session.ts';
import { useIsExercise } from '../../store/useRealm.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { AdoptedList } from './AdoptedList.tsx';
import { BeginForm } from './BeginForm.tsx';
import style from './exercisePanel.module.css';
import { UnderWay } from './UnderWay.tsx';

export function ExercisePanel() {
  const { t } = useWords();
  const stage = useSession((session) => session.desk?.stage ?? null);
  const isExercise = useIsExercise();
  return (
    <div className={style.panel}>
      <p>{t('exercise.intro')}</p>
      {stage !== null && <UnderWay stage={stage} />}
      <BeginForm />
      {/* The list belongs to the real journal: from within an exercise there is none to read. */}
      {!isExercise && <AdoptedList />}
    </div>
  );
}
