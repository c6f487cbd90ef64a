/*
 * Which posts of the last hours say nearly the same as this one. Only the first post of each group is held, so a
 * storm of reposts costs one place. What is asked first is a table from anchors to places: a look-up compares the
 * few posts that share an anchor, the newest first, and never more than MOST_COMPARED of them an anchor.
 *
 * All places are made at the start (some 100 bytes and the key each), so memory does not grow. The same posts put in
 * the same order give the same groups; after a start the index is filled again from stored rows, in their order.
 */
import {
  ANCHORS,
  distanceBetween,
  type Fingerprint,
  isNearDuplicate,
  MOST_DISTANCE,
} from './nearDuplicate.ts';

export type DuplicateIndex = {
  /**
   * Files a post and answers the key of the first post of its group, or null where it begins one. `postedAt` in epoch
   * ms. A group lives as long as posts of it come within `windowMs` of each other.
   */
  readonly put: (key: string, fingerprint: Fingerprint, postedAt: number) => string | null;
  /** How many groups are held. */
  readonly size: () => number;
};

/** Of the posts that share an anchor, the newest that are compared: "lac mégantic" is an anchor of very many. */
const MOST_COMPARED = 48;
const NONE = -1;

type Held = {
  readonly key: string;
  readonly fingerprint: Fingerprint;
  lastAt: number;
};

/** An empty index of at most `limit` groups; the one not met for longest goes first. */
export function createDuplicateIndex(options: {
  readonly windowMs: number;
  readonly limit: number;
}): DuplicateIndex {
  const limit = Math.max(1, options.limit);
  const tableSize = 2 ** Math.ceil(Math.log2(limit * ANCHORS + 1));
  // Chains of links (place × ANCHORS + anchor): each link is in the chain of its anchor, the newest first. They are
  // tied both ways, because what is dropped stands at the end of its chain, and a chain may be long.
  const heads = new Int32Array(tableSize).fill(NONE);
  const next = new Int32Array(limit * ANCHORS).fill(NONE);
  const previous = new Int32Array(limit * ANCHORS).fill(NONE);
  /** By link: the anchor itself, so that a chain is walked without looking at what is held. */
  const anchors = new Int32Array(limit * ANCHORS);
  /** By place: the sketches, which tell most posts apart that share an anchor. */
  const highs = new Int32Array(limit);
  const lows = new Int32Array(limit);
  const held: (Held | undefined)[] = Array.from({ length: limit }, () => undefined);
  const age = createAgeList(limit);
  const free = Array.from({ length: limit }, (_, at) => limit - 1 - at);
  let size = 0;
  let newestAt = Number.NEGATIVE_INFINITY;

  const slotOf = (anchor: number, at: number) =>
    (Math.imul(anchor ^ (at << 24), 0x9e37_79b1) >>> 4) & (tableSize - 1);

  const find = (fingerprint: Fingerprint, postedAt: number): number => {
    const { high, low } = fingerprint;
    for (let at = 0; at < ANCHORS; at += 1) {
      const anchor = fingerprint.anchors[at] ?? 0;
      let compared = 0;
      let link = heads[slotOf(anchor, at)] ?? NONE;
      while (link !== NONE && compared < MOST_COMPARED) {
        if (anchors[link] === anchor) {
          compared += 1;
          const place = (link / ANCHORS) | 0;
          if (distanceBetween(high, low, highs[place] as number, lows[place] as number) <= MOST_DISTANCE) {
            const other = held[place];
            const isNear = other !== undefined && Math.abs(postedAt - other.lastAt) <= options.windowMs;
            if (isNear && isNearDuplicate(fingerprint, other.fingerprint)) return place;
          }
        }
        link = next[link] ?? NONE;
      }
    }
    return NONE;
  };

  const unlink = (place: number): void => {
    held[place]?.fingerprint.anchors.forEach((anchor, at) => {
      const gone = place * ANCHORS + at;
      const before = previous[gone] ?? NONE;
      const after = next[gone] ?? NONE;
      if (before === NONE) heads[slotOf(anchor, at)] = after;
      else next[before] = after;
      if (after !== NONE) previous[after] = before;
    });
    held[place] = undefined;
    age.remove(place);
    free.push(place);
    size -= 1;
  };

  const dropOld = (): void => {
    for (let oldest = age.oldest(); oldest !== NONE; oldest = age.oldest()) {
      const isOver = newestAt - (held[oldest]?.lastAt ?? 0) > options.windowMs;
      if (!isOver && size < limit) return;
      unlink(oldest);
    }
  };

  const add = (key: string, fingerprint: Fingerprint, postedAt: number): void => {
    const place = free.pop() ?? 0;
    held[place] = { key, fingerprint, lastAt: postedAt };
    highs[place] = fingerprint.high;
    lows[place] = fingerprint.low;
    fingerprint.anchors.forEach((anchor, at) => {
      const slot = slotOf(anchor, at);
      const link = place * ANCHORS + at;
      anchors[link] = anchor;
      const after = heads[slot] ?? NONE;
      next[link] = after;
      previous[link] = NONE;
      if (after !== NONE) previous[after] = link;
      heads[slot] = link;
    });
    age.addNewest(place);
    size += 1;
  };

  return {
    put: (key, fingerprint, postedAt) => {
      newestAt = Math.max(newestAt, postedAt);
      const place = find(fingerprint, postedAt);
      const first = held[place];
      if (first !== undefined) {
        first.lastAt = Math.max(first.lastAt, postedAt);
        age.remove(place);
        age.addNewest(place);
        return first.key;
      }
      dropOld();
      add(key, fingerprint, postedAt);
      return null;
    },
    size: () => size,
  };
}

/** Places in the order in which they were last met; all steps take the same time whatever its length. */
function createAgeList(limit: number) {
  // One place more than there are: the ring's own end.
  const older = new Int32Array(limit + 1).fill(limit);
  const newer = new Int32Array(limit + 1).fill(limit);
  const join = (first: number, second: number) => {
    newer[first] = second;
    older[second] = first;
  };
  return {
    oldest: () => (newer[limit] === limit ? NONE : (newer[limit] ?? NONE)),
    addNewest: (place: number) => {
      join(older[limit] ?? limit, place);
      join(place, limit);
    },
    remove: (place: number) => join(older[place] ?? limit, newer[place] ?? limit),
  };
}
