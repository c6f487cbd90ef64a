/*
 * Near-duplicates among real posts of three disasters, against the exact comparison of all pairs of their words.
 */
import { describe, expect, it } from 'vitest';
import { barePost } from '../../../shared/scoring/barePost.ts';
import { createDuplicateIndex } from '../../../shared/scoring/duplicateIndex.ts';
import { type Fingerprint, fingerprintOf, isNearDuplicate } from '../../../shared/scoring/nearDuplicate.ts';
import { materialFolder, readRealPosts } from '../../support/realPosts.ts';

const THREE_DAYS_MS = 3 * 24 * 3_600_000;
/** Enough pairs to say something, few enough to compare each with each. */
const SAMPLE = 1_500;

type Sampled = {
  readonly pairs: ReadonlySet<string>;
  readonly words: string;
  readonly fingerprint: Fingerprint;
};

function sample(text: string): Sampled | null {
  const fingerprint = fingerprintOf(text);
  if (fingerprint === null || fingerprint.isShort) return null;
  const { words } = barePost(text);
  const pairs = new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
  return { pairs, words: words.join(' '), fingerprint };
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return common / (a.size + b.size - common);
}

/** The rival that was measured and not taken: 64 bits of SimHash over the same pairs. */
function simHash(pairs: ReadonlySet<string>): readonly [number, number] {
  const votes = new Int32Array(64);
  for (const pair of pairs) {
    let hash = 0x811c_9dc5;
    for (let at = 0; at < pair.length; at += 1) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x0100_0193);
    for (const half of [0, 1]) {
      let bits = Math.imul(hash ^ (half * 0x9e37_79b1), 0x85eb_ca6b);
      bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
      bits ^= bits >>> 16;
      for (let bit = 0; bit < 32; bit += 1)
        votes[half * 32 + bit] = (votes[half * 32 + bit] ?? 0) + (((bits >>> bit) & 1) * 2 - 1);
    }
  }
  const half = (from: number) =>
    votes.slice(from, from + 32).reduce((bits, vote, bit) => bits | (vote > 0 ? 1 << bit : 0), 0);
  return [half(0), half(32)];
}

const bitsIn = (word: number): number => (word >>> 0).toString(2).replaceAll('0', '').length;

describe.runIf(materialFolder !== null)('near-duplicates among real posts', () => {
  it('group reposts, and say how many', async () => {
    const posts = [...(await readRealPosts())].sort((a, b) => a.postedAt - b.postedAt);
    const index = createDuplicateIndex({ windowMs: THREE_DAYS_MS, limit: 20_000 });
    const groups = new Map<string, string[]>();
    for (const { dedupeKey, text, postedAt } of posts) {
      const fingerprint = fingerprintOf(text);
      if (fingerprint === null) continue;
      const first = index.put(dedupeKey, fingerprint, postedAt) ?? dedupeKey;
      groups.set(first, [...(groups.get(first) ?? []), text]);
    }
    const many = [...groups.values()].filter((texts) => texts.length > 1);
    const isOneText = (texts: readonly string[]) =>
      new Set(texts.map((text) => barePost(text).words.join(' '))).size === 1;
    const grouped = many.reduce((sum, texts) => sum + texts.length, 0);
    const largest = Math.max(...many.map((texts) => texts.length));
    console.log(
      `near-duplicates: ${grouped} of ${posts.length} real posts in ${many.length} groups, the largest of ${largest}; ${many.filter(isOneText).length} groups of one text once bared`,
    );
    // Every post that another repeats word for word is in a group, and hardly anything else is.
    expect(grouped).toBeGreaterThan(400);
    expect(grouped).toBeLessThan(600);
  });

  it('are what an exact comparison finds, save where a figure or a "not" differs', async () => {
    const posts = (await readRealPosts()).filter((_, at) => at % 2 === 0).slice(0, SAMPLE);
    const sampled = posts.flatMap(({ text }) => sample(text) ?? []);
    let exact = 0;
    let found = 0;
    let otherFigure = 0;
    let compared = 0;
    let wrong = 0;
    const distance = { ours: 0, simHash: 0, of: 0 };
    const simHashes = sampled.map(({ pairs }) => simHash(pairs));
    sampled.forEach((a, at) => {
      for (let other = 0; other < at; other += 1) {
        const b = sampled[other];
        if (b === undefined) continue;
        compared += 1;
        const likeness = jaccard(a.pairs, b.pairs);
        const isNear = isNearDuplicate(a.fingerprint, b.fingerprint);
        if (likeness < 0.3 && isNear) wrong += 1;
        if (likeness < 0.8) continue;
        exact += 1;
        if (isNear) found += 1;
        else if (a.fingerprint.marks !== b.fingerprint.marks) otherFigure += 1;
        if (likeness === 1) continue;
        const [high = 0, low = 0] = simHashes[at] ?? [];
        const [otherHigh = 0, otherLow = 0] = simHashes[other] ?? [];
        distance.of += 1;
        distance.ours +=
          bitsIn(a.fingerprint.high ^ b.fingerprint.high) + bitsIn(a.fingerprint.low ^ b.fingerprint.low);
        distance.simHash += bitsIn(high ^ otherHigh) + bitsIn(low ^ otherLow);
      }
    });
    console.log(
      `near-duplicates: of ${exact} pairs with J ≥ 0.8 found ${found}, apart for a figure or a "not" ${otherFigure}; of ${compared} pairs ${wrong} near with J < 0.3; bits that differ where 0.8 ≤ J < 1: ${(distance.ours / distance.of).toFixed(1)}, SimHash ${(distance.simHash / distance.of).toFixed(1)}`,
    );
    expect(exact).toBeGreaterThan(50);
    expect((found + otherFigure) / exact).toBeGreaterThanOrEqual(0.98);
    expect(wrong).toBeLessThanOrEqual(3);
  });
});
