/*
 * Words as numbers, for what compares words and need not show them. Nothing here may change: fingerprints that were
 * taken with one version are compared with those of the next.
 */

export const HASH_START = 0x811c_9dc5 | 0;
const PRIME = 0x0100_0193;

/** One UTF-16 unit more: FNV-1a. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** FNV-1a over UTF-16 units, as a signed integer of 32 bits. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}

/** Two numbers into one that looks random in every bit: the end of MurmurHash3. Order matters. Not negative. */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0xcc9e_2d51) ^ Math.imul(second ^ (second >>> 15), 0x1b87_3593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
