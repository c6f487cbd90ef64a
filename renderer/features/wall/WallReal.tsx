/*
 * What is real, across the top third of a wall that shows an exercise. For visitors it says that something is, never
 * what it is called.
 */
import type { BreakThrough, StageFace } from '../../../shared/contract/stage.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { useSession } from '../../store/session.ts';
import { useIsExercise } from '../../store/useRealm.ts';
import { cx } from '../../ui/cx.ts';
import { FitBlock } from '../../ui/FitBlock.tsx';
import { OctagonAlert } from '../../ui/icons.ts';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { breakThroughWords } from '../../words/breakThroughWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { SIZES } from './Block.tsx';
import { Mark } from './Mark.tsx';
import style from './wall.module.css';

/** As much as is read in passing. */
const SHOWN = 3;
const TITLE_CHARS = 120;

export function WallReal({ isForVisitors }: { readonly isForVisitors: boolean }) {
  const isExercise = useIsExercise();
  const stage = useSession((session) => session.desk?.stage ?? null);
  if (!isExercise || stage === null) return null;
  return <WallRealBand stage={stage} isForVisitors={isForVisitors} />;
}

export type WallRealBandProps = {
  readonly stage: Pick<StageFace, 'breakThroughs' | 'realLostSince'>;
  readonly isForVisitors: boolean;
};

export function WallRealBand({ stage, isForVisitors }: WallRealBandProps) {
  const { t } = useWords();
  // By the real clock, in the zone of this laptop.
  const formats = useFormats();
  const { breakThroughs, realLostSince } = stage;
  if (breakThroughs.length === 0 && realLostSince === null) return null;
  const lineOf = (one: BreakThrough): string => {
    const words = t('exercise.realAt', { what: breakThroughWords(one, t), time: formats.time(one.at) });
    return one.title === null || isForVisitors ? words : `${words} – ${shortenText(one.title, TITLE_CHARS)}`;
  };
  const lost = realLostSince === null ? [] : [t('exercise.realLost', { time: formats.time(realLostSince) })];
  const lines = [...breakThroughs.map(lineOf), ...lost];
  return (
    <div className={style.realPlace} data-break-through={breakThroughs.length}>
      <aside
        className={cx(style.real, breakThroughs.length === 0 && style.realLost)}
        aria-label={t('exercise.real')}
      >
        <strong className={style.realWord}>
          <OctagonAlert aria-hidden />
          <span>{t('exercise.real')}</span>
        </strong>
        <div className={style.realText}>
          <FitBlock fitKey={lines.join(' ')} sizes={SIZES}>
            {({ chars, items }) => {
              const shown = lines.slice(0, Math.min(SHOWN, items));
              const left = lines.length - shown.length;
              return (
                <>
                  {shown.map((line) => (
                    <p key={line}>
                      <bdi>{shortenText(line, chars)}</bdi>
                    </p>
                  ))}
                  {left > 0 && <p>{t('exercise.realMore', { count: left })}</p>}
                </>
              );
            }}
          </FitBlock>
        </div>
        <LiveText isUrgent text={[t('exercise.real'), ...lines].join('. ')} />
      </aside>
      {/* It covers the mark of the wall, and all that stands below it is none of what is real. */}
      <Mark words={t('wall.exercise')} />
    </div>
  );
}
