/*
 * What is remembered of one series of counts: fourteen days by the hour, and the last hour bucket by bucket. Hours in
 * which nothing was told are unknown, never zero: a gap must not look like silence, nor its end like a spike.
 */

export const HOUR_MS = 3_600_000;
export const DAY_HOURS = 24;
const REMEMBERED_HOURS = 14 * DAY_HOURS;

/** One hour of a series; `hour` counts from the epoch. */
export type HourOfCounts = {
  readonly hour: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly buckets: number;
};

/** Counts past this are taken for it: they only come from broken files. */
const COUNT_LIMIT = 1e9;

/** A count that may be reckoned with: nothing for what is no number or below nothing. */
export function cleanCount(count: number): number {
  return Number.isNaN(count) ? 0 : Math.min(COUNT_LIMIT, Math.max(0, count));
}

export class SpikeHistory {
  /** Whole hours that are over, oldest first. */
  readonly #hours: HourOfCounts[] = [];
  readonly #byHour = new Map<number, HourOfCounts>();
  /** Buckets of the last sixty minutes, oldest first. */
  #recent: { readonly at: number; readonly count: number }[] = [];
  #open: { hour: number; sum: number; sumOfSquares: number; buckets: number } | null = null;

  /** Takes the next bucket, which begins at `at` (epoch ms); answers whether an hour ended with it. */
  add(at: number, count: number): boolean {
    const hour = Math.floor(at / HOUR_MS);
    const isNewHour = this.#open !== null && this.#open.hour !== hour;
    if (this.#open !== null && isNewHour) {
      this.#hours.push(this.#open);
      this.#byHour.set(this.#open.hour, this.#open);
      while ((this.#hours[0]?.hour ?? hour) < hour - REMEMBERED_HOURS) {
        const gone = this.#hours.shift();
        if (gone !== undefined) this.#byHour.delete(gone.hour);
      }
    }
    if (this.#open === null || isNewHour) this.#open = { hour, sum: 0, sumOfSquares: 0, buckets: 0 };
    this.#open.sum += count;
    this.#open.sumOfSquares += count * count;
    this.#open.buckets += 1;
    this.#recent.push({ at, count });
    if ((this.#recent[0]?.at ?? at) <= at - HOUR_MS)
      this.#recent = this.#recent.filter((bucket) => bucket.at > at - HOUR_MS);
    return isNewHour;
  }

  /** Counts of the last sixty minutes, and over how many buckets. */
  lastHour(): { readonly sum: number; readonly buckets: number } {
    return {
      sum: this.#recent.reduce((sum, { count }) => sum + count, 0),
      buckets: this.#recent.length,
    };
  }

  /** An hour that is over; undefined where nothing is known of it. */
  hour(hour: number): HourOfCounts | undefined {
    return this.#byHour.get(hour);
  }

  /** The known hours of [from, to), oldest first. */
  between(from: number, to: number): readonly HourOfCounts[] {
    return this.#hours.slice(this.#placeOf(from), this.#placeOf(to));
  }

  /** Where the first hour stands that is not before `hour`. */
  #placeOf(hour: number): number {
    let low = 0;
    let high = this.#hours.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hours[middle]?.hour ?? hour) < hour) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The hours that are over and known, oldest first. */
  all(): readonly HourOfCounts[] {
    return this.#hours;
  }
}

/** The middle value; NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
