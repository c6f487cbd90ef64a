/*
 * The strip: five questions answered anywhere in the application. Which incident and how grave,
 * since when, can sources and log be trusted, who am I.
 */
import { useEntities } from '../../store/entityStore.ts';
import { cx } from '../../ui/cx.ts';
import { Region } from '../../ui/Region.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { ChainAnswer } from './ChainAnswer.tsx';
import { ClockAnswer } from './ClockAnswer.tsx';
import { ConnectionAnswer } from './ConnectionAnswer.tsx';
import { IncidentAnswer } from './IncidentAnswer.tsx';
import { ReadOnlyAnswer, RealmAnswer } from './MarkAnswer.tsx';
import { OverdueAnswer } from './OverdueAnswer.tsx';
import { PersonAnswer } from './PersonAnswer.tsx';
import { SinceAnswer } from './SinceAnswer.tsx';
import { SourceAnswer } from './SourceAnswer.tsx';
import { SpikeAnswer } from './SpikeAnswer.tsx';
import { StageAnswer } from './StageAnswer.tsx';
import style from './strip.module.css';

export function Strip() {
  const { t } = useWords();
  const isKnown = useEntities((state) => state.seq !== null);
  if (!isKnown) return <StripWhileOpening />;
  return (
    <Region id="strip" label={t('frame.strip')} as="header" className={style.strip}>
      <div className={style.start}>
        <RealmAnswer />
        <IncidentAnswer />
        <SinceAnswer />
        <ClockAnswer />
        <OverdueAnswer />
      </div>
      <div className={style.end}>
        <StageAnswer />
        <ReadOnlyAnswer />
        <SpikeAnswer />
        <ConnectionAnswer />
        <SourceAnswer />
        <ChainAnswer />
        <PersonAnswer />
      </div>
    </Region>
  );
}

/** Nothing is answered before it is known, but a demonstration or an exercise is marked from the first picture on. */
function StripWhileOpening() {
  const { t } = useWords();
  return (
    <Region id="strip" label={t('frame.strip')} as="header" className={style.strip}>
      <div className={style.start}>
        <RealmAnswer />
        <span className={cx(style.incident, style.quiet)}>{t('frame.starting')}</span>
      </div>
    </Region>
  );
}
