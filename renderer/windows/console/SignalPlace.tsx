/*
 * Signals: spikes at the left and the measures of a subject to the right; or the rehearsal of the rules.
 */
import { useState } from 'react';
import { MeasurePart } from '../../features/measure/MeasurePart.tsx';
import { RehearsalPart } from '../../features/spike/RehearsalPart.tsx';
import { SpikeList } from '../../features/spike/SpikeList.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Region } from '../../ui/Region.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import places from './privacy.module.css';
import style from './signal.module.css';

type Tab = 'now' | 'rehearsal';

export function SignalPlace() {
  const { t } = useWords();
  const [tab, setTab] = useState<Tab>('now');
  return (
    <div className={places.place}>
      <header className={places.head}>
        <h1 className={places.title}>{t('signal.title')}</h1>
        <SegmentedControl<Tab>
          isSmall
          label={t('signal.tabs')}
          value={tab}
          onChange={setTab}
          choices={[
            { id: 'now', label: t('signal.tabNow') },
            { id: 'rehearsal', label: t('signal.tabRehearsal') },
          ]}
        />
      </header>
      {tab === 'now' ? (
        <div className={style.columns}>
          <Region id="spikes" label={t('signal.spikes')} className={style.column}>
            <SpikeList />
          </Region>
          <Region id="measures" label={t('signal.measures')} className={style.column}>
            <MeasurePart />
          </Region>
        </div>
      ) : (
        <Region id="rehearsal" label={t('signal.rehearse')} className={style.column}>
          <RehearsalPart />
        </Region>
      )}
    </div>
  );
}
