/*
 * Plays real volumes through a rehearsal and scores the detector and every named rule.
 */

import { SENSITIVITIES, SPIKE_RULES } from '../../../shared/domain/spike.ts';
import { bucketLengthOf, SpikeRehearsal } from '../../../shared/scoring/spike/spikeRehearsal.ts';
import type { BrandVolume } from './brandVolumes.ts';
import { type ScoredSeries, windowScore } from './windowScore.ts';

const LENGTH_ROWS = 200;

export type SpikeScore = { readonly name: string; readonly score: number; readonly alone: readonly number[] };

/** Scores by name: the detector as `own`, each rule with its best sensitivity. `alone`: each series by itself. */
export function scoreSpikes(volumes: readonly BrandVolume[]): readonly SpikeScore[] {
  const scored = new Map<string, ScoredSeries[]>();
  const keep = (name: string, volume: BrandVolume, scores: readonly number[]): void => {
    const { counts: _counts, ...rest } = volume;
    scored.set(name, [...(scored.get(name) ?? []), { ...rest, scores }]);
  };
  for (const volume of volumes) {
    for (const sensitivity of SENSITIVITIES) {
      const bucketMs = bucketLengthOf(volume.times.slice(0, LENGTH_ROWS));
      const rehearsal = new SpikeRehearsal({ bucketMs, sensitivity });
      const rows = volume.times.map((at, index) => rehearsal.take(at, volume.counts[index] ?? 0));
      if (sensitivity === 'medium')
        keep(
          'own',
          volume,
          rows.map(({ own }) => own.score),
        );
      for (const name of SPIKE_RULES)
        keep(
          `${name} ${sensitivity}`,
          volume,
          rows.map(({ rules }) => (rules[name]?.isFiring === true ? 1 : 0)),
        );
    }
  }
  const results = [...scored].map(([name, series]) => ({
    name,
    score: windowScore(series).score,
    alone: series.map((one) => windowScore([one]).score),
  }));
  const best = (name: string) =>
    results.filter((one) => one.name.startsWith(`${name} `)).sort((a, b) => b.score - a.score);
  return [
    ...results.filter((one) => one.name === 'own'),
    ...SPIKE_RULES.flatMap((name) => best(name).slice(0, 1)),
  ];
}
