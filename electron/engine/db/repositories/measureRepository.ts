/*
 * Buckets of one minute for each subject that is measured. Posts are tallied in memory for a batch and added in its
 * transaction, one statement for each subject and minute, so that a bucket never tells of a post that is not there.
 */
import { type MeasureBucket, MINUTE_MS, NETWORK_BITS } from '../../../../shared/domain/measure.ts';
import {
  type HarmTier,
  type MediaTier,
  TONES,
  unpackSignals,
} from '../../../../shared/domain/postSignals.ts';
import type { Db } from '../sqlite.ts';

/** Minutes fit below it, so that a subject and a minute make one number. */
const MINUTES = 1_000_000_000;
const NEGATIVE = TONES.indexOf('negative');
const POSITIVE = TONES.indexOf('positive');
const UNSURE = TONES.indexOf('unsure');

/** What of a post is measured. `signals` packed, `handTone` by its place in `TONES`; null: not read, not said. */
export type MeasuredPost = {
  readonly postedAt: number;
  readonly network: string;
  readonly reach: number | null;
  readonly signals: number | null;
  readonly handTone: number | null;
};

type Tallied = { -readonly [K in keyof MeasureBucket]: MeasureBucket[K] };

export class MeasureTally {
  readonly #buckets = new Map<number, Tallied>();
  readonly #bitOf: (network: string) => number;

  constructor(bitOf: (network: string) => number) {
    this.#bitOf = bitOf;
  }

  add(post: MeasuredPost, subjectNos: readonly number[]): void {
    const minute = Math.floor(post.postedAt / MINUTE_MS);
    for (const no of subjectNos) {
      const key = no * MINUTES + minute;
      let bucket = this.#buckets.get(key);
      if (bucket === undefined) {
        bucket = emptyTally();
        this.#buckets.set(key, bucket);
      }
      this.#count(bucket, post);
    }
  }

  #count(bucket: Tallied, { network, reach, signals, handTone }: MeasuredPost): void {
    const read = signals === null ? null : unpackSignals(signals);
    const tone = handTone ?? (read === null ? UNSURE : TONES.indexOf(read.tone));
    bucket.count += 1;
    if (tone === NEGATIVE) bucket.negative += 1;
    else if (tone === POSITIVE) bucket.positive += 1;
    else if (tone === UNSURE) bucket.unsure += 1;
    if (handTone !== null) {
      bucket.byHand += 1;
      if (handTone === NEGATIVE) bucket.handNegative += 1;
    }
    bucket.networks |= 1 << this.#bitOf(network);
    if (reach !== null && reach > bucket.audience) bucket.audience = reach;
    if (read === null) return;
    if (read.mediaTier > bucket.mediaTier) bucket.mediaTier = read.mediaTier as MediaTier;
    if (read.harmTier > bucket.harmTier) bucket.harmTier = read.harmTier as HarmTier;
    if (read.isLexiconHit) bucket.lexiconHits += 1;
  }

  *entries(): Generator<{
    readonly subjectNo: number;
    readonly minute: number;
    readonly bucket: MeasureBucket;
  }> {
    for (const [key, bucket] of this.#buckets)
      yield { subjectNo: Math.floor(key / MINUTES), minute: key % MINUTES, bucket };
  }
}

function emptyTally(): Tallied {
  return {
    count: 0,
    negative: 0,
    positive: 0,
    unsure: 0,
    byHand: 0,
    handNegative: 0,
    networks: 0,
    audience: 0,
    mediaTier: 0,
    harmTier: 0,
    lexiconHits: 0,
  };
}

export type Measured = ReturnType<typeof prepareMeasures>;

/** Prepares on the writing connection; everything runs inside its transaction. */
export function prepareMeasures(db: Db) {
  const add = db.prepare(`
    INSERT INTO measure_minute (subject_no, minute, count, negative, positive, unsure, by_hand, hand_negative, networks,
      audience, media, harm, hits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (subject_no, minute) DO UPDATE SET count = count + excluded.count,
      negative = negative + excluded.negative, positive = positive + excluded.positive,
      unsure = unsure + excluded.unsure, by_hand = by_hand + excluded.by_hand,
      hand_negative = hand_negative + excluded.hand_negative, networks = networks | excluded.networks,
      audience = max(audience, excluded.audience), media = max(media, excluded.media),
      harm = max(harm, excluded.harm), hits = hits + excluded.hits`);
  const findNetwork = db.prepare<[string], number>('SELECT no FROM network_no WHERE network = ?').pluck();
  const addNetwork = db
    .prepare<[string], number>('INSERT INTO network_no (network) VALUES (?) RETURNING no')
    .pluck();
  const stale = db.prepare('INSERT OR IGNORE INTO measure_stale (minute) VALUES (?)');
  const bits = new Map<string, number>();

  const bitOf = (network: string): number => {
    const known = bits.get(network);
    if (known !== undefined) return known;
    const no = findNetwork.get(network) ?? addNetwork.get(network) ?? 1;
    const bit = Math.min(NETWORK_BITS - 1, no - 1);
    bits.set(network, bit);
    return bit;
  };
  return {
    begin: (): MeasureTally => new MeasureTally(bitOf),
    flush(tally: MeasureTally): void {
      for (const { subjectNo, minute, bucket: b } of tally.entries())
        add.run(
          subjectNo,
          minute,
          b.count,
          b.negative,
          b.positive,
          b.unsure,
          b.byHand,
          b.handNegative,
          b.networks,
          b.audience,
          b.mediaTier,
          b.harmTier,
          b.lexiconHits,
        );
    },
    /** The minute of a moment (epoch ms) is counted again. */
    countAgain(postedAt: number): void {
      stale.run(Math.floor(postedAt / MINUTE_MS));
    },
    /** A transaction that failed took back the numbers that it had given. */
    forget: (): void => bits.clear(),
  };
}
