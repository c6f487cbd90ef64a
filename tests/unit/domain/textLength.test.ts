/*
 * How much of a network's limit a text takes up: examples of each rule, and that it holds for whatever is typed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLUESKY_BYTES, fittingOn, lengthOn, NETWORK_LIMITS } from '../../../shared/domain/textLength.ts';

const used = (network: string, text: string): number => lengthOn(network, text).used;

describe('on X', () => {
  it.each([
    ['', 0],
    ['L’été — déjà', 12],
    ['e\u0301', 1],
    ['€', 2],
    ['語', 2],
    ['©', 1],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['🇨🇦🇫🇷', 4],
    ['1️⃣', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['https://example.ca/avis?lot=24B', 23],
    ['Voir https://example.ca/avis.', 29],
    ['(https://example.ca/a_(b))', 25],
    ['HTTPS://EXAMPLE.CA', 23],
    ['voir example.com/avis.', 29],
    ['gouv.example.qc.ca', 23],
    ['ana@example.com', 15],
    ['#example.com', 12],
    ['M.Fictif', 8],
    ['version 1.0.3 à 12.30', 21],
    ['http://a.example,http://b.example', 47],
  ])('%j takes up %i', (text, length) => {
    expect(lengthOn('x', text)).toEqual({ used: length, limit: 280, unit: 'character', isAtLeast: false });
  });
});

describe('on other networks', () => {
  it('Mastodon counts letters as seen, a link as 23, an account without its server', () => {
    expect(used('mastodon', '👩‍👩‍👧 e\u0301')).toBe(3);
    expect(used('mastodon', `https://example.ca/${'a'.repeat(90)} example.ca`)).toBe(34);
    expect(used('mastodon', '@ana@example.social. @luc')).toBe(10);
    expect(used('mastodon', 'ana@example.social')).toBe(18);
  });

  it('Bluesky counts letters as seen and links whole, and holds to its bytes', () => {
    expect(used('bluesky', '👩‍👩‍👧 https://example.ca')).toBe(20);
    const families = '👩‍👩‍👧'.repeat(200);
    expect(lengthOn('bluesky', families)).toEqual({
      used: 3_600,
      limit: BLUESKY_BYTES,
      unit: 'byte',
      isAtLeast: false,
    });
    expect(lengthOn('bluesky', '👩‍👩‍👧'.repeat(166)).unit).toBe('character');
    expect(lengthOn('bluesky', families.repeat(2))).toMatchObject({ used: 400, limit: 300 });
  });

  it('Threads counts the bytes of an emoji', () => {
    expect(used('threads', 'Merci 👍')).toBe(10);
    expect(used('threads', 'été')).toBe(3);
  });

  it('others count UTF-16 units', () => {
    for (const network of ['facebook', 'instagram', 'linkedin', 'youtube', 'tiktok', 'reddit'])
      expect(lengthOn(network, 'Été 👍')).toMatchObject({ used: 6, limit: NETWORK_LIMITS[network] });
  });

  it('of a network whose limit is not known, none is told', () => {
    for (const network of ['news', '', 'constructor', '__proto__'])
      expect(lengthOn(network, 'abc')).toEqual({ used: 3, limit: null, unit: 'character', isAtLeast: false });
  });
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'é',
      ' ',
      '.',
      'b.com',
      'https://',
      '/x',
      '?q',
      '(',
      ')',
      '👍🏽',
      '\u200d',
      '🇨',
      '語',
      '@ana',
      '@',
      '\n',
      '\ud83d',
      '\ufe0f',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
  );
  const networks = [...Object.keys(NETWORK_LIMITS), 'other'];

  it('has a length, that of two texts apart is the sum, and nothing takes up nothing', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...networks), (one, other, network) => {
        const [a, b] = [used(network, one), used(network, other)];
        expect(Number.isInteger(a) && a >= 0).toBe(true);
        expect(a === 0).toBe(one === '');
        // A new line parts links, accounts and letters.
        if (!one.endsWith('\r'))
          expect(used(network, `${one}\n${other.replace(/^\p{M}+/u, '')}`)).toBeLessThanOrEqual(a + b + 1);
      }),
      { seed: 44, numRuns: 600 },
    );
  });

  it('is counted whole where it fits, and beyond the limit to a point at most', () => {
    for (const network of networks) {
      const { limit } = lengthOn(network, '');
      const full = 'a'.repeat(limit ?? 100);
      expect(lengthOn(network, full)).toMatchObject({ used: full.length, isAtLeast: false });
      expect(used(network, `${full}a`)).toBe(full.length + 1);
      for (const hostile of ['a', 'a.', 'http://a)', '@a@b.ca ', '👩\u200d', '\u0301', '((', '🇨']) {
        const book = lengthOn(network, hostile.repeat(200_000 / hostile.length));
        expect(book.used).toBeGreaterThan(0);
        if (book.isAtLeast) expect(book.used).toBeGreaterThan(limit ?? 0);
      }
    }
  });
});

describe('what a network takes of a text', () => {
  it('is all of it where it fits, and else ends at the last letter that does', () => {
    expect(fittingOn('x', 'a'.repeat(280))).toBe(280);
    expect(fittingOn('x', 'a'.repeat(281))).toBe(280);
    expect(fittingOn('mastodon', `${'é'.repeat(499)}👨‍👩‍👧‍👦é`)).toBe(499 + '👨‍👩‍👧‍👦'.length);
    expect(fittingOn('bluesky', '')).toBe(0);
    expect(fittingOn('email', 'a'.repeat(5_000))).toBe(5_000);
  });

  it('fits, and one letter more does not, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('x', 'mastodon', 'bluesky', 'threads'),
        fc.string({ unit: 'grapheme', minLength: 250, maxLength: 600 }),
        (network, text) => {
          const end = fittingOn(network, text);
          const { used, limit } = lengthOn(network, text.slice(0, end));
          expect(used).toBeLessThanOrEqual(limit ?? 0);
          const next = [...new Intl.Segmenter().segment(text)].find(({ index }) => index >= end);
          if (next === undefined) return;
          const longer = lengthOn(network, text.slice(0, next.index + next.segment.length));
          expect(longer.used).toBeGreaterThan(longer.limit ?? 0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
