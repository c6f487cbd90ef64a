/*
 * What the next question to a feed needs: where it is, and what the server said to know it by.
 */
export type FeedCursor = {
  /** What the source's address led to; a cursor of another address says nothing. */
  readonly asked: string;
  /** Where the feed was found or has moved to for good; null where it is what was asked. */
  readonly feed: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
};

/** Longest value that is kept of a server's. */
const VALUE_LIMIT = 1_000;
/** What may stand in a header. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Reads what `writeFeedCursor` wrote; anything else is a fresh beginning. */
export function readFeedCursor(text: string | null, asked: string): FeedCursor {
  const fresh: FeedCursor = { asked, feed: null, etag: null, modified: null };
  if (text === null) return fresh;
  try {
    const read = JSON.parse(text) as Partial<Record<keyof FeedCursor, unknown>> | null;
    if (read === null || typeof read !== 'object' || read.asked !== asked) return fresh;
    const value = (of: unknown): string | null => (typeof of === 'string' && PLAIN.test(of) ? of : null);
    return { asked, feed: value(read.feed), etag: value(read.etag), modified: value(read.modified) };
  } catch {
    return fresh;
  }
}

export function writeFeedCursor({ asked, feed, etag, modified }: FeedCursor): string {
  const kept = (of: string | null): string | null =>
    of === null || of.length > VALUE_LIMIT || !PLAIN.test(of) ? null : of;
  return JSON.stringify({
    asked,
    feed: feed?.length ? feed : null,
    etag: kept(etag),
    modified: kept(modified),
  });
}
