/*
 * Vigie's own detector of spikes, one series at a time, live: it sees a bucket and those before it, nothing later. Two
 * voices: how sure it is that the rate has risen (RiseEvidence), and how far that goes beyond what the series does by
 * itself (Rarity). Only where the first is sure does the second count.
 */
import { Rarity } from './rarity.ts';
import { RiseEvidence, SURE } from './riseEvidence.ts';
import { SpikeBaseline } from './spikeBaseline.ts';
import { cleanCount, HOUR_MS, SpikeHistory } from './spikeHistory.ts';

/** Half a standard deviation beyond the record is half of the way: a score of 0.75. */
const RARITY_SCALE = 8;
/** Longer than so many buckets without word, and what led here is forgotten. */
const GAP_BUCKETS = 3;

export type SpikeReading = {
  /**
   * 0..1. Below 0.5: on the way, by the evidence. From 0.5 on a rise is certain, and the rest says how far it goes
   * beyond what this series has shown of late.
   */
  readonly score: number;
  /** Expected in the bucket; null while less than two days of this time of day are known. */
  readonly expected: number | null;
  /** Evidence of a rise, nats; a rise is certain from `SURE` on. */
  readonly evidence: number;
  /** Standard deviations beyond the highest that is remembered. */
  readonly rarity: number;
  readonly dispersion: number;
  /** The bucket was not read: its time is not after the one before. */
  readonly isIgnored: boolean;
};

const IGNORED: SpikeReading = {
  score: 0,
  expected: null,
  evidence: 0,
  rarity: 0,
  dispersion: 0,
  isIgnored: true,
};

export class SpikeDetector {
  readonly #bucketMs: number;
  readonly #history = new SpikeHistory();
  readonly #baseline: SpikeBaseline;
  readonly #evidence = new RiseEvidence();
  readonly #rarity: Rarity;
  #lastAt: number | null = null;
  #lastHour: number | null = null;

  /** `bucketMs`: length of a bucket, ms; all have the same. */
  constructor(bucketMs: number) {
    this.#bucketMs = bucketMs;
    this.#baseline = new SpikeBaseline(this.#history, bucketMs);
    this.#rarity = new Rarity(bucketMs);
  }

  /** Takes the count of the bucket that begins at `at` (epoch ms). Anything that is no count is taken for none. */
  take(at: number, rawCount: number): SpikeReading {
    if (!Number.isFinite(at) || (this.#lastAt !== null && at <= this.#lastAt)) return IGNORED;
    const count = cleanCount(rawCount);
    if (this.#lastAt !== null && at - this.#lastAt > GAP_BUCKETS * this.#bucketMs) this.#evidence.forget();
    this.#lastAt = at;
    if (this.#history.add(at, count) && this.#lastHour !== null) this.#baseline.hourEnded(this.#lastHour);
    this.#lastHour = Math.floor(at / HOUR_MS);

    const expected = this.#baseline.expected(at);
    const { dispersion } = this.#baseline;
    const evidence = expected === null ? 0 : this.#evidence.take(count, expected, dispersion);
    const rarity = this.#rarity.take(at, count);
    if (expected !== null) this.#baseline.learn(count, expected);
    return { score: scoreOf(evidence, rarity), expected, evidence, rarity, dispersion, isIgnored: false };
  }
}

function scoreOf(evidence: number, rarity: number): number {
  if (evidence < SURE) return (evidence / SURE) * 0.5 * (1 - Number.EPSILON);
  return 0.5 + (0.5 * rarity) / (rarity + RARITY_SCALE);
}
