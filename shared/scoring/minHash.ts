/*
 * The least of each of 64 hashes over a list of numbers, which is what MinHash keeps of a set. Two thousand hashes a
 * post are most of what a fingerprint costs, hence no branch: the processor would guess every new least wrong.
 */
import { mix } from './wordHash.ts';

export const HASHES = 64;

const FACTORS = Int32Array.from({ length: HASHES }, (_, at) => mix(at + 1, 0x1b87_3593) | 1);
/** Half of the range is added, so that comparing signed integers orders as comparing unsigned ones would. */
const SEEDS = Int32Array.from({ length: HASHES }, (_, at) => mix(at + 1, 0x5bd1_e995) ^ 0x8000_0000);

/** Of the first `count` numbers; `least` gets `HASHES` unsigned integers of 32 bits. */
export function leastHashes(numbers: Int32Array, count: number, least: Uint32Array): void {
  // Four at a time: each waits for its own multiplication, and they do not wait for each other.
  for (let at = 0; at < HASHES; at += 4) {
    const factorA = FACTORS[at] as number;
    const factorB = FACTORS[at + 1] as number;
    const factorC = FACTORS[at + 2] as number;
    const factorD = FACTORS[at + 3] as number;
    const seedA = SEEDS[at] as number;
    const seedB = SEEDS[at + 1] as number;
    const seedC = SEEDS[at + 2] as number;
    const seedD = SEEDS[at + 3] as number;
    let a = 0x7fff_ffff;
    let b = 0x7fff_ffff;
    let c = 0x7fff_ffff;
    let d = 0x7fff_ffff;
    for (let index = 0; index < count; index += 1) {
      const number = numbers[index] as number;
      a = lesser(a, (Math.imul(number, factorA) + seedA) | 0);
      b = lesser(b, (Math.imul(number, factorB) + seedB) | 0);
      c = lesser(c, (Math.imul(number, factorC) + seedC) | 0);
      d = lesser(d, (Math.imul(number, factorD) + seedD) | 0);
    }
    least[at] = a ^ 0x8000_0000;
    least[at + 1] = b ^ 0x8000_0000;
    least[at + 2] = c ^ 0x8000_0000;
    least[at + 3] = d ^ 0x8000_0000;
  }
}

/** The lesser of two signed integers of 32 bits; the difference may overflow, and its sign is set right then. */
function lesser(held: number, value: number): number {
  const differing = value ^ held;
  const difference = (value - held) | 0;
  const isLess = (difference ^ (differing & (difference ^ value))) >> 31;
  return held ^ (differing & isLess);
}
