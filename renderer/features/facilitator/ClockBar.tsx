/*
 * The exercise's clock and the hand on it: run, pause, speed, and on to the next inject.
 */
import { useEffect, useRef, useState } from 'react';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import { EXERCISE_SPEEDS, type ExerciseSpeed } from '../../../shared/domain/exerciseClock.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { ArrowRight, Pause, Play } from '../../ui/icons.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Region } from '../../ui/Region.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './clock.module.css';
import { counterText } from './counter.ts';
import { lastHeard, nextInject } from './injectRows.ts';
import { saidInject } from './injectWords.ts';
import { useAct } from './useAct.ts';
import { usePassed } from './usePassed.ts';

const SPEEDS = EXERCISE_SPEEDS.map((speed) => ({ id: String(speed), label: `${speed}×` }));

type Props = {
  readonly view: ExerciseView;
  /** Its engine is silent: whether the clock runs is not known. */
  readonly isHeld: boolean;
};

export function ClockBar({ view, isHeld }: Props) {
  const { t, language } = useWords();
  // In the zone of this laptop, as everything at the team's desk: one moment is read as one.
  const formats = useFormats();
  const act = useAct();
  const passed = usePassed(view);
  const running = EXERCISE_SPEEDS.find((one) => one === view.time.speed) ?? null;
  const [chosen, setChosen] = useState<ExerciseSpeed>(running ?? 1);
  const isBusy = useRef(false);
  useEffect(() => {
    if (running !== null) setChosen(running);
  }, [running]);

  const once = async (change: () => ReturnType<typeof api.exercise.setClock>): Promise<void> => {
    // A second press before the first is shown would undo it.
    if (isBusy.current) return;
    isBusy.current = true;
    await act(change());
    isBusy.current = false;
  };
  const toggle = (): void =>
    void once(() =>
      api.exercise.setClock(running === null ? { act: 'run', speed: chosen } : { act: 'pause' }),
    );
  const goOn = (): void => void once(() => api.exercise.setClock({ act: 'next' }));
  const setSpeed = (id: string): void => {
    const speed = EXERCISE_SPEEDS.find((one) => String(one) === id);
    if (speed === undefined) return;
    setChosen(speed);
    if (running !== null) void act(api.exercise.setClock({ act: 'run', speed }));
  };
  useShortcuts(
    [
      { keys: 'Space', run: toggle },
      { keys: 'n', run: goOn },
    ],
    !isHeld,
  );

  const next = nextInject(view.injects);
  const nextInMs = next === null ? 0 : next.inject.at * 1_000 - passed;
  const over = passed - view.durationSeconds * 1_000;
  const state = isHeld
    ? t('facilitator.held')
    : running === null
      ? t(passed === 0 ? 'facilitator.ready' : 'facilitator.paused')
      : running === 1
        ? t('facilitator.running')
        : t('facilitator.runningAt', { speed: running });
  const heard = lastHeard(view.injects);
  return (
    <Region id="clock" label={t('facilitator.clock')} className={style.bar}>
      <div className={style.times}>
        <p className={style.counter} role="timer" aria-label={t('facilitator.passed')}>
          <TimeText text={counterText(passed)} />
          <span className={style.duration}>
            {t('facilitator.ofDuration', { duration: counterText(view.durationSeconds * 1_000) })}
          </span>
        </p>
        <p className={style.facts}>
          <strong className={running === null ? style.still : style.moving}>{state}</strong>
          <span>{t('facilitator.shownTime', { time: formats.timeWithZone(view.originAt + passed) })}</span>
          {over > 0 && (
            <span className={style.over}>{t('facilitator.overTime', { span: counterText(over) })}</span>
          )}
        </p>
      </div>
      <div className={style.acts}>
        <SegmentedControl
          label={t('facilitator.speed')}
          choices={SPEEDS}
          value={String(chosen)}
          isDisabled={isHeld}
          onChange={setSpeed}
        />
        <Button
          variant="primary"
          className={style.run}
          icon={running === null ? <Play aria-hidden /> : <Pause aria-hidden />}
          isDisabled={isHeld}
          onPress={toggle}
        >
          {running === null
            ? t(passed === 0 ? 'facilitator.start' : 'facilitator.run')
            : t('facilitator.pause')}
          <KeyHint keys="Space" className={style.keys} />
        </Button>
        <Button icon={<ArrowRight aria-hidden />} isDisabled={isHeld || next === null} onPress={goOn}>
          {t('facilitator.next')}
          <KeyHint keys="n" className={style.keys} />
        </Button>
      </div>
      <p className={style.next}>
        {next === null ? (
          t('facilitator.nextNone')
        ) : (
          <>
            <span className={style.nextWhen}>
              {nextInMs > 0
                ? t('facilitator.nextIn', { span: counterText(nextInMs) })
                : t('facilitator.nextDue')}
            </span>
            <span className={style.nextWhat}>{saidInject(next.inject, t, language)}</span>
          </>
        )}
      </p>
      <LiveText text={state} />
      <LiveText text={heard === null ? '' : saidInject(heard.inject, t, language)} />
    </Region>
  );
}
