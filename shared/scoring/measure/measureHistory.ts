/*
 * Measures of a subject at any moment, from its buckets of one minute: the last hour against the same hour of the days
 * before, the share of negative posts with its error, networks, audiences, tiers. Pure; asked for hundreds of moments
 * of the same history it walks two hours of minutes for each and looks the rest up in sums.
 */
import {
  EMPTY_BUCKET,
  ENOUGH_LABELS,
  foldBuckets,
  type MeasureBucket,
  type MeasureSubject,
  type Measures,
  MINUTE_MS,
  NETWORK_BITS,
} from '../../domain/measure.ts';

/** Days whose same hour is looked at, and the fewest that make a median. */
export const USUAL_DAYS = 14;
const FEWEST_DAYS = 7;
const HOUR = 60;
const DAY = 1_440;
const TONE_MINUTES = 120;
const VELOCITY_MINUTES = 10;
/** Of a 95 % interval. */
const Z = 1.96;

/** A bucket and the minute (since 1970, UTC) it belongs to. */
export type MinuteBucket = { readonly minute: number; readonly bucket: MeasureBucket };

export type MeasureHistoryOptions = {
  readonly subject: MeasureSubject;
  /** In order of their minutes; a minute without posts is left out. */
  readonly buckets: readonly MinuteBucket[];
  /** First minute that was counted; null where nothing was. */
  readonly countedFrom: number | null;
  /** Names of networks by their bit. */
  readonly networks: readonly string[];
};

export class MeasureHistory {
  readonly #options: MeasureHistoryOptions;
  readonly #minutes: readonly number[];
  /** Posts before the bucket at an index. */
  readonly #before: readonly number[];

  constructor(options: MeasureHistoryOptions) {
    this.#options = options;
    this.#minutes = options.buckets.map(({ minute }) => minute);
    const before = [0];
    for (const { bucket } of options.buckets) before.push((before.at(-1) ?? 0) + Math.max(0, bucket.count));
    this.#before = before;
  }

  /** The fold of the minutes from one to another, both among them. */
  fold(from: number, to: number): MeasureBucket {
    let folded = EMPTY_BUCKET;
    for (let at = this.#indexOf(from); at < this.#minutes.length; at += 1) {
      const one = this.#options.buckets[at];
      if (one === undefined || one.minute > to) break;
      folded = foldBuckets(folded, one.bucket);
    }
    return folded;
  }

  /** Posts from one minute to another, both among them. */
  count(from: number, to: number): number {
    return (this.#before[this.#indexOf(to + 1)] ?? 0) - (this.#before[this.#indexOf(from)] ?? 0);
  }

  /** What is known at a moment (epoch ms UTC), of what was posted until then. */
  at(moment: number): Measures {
    const end = Math.floor(moment / MINUTE_MS);
    const hour = this.fold(end - HOUR + 1, end);
    const { usualHour, usualDays } = this.#usual(end);
    const velocityOf = (last: number): number =>
      this.count(last - VELOCITY_MINUTES + 1, last) / VELOCITY_MINUTES;
    return {
      subject: this.#options.subject,
      at: moment,
      lastHour: hour.count,
      usualHour,
      usualDays,
      volumeRatio: usualHour === null ? null : hour.count / Math.max(1, usualHour),
      negative: negativeOf(this.fold(end - TONE_MINUTES + 1, end)),
      networks: namesOf(hour.networks, this.#options.networks),
      audience: hour.audience > 0 ? hour.audience : null,
      mediaTier: hour.mediaTier,
      harmTier: hour.harmTier,
      lexiconHits: hour.lexiconHits,
      largestGroup: null,
      velocity: { now: velocityOf(end), before: velocityOf(end - VELOCITY_MINUTES) },
    };
  }

  #usual(end: number): { readonly usualHour: number | null; readonly usualDays: number } {
    const { countedFrom } = this.#options;
    const hours: number[] = [];
    for (let day = 1; day <= USUAL_DAYS && countedFrom !== null; day += 1) {
      const first = end - day * DAY - HOUR + 1;
      // An hour that was not counted whole is unknown, not quiet.
      if (first < countedFrom) break;
      hours.push(this.count(first, first + HOUR - 1));
    }
    return { usualHour: hours.length < FEWEST_DAYS ? null : median(hours), usualDays: hours.length };
  }

  /** Of the first bucket at or behind a minute. */
  #indexOf(minute: number): number {
    let low = 0;
    let high = this.#minutes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#minutes[middle] ?? 0) < minute) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function negativeOf(bucket: MeasureBucket): Measures['negative'] {
  const toned = Math.max(0, bucket.count - bucket.unsure);
  const isEstimated = bucket.byHand < ENOUGH_LABELS;
  const [negative, of] = isEstimated ? [bucket.negative, toned] : [bucket.handNegative, bucket.byHand];
  const share = of === 0 ? null : Math.min(1, negative / of);
  return {
    share,
    error: share === null ? null : wilsonHalfWidth(share, of),
    isEstimated,
    posts: bucket.count,
    toned,
    byHand: bucket.byHand,
    handNegative: bucket.handNegative,
  };
}

/** Half the width of Wilson's interval for a share of so many (Wilson 1927). */
export function wilsonHalfWidth(share: number, of: number): number {
  return (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
}

function namesOf(bits: number, names: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let bit = 0; bit < NETWORK_BITS; bit += 1)
    if ((bits & (1 << bit)) !== 0) found.push(names[bit] ?? 'other');
  return found;
}
