/*
 * A mention: one post as one laptop observed it. It is an observation, not an act, so it has
 * no reducer; what is cited of it travels as a MentionRef and a copy. Its text is text: no
 * markup is ever read out of it.
 */

/** Longest values kept, in UTF-16 units. A longer text is cut and marked, a longer address dropped. */
export const MENTION_LIMITS = {
  text: 65_536,
  author: 400,
  handle: 400,
  title: 1_000,
  url: 4_000,
  externalId: 300,
  network: 40,
  language: 20,
} as const;

/** A mention on its way into the database, normalised and folded. */
export type NewMention = {
  readonly network: string;
  readonly externalId: string | null;
  readonly author: string | null;
  readonly handle: string | null;
  readonly text: string;
  readonly title: string | null;
  /** http or https, else null. */
  readonly url: string | null;
  readonly language: string | null;
  readonly reach: number | null;
  /** Epoch ms UTC. */
  readonly postedAt: number;
  /** What makes two observations the same post; see `dedupeKeyOf`. */
  readonly dedupeKey: string;
  /** What full-text search looks at: text, title, author and handle, folded, one a line. */
  readonly folded: string;
  /** What was read of its words, packed (`postSignals.ts`); left out where nobody read them yet. */
  readonly signals?: number | null;
  /** The watch queries that ask for it, where they were asked. */
  readonly watchIds?: readonly string[];
  /** The text was longer than the limit and has been cut. */
  readonly isTruncated: boolean;
};

const MINUTE_MS = 60_000;
const MINUTE_DIGITS = 9;
const DIGEST_LENGTH = 22;

/** What tells posts without an identifier apart; SHA-256 over its UTF-8 is the fingerprint. */
export function fingerprintSource(mention: {
  readonly network: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly foldedText: string;
  readonly postedAt: number;
}): string {
  const who = mention.author ?? mention.handle ?? '';
  return `${mention.network}\u001f${who}\u001f${mention.foldedText}\u001f${mention.postedAt}`;
}

/** The key of a post that its network has named. */
export function namedDedupeKey(network: string, externalId: string): string {
  return `${network}:${externalId}`;
}

/**
 * The key of a post without identifier. It begins with the minute, in base 36 of fixed width,
 * so that neighbours in time are neighbours in the index: a bare digest is several times
 * slower to insert at a million rows. `digest` is the SHA-256 in base64url.
 */
export function fingerprintDedupeKey(postedAt: number, digest: string): string {
  const minutes = Math.max(0, Math.floor(postedAt / MINUTE_MS));
  return `~${minutes.toString(36).padStart(MINUTE_DIGITS, '0')}:${digest.slice(0, DIGEST_LENGTH)}`;
}
