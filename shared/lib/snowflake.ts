/*
 * Identifiers that hold the time of a post: 41 bits of milliseconds since 4 November 2010
 * above 22 bits of machine and counter. They are wider than a double holds exactly, so they
 * stay text everywhere and only the upper bits are ever turned into a number.
 */

const EPOCH_MS = 1_288_834_974_657;
const SHIFT = 22n;

/** The oldest identifier of this kind; below it posts were simply counted and hold no time. */
const FIRST = 29_700_859_247n;

/** Identifiers are signed 64-bit numbers. */
const LAST = 2n ** 63n - 1n;

/** The moment (epoch ms UTC) inside a snowflake identifier, or null when the text is not one. */
export function readSnowflake(id: string): number | null {
  if (!/^\d{11,19}$/.test(id)) return null;
  const value = BigInt(id);
  if (value < FIRST || value > LAST) return null;
  return Number(value >> SHIFT) + EPOCH_MS;
}
