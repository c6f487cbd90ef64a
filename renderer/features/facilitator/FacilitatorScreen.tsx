/*
 * An exercise before its facilitator: the clock above, the injects in the middle, what is cut, found and shown beside.
 */
import { useMemo, useState } from 'react';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import type { StageFace } from '../../../shared/contract/stage.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { SkipLink } from '../../ui/VisuallyHidden.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { ClockBar } from './ClockBar.tsx';
import { EndButton } from './EndButton.tsx';
import { EndedBar } from './EndedBar.tsx';
import { type AskedSummary, EndedMain } from './EndedMain.tsx';
import { ExerciseFrame } from './ExerciseFrame.tsx';
import { FindingPart } from './FindingPart.tsx';
import style from './facilitator.module.css';
import { InjectList } from './InjectList.tsx';
import { countWaiting } from './injectRows.ts';
import { OutagePart } from './OutagePart.tsx';
import { heldTime } from './usePassed.ts';
import { WindowPart } from './WindowPart.tsx';

type Props = {
  readonly view: ExerciseView;
  readonly stage: StageFace | null;
  /** Since when its engine is silent, epoch ms; null while it answers. */
  readonly lostSince: number | null;
  /** Why the last question had no answer, though the engine is there. */
  readonly failure: Failure | null;
  readonly summary: AskedSummary;
};

export function FacilitatorScreen({ view: heard, stage, lostSince, failure, summary }: Props) {
  const { t, language } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const [adoptedId, setAdoptedId] = useState<string | null>(null);
  const view = useMemo(
    () => (lostSince === null ? heard : { ...heard, time: heldTime(heard.time, lostSince) }),
    [heard, lostSince],
  );
  const { endedAt } = view;
  const isAdopted = stage?.isAdopted === true || adoptedId === view.id;
  const title = textIn(view.title, language);
  return (
    <>
      <SkipLink targetId={endedAt === null ? 'injects' : 'summary'}>{t('facilitator.skip')}</SkipLink>
      <ExerciseFrame
        stage={stage}
        title={title}
        actions={endedAt === null && <EndButton waiting={countWaiting(view.injects)} />}
      >
        {lostSince !== null ? (
          <Banner
            tone="warning"
            className={style.banner}
            title={t('facilitator.lost', { time: formats.time(lostSince) })}
          >
            {t('facilitator.lostWords')}
          </Banner>
        ) : (
          failure !== null && (
            <Banner tone="warning" className={style.banner} title={t('facilitator.stale')}>
              {sayFailure(failure)}
            </Banner>
          )
        )}
        {endedAt === null ? (
          <ClockBar view={view} isHeld={lostSince !== null} />
        ) : (
          <EndedBar view={view} endedAt={endedAt} />
        )}
        <div className={style.body}>
          <main className={style.main}>
            {endedAt === null ? (
              <InjectList view={view} />
            ) : (
              <EndedMain
                view={view}
                summary={summary}
                isAdopted={isAdopted}
                onAdopted={() => setAdoptedId(view.id)}
              />
            )}
          </main>
          <aside className={style.side} aria-label={t('facilitator.side')}>
            <OutagePart view={view} />
            <FindingPart findings={view.findings} isAdopted={isAdopted} />
            <WindowPart stage={stage} />
          </aside>
        </div>
      </ExerciseFrame>
    </>
  );
}
