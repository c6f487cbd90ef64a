/*
 * Ids that sort by time (UUIDv7, RFC 9562): the unique index of the journal stays in order
 * of writing, which a random key would spoil. Chance is handed in: engine and windows have their own.
 */

/** A UUIDv7 for the moment `nowMs` (epoch ms UTC) from 16 random bytes, of which the first six are not used. */
export function uuidOf(nowMs: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(nowMs)).toString(16).padStart(12, '0').slice(-12);
  const rest = Array.from(random.subarray(6, 16), (byte, at) => {
    const marked = at === 0 ? (byte & 0x0f) | 0x70 : at === 2 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}
