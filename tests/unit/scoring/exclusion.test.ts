/*
 * Whom nobody wants to hear: by handle, by name where there is no handle, by site with its subdomains.
 */
import { describe, expect, it } from 'vitest';
import { listedAs, onBothLists, type WatchLists } from '../../../shared/scoring/exclusion.ts';

const lists = (excludedAuthors: string[], hiddenAuthors: string[] = []): readonly WatchLists[] => [
  { excludedAuthors, hiddenAuthors },
];

describe('whether a post is on a list', () => {
  it.each([
    ['@Acme', { handle: 'acme' }],
    ['acme', { handle: '@ACME' }],
    ['@Émile', { handle: 'emile' }],
    ['Ｒａｄｉｏ', { handle: 'radio' }],
    ['acme.bsky.social', { handle: 'acme.bsky.social' }],
    ['@ana@example.social', { handle: 'ana@example.social' }],
    ['Radio Promo', { author: 'RADIO PROMO' }],
    ['Élodie Roy', { author: 'Elodie Roy', handle: '' }],
    ['example.org', { url: 'https://example.org/a?b=c.net' }],
    ['example.org', { url: 'https://news.EXAMPLE.org:8080/a' }],
    ['https://www.example.org/', { url: 'http://example.org' }],
    ['https://example.org/page/1', { url: 'https://example.org/page/2' }],
    ['québec.example', { url: 'https://www.québec.example/une' }],
    [' example.org ', { url: 'https://user@example.org./a' }],
  ])('%s is %o', (line, post) => {
    expect(listedAs(post, lists([line]))).toBe('excluded');
    expect(listedAs(post, lists([], [line]))).toBe('hidden');
  });

  it.each([
    ['acme', { handle: 'acme2' }],
    ['Acme', { author: 'Acme', handle: 'not_acme' }],
    ['@acme', { author: 'Acme' }],
    ['example.org', { url: 'https://badexample.org' }],
    ['example.org', { url: 'https://example.org.evil.net/' }],
    ['example.org', { url: 'https://evil.net/example.org' }],
    ['org', { url: 'https://example.org' }],
    ['@example.org', { url: 'https://example.org' }],
    ['', { author: '', handle: '', url: '' }],
    ['  ', { author: null, handle: null, url: null }],
    ['@', { handle: '@' }],
    ['acme', {}],
  ])('%j is not %o', (line, post) => {
    expect(listedAs(post, lists([line], [line]))).toBeNull();
  });

  it('asks the lists of every watch together, and excluded goes before hidden', () => {
    const watches = [...lists([], ['@a', '@both']), ...lists(['@b', '@both']), { excludedAuthors: ['@old'] }];
    const as = (handle: string) => listedAs({ handle }, watches);
    expect(['a', 'b', 'both', 'old', 'c'].map(as)).toEqual([
      'hidden',
      'excluded',
      'excluded',
      'excluded',
      null,
    ]);
  });
});

describe('a name on both lists', () => {
  it('is told once, as the first list has it, however it is written', () => {
    expect(
      onBothLists(['@Acme', 'acme', 'Zoé', 'www.a.ca', 'x'], ['ACME', 'zoe', 'https://a.ca/', 'y']),
    ).toEqual(['@Acme', 'Zoé', 'www.a.ca']);
    expect(onBothLists(['', ' '], ['', ' '])).toEqual([]);
  });
});
