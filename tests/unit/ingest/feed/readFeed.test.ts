/*
 * Feeds as they come: in every form, lying about themselves, cut in the middle, hostile.
 */
import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../../../electron/engine/ingest/feed/feedItem.ts';
import { readFeed } from '../../../../electron/engine/ingest/feed/readFeed.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const read = (text: string | Uint8Array, contentType: string | null = null, base: string | null = null) =>
  readFeed(
    { bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, contentType, base },
    NOW,
  );
const firstItem = (text: string | Uint8Array, contentType: string | null = null): FeedItem => {
  const outcome = read(text, contentType);
  if (outcome.kind !== 'feed' || outcome.feed.items[0] === undefined)
    throw new Error(JSON.stringify(outcome).slice(0, 300));
  return outcome.feed.items[0];
};
const rss = (item: string) =>
  `<rss version="2.0"><channel><title>Essai</title><item>${item}</item></channel></rss>`;

describe('a feed', () => {
  it('gives words, not markup, and keeps the addresses it points at', () => {
    const item = firstItem(
      rss(
        '<title>Rappel &amp;amp; excuses</title><description>&lt;p>Un &lt;a href="https://exemple.test/a">produit&lt;/a> rappelé.&lt;/p>&lt;script>alert(1)&lt;/script>&lt;p>Suite&lt;/p></description>',
      ),
    );
    expect(item.title).toBe('Rappel & excuses');
    expect(item.text).toBe('Un produit rappelé.\n\nSuite');
    expect(item.links).toEqual(['https://exemple.test/a']);
  });

  it('leaves text that only looks a little like markup as it is', () => {
    const item = firstItem(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="text">History of the &lt;blink&gt; tag</title><summary>a &lt; b</summary></entry></feed>',
    );
    expect(item.title).toBe('History of the <blink> tag');
    expect(item.text).toBe('a < b');
  });

  it('reads dates in French and in English, and leaves out those that say nothing', () => {
    const at = (date: string) => firstItem(rss(`<title>t</title><pubDate>${date}</pubDate>`)).postedAt;
    const moment = Date.UTC(2026, 10, 25, 14, 5);
    expect(at('Wed, 25 Nov 2026 14:05:00 GMT')).toBe(moment);
    expect(at('25 novembre 2026 14:05')).toBe(moment);
    expect(at('2026-11-25T15:05:00+01:00')).toBe(moment);
    expect(at('tomorrow')).toBeNull();
    expect(at('')).toBeNull();
  });

  it('is decoded by what its bytes are when what it says does not fit', () => {
    const french = rss('<title>Été à Québec</title>');
    const latin = Uint8Array.from([...french].map((letter) => letter.charCodeAt(0)));
    expect(firstItem(latin, 'text/xml; charset=iso-8859-1').title).toBe('Été à Québec');
    expect(firstItem(latin, 'text/xml; charset=utf-8').title).toBe('Été à Québec');
    expect(firstItem(french, 'text/xml; charset=iso-8859-1').title).toBe('Été à Québec');
    const wide = new Uint8Array(french.length * 2);
    for (let index = 0; index < french.length; index += 1) {
      wide[index * 2] = french.charCodeAt(index) & 0xff;
      wide[index * 2 + 1] = french.charCodeAt(index) >> 8;
    }
    expect(firstItem(wide, 'text/xml').title).toBe('Été à Québec');
  });

  it('is read as JSON, and what has another shape than the form says counts as absent', () => {
    const item = firstItem(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Essai',
        items: [
          {
            id: 7,
            url: 'https://exemple.test/7',
            content_html: '<p>Bonjour</p>',
            authors: [{ name: 'Ana' }, 3],
            date_published: {},
          },
        ],
      }),
    );
    expect(item).toMatchObject({ externalId: '7', text: 'Bonjour', author: 'Ana', postedAt: null });
    expect(read('{"items": 3}').kind).toBe('refused');
    expect(read('[1, 2').kind).toBe('refused');
  });

  it('is found from the page that names it, and a page that asks for a password is known', () => {
    const page = read(
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/fil.xml"></head><body><input type="password"></body></html>',
      'text/html',
      'https://exemple.test/accueil',
    );
    expect(page).toEqual({ kind: 'page', feeds: ['https://exemple.test/fil.xml'], hasPassword: true });
  });

  it('never expands what a document declares, and reads the doctype that RSS 0.91 asks for', () => {
    const declared =
      '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&b;&x;</title></item></channel></rss>';
    expect(read(declared)).toMatchObject({ kind: 'refused', trouble: 'malformed', detail: 'entities' });
    const old =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss><channel><item><title>Caf&eacute;</title></item></channel></rss>';
    expect(firstItem(old).title).toBe('Café');
  });

  it('ends on what never should have been sent, with a reason or with what could be read', () => {
    const hostile: readonly string[] = [
      `<rss><channel><item><title>${'<!'.repeat(100_000)}`,
      `<rss><channel>${'<a>'.repeat(300_000)}`,
      `<rss><channel><item ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}><title>t</title></item></channel></rss>`,
      `<rss><channel><item><title>${'<![CDATA['.repeat(200_000)}`,
      rss(`<title>t</title><description>${'&amp;'.repeat(111_206)}</description>`),
      rss('<__proto__>x</__proto__><title>t</title>'),
      '\u0000\u0000\u0000',
      '<',
      '',
    ];
    for (const text of hostile) expect(['feed', 'page', 'refused']).toContain(read(text).kind);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
