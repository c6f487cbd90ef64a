/*
 * Facts whose value is a digest or an identifier: set in a fixed width.
 */

const HASH_KEYS: ReadonlySet<string> = new Set(['textSha256', 'fileSha256', 'incident', 'organisation']);

export function isHashFact(key: string): boolean {
  return HASH_KEYS.has(key);
}
