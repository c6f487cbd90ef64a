/*
 * Identifiers of posts that hold the moment at which they were made, besides those of X (snowflake.ts). All are wider
 * than a double holds exactly, so they stay text and only their upper bits become a number. What an identifier says
 * is believed between the first network and tomorrow: a number that only looks like one is no moment.
 */

/** No network of these is older than 2010. */
const OLDEST = Date.UTC(2010, 0, 1);
const NEWEST = Date.UTC(2100, 0, 1);

/**
 * Mastodon: 48 bits of Unix milliseconds above 16 bits of sequence.
 * https://github.com/mastodon/mastodon/blob/main/lib/mastodon/snowflake.rb
 */
export function readMastodonId(id: string): number | null {
  return /^\d{15,20}$/.test(id) ? believed(Number(BigInt(id) >> 16n)) : null;
}

/**
 * LinkedIn: Unix milliseconds above 22 bits. Its own documentation shows an identifier beside the moment of what it
 * names (6318971194909560123, 1506560133675).
 * https://learn.microsoft.com/en-us/linkedin/compliance/integrations/compliance-events/entity-monitoring
 */
export function readLinkedInId(id: string): number | null {
  return /^\d{17,20}$/.test(id) ? believed(Number(BigInt(id) >> 22n)) : null;
}

/**
 * TikTok: 32 bits of Unix seconds on top; it is given at the upload, up to a minute before the post is seen.
 * https://arxiv.org/abs/2504.13279
 */
export function readTikTokId(id: string): number | null {
  return /^\d{17,20}$/.test(id) ? believed(Number(BigInt(id) >> 32n) * 1_000) : null;
}

const INSTAGRAM_EPOCH_MS = 1_314_220_021_721;
const INSTAGRAM_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Instagram: 41 bits of milliseconds since an epoch of 2011 above 23 bits, written in 64 digits in addresses.
 * https://instagram-engineering.com/sharding-ids-at-instagram-1cf5a71e5a5c
 */
export function readInstagramCode(code: string): number | null {
  // Posts of private accounts carry a key behind the eleven digits.
  if (!/^[\w-]{9,60}$/.test(code)) return null;
  let id = 0n;
  for (const digit of code.slice(0, 11)) id = id * 64n + BigInt(INSTAGRAM_DIGITS.indexOf(digit));
  return readInstagramId(id.toString());
}

/** The same identifier in digits of ten, as addresses of stories carry it. */
export function readInstagramId(id: string): number | null {
  return /^\d{15,20}$/.test(id) ? believed(Number(BigInt(id) >> 23n) + INSTAGRAM_EPOCH_MS) : null;
}

const TID_DIGITS = '234567abcdefghijklmnopqrstuvwxyz';

/** Bluesky: 53 bits of Unix microseconds above 10 bits of a clock. https://atproto.com/specs/tid */
export function readTid(tid: string): number | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(tid)) return null;
  let value = 0n;
  for (const digit of tid) value = value * 32n + BigInt(TID_DIGITS.indexOf(digit));
  return believed(Math.floor(Number(value >> 10n) / 1_000));
}

function believed(at: number): number | null {
  return at >= OLDEST && at < NEWEST ? at : null;
}
