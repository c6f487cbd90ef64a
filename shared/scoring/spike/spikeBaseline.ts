/*
 * How many a series usually has at this time of day: the same hour over fourteen days, the two highest and the two
 * lowest days left out (a crisis of last week must not hide the next one), drawn on from hour to hour, times a slow
 * drift. With it goes how much the series scatters beyond chance, as the dispersion of a negative binomial.
 */
import { DAY_HOURS, HOUR_MS, type SpikeHistory } from './spikeHistory.ts';

const TRIMMED_DAYS = 2;
const DAYS_FOR_FULL_TRIM = 7;
const DAYS_FOR_TRIM = 4;
const DAYS_FOR_BASELINE = 2;
const DRIFT_HALF_LIFE_DAYS = 2;
const DISPERSION_HALF_LIFE_DAYS = 7;
/** What one bucket may teach, in standard deviations: a burst is news, not a habit. */
const LESSON_LIMIT = 4;
const DRIFT_LIMIT = 3;
/** Buckets, not hours, of a series that is so rare still expect something. */
const LEAST_EXPECTED = 0.01;
const DAY_MS = DAY_HOURS * HOUR_MS;

export class SpikeBaseline {
  readonly #history: SpikeHistory;
  readonly #bucketMs: number;
  readonly #byTimeOfDay = new Float64Array(DAY_HOURS).fill(Number.NaN);
  readonly #driftStep: number;
  readonly #dispersionStep: number;
  #drift = 1;
  #excess = 0;
  #square = 0;
  #lessons = 0;

  /** `bucketMs`: length of the buckets that come, ms. */
  constructor(history: SpikeHistory, bucketMs: number) {
    this.#history = history;
    this.#bucketMs = bucketMs;
    const buckets = DAY_MS / bucketMs;
    this.#driftStep = 1 - 0.5 ** (1 / (DRIFT_HALF_LIFE_DAYS * buckets));
    this.#dispersionStep = 1 - 0.5 ** (1 / (DISPERSION_HALF_LIFE_DAYS * buckets));
  }

  /** Variance beyond the mean, by the square of the mean; 0 is pure chance. */
  get dispersion(): number {
    return this.#square > 0 ? Math.max(0, this.#excess / this.#square) : 0;
  }

  /** Learns anew what an hour of the day usually has, once one of its days has ended. */
  hourEnded(hour: number): void {
    const timeOfDay = ((hour % DAY_HOURS) + DAY_HOURS) % DAY_HOURS;
    const days = this.#history
      .all()
      .filter((one) => ((one.hour % DAY_HOURS) + DAY_HOURS) % DAY_HOURS === timeOfDay)
      .map(({ sum, buckets }) => sum / buckets)
      .sort((a, b) => a - b);
    const trim = days.length >= DAYS_FOR_FULL_TRIM ? TRIMMED_DAYS : days.length >= DAYS_FOR_TRIM ? 1 : 0;
    const kept = days.slice(trim, days.length - trim);
    this.#byTimeOfDay[timeOfDay] =
      days.length < DAYS_FOR_BASELINE
        ? Number.NaN
        : kept.reduce((sum, value) => sum + value, 0) / kept.length;
  }

  /** Expected in the bucket that begins at `at` (epoch ms); null until two days of this time of day are known. */
  expected(at: number): number | null {
    const hours = (at + this.#bucketMs / 2) / HOUR_MS - 0.5;
    const before = Math.floor(hours);
    const part = hours - before;
    const first = this.#byTimeOfDay[((before % DAY_HOURS) + DAY_HOURS) % DAY_HOURS] as number;
    const second = this.#byTimeOfDay[(((before + 1) % DAY_HOURS) + DAY_HOURS) % DAY_HOURS] as number;
    const usual = first * (1 - part) + second * part;
    return Number.isNaN(usual) ? null : Math.max(LEAST_EXPECTED, usual * this.#drift);
  }

  /** Learns drift and dispersion from a bucket that was expected to have `expected`. */
  learn(count: number, expected: number): void {
    this.#lessons += 1;
    const deviation = Math.sqrt(expected + this.dispersion * expected * expected);
    const limit = LESSON_LIMIT * deviation;
    const rest = Math.max(-limit, Math.min(limit, count - expected));
    const drift = this.#drift * (1 + (this.#driftStep * rest) / expected);
    this.#drift = Math.max(1 / DRIFT_LIMIT, Math.min(DRIFT_LIMIT, drift));
    const step = Math.max(this.#dispersionStep, 1 / this.#lessons);
    this.#excess += step * (rest * rest - expected - this.#excess);
    this.#square += step * (expected * expected - this.#square);
  }
}
