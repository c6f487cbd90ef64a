/*
 * Networks that speak by public feeds: what a person writes (a page, a word to look for, the feed itself) becomes the
 * address that is asked.
 * - Reddit: `.rss` behind any listing, search.rss for words; ids are fullnames (`t3_…`), authors `/u/name`.
 *   https://www.reddit.com/wiki/rss
 * - Hacker News: its own feed of the front page, and hnrss.org for words. https://hnrss.github.io/
 * - GDELT DOC 2.0: a list of articles as RSS, asked no more often than every five seconds.
 *   https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/
 */
import type { FeedItem } from '../feed/feedItem.ts';
import type { FeedDialect, Told } from './feed.ts';

const REDDIT_HOST = /^(?:[a-z]{2,4}\.)?(?:old\.|new\.|www\.)?reddit\.com$/;

/** The feed of a page of Reddit, of `r/name`, or of words to look for; null for nothing. */
export function redditFeed(address: string): string | null {
  const text = address.trim();
  if (text === '') return null;
  if (!/^https?:\/\//i.test(text)) {
    const community = /^\/?(r|u|user)\/([\w+-]{2,200})\/?$/i.exec(text);
    if (community !== null)
      return `https://www.reddit.com/${community[1] === 'r' ? 'r' : 'user'}/${community[2]}/new/.rss`.replace(
        /(\/user\/[^/]+)\/new\//,
        '$1/',
      );
    const search = new URL('https://www.reddit.com/search.rss');
    search.searchParams.set('q', text);
    search.searchParams.set('sort', 'new');
    return search.href;
  }
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!REDDIT_HOST.test(url.hostname) || /\.rss$/.test(url.pathname)) return url.href;
  url.hostname = 'www.reddit.com';
  url.protocol = 'https:';
  const path = url.pathname.replace(/\/+$/, '');
  // A community alone is listed by what is hot: what is new is what is listened for.
  url.pathname = /^\/r\/[^/]+$/.test(path)
    ? `${path}/new/.rss`
    : path.endsWith('/search')
      ? `${path}.rss`
      : `${path}/.rss`;
  return url.href;
}

/** The feed of the front page, or of words to look for; null for nothing. */
export function hackerNewsFeed(address: string): string | null {
  const text = address.trim();
  if (/^https?:\/\//i.test(text)) {
    if (!URL.canParse(text)) return null;
    const url = new URL(text);
    return url.hostname === 'news.ycombinator.com' && !url.pathname.endsWith('rss')
      ? 'https://news.ycombinator.com/rss'
      : url.href;
  }
  if (text === '') return 'https://news.ycombinator.com/rss';
  const search = new URL('https://hnrss.org/newest');
  search.searchParams.set('q', text);
  search.searchParams.set('count', '100');
  return search.href;
}

/** The list of articles for words, newest first; an address of the API is asked for RSS; null for nothing. */
export function gdeltFeed(address: string): string | null {
  const text = address.trim();
  if (text === '') return null;
  const isAddress = /^https?:\/\//i.test(text);
  if (isAddress && !URL.canParse(text)) return null;
  const url = new URL(isAddress ? text : 'https://api.gdeltproject.org/api/v2/doc/doc');
  const usual = { mode: 'artlist', maxrecords: '250', timespan: '1d', sort: 'datedesc' };
  if (!isAddress) url.searchParams.set('query', text);
  for (const [name, value] of Object.entries(usual))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  url.searchParams.set('format', 'rss');
  return url.href;
}

/** What Reddit writes below every post: kept, it would make reposts of each other of posts without words. */
const REDDIT_TAIL =
  /\s*submitted by\s+\/?u\/[\w-]+(?:\s+to\s+\/?[ru]\/[\w-]+)?(?:\s*\[link\])?(?:\s*\[comments\])?\s*$/i;

/** `/u/name` names its author as the network does. */
export function redditTold({ author, externalId, text, title }: FeedItem): Told {
  const handle = /^\/?u\/([\w-]{2,40})$/.exec(author ?? '')?.[1];
  return {
    text: text.replace(REDDIT_TAIL, '') || (title ?? ''),
    ...(handle === undefined ? {} : { author: null, handle }),
    ...(externalId !== null && /^t[1-6]_[a-z0-9]+$/.test(externalId) ? { externalId } : {}),
  };
}

const HACKER_NEWS_ITEM = /^https?:\/\/news\.ycombinator\.com\/item\?id=\d+$/;
/** Lines below a post: points change by the hour, and a number that moves is no edit. */
const HACKER_NEWS_TAIL = /^(?:(?:Article|Comments) URL|Points|# Comments):|^Comments$|^[-–—_*]*$/;

/** A post is its discussion; the article that it points at is a link of it. */
export function hackerNewsTold({ externalId, links, media, text, title, url }: FeedItem): Told {
  const lines = text.split('\n');
  while (lines.length > 0 && HACKER_NEWS_TAIL.test(lines.at(-1)?.trim() ?? '')) lines.pop();
  const words = lines.join('\n').trim();
  const isNamed = externalId !== null && HACKER_NEWS_ITEM.test(externalId);
  // Its own feed has no ids; where there are no words, the only link is that of the discussion.
  const item = isNamed
    ? externalId
    : words === ''
      ? links.find((link) => HACKER_NEWS_ITEM.test(link))
      : undefined;
  const isArticle = item !== undefined && url !== null && !url.startsWith(item);
  return {
    text: words || (title ?? ''),
    ...(item === undefined ? {} : { externalId: item, url: item }),
    ...(isArticle ? { media: [...media, { kind: 'link', url, alt: title }] } : {}),
  };
}

export const REDDIT_FEED: FeedDialect = { feedOf: redditFeed, network: 'reddit', told: redditTold };
export const HACKER_NEWS_FEED: FeedDialect = {
  feedOf: hackerNewsFeed,
  network: 'forum',
  told: hackerNewsTold,
};
export const GDELT_FEED: FeedDialect = { feedOf: gdeltFeed, network: 'news' };
