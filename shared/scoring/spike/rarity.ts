/*
 * How unusual a bucket is against everything that this series has shown of late, its own bursts among it. Brands have
 * bursts every week that are no crisis: what counts is how far one goes beyond the highest that is remembered, and the
 * memory of a burst fades by half in six days.
 */
import { DAY_HOURS, HOUR_MS } from './spikeHistory.ts';

/** Counts are compared by their logarithm, with so much added: one more than none is no doubling. */
const OFFSET = 6;
/** Buckets over which the excess is averaged: one alone, and about twelve (an hour of five minutes). */
const KEEPS = [0, 0.92] as const;
const NORMS = KEEPS.map((keep) => Math.sqrt((1 - keep) / (1 + keep)));
const LEVEL_HALF_LIFE_DAYS = 1.5;
const SPREAD_HALF_LIFE_DAYS = 4;
const SEASON_DAYS = 7;
const RECORD_HALF_LIFE_DAYS = 6;
const LESSON_LIMIT = 4;
const LEAST_SPREAD = 0.05;
/** Before that the level is not known well enough for anything to be unusual. */
const WARM_UP_BUCKETS = 100;

/** The step of a running mean that forgets by half in so many buckets. */
const stepOf = (buckets: number): number => 1 - 0.5 ** (1 / buckets);

export class Rarity {
  readonly #season = new Float64Array(DAY_HOURS);
  readonly #seen = new Float64Array(DAY_HOURS);
  readonly #averages = KEEPS.map(() => 0);
  readonly #perHour: number;
  readonly #levelStep: number;
  readonly #spreadStep: number;
  readonly #fading: number;
  #level: number | null = null;
  #variance = 1;
  #record = 0;
  #buckets = 0;

  constructor(bucketMs: number) {
    this.#perHour = Math.max(1, HOUR_MS / bucketMs);
    const perDay = (DAY_HOURS * HOUR_MS) / bucketMs;
    this.#levelStep = stepOf(LEVEL_HALF_LIFE_DAYS * perDay);
    this.#spreadStep = stepOf(SPREAD_HALF_LIFE_DAYS * perDay);
    this.#fading = 0.5 ** (1 / (RECORD_HALF_LIFE_DAYS * perDay));
  }

  /** Standard deviations beyond the record; 0 for everything that has been seen before. */
  take(at: number, count: number): number {
    const value = Math.log(count + OFFSET);
    this.#buckets += 1;
    if (this.#level === null) {
      this.#level = value;
      return 0;
    }
    const timeOfDay = ((Math.floor(at / HOUR_MS) % DAY_HOURS) + DAY_HOURS) % DAY_HOURS;
    const spread = Math.sqrt(this.#variance) + LEAST_SPREAD;
    const excess = (value - this.#level - (this.#season[timeOfDay] as number)) / spread;
    let most = 0;
    KEEPS.forEach((keep, index) => {
      const average = (this.#averages[index] as number) * keep + excess * (1 - keep);
      this.#averages[index] = average;
      most = Math.max(most, average / (NORMS[index] as number));
    });
    const beyond = Math.max(0, most - this.#record);
    this.#record = Math.max(this.#record * this.#fading, most);
    this.#learn(timeOfDay, Math.max(-LESSON_LIMIT, Math.min(LESSON_LIMIT, excess)) * spread);
    return this.#buckets < WARM_UP_BUCKETS ? 0 : beyond;
  }

  #learn(timeOfDay: number, lesson: number): void {
    const first = 1 / this.#buckets;
    this.#level = (this.#level ?? 0) + Math.max(this.#levelStep, first) * lesson;
    this.#variance += Math.max(this.#spreadStep, first) * (lesson * lesson - this.#variance);
    const seen = (this.#seen[timeOfDay] as number) + 1;
    this.#seen[timeOfDay] = seen;
    const step = Math.max(Math.LN2 / (SEASON_DAYS * this.#perHour), 1 / (this.#perHour + seen)) / 2;
    this.#season[timeOfDay] = (this.#season[timeOfDay] as number) + step * lesson;
  }
}
