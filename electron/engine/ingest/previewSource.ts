/*
 * A look at a source before it is added: its file or address is read once, and nothing is kept.
 */
import type { SourcePreview } from '../../../shared/contract/source.ts';
import type { SourceTrouble } from '../../../shared/domain/sourceHealth.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Threads } from '../threads/createThreads.ts';
import type { FeedOutcome, ReadFeed } from './feed/feedItem.ts';
import type { SafeHttp } from './net/safeHttp.ts';

export type PreviewInput = {
  readonly file?: string | undefined;
  readonly url?: string | undefined;
  readonly base?: string | undefined;
  readonly allowedHosts: readonly string[];
  readonly limit: number;
};

/** What feed readers ask for first. */
export const FEED_ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.1';

export async function previewSource(
  input: PreviewInput,
  deps: { readonly threads: Pick<Threads, 'parser'>; readonly http: () => SafeHttp },
): Promise<Result<SourcePreview>> {
  const { threads } = deps;
  if (input.file !== undefined) {
    const outcome = await threads.parser.call('parseFeedFile', {
      file: input.file,
      base: input.base ?? null,
    });
    if (outcome.kind === 'unreadable')
      return outcome.isMissing
        ? fail('file.missing', 'The file was not found.')
        : fail('file.notReadable', 'The file could not be read.');
    if (outcome.kind === 'page')
      return outcome.hasPassword ? refused('loginPage', '') : refused('notAFeed', 'html');
    return outcome.kind === 'refused'
      ? refused(outcome.trouble, outcome.detail)
      : ok(toPreview(outcome.feed, null, [], input.limit));
  }
  const first = await ask(input.url ?? '', input, deps);
  if (!first.ok) return first;
  const { outcome, address } = first.value;
  if (outcome.kind === 'feed') return ok(toPreview(outcome.feed, address, [], input.limit));
  if (outcome.kind === 'refused') return refused(outcome.trouble, outcome.detail);
  const [feed, ...others] = outcome.feeds;
  if (feed === undefined) return outcome.hasPassword ? refused('loginPage', '') : refused('notAFeed', 'html');
  const second = await ask(feed, input, deps);
  if (!second.ok) return second;
  if (second.value.outcome.kind === 'feed')
    return ok(toPreview(second.value.outcome.feed, second.value.address, others, input.limit));
  return second.value.outcome.kind === 'refused'
    ? refused(second.value.outcome.trouble, second.value.outcome.detail)
    : refused('notAFeed', 'html');
}

async function ask(
  url: string,
  { allowedHosts }: PreviewInput,
  deps: { readonly threads: Pick<Threads, 'parser'>; readonly http: () => SafeHttp },
): Promise<Result<{ readonly outcome: FeedOutcome; readonly address: string }>> {
  const signal = new AbortController().signal;
  const reply = await deps.http().get(url, { signal, allowedHosts, headers: { accept: FEED_ACCEPT } });
  if (!reply.ok) return refused(reply.trouble, reply.detail);
  const outcome = await deps.threads.parser.call('parseFeed', {
    bytes: reply.bytes,
    contentType: reply.headers['content-type'] ?? null,
    base: baseOf(reply.headers['content-location'], reply.url),
  });
  return ok({ outcome, address: reply.url });
}

/** Where relative addresses of a reply begin (RFC 3986 §5.1, RFC 9110 §8.7). */
export function baseOf(contentLocation: string | undefined, url: string): string {
  return contentLocation !== undefined && URL.canParse(contentLocation, url)
    ? new URL(contentLocation, url).href
    : url;
}

function toPreview(
  feed: ReadFeed,
  address: string | null,
  others: readonly string[],
  limit: number,
): SourcePreview {
  const items = feed.items.slice(0, limit).map(({ updatedAt: _updatedAt, ...item }) => item);
  return { ...feed, items, address, others };
}

function refused(trouble: SourceTrouble, detail: string) {
  return fail('source.refused', 'The source could not be read.', { trouble, said: detail });
}
