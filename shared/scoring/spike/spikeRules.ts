/*
 * The named rules of other tools (domain reference 4.4), as they are told, with their own windows and limits. What they
 * are told by the day or by the hour is asked with every bucket, on windows that end with it.
 */

import type { Sensitivity, SpikeRuleName } from '../../domain/spike.ts';
import { DAY_HOURS, HOUR_MS, type HourOfCounts, medianOf } from './spikeHistory.ts';
import { type RuleAnswer, type SpikeBucket, type SpikeRule, TOO_LITTLE } from './spikeRule.ts';

const MINUTE_MS = 60_000;
const DAY_MS = DAY_HOURS * HOUR_MS;
/** Fewer in the window are too few to speak of, whatever the ratio. */
export const FLOOR = 5;
const SILENCE_FACTOR = 4;
const GAP_BUCKETS = 3;
const GAPS_REMEMBERED = 200;
const GAPS_NEEDED = 10;
/** Makes the median of distances comparable with a standard deviation. */
const MAD_TO_SIGMA = 1.4826;

const BY_SENSITIVITY = {
  sigmaK: { low: 4, medium: 3, high: 2 },
  variationK: { low: 3, medium: 2, high: 1.5 },
  hourRatio: { low: 4, medium: 2.5, high: 1.5 },
  surgePercent: { low: 300, medium: 150, high: 120 },
  medianFactor: { low: 3, medium: 2, high: 1.5 },
  sharePercent: { low: 60, medium: 40, high: 25 },
  silenceFactor: { low: 8, medium: SILENCE_FACTOR, high: 3 },
} as const satisfies Readonly<Record<string, Readonly<Record<Sensitivity, number>>>>;

type Maker = (sensitivity: Sensitivity) => (bucket: SpikeBucket) => RuleAnswer;

const sumOf = (hours: readonly HourOfCounts[]): number => hours.reduce((sum, one) => sum + one.sum, 0);
const hourOf = (at: number): number => Math.floor(at / HOUR_MS);
const spread = (values: readonly number[], mean: number): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);

/** Huginn's peak detector: the newest against mean and deviation of fourteen days, itself left out; two days apart. */
const sigma: Maker = (sensitivity) => {
  const k = BY_SENSITIVITY.sigmaK[sensitivity];
  let firedAt = Number.NEGATIVE_INFINITY;
  return ({ at, count, history }) => {
    const hours = history.all();
    const buckets = hours.reduce((sum, one) => sum + one.buckets, 0);
    if (buckets < 4) return TOO_LITTLE;
    const mean = sumOf(hours) / buckets;
    const squares = hours.reduce((sum, one) => sum + one.sumOfSquares, 0) / buckets;
    const deviation = Math.sqrt(Math.max(0, squares - mean * mean));
    const limit = mean + k * deviation;
    const isFiring = count > limit && deviation > 0 && at - firedAt >= 2 * DAY_MS;
    if (isFiring) firedAt = at;
    return { isFiring, numbers: { count, mean, deviation, limit } };
  };
};

/** Socialmetrix: the mean of a day against mean and deviation of seven, once an hour. */
const variation: Maker = (sensitivity) => {
  const k = BY_SENSITIVITY.variationK[sensitivity];
  let asked = Number.NaN;
  return ({ at, history }) => {
    const hour = hourOf(at);
    if (hour === asked) return TOO_LITTLE;
    asked = hour;
    const week = history.between(hour - 7 * DAY_HOURS, hour).map((one) => one.sum);
    const day = history.between(hour - DAY_HOURS, hour).map((one) => one.sum);
    if (week.length < 2 * DAY_HOURS || day.length < DAY_HOURS / 2) return TOO_LITTLE;
    const weekMean = week.reduce((sum, value) => sum + value, 0) / week.length;
    const dayMean = day.reduce((sum, value) => sum + value, 0) / day.length;
    const deviation = spread(week, weekMean);
    const limit = weekMean + k * deviation;
    return { isFiring: dayMean > limit && deviation > 0, numbers: { dayMean, weekMean, deviation, limit } };
  };
};

/** Meltwater's shape on median and MAD: the last hour against twelve, confirmed by yesterday and last week. */
const hourRatio: Maker = (sensitivity) => {
  const ratio = BY_SENSITIVITY.hourRatio[sensitivity];
  let coolUntil = Number.NEGATIVE_INFINITY;
  return ({ at, history }) => {
    const hour = hourOf(at);
    const twelve = history.between(hour - 12, hour).map((one) => one.sum);
    if (twelve.length < 6) return TOO_LITTLE;
    const lastHour = history.lastHour().sum;
    const median = medianOf(twelve);
    const deviation = MAD_TO_SIGMA * medianOf(twelve.map((value) => Math.abs(value - median)));
    const limit = Math.max(FLOOR, ratio * median, median + 3 * deviation);
    // The last sixty minutes lie across two hours of the clock: the louder of the two is what was usual then.
    const before = [DAY_HOURS, 7 * DAY_HOURS].map((hours) =>
      Math.max(history.hour(hour - hours)?.sum ?? 0, history.hour(hour - hours - 1)?.sum ?? 0),
    );
    const isConfirmed = before.every((value) => lastHour > ratio * value || value === 0);
    const isFiring = lastHour > limit && isConfirmed && at >= coolUntil;
    if (isFiring) coolUntil = at + 30 * MINUTE_MS;
    return { isFiring, numbers: { lastHour, median, deviation, limit } };
  };
};

