import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDuplicateIndex } from '../../../shared/scoring/duplicateIndex.ts';
import { type Fingerprint, fingerprintOf, isNearDuplicate } from '../../../shared/scoring/nearDuplicate.ts';

const HOUR_MS = 3_600_000;
const of = (text: string): Fingerprint => {
  const fingerprint = fingerprintOf(text);
  if (fingerprint === null) throw new Error('nothing to compare');
  return fingerprint;
};
const WORDS =
  'usine maire eau feu ville école rue train voisins soir matin pompiers fermée ouverte radio gaz'.split(' ');
/** A post that shares no word with the post of another number. */
const post = (n: number): string => Array.from({ length: 10 }, (_, at) => `${WORDS[at]}${n}`).join(' ');

describe('the index of near-duplicates', () => {
  it('answers the first post of a group, and null to the first', () => {
    const index = createDuplicateIndex({ windowMs: HOUR_MS, limit: 100 });
    expect(index.put('a', of(post(1)), 0)).toBeNull();
    expect(index.put('b', of(post(2)), 1)).toBeNull();
    expect(index.put('c', of(`RT @x: ${post(1)}`), 2)).toBe('a');
    expect(index.put('d', of(`${post(1)} https://t.co/x`), 3)).toBe('a');
    expect(index.size()).toBe(2);
  });

  it('lets a group live as long as posts of it come within the window', () => {
    const index = createDuplicateIndex({ windowMs: HOUR_MS, limit: 100 });
    index.put('a', of(post(1)), 0);
    expect(index.put('b', of(post(1)), HOUR_MS)).toBe('a');
    expect(index.put('c', of(post(1)), 2 * HOUR_MS)).toBe('a');
    expect(index.put('d', of(post(1)), 3 * HOUR_MS + 1)).toBeNull();
    expect(index.put('e', of(post(1)), 3 * HOUR_MS + 2)).toBe('d');
  });

  it('takes posts that come late, and does not move a group back in time for them', () => {
    const index = createDuplicateIndex({ windowMs: HOUR_MS, limit: 100 });
    index.put('a', of(post(1)), 2 * HOUR_MS);
    expect(index.put('late', of(post(1)), HOUR_MS)).toBe('a');
    expect(index.put('b', of(post(1)), 3 * HOUR_MS)).toBe('a');
    expect(index.put('too late', of(post(1)), 0)).toBeNull();
  });

  it('holds no more than its limit: the group not met for longest goes', () => {
    const index = createDuplicateIndex({ windowMs: HOUR_MS, limit: 3 });
    for (const n of [1, 2, 3]) index.put(`k${n}`, of(post(n)), n);
    expect(index.put('again', of(post(1)), 4)).toBe('k1');
    index.put('k4', of(post(4)), 5);
    expect(index.size()).toBe(3);
    expect(index.put('first', of(post(1)), 6)).toBe('k1');
    expect(index.put('second', of(post(2)), 7)).toBeNull();
  });

  it('is the same after it was filled again from what is stored', () => {
    const rows = Array.from({ length: 400 }, (_, n) => ({
      key: `k${n}`,
      text: n % 3 === 0 ? `RT @a: ${post(n % 50)}` : post(n),
      at: n * 1_000,
    }));
    const index = createDuplicateIndex({ windowMs: HOUR_MS, limit: 60 });
    const again = createDuplicateIndex({ windowMs: HOUR_MS, limit: 60 });
    for (const { key, text, at } of rows) {
      // What is stored is the text: its fingerprint is taken again.
      expect(again.put(key, of(`${text}`), at)).toBe(index.put(key, of(text), at));
    }
    for (const { text } of rows.slice(-100))
      expect(again.put('next', of(text), 400_000)).toBe(index.put('next', of(text), 400_000));
  });

  it('answers what comparing with every group would answer', () => {
    const anyPost = fc.record({
      n: fc.nat(12),
      cut: fc.nat(5),
      gap: fc.oneof(fc.nat(1_000), fc.constant(HOUR_MS)),
    });
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (posts, limit) => {
        const index = createDuplicateIndex({ windowMs: HOUR_MS, limit });
        let groups: { key: string; fingerprint: Fingerprint; lastAt: number }[] = [];
        let at = 0;
        posts.forEach(({ n, cut, gap }, place) => {
          at += gap;
          const fingerprint = of(
            `${post(n)
              .split(' ')
              .slice(0, 10 - cut)
              .join(' ')} fin du texte`,
          );
          const alike = groups.filter(
            (group) => at - group.lastAt <= HOUR_MS && isNearDuplicate(group.fingerprint, fingerprint),
          );
          const answer = index.put(`k${place}`, fingerprint, at);
          if (alike.length === 0) expect(answer).toBeNull();
          else expect(alike.map(({ key }) => key)).toContain(answer);
          const found = groups.find(({ key }) => key === answer);
          if (found === undefined) {
            groups = groups.filter((group) => at - group.lastAt <= HOUR_MS);
            if (groups.length === limit) groups.shift();
            groups.push({ key: `k${place}`, fingerprint, lastAt: at });
          } else {
            found.lastAt = at;
            groups = [...groups.filter((group) => group !== found), found];
          }
          expect(index.size()).toBeLessThanOrEqual(limit);
        });
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('finds what is new though very many posts share an anchor', () => {
    const index = createDuplicateIndex({ windowMs: HOUR_MS, limit: 20_000 });
    const about = (n: number) => `tragédie au lac mégantic ${post(n)}`;
    for (let n = 0; n < 20_000; n += 1) index.put(`k${n}`, of(about(n)), n);
    const found = Array.from({ length: 200 }, (_, n) =>
      index.put('x', of(`RT @y: ${about(19_000 + n)}`), 20_000 + n),
    );
    // One post in some three hundred has nothing but what all share for its anchors, and is too long ago by then.
    expect(found.filter((key, n) => key === `k${19_000 + n}`).length).toBeGreaterThanOrEqual(195);
    expect(found.filter((key) => key !== null && !key.startsWith('k19'))).toEqual([]);
  });
});
