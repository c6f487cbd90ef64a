/*
 * Signals: spikes at the left, the measures of a subject to the right.
 */
import { MeasurePart } from '../../features/measure/MeasurePart.tsx';
import { SpikeList } from '../../features/spike/SpikeList.tsx';
import { Region } from '../../ui/Region.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './signal.module.css';

export function SignalPlace() {
  const { t } = useWords();
  return (
    <div className={style.place}>
      <h1 className={style.title}>{t('signal.title')}</h1>
      <div className={style.columns}>
        <Region id="spikes" label={t('signal.spikes')} className={style.column}>
          <SpikeList />
        </Region>
        <Region id="measures" label={t('signal.measures')} className={style.column}>
          <MeasurePart />
        </Region>
      </div>
    </div>
  );
}
