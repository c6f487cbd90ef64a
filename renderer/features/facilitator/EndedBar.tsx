/*
 * What stands where the clock was, once the exercise has ended.
 */
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import { Region } from '../../ui/Region.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './clock.module.css';
import { counterText } from './counter.ts';
import { usePassed } from './usePassed.ts';

type Props = { readonly view: ExerciseView; readonly endedAt: number };

export function EndedBar({ view, endedAt }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const passed = usePassed(view);
  return (
    <Region id="clock" label={t('facilitator.clock')} className={style.bar}>
      <p className={style.ended} role="status">
        <strong>{t('facilitator.ended')}</strong>
        <span className={style.facts}>
          {t('facilitator.endedAt', { time: formats.time(endedAt), span: counterText(passed) })}
        </span>
      </p>
    </Region>
  );
}
