/*
 * Spikes: the score of the detector and of every named rule on real volumes, where they are on this machine, and what a
 * minute of a thousand series costs on one core.
 */
import { SpikeDetector } from '../../shared/scoring/spike/spikeDetector.ts';
import { createRandom } from '../support/fault/random.ts';
import { readBrandVolumes } from '../support/spike/brandVolumes.ts';
import { scoreSpikes } from '../support/spike/scoreSpikes.ts';
import { draw, rateAt } from '../support/spike/simulate.ts';
import { median, type Row, time } from './measure.ts';

const MINUTE_MS = 60_000;
const SERIES = 1_000;
const MINUTES = 3_000;
/** Of the best detector published on these volumes. */
const BEST_PUBLISHED = 86.4;
const WANTED = 75;
/** A minute of all series in under a tenth of a second. */
const LIMIT_MS = 100;

export async function benchSpikes(): Promise<readonly Row[]> {
  const volumes = readBrandVolumes();
  const scores = volumes.length === 0 ? [] : scoreSpikes(volumes);
  const rows = scores.map(
    ({ name, score, alone }): Row => ({
      name: `spikes, ${name}`,
      limit: `${BEST_PUBLISHED} published`,
      product: score.toFixed(1),
      ratio: score,
      bar: name === 'own' ? { kind: 'min', value: WANTED } : null,
      note: `of 100; alone ${alone.map((one) => one.toFixed(0)).join(' ')}`,
    }),
  );
  return [...rows, await benchMinute()];
}

async function benchMinute(): Promise<Row> {
  const random = createRandom(7);
  const detectors = Array.from({ length: SERIES }, () => new SpikeDetector(MINUTE_MS));
  const spent: number[] = [];
  for (let minute = 0; minute < MINUTES; minute += 1) {
    const counts = detectors.map(() => draw(rateAt(minute, 2), 0.1, random));
    const passed = await time(() => {
      detectors.forEach((detector, at) => {
        detector.take(minute * MINUTE_MS, counts[at] ?? 0);
      });
    });
    // Once all of them know their day.
    if (minute > 2 * 1_440) spent.push(passed);
  }
  const typical = median(spent);
  return {
    name: `spikes, a minute of ${SERIES} series`,
    limit: `${LIMIT_MS} ms`,
    product: `${typical.toFixed(2)} ms`,
    ratio: typical / LIMIT_MS,
    bar: { kind: 'max', value: 1 },
    note: `longest ${Math.max(...spent).toFixed(1)} ms, where an hour ends`,
  };
}