/** Agility PR: the hour against the average hour of seven days, then quiet for six hours. */
const surge: Maker = (sensitivity) => {
  const percent = BY_SENSITIVITY.surgePercent[sensitivity];
  let coolUntil = Number.NEGATIVE_INFINITY;
  return ({ at, history }) => {
    const hour = hourOf(at);
    const week = history.between(hour - 7 * DAY_HOURS, hour);
    if (week.length < DAY_HOURS) return TOO_LITTLE;
    const average = sumOf(week) / week.length;
    const lastHour = history.lastHour().sum;
    const limit = Math.max(FLOOR, (average * percent) / 100);
    const isFiring = lastHour > limit && at >= coolUntil;
    if (isFiring) coolUntil = at + 6 * HOUR_MS;
    return { isFiring, numbers: { lastHour, average, limit } };
  };
};

/** The last day against twice the median of the seven before it. */
const median2x: Maker = (sensitivity) => {
  const factor = BY_SENSITIVITY.medianFactor[sensitivity];
  return ({ at, history }) => {
    const hour = hourOf(at);
    const day = (back: number): readonly HourOfCounts[] =>
      history.between(hour - (back + 1) * DAY_HOURS, hour - back * DAY_HOURS);
    const before = [1, 2, 3, 4, 5, 6, 7].map(day).filter((hours) => hours.length >= DAY_HOURS / 2);
    const today = day(0);
    if (before.length < 3 || today.length < DAY_HOURS / 2) return TOO_LITTLE;
    const median = medianOf(before.map(sumOf));
    const lastDay = sumOf(today);
    const limit = Math.max(FLOOR, factor * median);
    return { isFiring: lastDay > limit, numbers: { lastDay, median, limit } };
  };
};

/** The share of negative ones over two hours. */
const share: Maker = (sensitivity) => {
  const percent = BY_SENSITIVITY.sharePercent[sensitivity];
  let window: { readonly at: number; readonly count: number; readonly negative: number }[] = [];
  return ({ at, count, negative }) => {
    if (negative === null) return TOO_LITTLE;
    window = [...window.filter((one) => one.at > at - 2 * HOUR_MS), { at, count, negative }];
    const total = window.reduce((sum, one) => sum + one.count, 0);
    if (total < FLOOR) return TOO_LITTLE;
    const negatives = window.reduce((sum, one) => sum + one.negative, 0);
    const found = (100 * negatives) / total;
    return { isFiring: found > percent, numbers: { negatives, total, percent: found, limit: percent } };
  };
};

/** Nothing for four times the usual distance: a source that died looks like a calm that is none. */
const silence: Maker = (sensitivity) => {
  const factor = BY_SENSITIVITY.silenceFactor[sensitivity];
  let gaps: readonly number[] = [];
  let lastItemAt: number | null = null;
  let lastAt: number | null = null;
  return ({ at, count, bucketMs }) => {
    // Nobody knows what was said in a gap: silence begins anew behind it.
    if (lastAt !== null && at - lastAt > GAP_BUCKETS * bucketMs) lastItemAt = null;
    lastAt = at;
    if (count > 0) {
      if (lastItemAt !== null) gaps = [...gaps.slice(1 - GAPS_REMEMBERED), at - lastItemAt];
      lastItemAt = at;
      return TOO_LITTLE;
    }
    if (lastItemAt === null || gaps.length < GAPS_NEEDED) return TOO_LITTLE;
    const medianMinutes = medianOf(gaps) / MINUTE_MS;
    const silentMinutes = (at - lastItemAt) / MINUTE_MS;
    const limit = factor * medianMinutes;
    return { isFiring: silentMinutes > limit, numbers: { silentMinutes, medianMinutes, limit } };
  };
};

const MAKERS: Readonly<Record<SpikeRuleName, Maker>> = {
  sigma,
  variation,
  hourRatio,
  surge,
  median2x,
  share,
  silence,
};

/** A rule for one series, ready for its first bucket. */
export function createSpikeRule(name: SpikeRuleName, sensitivity: Sensitivity = 'medium'): SpikeRule {
  return { name, take: MAKERS[name](sensitivity) };
}
