/*
 * What is real, loud, in the windows of an exercise: a spike, an incident, a higher level, or that nobody listens to what
 * is real any more. It lies over dialogs too, and stays until somebody has looked.
 */
import { useState } from 'react';
import type { BreakThrough } from '../../../shared/contract/stage.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useSession } from '../../store/session.ts';
import { useIsExercise } from '../../store/useRealm.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { OctagonAlert } from '../../ui/icons.ts';
import { breakThroughWords } from '../../words/breakThroughWords.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './exercise.module.css';

const SHOWN = 3;

export function BreakThroughBand() {
  const isExercise = useIsExercise();
  const stage = useSession((session) => session.desk?.stage ?? null);
  if (!isExercise) return null;
  const isBreaking = stage !== null && (stage.breakThroughs.length > 0 || stage.realLostSince !== null);
  // The kit leaves what is marked so within reach of a dialog that is opened over it: it is there before the dialog is.
  return (
    <div className={style.realPlace} data-react-aria-top-layer="true">
      {isBreaking && <Band breakThroughs={stage.breakThroughs} realLostSince={stage.realLostSince} />}
    </div>
  );
}

type Props = { readonly breakThroughs: readonly BreakThrough[]; readonly realLostSince: number | null };

function Band({ breakThroughs, realLostSince }: Props) {
  const { t } = useWords();
  // Times of what is real, by the real clock and in the zone of this laptop.
  const formats = useFormats();
  const sayError = useErrorWords();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const look = async (): Promise<void> => {
    setPending(true);
    setFailure(null);
    const reply = await api.stage.look();
    setPending(false);
    if (!reply.ok) setFailure(reply.error);
  };
  const left = breakThroughs.length - SHOWN;
  return (
    <div
      className={cx(style.real, breakThroughs.length === 0 && style.lost, 'no-print')}
      data-break-through={breakThroughs.length}
    >
      <div role="alert" className={style.realText}>
        <strong className={style.realWord}>
          <OctagonAlert aria-hidden size={20} />
          {t('exercise.real')}
        </strong>
        <ul className={style.realLines}>
          {breakThroughs.slice(0, SHOWN).map((one) => (
            <li key={one.key}>
              <span>
                {t('exercise.realAt', { what: breakThroughWords(one, t), time: formats.time(one.at) })}
              </span>
              {one.title !== null && (
                <>
                  {' – '}
                  <bdi>{one.title}</bdi>
                </>
              )}
            </li>
          ))}
          {left > 0 && <li>{t('exercise.realMore', { count: left })}</li>}
          {realLostSince !== null && (
            <li>
              {t('exercise.realLost', { time: formats.time(realLostSince) })}. {t('exercise.realLostHelp')}
            </li>
          )}
          {failure !== null && <li>{sayError(failure)}</li>}
        </ul>
      </div>
      <Button className={style.realAct} isPending={isPending} onPress={() => void look()}>
        {t('exercise.realLook')}
      </Button>
    </div>
  );
}
