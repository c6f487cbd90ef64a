/*
 * A series replayed as it would have been met live: the detector and every named rule, bucket by bucket, none of them
 * seeing what comes later. The same object serves history and the present.
 */

import { type Sensitivity, SPIKE_RULES, type SpikeRuleName } from '../../domain/spike.ts';
import { SpikeDetector, type SpikeReading } from './spikeDetector.ts';
import { cleanCount, SpikeHistory } from './spikeHistory.ts';
import type { RuleAnswer } from './spikeRule.ts';
import { createSpikeRule } from './spikeRules.ts';

/** Time that was planned to be loud: [from, to), epoch ms. Nothing fires in it, and nothing is learned from it. */
export type CampaignWindow = { readonly from: number; readonly to: number };

export type RehearsedBucket = {
  readonly own: SpikeReading;
  /** Empty for a bucket that was not read: out of order, or within a campaign. */
  readonly rules: Readonly<Partial<Record<SpikeRuleName, RuleAnswer>>>;
};

const LEAST_BUCKET_MS = 1_000;
const MOST_BUCKET_MS = 86_400_000;
const DEFAULT_BUCKET_MS = 60_000;

/** The length of the buckets of a series by its moments (epoch ms): the usual distance. Of fewer than two, a minute. */
export function bucketLengthOf(moments: readonly number[]): number {
  const gaps = moments
    .slice(1)
    .map((at, index) => at - (moments[index] as number))
    .filter((gap) => gap > 0 && Number.isFinite(gap))
    .sort((a, b) => a - b);
  const middle = gaps[gaps.length >> 1];
  if (middle === undefined) return DEFAULT_BUCKET_MS;
  return Math.max(LEAST_BUCKET_MS, Math.min(MOST_BUCKET_MS, middle));
}

export class SpikeRehearsal {
  readonly #bucketMs: number;
  readonly #campaigns: readonly CampaignWindow[];
  readonly #detector: SpikeDetector;
  readonly #history = new SpikeHistory();
  readonly #rules;

  constructor(options: {
    readonly bucketMs: number;
    readonly sensitivity?: Sensitivity;
    readonly campaigns?: readonly CampaignWindow[];
  }) {
    this.#bucketMs = options.bucketMs;
    this.#campaigns = options.campaigns ?? [];
    this.#detector = new SpikeDetector(options.bucketMs);
    this.#rules = SPIKE_RULES.map((name) => createSpikeRule(name, options.sensitivity));
  }

  /** Takes the next bucket; `negative` is null where tone is not known. */
  take(at: number, count: number, negative: number | null = null): RehearsedBucket {
    const isPlanned = this.#campaigns.some(({ from, to }) => at >= from && at < to);
    const own = this.#detector.take(isPlanned ? Number.NaN : at, count);
    if (own.isIgnored) return { own, rules: {} };
    const clean = cleanCount(count);
    this.#history.add(at, clean);
    const bucket = {
      at,
      count: clean,
      negative: negative === null ? null : Math.min(clean, cleanCount(negative)),
      bucketMs: this.#bucketMs,
      history: this.#history,
    };
    const rules: Partial<Record<SpikeRuleName, RuleAnswer>> = {};
    for (const { name, take } of this.#rules) rules[name] = take(bucket);
    return { own, rules };
  }
}
