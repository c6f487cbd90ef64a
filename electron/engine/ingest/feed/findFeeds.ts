/*
 * Feeds that a page names, and whether the page is one that asks for a password: a network's own page
 * where a feed was expected must never be taken for news.
 */
import { Parser } from 'htmlparser2';
import { absolute } from './htmlText.ts';

export type FoundFeeds = { readonly feeds: readonly string[]; readonly hasPassword: boolean };

const FEED_TYPES = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^application\/json|^text\/xml/i;
const FEED_ADDRESS = /(?:\/(?:feed|rss|atom)(?:\/|\.xml|$)|\.(?:rss|atom|rdf)$|feed\.(?:xml|json)$)/i;
const FEEDS_LIMIT = 20;

/** Looks for `link rel="alternate"` first, then for links that look like feeds, own site first. */
export function findFeeds(html: string, base: string | null): FoundFeeds {
  const named: string[] = [];
  const guessed: string[] = [];
  let hasPassword = false;
  let from = base;
  const add = (list: string[], url: string | null): void => {
    if (url !== null && !named.includes(url) && !list.includes(url) && list.length < FEEDS_LIMIT)
      list.push(url);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base') from = absolute(attributes.href, base) ?? from;
      else if (name === 'input' && attributes.type?.toLowerCase() === 'password') hasPassword = true;
      else if (name === 'link') {
        const rel = (attributes.rel ?? '').toLowerCase().split(/\s+/);
        if (rel.includes('alternate') && FEED_TYPES.test(attributes.type ?? ''))
          add(named, absolute(attributes.href, from));
      } else if (name === 'a') {
        const url = absolute(attributes.href, from);
        if (url !== null && FEED_ADDRESS.test(new URL(url).pathname)) add(guessed, url);
      }
    },
  });
  parser.write(html.slice(0, 2_000_000));
  parser.end();
  const host = from === null ? null : new URL(from).host;
  guessed.sort((a, b) => Number(new URL(b).host === host) - Number(new URL(a).host === host));
  // The comments of a page are rarely what is wanted.
  named.sort((a, b) => Number(/comment/i.test(a)) - Number(/comment/i.test(b)));
  return { feeds: [...named, ...guessed.filter((url) => !named.includes(url))], hasPassword };
}
