/*
 * What people write as the address of a network becomes the feed that is asked, and what networks write around a
 * post is not taken for its words. The examples have the form of the real feeds; their words are invented.
 */
import { describe, expect, it } from 'vitest';
import {
  gdeltFeed,
  hackerNewsFeed,
  hackerNewsTold,
  redditFeed,
  redditTold,
} from '../../../../../electron/engine/ingest/connectors/feedDialects.ts';
import type { FeedItem } from '../../../../../electron/engine/ingest/feed/feedItem.ts';
import { readFeed } from '../../../../../electron/engine/ingest/feed/readFeed.ts';

const itemsOf = (text: string): readonly FeedItem[] => {
  const outcome = readFeed({ bytes: Buffer.from(text), contentType: null, base: null }, Date.UTC(2026, 5, 1));
  if (outcome.kind !== 'feed') throw new Error(outcome.kind);
  return outcome.feed.items;
};
const itemOf = (text: string): FeedItem => {
  const [item] = itemsOf(text);
  if (item === undefined) throw new Error('no item');
  return item;
};

describe('an address of Reddit', () => {
  it.each([
    ['r/quebec', 'https://www.reddit.com/r/quebec/new/.rss'],
    ['/r/quebec/', 'https://www.reddit.com/r/quebec/new/.rss'],
    ['r/quebec+montreal', 'https://www.reddit.com/r/quebec+montreal/new/.rss'],
    ['u/invented', 'https://www.reddit.com/user/invented/.rss'],
    ['https://www.reddit.com/r/quebec', 'https://www.reddit.com/r/quebec/new/.rss'],
    ['http://old.reddit.com/r/quebec/', 'https://www.reddit.com/r/quebec/new/.rss'],
    ['https://www.reddit.com/r/quebec/top/?t=day', 'https://www.reddit.com/r/quebec/top/.rss?t=day'],
    [
      'https://www.reddit.com/r/quebec/comments/abc1/pont/',
      'https://www.reddit.com/r/quebec/comments/abc1/pont/.rss',
    ],
    ['https://www.reddit.com/search/?q=pont', 'https://www.reddit.com/search.rss?q=pont'],
    ['https://www.reddit.com/r/quebec/search?q=pont', 'https://www.reddit.com/r/quebec/search.rss?q=pont'],
    ['https://www.reddit.com/r/quebec/new/.rss', 'https://www.reddit.com/r/quebec/new/.rss'],
    ['pont fermé', 'https://www.reddit.com/search.rss?q=pont+ferm%C3%A9&sort=new'],
  ])('%s', (address, feed) => {
    expect(redditFeed(address)).toBe(feed);
    expect(redditFeed(feed), 'asked again').toBe(feed);
  });

  it('is none where nothing is written, and a stranger’s stays as it is', () => {
    expect(redditFeed('  ')).toBe(null);
    expect(redditFeed('https://reddit.com.example.org/r/quebec')).toBe(
      'https://reddit.com.example.org/r/quebec',
    );
  });
});

describe('an address of Hacker News and of GDELT', () => {
  it.each([
    ['', 'https://news.ycombinator.com/rss'],
    ['https://news.ycombinator.com/', 'https://news.ycombinator.com/rss'],
    ['https://hnrss.org/newcomments?q=pont', 'https://hnrss.org/newcomments?q=pont'],
    ['pont fermé', 'https://hnrss.org/newest?q=pont+ferm%C3%A9&count=100'],
  ])('“%s”', (address, feed) => {
    expect(hackerNewsFeed(address)).toBe(feed);
  });

  it('asks GDELT for a list of articles as RSS, whatever an address of it asked for', () => {
    const words = new URL(gdeltFeed('"pont fermé" sourcelang:french') ?? '');
    expect(words.host).toBe('api.gdeltproject.org');
    expect(Object.fromEntries(words.searchParams)).toEqual({
      query: '"pont fermé" sourcelang:french',
      mode: 'artlist',
      maxrecords: '250',
      timespan: '1d',
      sort: 'datedesc',
      format: 'rss',
    });
    const given = new URL(
      gdeltFeed('https://api.gdeltproject.org/api/v2/doc/doc?query=pont&format=html&timespan=3h') ?? '',
    );
    expect(given.searchParams.get('format')).toBe('rss');
    expect(given.searchParams.get('timespan')).toBe('3h');
    expect(gdeltFeed(' ')).toBe(null);
  });
});

