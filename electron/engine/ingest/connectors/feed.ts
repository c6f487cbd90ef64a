/*
 * Feeds of every kind: asked with what the server said of them last time, read by the parser, told item by item. A page
 * leads to its feed once and is not asked again while the feed answers. The cursor is what the next question needs;
 * which items are new is told by their ids, as a feed may leave out and bring back what it likes.
 */
import { createHash } from 'node:crypto';
import { MENTION_LIMITS } from '../../../../shared/domain/mention.ts';
import { networkOfUrl } from '../../../../shared/domain/network.ts';
import type { FeedItem, ReadFeed } from '../feed/feedItem.ts';
import type { HttpReply } from '../net/safeHttp.ts';
import { baseOf, FEED_ACCEPT } from '../previewSource.ts';
import type { Connector, ConnectorInput, Observed, ObservedPost, RunEnd, Sink } from './connector.ts';
import { type FeedCursor, readFeedCursor, writeFeedCursor } from './feedCursor.ts';
import { ABORTED, failed, failedBy } from './runEnd.ts';

/** What of a network its feeds say in their own way. */
export type FeedDialect = {
  /** The feed behind what a person wrote as address; null where it cannot be one. */
  readonly feedOf: (address: string) => string | null;
  /** Of a post whose source names no network; null where its address tells. */
  readonly network: string | null;
  /** What it knows of an item better than a feed reader does; the rest stays as it was read. */
  readonly told?: (item: FeedItem) => Told;
};

export type Told = Partial<Omit<ObservedPost, 'externalId' | 'postedAt' | 'editedAt'>> & {
  readonly externalId?: string;
};

export const PLAIN_FEED: FeedDialect = { feedOf: (address) => address, network: null };

const BATCH = 500;
/** A server may ask for patience by Cache-Control, but not for ever. */
const LONGEST_AGE_MS = 3_600_000;

export function createFeed(dialect: FeedDialect = PLAIN_FEED): Connector {
  return async (input, sink, signal) => {
    const asked = dialect.feedOf(input.source.address);
    if (asked === null) return failed('refusedAddress', 'address.unreadable', true);
    const cursor = readFeedCursor(input.cursor, asked);
    const first = await ask(input, signal, cursor.feed ?? asked, cursor);
    if (signal.aborted) return ABORTED;
    if (!first.ok) {
      const isElsewhere = cursor.feed !== null && cursor.feed !== asked;
      const isLost = isElsewhere && ['notFound', 'gone', 'refusedAddress'].includes(first.trouble);
      if (!isLost) return failedBy(first);
      // The feed has moved: its page may know where to. The next question begins there.
      await deliver(sink, [], [], { ...cursor, feed: null, etag: null, modified: null });
      return { ...failedBy(first), isFinal: false } as RunEnd;
    }
    // Where a feed has answered before, a page is somebody else's (a network's login, a site's apology): what it
    // names is not followed.
    return await take(input, sink, signal, first, cursor, dialect, cursor.feed === null);
  };
}

async function take(
  input: ConnectorInput,
  sink: Sink,
  signal: AbortSignal,
  reply: HttpReply,
  cursor: FeedCursor,
  dialect: FeedDialect,
  mayBePage: boolean,
): Promise<RunEnd> {
  const answered: RunEnd = { kind: 'answered', againInMs: patience(reply, input) };
  const next: FeedCursor = {
    ...cursor,
    feed: reply.movedTo ?? cursor.feed,
    etag: reply.headers.etag ?? null,
    modified: reply.headers['last-modified'] ?? null,
  };
  if (reply.status === 304) {
    // What the server does not repeat stays as it was.
    const { etag, modified } = next;
    await deliver(sink, [], [], {
      ...next,
      etag: etag ?? cursor.etag,
      modified: modified ?? cursor.modified,
    });
    return answered;
  }
  const outcome = await input.parseFeed({
    bytes: reply.bytes,
    contentType: reply.headers['content-type'] ?? null,
    base: baseOf(reply.headers['content-location'], reply.url),
  });
  if (signal.aborted) return ABORTED;
  if (outcome.kind === 'refused') {
    const said = outcome.detail === 'text' ? sentenceOf(reply.bytes) : outcome.detail;
    return failed(ASKS_FOR_PATIENCE.test(said) ? 'tooMany' : outcome.trouble, said);
  }
  if (outcome.kind === 'feed') {
    const observed = observe(outcome.feed, input, dialect, new URL(reply.url).host);
    await deliver(sink, observed, outcome.feed.rejects, { ...next, feed: next.feed ?? cursor.asked });
    return answered;
  }
  const [feed] = outcome.feeds;
  if (feed === undefined || outcome.hasPassword || !mayBePage)
    return failed(outcome.hasPassword ? 'loginPage' : 'notAFeed', 'html');
  const found = { ...cursor, feed, etag: null, modified: null };
  const second = await ask(input, signal, feed, found);
  if (signal.aborted) return ABORTED;
  return second.ok ? take(input, sink, signal, second, found, dialect, false) : failedBy(second);
}

/** Servers that answer 200 with a sentence where they mean 429 (GDELT does). */
const ASKS_FOR_PATIENCE = /\b(?:limit requests|too many requests|rate limit)/i;
const SENTENCE_LIMIT = 160;

