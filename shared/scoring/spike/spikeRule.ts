/*
 * The form of a named rule for spikes: fed bucket by bucket like the detector, it answers whether it fires and with
 * which numbers, so that an alarm can be explained to whoever is woken by it.
 */
import type { SpikeRuleName } from '../../domain/spike.ts';
import type { SpikeHistory } from './spikeHistory.ts';

/** One bucket as a rule sees it; `history` holds it already. */
export type SpikeBucket = {
  /** Beginning, epoch ms. */
  readonly at: number;
  /** Length of a bucket, ms; where the one before is further away, nothing is known of what lies between. */
  readonly bucketMs: number;
  readonly count: number;
  /** Of `count`, negative ones; null where tone is not known. */
  readonly negative: number | null;
  readonly history: SpikeHistory;
};

export type RuleAnswer = {
  readonly isFiring: boolean;
  /** What was compared, by name; nothing of it is NaN. Empty while too little is known. */
  readonly numbers: Readonly<Record<string, number>>;
};

export type SpikeRule = {
  readonly name: SpikeRuleName;
  readonly take: (bucket: SpikeBucket) => RuleAnswer;
};

export const TOO_LITTLE: RuleAnswer = { isFiring: false, numbers: {} };
