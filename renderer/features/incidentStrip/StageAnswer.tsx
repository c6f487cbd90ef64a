/*
 * That an exercise is under way beside what is real: a quiet mark on real desks, which leads to its windows. Those of the
 * exercise itself are marked all over.
 */
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { useSession } from '../../store/session.ts';
import { useIsExercise } from '../../store/useRealm.ts';
import { Flag } from '../../ui/icons.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';

export function StageAnswer() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const isExercise = useIsExercise();
  const state = useSession((session) => session.desk?.stage?.state ?? null);
  if (state === null || isExercise) return null;
  const words = t(state === 'ended' ? 'exercise.stripEnded' : 'exercise.strip');
  const open = async (): Promise<void> => {
    const reply = await api.stage.open({ window: 'console' });
    if (!reply.ok) say(() => sayError(reply.error), { tone: 'warning' });
  };
  return (
    <StripButton help={`${words}. ${t('exercise.stripHelp')}`} onPress={() => void open()}>
      <Flag aria-hidden size={14} />
      <span className={style.words}>{words}</span>
    </StripButton>
  );
}
