/*
 * Whether two posts say nearly the same: reposts, manual retweets, quotes with a tail, the same headline with another
 * link. A post is reduced to a fingerprint once, and fingerprints are compared.
 *
 * The 64 bits are not a SimHash but one bit of each of 64 MinHashes over pairs of neighbouring words: of two posts of
 * which the share J of all their pairs is common, (1 + J) / 2 of the bits agree. On real posts with J from 0.8 to 0.9
 * they differ in 4.5 bits where SimHash differs in 7.2, below that both do alike; and a few of the MinHashes, kept
 * whole, lead an index straight to what may be alike, for which SimHash needs bands that thin out as posts grow many.
 *
 * Figures and negations must be the same: "3 blessés" is never grouped with "13 blessés", nor "safe" with "not safe",
 * however much else they share. Another name is one word of many: in a long post it groups, in a short one it does not.
 */
import { BareWords, PLAIN } from './bareWords.ts';
import { fold } from './fold.ts';
import { HASHES, leastHashes } from './minHash.ts';
import { mix } from './wordHash.ts';

/** Posts of fewer words group only when equal: of few words, each one may turn the sense. */
const FEW_WORDS = 6;
/** How many bits of two sketches may differ: about J = 0.6, and with luck less. Chosen on real posts, by eye. */
export const MOST_DISTANCE = 13;
/** The shorter post has at least this share of the longer one's length; a tail longer than the post is a new post. */
const LEAST_RATIO = 0.5;
/** How many of the MinHashes are kept as anchors. Posts that are alike share one, so an index looks nowhere else. */
export const ANCHORS = 4;
const MOST_WORDS = 255;

/** What is kept of a post to compare it. All numbers are unsigned integers of at most 32 bits. */
export type Fingerprint = {
  /** 64 one-bit MinHashes; of a short post, a hash of its words. */
  readonly high: number;
  readonly low: number;
  readonly anchors: readonly number[];
  /** Its figures and negations, two bits each. */
  readonly marks: number;
  /** How many words, up to 255. */
  readonly length: number;
  readonly isShort: boolean;
  readonly isCut: boolean;
};

const bare = new BareWords();
const least = new Uint32Array(HASHES);
let pairs = new Int32Array(256);

/**
 * The fingerprint of a post's text; null where nothing is left to compare once links, handles and signs are gone. Who
 * has the text folded already hands that in.
 */
export function fingerprintOf(text: string, folded = fold(text)): Fingerprint | null {
  bare.read(folded);
  const { wordCount, isCut } = bare;
  const marks = marksOfBare();
  if (wordCount < FEW_WORDS) return fingerprintOfShort(marks);
  const pairCount = pairUp();
  leastHashes(pairs, pairCount, least);
  let high = 0;
  let low = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    high |= (mix(least[bit] as number, bit) >>> 31) << bit;
    low |= (mix(least[bit + 32] as number, bit) >>> 31) << bit;
  }
  return {
    high: high >>> 0,
    low: low >>> 0,
    anchors: [anchorAt(0), anchorAt(1), anchorAt(2), anchorAt(3)],
    marks,
    length: Math.min(wordCount, MOST_WORDS),
    isShort: false,
    isCut,
  };
}

function anchorAt(at: number): number {
  return mix(least[at] as number, at) >>> 8;
}

/** Fills `pairs` with the pairs of neighbouring words; answers how many there are. */
function pairUp(): number {
  const { hashes, wordCount } = bare;
  if (pairs.length < wordCount) pairs = new Int32Array(hashes.length);
  for (let at = 1; at < wordCount; at += 1)
    pairs[at - 1] = mix(hashes[at - 1] as number, hashes[at] as number);
  return wordCount - 1;
}

/** Whether two posts with these fingerprints say nearly the same. Symmetric; not transitive. */
export function isNearDuplicate(a: Fingerprint, b: Fingerprint): boolean {
  if (a.isShort || b.isShort)
    return a.isShort && b.isShort && a.high === b.high && a.low === b.low && a.marks === b.marks;
  if (!agree(a, b) || !a.anchors.some((anchor, at) => anchor === b.anchors[at])) return false;
  const distance = distanceBetween(a.high, a.low, b.high, b.low);
  return (
    distance <= MOST_DISTANCE && Math.min(a.length, b.length) >= LEAST_RATIO * Math.max(a.length, b.length)
  );
}

/** The same figures and negations; of a post that was cut, those before the cut. */
function agree(a: Fingerprint, b: Fingerprint): boolean {
  if (a.marks === b.marks) return true;
  const common = a.marks & b.marks;
  return (a.isCut && common === (a.marks | 0)) || (b.isCut && common === (b.marks | 0));
}

// Without the words of a hashtag, "Fire #calgary" and "Fire #laval" would be one post.
function fingerprintOfShort(marks: number): Fingerprint | null {
  const { hashes, kinds, wordCount, count, isCut } = bare;
  let first = 0;
  let second = 1;
  let length = 0;
  for (let at = 0; at < count; at += 1) {
    // A figure among the hashtags is a counter.
    if (at >= wordCount && kinds[at] !== PLAIN) continue;
    const hash = hashes[at] ?? 0;
    first = mix(first, hash);
    second = mix(second + 1, hash);
    length += 1;
  }
  if (length === 0) return null;
  const anchor = first >>> 8;
  const anchors = [anchor, anchor, anchor, anchor];
  return {
    high: first,
    low: second,
    anchors,
    marks,
    length: Math.min(length, MOST_WORDS),
    isShort: true,
    isCut,
  };
}

/** What is read as something else than itself is a figure or a negation. */
function marksOfBare(): number {
  const { hashes, kinds, wordCount } = bare;
  let marks = 0;
  for (let at = 0; at < wordCount; at += 1) {
    if (kinds[at] === PLAIN) continue;
    const hash = mix(hashes[at] ?? 0, 0);
    marks |= (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
  }
  return marks >>> 0;
}

/** How many bits of two sketches differ; of two posts that say nearly the same never more than `MOST_DISTANCE`. */
export function distanceBetween(highA: number, lowA: number, highB: number, lowB: number): number {
  return bitsOf(highA ^ highB) + bitsOf(lowA ^ lowB);
}

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