const reddit = (content: string): FeedItem =>
  itemOf(
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><author><name>/u/invented</name><uri>https://www.reddit.com/user/invented</uri></author><content type="html">${content
      .replaceAll('&', '&amp;')
      .replaceAll(
        '<',
        '&lt;',
      )}</content><id>t3_abc1</id><link href="https://www.reddit.com/r/quebec/comments/abc1/pont/"/><updated>2026-05-01T10:00:00+00:00</updated><published>2026-05-01T10:00:00+00:00</published><title>Le pont est fermé</title></entry></feed>`,
  );
const TAIL =
  ' &#32; submitted by &#32; <a href="https://www.reddit.com/user/invented"> /u/invented </a> &#32; to &#32; <a href="https://www.reddit.com/r/quebec/"> r/quebec </a> <br/> <span><a href="https://example.org/pont">[link]</a></span> &#32; <span><a href="https://www.reddit.com/r/quebec/comments/abc1/pont/">[comments]</a></span>';

describe('a post of Reddit', () => {
  it('keeps its words, its author and its number, and nothing of what stands below', () => {
    const item = reddit(
      `<!-- SC_OFF --><div class="md"><p>Personne ne dit pourquoi.</p></div><!-- SC_ON -->${TAIL}`,
    );
    expect(item.text).toContain('submitted by');
    expect(redditTold(item)).toEqual({
      text: 'Personne ne dit pourquoi.',
      author: null,
      handle: 'invented',
      externalId: 't3_abc1',
    });
  });

  it('without words of its own says its title', () => {
    expect(redditTold(reddit(TAIL)).text).toBe('Le pont est fermé');
  });

  it('that quotes such a line keeps it', () => {
    const said = '<p>submitted by /u/x to r/y, dit-on, puis plus rien.</p>';
    expect(redditTold(reddit(said + TAIL)).text).toBe('submitted by /u/x to r/y, dit-on, puis plus rien.');
  });
});

describe('a post of Hacker News', () => {
  const page = 'https://news.ycombinator.com/item?id=4321';
  const article = 'https://example.org/bridge';
  const word = (points: number) =>
    itemOf(
      `<rss version="2.0"><channel><item><title><![CDATA[The bridge is closed]]></title><description><![CDATA[<p>Article URL: <a href="${article}">${article}</a></p><p>Comments URL: <a href="${page}">${page}</a></p><p>Points: ${points}</p><p># Comments: 0</p>]]></description><link>${article}</link><comments>${page}</comments><guid isPermaLink="false">${page}</guid></item></channel></rss>`,
    );
  const front = itemOf(
    `<rss version="2.0"><channel><item><title>The bridge is closed</title><link>${article}</link><pubDate>Fri, 01 May 2026 10:00:00 +0000</pubDate><comments>${page}</comments><description><![CDATA[<a href="${page}">Comments</a>]]></description></item></channel></rss>`,
  );

  it('is the same by the search and by the front page: its discussion, with the article as a link', () => {
    const told = { text: 'The bridge is closed', externalId: page, url: page };
    for (const item of [word(1), front])
      expect(hackerNewsTold(item)).toMatchObject({ ...told, media: [{ kind: 'link', url: article }] });
  });

  it('is no other post when its points have changed', () => {
    expect(word(2).text).not.toBe(word(1).text);
    expect(hackerNewsTold(word(2))).toEqual(hackerNewsTold(word(1)));
  });

  it('keeps what was written, also of another discussion', () => {
    const other = itemOf(
      `<rss version="2.0"><channel><item><title>New comment by invented in "The bridge"</title><description><![CDATA[<p>As said in <a href="https://news.ycombinator.com/item?id=1">an older one</a></p>]]></description><link>${page}</link><guid isPermaLink="false">${page}</guid></item></channel></rss>`,
    );
    expect(hackerNewsTold(other)).toEqual({
      text: 'As said in an older one',
      externalId: page,
      url: page,
    });
  });
});
