/*
 * What was heard in the time of an incident, as the pictures of a report need it: tone by bucket, the authors that make
 * most of the potential reach.
 */

/** Tone over time. A bucket in which nothing was posted is left out. */
export type RoomTone = {
  /** The incident's own mentions, or all of them where its own were not counted. */
  readonly subject: 'incident' | 'all';
  readonly from: number;
  readonly to: number;
  readonly bucketMs: number;
  readonly buckets: readonly {
    readonly at: number;
    readonly count: number;
    readonly negative: number;
    readonly positive: number;
    /** Of which nobody could tell the tone. */
    readonly unsure: number;
    readonly byHand: number;
  }[];
};

/** Authors by their audience; each counts once, with the largest audience that was seen. */
export type RoomAmplifiers = {
  readonly subject: 'incident' | 'all';
  readonly from: number;
  readonly to: number;
  /** The sum of all audiences. */
  readonly reach: number;
  readonly authors: number;
  /** Authors with this audience or less are not in the sums, for there were too many posts; null: all are. */
  readonly above: number | null;
  /** How many authors make four fifths of the reach. */
  readonly needed: number;
  /** The largest audiences first, of at most twenty authors. */
  readonly largest: readonly {
    readonly author: string;
    readonly network: string;
    readonly reach: number;
    readonly posts: number;
  }[];
};