/** What was said instead of a feed, as one line: often it is the very reason. */
function sentenceOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, 4 * SENTENCE_LIMIT)).toString('utf8');
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line === '' ? 'text' : line.slice(0, SENTENCE_LIMIT);
}

function ask(input: ConnectorInput, signal: AbortSignal, url: string, cursor: FeedCursor) {
  const { asked, etag, modified } = cursor;
  // The token is for the server that somebody wrote down, wherever that server or its page points.
  const isSame = URL.canParse(url) && URL.canParse(asked) && new URL(url).origin === new URL(asked).origin;
  return input.http.get(url, {
    signal,
    allowedHosts: input.source.allowedHosts,
    headers: {
      accept: FEED_ACCEPT,
      ...(input.secret === null || !isSame ? {} : { authorization: `Bearer ${input.secret}` }),
      ...(etag === null ? {} : { 'if-none-match': etag }),
      ...(modified === null ? {} : { 'if-modified-since': modified }),
    },
  });
}

/** Longer than the source's own time only where the server says that nothing will be new before. */
function patience({ headers }: HttpReply, { source }: ConnectorInput): number | null {
  const age = /(?:^|[\s,])max-age=(\d{1,9})/.exec(headers['cache-control'] ?? '')?.[1];
  const ageMs = Math.min(LONGEST_AGE_MS, Number(age ?? 0) * 1_000);
  return ageMs > source.everySeconds * 1_000 ? ageMs : null;
}

async function deliver(
  sink: Sink,
  observed: readonly Observed[],
  rejects: ReadFeed['rejects'],
  cursor: FeedCursor,
): Promise<void> {
  sink.live(false);
  const written = writeFeedCursor(cursor);
  for (let from = 0; from === 0 || from < observed.length; from += BATCH) {
    const isLast = from + BATCH >= observed.length;
    await sink.deliver({
      observed: observed.slice(from, from + BATCH),
      rejects: from === 0 ? rejects : [],
      cursor: isLast ? written : null,
    });
  }
}

/** Oldest first, as they were written. */
function observe(
  feed: ReadFeed,
  input: ConnectorInput,
  dialect: FeedDialect,
  host: string,
): readonly Observed[] {
  const now = input.clock();
  const isOwnId = ownValues(feed.items, ({ externalId }) => externalId);
  const isOwnUrl = ownValues(feed.items, ({ url }) => url);
  return feed.items
    .map((item): Observed => {
      const text = item.text === '' ? (item.title ?? '') : item.text;
      const { updatedAt } = item;
      const read: ObservedPost = {
        network: networkOf(item, dialect, host),
        externalId: identify(item, host, isOwnId(item.externalId), isOwnUrl(item.url)),
        author: item.author,
        handle: null,
        text,
        title: item.title,
        url: item.url,
        language: item.language ?? feed.language,
        reach: null,
        // A date from the future would stand above everything for as long as it lies there.
        postedAt: Math.min(item.postedAt ?? now, now),
        replyTo: null,
        quotes: null,
        media: item.media,
        // Feeds that change a text without a word about it are many: only a later date says something.
        ...(updatedAt !== null && item.postedAt !== null && updatedAt > item.postedAt
          ? { editedAt: Math.min(updatedAt, now) }
          : {}),
      };
      const told = { ...read, ...dialect.told?.(item) };
      const post = {
        ...told,
        network: input.source.network === '' ? told.network : input.source.network,
        title: told.title === told.text ? null : told.title,
      };
      return { what: 'post', post };
    })
    .reverse();
}

/** Whether a value names one post: many items with one value and other words are named by none of them. */
function ownValues(
  items: readonly FeedItem[],
  nameOf: (item: FeedItem) => string | null,
): (value: string | null) => boolean {
  const words = new Map<string, string>();
  const shared = new Set<string>();
  for (const item of items) {
    const value = nameOf(item);
    if (value === null) continue;
    const said = `${item.title ?? ''}\u001f${item.text}`;
    const before = words.get(value);
    if (before === undefined) words.set(value, said);
    else if (before !== said) shared.add(value);
  }
  return (value) => value !== null && !shared.has(value);
}

function networkOf(item: FeedItem, dialect: FeedDialect, host: string): string {
  return dialect.network ?? networkOfUrl(item.url ?? '') ?? networkOfUrl(`https://${host}/`) ?? 'web';
}

/** Ids that hold everywhere: addresses, tags, urns. Any other is the feed's own, and named with its host. */
const GLOBAL_ID = /^(?:https?:\/\/|tag:|urn:|at:\/\/)/i;

function identify(item: FeedItem, host: string, isOwnId: boolean, isOwnUrl: boolean): string {
  const { text, title } = item;
  const externalId = isOwnId ? item.externalId : null;
  const url = isOwnUrl ? item.url : null;
  const id = externalId === null ? url : GLOBAL_ID.test(externalId) ? externalId : `${host}/${externalId}`;
  if (id !== null && id.length <= MENTION_LIMITS.externalId) return id;
  // A post without a name and without a date would be new each time it is read.
  const digest = createHash('sha256')
    .update(`${id ?? ''}\u001f${title ?? ''}\u001f${text}`)
    .digest('base64url');
  return `${host}#${digest.slice(0, 27)}`;
}
