// The least hashes are what their definition says: unsigned integers compared one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASHES, leastHashes } from '../../../shared/scoring/minHash.ts';
import { mix } from '../../../shared/scoring/wordHash.ts';

/** Slowly, without a trick. */
function leastByDefinition(numbers: readonly number[], at: number): number {
  const factor = mix(at + 1, 0x1b87_3593) | 1;
  const seed = mix(at + 1, 0x5bd1_e995);
  return Math.min(0xffff_ffff, ...numbers.map((number) => (Math.imul(number, factor) + seed) >>> 0));
}

describe('the least hashes of a list', () => {
  it('are the least, of any numbers', () => {
    const least = new Uint32Array(HASHES);
    const anyNumber = fc.oneof(
      fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }),
      fc.constantFrom(0, -1, 1, 0x7fff_ffff, -0x8000_0000),
    );
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 40 }), (numbers) => {
        // What lies beyond the count takes no part.
        leastHashes(Int32Array.from([...numbers, 7]), numbers.length, least);
        expect([...least]).toEqual(Array.from(least, (_, at) => leastByDefinition(numbers, at)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
