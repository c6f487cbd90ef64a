import { describe, expect, it } from 'vitest';
import type { Sensitivity, SpikeRuleName } from '../../../../shared/domain/spike.ts';
import { SpikeHistory } from '../../../../shared/scoring/spike/spikeHistory.ts';
import { createSpikeRule } from '../../../../shared/scoring/spike/spikeRules.ts';

const BUCKET_MS = 600_000;
const HOUR = 6;
const DAY = 24 * HOUR;

/** Plays a series of ten-minute buckets; answers the buckets at which the rule fired. */
function fired(
  name: SpikeRuleName,
  series: readonly (readonly [count: number, negative?: number])[],
  sensitivity?: Sensitivity,
): readonly number[] {
  const rule = createSpikeRule(name, sensitivity);
  const history = new SpikeHistory();
  return series.flatMap(([count, negative = null], index) => {
    const at = index * BUCKET_MS;
    history.add(at, count);
    return rule.take({ at, bucketMs: BUCKET_MS, count, negative, history }).isFiring ? [index] : [];
  });
}
const calm = (buckets: number, count = 4): (readonly [number])[] =>
  Array.from({ length: buckets }, (_, at) => [count + (at % 3)] as const);

describe('the named rules', () => {
  it.each(['sigma', 'variation', 'hourRatio', 'surge', 'median2x', 'share', 'silence'] as const)(
    '%s keeps quiet over a calm fortnight',
    (name) => {
      expect(fired(name, calm(14 * DAY))).toEqual([]);
    },
  );

  it('sigma fires once for a bucket far beyond fourteen days, and not again for two', () => {
    const series = [...calm(3 * DAY), [60], ...calm(DAY), [60], ...calm(DAY + HOUR), [60]] as never;
    expect(fired('sigma', series)).toEqual([3 * DAY, 5 * DAY + HOUR + 2]);
  });

  it('variation fires when the whole day lies beyond the week', () => {
    const [first] = fired('variation', [...calm(6 * DAY), ...calm(DAY, 40)]);
    expect(first).toBeGreaterThan(6 * DAY + HOUR);
    expect(fired('variation', [...calm(6 * DAY), ...calm(3, 40), ...calm(DAY)])).toEqual([]);
  });

  it('hourRatio fires within the hour, and cools down for thirty minutes', () => {
    const found = fired('hourRatio', [...calm(2 * DAY), ...calm(HOUR, 40)]);
    expect(found[0]).toBeLessThan(2 * DAY + HOUR);
    expect((found[1] ?? 0) - (found[0] ?? 0)).toBe(3);
  });

  it('hourRatio keeps quiet where yesterday had the same hour', () => {
    const day = [...calm(DAY - HOUR), ...calm(HOUR, 40)];
    const found = fired('hourRatio', [...calm(DAY), ...day, ...day]);
    expect(found.some((at) => at < 2 * DAY)).toBe(true);
    expect(found.filter((at) => at >= 2 * DAY + HOUR)).toEqual([]);
  });

  it('surge fires on half more than the average hour, and then is quiet for six hours', () => {
    const found = fired('surge', [...calm(4 * DAY), ...calm(8 * HOUR, 12)]);
    expect(found).toHaveLength(2);
    expect((found[1] ?? 0) - (found[0] ?? 0)).toBeGreaterThanOrEqual(6 * HOUR);
  });

  it('median2x fires when a day has twice what a day has', () => {
    expect(fired('median2x', [...calm(5 * DAY), ...calm(DAY, 16)])[0]).toBeGreaterThan(5 * DAY);
    expect(fired('median2x', [...calm(5 * DAY), ...calm(DAY, 7)])).toEqual([]);
  });

  it('share fires on negative ones over two hours, from five mentions on', () => {
    const told = (negative: number) => Array.from({ length: 12 }, () => [1, negative] as const);
    expect(fired('share', told(1))[0]).toBe(4);
    expect(fired('share', told(0.3))).toEqual([]);
    expect(fired('share', told(0.3), 'high')).not.toEqual([]);
    expect(
      fired('share', [
        [1, 1],
        [1, 1],
      ]),
    ).toEqual([]);
  });

  it('silence fires after four times the usual distance, and never because of a gap', () => {
    const ticking = Array.from({ length: 60 }, (_, at) => [at % 2] as const);
    const quiet = Array.from({ length: 20 }, () => [0] as const);
    expect(fired('silence', [...ticking, ...quiet])[0]).toBe(59 + 9);
    const rule = createSpikeRule('silence');
    const history = new SpikeHistory();
    const take = (at: number, count: number) =>
      rule.take({ at, bucketMs: BUCKET_MS, count, negative: null, history }).isFiring;
    for (let index = 0; index < 60; index += 1) take(index * BUCKET_MS, index % 2);
    expect(take(500 * BUCKET_MS, 0)).toBe(false);
    expect(take(501 * BUCKET_MS, 0)).toBe(false);
  });

  it('are stricter or readier by sensitivity', () => {
    const series = [...calm(4 * DAY), ...calm(2 * HOUR, 10)];
    const count = (sensitivity: Sensitivity) => fired('surge', series, sensitivity).length;
    expect(count('low')).toBe(0);
    expect(count('high')).toBeGreaterThanOrEqual(count('medium'));
  });
});
