/*
 * The detector and the named rules on real counts of brand mentions whose crises are known.
 */
import { describe, expect, it } from 'vitest';
import { readBrandVolumes } from '../../support/spike/brandVolumes.ts';
import { scoreSpikes } from '../../support/spike/scoreSpikes.ts';

const volumes = readBrandVolumes();

describe.runIf(volumes.length > 0)('spikes in real volumes', () => {
  it('are found by the detector better than by any named rule', () => {
    const scores = scoreSpikes(volumes);
    for (const { name, score, alone } of scores)
      console.log(`${name}: ${score.toFixed(1)} (${alone.map((one) => one.toFixed(0)).join(' ')})`);
    const [own, ...rules] = scores;
    expect(own?.score).toBeGreaterThanOrEqual(75);
    for (const { name, score } of rules) expect(own?.score, name).toBeGreaterThan(score);
  });
});
