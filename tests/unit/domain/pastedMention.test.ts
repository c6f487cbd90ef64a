import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedMention } from '../../../shared/domain/pastedMention.ts';
import { readPostAddress } from '../../../shared/domain/postAddress.ts';

const NOW = Date.UTC(2026, 10, 26, 20, 0);
const HOUR = 3_600_000;
const reading = { now: NOW, timeZone: 'America/Toronto' };
const read = (text: string) => readPastedMention(text, reading);

describe('what is told by what was pasted', () => {
  it('an address alone', () => {
    expect(read('  https://x.com/jroy/status/1807674536214897063?s=46 ')).toEqual({
      network: 'x',
      url: 'https://x.com/jroy/status/1807674536214897063',
      text: '',
      author: null,
      handle: '@jroy',
      externalId: '1807674536214897063',
      postedAt: Date.UTC(2024, 6, 1, 7, 16, 9, 59),
      isTimeApproximate: false,
      isCut: false,
    });
  });

  it('a post as it is copied from a page: name, handle, time, words', () => {
    expect(
      read(
        'Jeanne Roy\n@jroy\n·\n3h\nLe lot 42 me rend malade.\n\nQuelqu’un d’autre ?\nhttps://youtu.be/dQw4w9WgXcQ',
      ),
    ).toMatchObject({
      network: 'youtube',
      author: 'Jeanne Roy',
      handle: '@jroy',
      postedAt: NOW - 3 * HOUR,
      isTimeApproximate: true,
      text: 'Le lot 42 me rend malade.\n\nQuelqu’un d’autre ?',
    });
  });

  it('words with a name in brackets, and the address behind them', () => {
    expect(
      read('Jeanne Roy (@jroy)\nNe buvez pas l’eau https://www.facebook.com/acme/posts/123456'),
    ).toMatchObject({
      author: 'Jeanne Roy',
      handle: '@jroy',
      text: 'Ne buvez pas l’eau',
      externalId: '123456',
    });
  });

  it('a sentence that names somebody stays a sentence', () => {
    for (const text of [
      'Merci à @jroy',
      'Bravo @jroy pour la transparence',
      '2 h de retard et rien',
      'Rappel du lot 42',
    ])
      expect(read(text), text).toMatchObject({ text, author: null, handle: null, postedAt: null });
  });

  it.each([
    ['il y a 3 h', NOW - 3 * HOUR, true],
    ['il y a 20 minutes', NOW - HOUR / 3, true],
    ['2h', NOW - 2 * HOUR, true],
    ['1 j', NOW - 24 * HOUR, true],
    ['2 hours ago', NOW - 2 * HOUR, true],
    ['an hour ago', NOW - HOUR, true],
    ['à l’instant', NOW, true],
    ['Nov 26, 2026 at 2:05 PM', Date.UTC(2026, 10, 26, 19, 5), false],
    ['2:05 PM · Nov 26, 2026', Date.UTC(2026, 10, 26, 19, 5), false],
    ['26 novembre 2026 à 14 h 05', Date.UTC(2026, 10, 26, 19, 5), false],
    ['25 novembre, 14:05', Date.UTC(2026, 10, 25, 19, 5), false],
    ['December 3 at 9:12 AM', Date.UTC(2025, 11, 3, 14, 12), false],
    ['hier à 14 h 05', Date.UTC(2026, 10, 25, 19, 5), false],
    ['Yesterday at 2:05 PM', Date.UTC(2026, 10, 25, 19, 5), false],
    ['14:05', Date.UTC(2026, 10, 26, 19, 5), false],
    ['2026-11-26T19:05:00Z', Date.UTC(2026, 10, 26, 19, 5), false],
  ])('the moment in %s', (line, postedAt, isTimeApproximate) => {
    expect(read(`Des mots.\n${line}`)).toMatchObject({ text: 'Des mots.', postedAt, isTimeApproximate });
  });

  it('believes no moment that has not come yet', () => {
    for (const line of ['Nov 28, 2026 at 2:05 PM', '23:59'])
      expect(read(`Des mots.\n${line}`)).toMatchObject({ postedAt: null });
    // An identifier made up for next year.
    const id = ((BigInt(NOW + 400 * 24 * HOUR) - 1_288_834_974_657n) << 22n).toString();
    expect(read(`https://x.com/a/status/${id}`)).toMatchObject({ externalId: id, postedAt: null });
  });

  it('reads from right to left, and does not let signs of direction hide in a name', () => {
    expect(
      read('\u202e@jroy\u202c\nلا تشربوا الماء\nhttps://x.com/a1/status/1807674536214897063'),
    ).toMatchObject({
      handle: '@jroy',
      text: 'لا تشربوا الماء',
      network: 'x',
    });
  });

  it('takes the address of a post before others, without the signs of the sentence around it', () => {
    expect(read('Voir https://exemple.ca/page et (https://x.com/a/status/1807674536214897063).').url).toBe(
      'https://x.com/a/status/1807674536214897063',
    );
    expect(read('x.com/a/status/1807674536214897063').network).toBe('x');
    expect(read('et/ou, 1/2').url).toBeNull();
  });
});

describe('anything at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'https://',
      'x.com/',
      '@',
      '·',
      '\n',
      '\r',
      '\u2028',
      '\u202e',
      'il y a ',
      '3 h',
      '(',
      ')',
      '%E0%A4%A',
      '<script>',
    ),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  );

  it('is read without an exception, and the answer keeps its bounds', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const found = read(pieces.join(''));
        expect(found.text.length).toBeLessThanOrEqual(65_536);
        expect(found.url === null || /^https?:\/\/\S+$/.test(found.url)).toBe(true);
        expect(found.postedAt === null || (found.postedAt >= 0 && found.postedAt <= NOW + 60_000)).toBe(true);
      }),
      { seed: 42, numRuns: 2_000 },
    );
  });

  it('says the same of an address that it has tidied', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = readPostAddress(url)?.url ?? '';
        expect(readPostAddress(once)?.url).toBe(once);
      }),
      { seed: 43, numRuns: 1_000 },
    );
  });

  it.each([
    ['a million letters', 'a'.repeat(1_048_576)],
    ['a million signs of an address', `https://${'a.'.repeat(524_288)}`],
    ['lines without end', '@a\n'.repeat(349_525)],
    ['addresses without end', 'https://x.com/a/status/1 '.repeat(40_000)],
    ['brackets', '('.repeat(1_048_576)],
    ['spaces', ' '.repeat(1_048_576)],
    ['closing signs behind an address', `https://x.com/${')'.repeat(1_048_576)}`],
    ['hyphens of a name', `https://www.linkedin.com/posts/a_${'-activity'.repeat(100_000)}`],
  ])('%s: one megabyte is cut and said', (_name, text) => {
    const found = read(text);
    expect(found.text.length).toBeLessThanOrEqual(65_536);
    expect(found.isCut).toBe(true);
  });
});
