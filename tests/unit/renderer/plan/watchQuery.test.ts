/*
 * A watch query on the screen: places as people count them, words put in without changing what was meant, and what it
 * asks for in both languages.
 */
import { describe, expect, it } from 'vitest';
import { readSample, SAMPLE_LINES } from '../../../../renderer/features/plan/watch/ownSample.ts';
import { markOf, placeOf } from '../../../../renderer/features/plan/watch/queryPlace.ts';
import { sayQuery } from '../../../../renderer/features/plan/watch/sayQuery.ts';
import { starterInsertion } from '../../../../renderer/features/plan/watch/starterInsertion.ts';
import { WATCH_CATEGORIES } from '../../../../shared/domain/planLimits.ts';
import { lexiconQuery, WATCH_STARTERS } from '../../../../shared/domain/watchStarters.ts';
import { createWords } from '../../../../shared/i18n/createWords.ts';
import { applyMend } from '../../../../shared/scoring/query/mendQuery.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';

function read(text: string) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems[0]?.code}`);
  return parsed.query;
}

describe('the place of something in a query', () => {
  it.each([
    ['abc', 0, { line: 1, column: 1, isOneLine: true }],
    ['abc', 3, { line: 1, column: 4, isOneLine: true }],
    ['🔥🔥 x', 5, { line: 1, column: 4, isOneLine: true }],
    ['a\nbc', 2, { line: 2, column: 1, isOneLine: false }],
    ['a\n\nbc', 4, { line: 3, column: 2, isOneLine: false }],
    ['a\nb', 1, { line: 1, column: 2, isOneLine: false }],
  ])('%j at %i', (text, at, place) => {
    expect(placeOf(text, at)).toEqual(place);
  });

  it('is at least one character wide, and within the text', () => {
    expect(markOf('abc', { at: 1, end: 1 })).toEqual({ start: 1, end: 2 });
    expect(markOf('abc', { at: 3, end: 3 })).toEqual({ start: 2, end: 3 });
    expect(markOf('abc', { at: 0, end: 3 })).toEqual({ start: 0, end: 3 });
  });
});

describe('words that are put into a query', () => {
  const put = (text: string, end = 0) => {
    const start = text.indexOf('|');
    const bare = text.replace('|', '');
    const selection = { start, end: start + end };
    return applyMend(bare, starterInsertion(bare, selection, 'x OR y'));
  };
  it.each([
    ['|', 'x OR y'],
    ['  |', '  x OR y'],
    ['acme|', 'acme AND (x OR y)'],
    ['acme |', 'acme AND (x OR y)'],
    ['|acme', '(x OR y) AND acme'],
    ['acme NEAR/10 |', 'acme NEAR/10 (x OR y)'],
    ['acme OR |', 'acme OR (x OR y)'],
    ['(|', '((x OR y)'],
    ['| OR acme', '(x OR y) OR acme'],
    ['(acme AND |) NOT b', '(acme AND (x OR y)) NOT b'],
    ['"a b"|', '"a b" AND (x OR y)'],
    ['a OR b|', '(a OR b) AND (x OR y)'],
    ['|a OR b', '(x OR y) AND (a OR b)'],
    ['a (b OR c)|', 'a (b OR c) AND (x OR y)'],
    ['a OR "b|', 'a OR "b AND (x OR y)'],
  ])('%j → %j', (text, expected) => {
    expect(put(text)).toBe(expected);
  });

  it('can be read: the lexicon in each language and in both, the starter of each category', () => {
    const starters = WATCH_CATEGORIES.flatMap((category) => Object.values(WATCH_STARTERS[category]));
    expect(starters).toHaveLength(14);
    for (const text of [lexiconQuery('fr'), lexiconQuery('en'), lexiconQuery(null), ...starters]) {
      const parsed = parseQuery(text);
      expect(parsed, text).toMatchObject({ ok: true, notices: [] });
    }
    expect(lexiconQuery('fr')).toContain('arnaque');
    expect(lexiconQuery('fr')).not.toContain('scam');
    expect(lexiconQuery('en')).toContain('boycott*');
  });
});

describe('what a query asks for, in plain words', () => {
  it('is said in English', () => {
    expect(
      sayQuery(
        read('acme AND (boycott* OR #x OR =Acme) NOT (from:@us OR "a b") lang:fr'),
        createWords('en-CA'),
      ),
    ).toEqual({
      all: ['“acme”', 'posts in French'],
      any: [['words beginning with “boycott”', '#x', '“Acme”, written exactly so']],
      none: ['posts by @us', '“a b”'],
    });
    expect(sayQuery(read('(a OR b) NEAR/1 c'), createWords('en-CA')).all).toEqual([
      '“a” or “b”, at most 1 word away from “c”',
    ]);
    expect(sayQuery(read('a OR (b c NOT d)'), createWords('en-CA')).any).toEqual([
      ['“a”', '(“b” and “c”, without “d”)'],
    ]);
  });

  it('is said in French', () => {
    const words = createWords('fr-CA');
    const said = sayQuery(read('acme NEAR/10 (arnaque OR scam) site:a.ca lang:en wom?n'), words);
    expect(said.all.map((part) => part.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
      '« acme », à 10 mots au plus de « arnaque » ou « scam »',
      'les publications de a.ca et de ses sous-domaines',
      'les publications en anglais',
      '« wom?n » (le « ? » vaut une lettre quelconque)',
    ]);
  });
});

describe('a pasted sample', () => {
  it('is one post a line, each of which may begin with who wrote it', () => {
    expect(readSample(' un \r\n\n@acme: deux\n@a.b@c.example:\ttrois\n@seul quatre\n@: cinq').posts).toEqual([
      { text: 'un' },
      { text: 'deux', handle: 'acme' },
      { text: 'trois', handle: 'a.b@c.example' },
      { text: '@seul quatre' },
      { text: '@: cinq' },
    ]);
  });

  it('is cut where it is too long, and says so', () => {
    const { posts, isCut } = readSample('x\n'.repeat(SAMPLE_LINES + 1));
    expect([posts.length, isCut]).toEqual([SAMPLE_LINES, true]);
    expect(readSample('x\n'.repeat(SAMPLE_LINES)).isCut).toBe(false);
  });
});
