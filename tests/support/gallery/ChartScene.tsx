// The volume strip at several sizes: full, narrow, crowded with marks, and with nothing to show.
import { useState } from 'react';
import { VolumeStrip, type VolumeStripProps } from '../../../renderer/ui/chart/VolumeStrip.tsx';
import type { TimeSpan } from '../../../renderer/ui/chart/volumeScale.ts';
import { Panel } from '../../../renderer/ui/Panel.tsx';
import style from './gallery.module.css';
import { madeUpVolume, volumeBucketMs, volumeFromAt } from './madeUpVolume.ts';

const montreal = -5 * 3_600_000;
const clock = new Intl.DateTimeFormat('fr-CA', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'America/Toronto',
});
const figures = new Intl.NumberFormat('fr-CA');
const slots = 84;
const span = { fromAt: volumeFromAt, toAt: volumeFromAt + slots * volumeBucketMs };
const at = (slot: number): number => volumeFromAt + slot * volumeBucketMs;

export const volumeProps = {
  words: {
    label: 'Volume de mentions',
    timeHead: 'Heure',
    countHead: 'Mentions',
    emptyText: 'Aucune mention dans cette période',
  },
  buckets: madeUpVolume(slots),
  bucketMs: volumeBucketMs,
  span,
  zoneOffsetMs: montreal,
  formatTick: (moment) => clock.format(moment),
  formatAt: (moment) => clock.format(moment),
  formatCount: (count) => figures.format(count),
  formatScale: (top, barMs) => `${figures.format(top)} par ${barMs / 60_000} min`,
  marks: [
    { id: '1', at: at(22), label: 'Niveau 1 → 2', level: 2 },
    { id: '2', at: at(30), label: 'Niveau 2 → 3', level: 3 },
    { id: '3', at: at(33), label: 'Publication suspendue' },
    { id: '4', at: at(52), label: 'Déclaration publique' },
  ],
} satisfies VolumeStripProps;

export function ChartScene() {
  const [cursorAt, setCursor] = useState<number | null>(at(36));
  const [range, setRange] = useState<TimeSpan | null>({ fromAt: at(44), toAt: at(56) });
  return (
    <main className={style.stack}>
      <h1 className={style.hidden}>Vigie</h1>
      <Panel title="Volume">
        <VolumeStrip
          {...volumeProps}
          height={130}
          cursorAt={cursorAt}
          onScrub={setCursor}
          range={range}
          onRangeChange={setRange}
        />
      </Panel>
      <Panel title="Bas">
        <VolumeStrip {...volumeProps} height={72} />
      </Panel>
      <Panel title="Rien">
        <VolumeStrip {...volumeProps} buckets={[]} marks={[]} height={72} />
      </Panel>
    </main>
  );
}
