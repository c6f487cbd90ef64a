// Many watches asked at once answer what each would have answered alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/scoring/fold.ts';
import { matchQuery } from '../../../../shared/scoring/query/matchQuery.ts';
import type { QueryPost } from '../../../../shared/scoring/query/queryField.ts';
import type { QueryNode, QueryTerm } from '../../../../shared/scoring/query/queryNode.ts';
import { compileWatches } from '../../../../shared/scoring/watch/compileWatches.ts';
import { sampleSize, tell } from '../../../support/fault/soak.ts';
import { anyQuery, anyTree } from '../query/anyQuery.ts';
import { EXAMPLES } from '../query/examples.ts';

const WORDS = [
  'acme',
  'Acmé',
  'usine',
  "l'usine",
  'boycott',
  'bœuf',
  'Œuvre',
  'rappel',
  'recall',
  'women',
  'wom?n',
  '?cme',
  'us?ne',
  '?e?',
  'c++',
  'at&t',
  '.net',
  '33,5',
  '½',
  '🔥',
  'Lac-Mégantic',
  'été',
  'стоп',
  '中国',
  '\ud83d',
];
const PHRASES = [
  'bad buzz',
  'plus jamais',
  'service client',
  'rappel de lots',
  'acme',
  "l'usine",
  '🔥 acme',
  'c++ !',
];
const NAMES = ['acme', 'Acmé_1', 'acme.bsky.social', 'lac-mégantic', 'boycott'];

const anyTerm: fc.Arbitrary<QueryTerm> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constant('word' as const), fc.constantFrom(...WORDS)) },
      { weight: 2, arbitrary: fc.tuple(fc.constant('phrase' as const), fc.constantFrom(...PHRASES)) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom('tag' as const, 'handle' as const), fc.constantFrom(...NAMES)),
      },
    ),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([[form, text], chance]) => ({
    kind: 'term',
    form,
    text,
    isPrefix: form !== 'phrase' && chance < 3,
    isExact: chance > 7,
  }));

const anySide = fc.array(anyTerm, { minLength: 1, maxLength: 3 });
const anyLeaf: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 6, arbitrary: anyTerm },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 10 }), anySide, anySide)
      .map(([distance, left, right]): QueryNode => ({ kind: 'near', distance, left, right })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<QueryNode>(
      { kind: 'field', field: 'from', value: 'acme' },
      { kind: 'field', field: 'lang', value: 'fr' },
      { kind: 'field', field: 'site', value: 'example.org' },
      { kind: 'field', field: 'network', value: 'x' },
    ),
  },
);
const anyWatched: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 3, arbitrary: anyTree(anyLeaf) },
  { weight: 1, arbitrary: anyQuery },
);

const FILLERS = [
  'le',
  'the',
  'de',
  'et',
  'n’est',
  'client',
  'jamais',
  'lots',
  'buzz',
  'mon',
  '«',
  '!',
  '…',
  '\n',
  '#',
  '@',
];
/** The same word as people type it. */
const WAYS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.normalize('NFD'),
  (word) => word.replaceAll("'", '’'),
  (word) =>
    [...word]
      .map((letter) => (/[a-z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter))
      .join(''),
  (word) =>
    [...word]
      .map((letter) =>
        /[a-z]/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) - 97 + 0x1d41a) : letter,
      )
      .join(''),
  (word) => `#${word}`,
  (word) => `@${word}`,
  (word) => `l’${word}`,
  (word) => `${word}s`,
  (word) => `x${word}`,
];
const anyWord = fc
  .tuple(
    fc.oneof(fc.constantFrom(...WORDS, ...NAMES), fc.constantFrom(...PHRASES), fc.constantFrom(...FILLERS)),
    fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(WAYS.length - 1) }),
  )
  .map(([word, way]) => WAYS[way]?.(word.replaceAll('?', 'a')) ?? word);
const anyText = fc
  .array(fc.tuple(anyWord, fc.constantFrom(' ', ' ', ' ', '', '-', ', ', ' '.repeat(20))), {
    maxLength: 16,
    size: 'max',
  })
  .map((parts) => parts.flat().join(''));
const anyPost: fc.Arbitrary<QueryPost> = fc.record({
  text: anyText,
  title: fc.option(anyText),
  author: fc.constantFrom(null, 'Acme', 'Jeanne'),
  handle: fc.constantFrom(null, '@acme', 'jroy'),
  network: fc.constantFrom(null, 'x', 'bluesky'),
  language: fc.constantFrom(null, 'fr', 'fr-CA', 'en'),
  url: fc.constantFrom(null, 'https://news.example.org/a', 'https://example.com'),
});

function compile(queries: readonly (QueryNode | string)[]) {
  return compileWatches(queries.map((query, index) => ({ id: `${index}`, query })));
}

describe('watches asked together', () => {
  it('answer as each does alone, with the same marks, and in the same way twice', () => {
    let asked = 0;
    let matched = 0;
    fc.assert(
      fc.property(
        fc.array(anyWatched, { minLength: 1, maxLength: 12, size: 'max' }),
        fc.array(anyPost, { minLength: 1, maxLength: 4 }),
        (queries, posts) => {
          const watches = compile(queries);
          for (const post of [...posts, ...posts]) {
            const alone = queries.map((query) => matchQuery(query, post));
            const expected = alone.flatMap(({ isMatch }, index) => (isMatch ? [`${index}`] : []));
            asked += queries.length;
            matched += expected.length;
            expect(watches.match(post)).toEqual(expected);
            const folded = { title: fold(post.title ?? ''), text: fold(post.text) };
            expect(watches.match(post, folded)).toEqual(expected);
            for (const [index, { marks }] of alone.entries()) {
              expect(watches.marksOf(`${index}`, post, folded)).toEqual(marks);
            }
          }
        },
      ),
      { numRuns: sampleSize(400, 20_000), seed: 9 },
    );
    tell('watches asked together', { answers: asked, matches: matched });
    expect(matched).toBeGreaterThan(asked / 10);
    expect(matched).toBeLessThan((asked * 9) / 10);
  });

  it('are asked even when they name nothing that can be looked for', () => {
    const watches = compile(['lang:fr', 'from:acme NOT boycott']);
    expect(watches.match({ text: 'bonjour', language: 'fr' })).toEqual(['0']);
    expect(watches.match({ text: 'hello', handle: 'acme' })).toEqual(['1']);
    expect(watches.match({ text: 'Boycott!', handle: 'acme' })).toEqual([]);
  });

  it('find what the plan is delivered with', () => {
    const watches = compile(Object.values(EXAMPLES));
    expect(watches.unreadable).toEqual([]);
    const post = { text: 'Boycottez ACME: « plus jamais » #acmé' };
    const index = Object.keys(EXAMPLES);
    const named = (name: string) => `${index.indexOf(name)}`;
    expect(watches.match(post)).toEqual([named('companyName'), named('lexicon')].sort());
    expect(
      watches.marksOf(named('companyName'), post).map(({ start, end }) => post.text.slice(start, end)),
    ).toEqual(['ACME', '#acmé']);
  });
});

describe('a watch that cannot be read', () => {
  it('is named with what is wrong, and the others are asked', () => {
    const watches = compile(['acme OR', '', '(a', 'NOT acme', 'acme']);
    expect(watches.unreadable.map(({ watchId, problems }) => [watchId, problems[0]?.code])).toEqual([
      ['0', 'operandMissingAfter'],
      ['1', 'empty'],
      ['2', 'parenthesisUnclosed'],
      ['3', 'onlyExcludes'],
    ]);
    expect(watches.match({ text: 'Acme' })).toEqual(['4']);
    expect(watches.marksOf('0', { text: 'Acme' })).toEqual([]);
    expect(watches.marksOf('none', { text: 'Acme' })).toEqual([]);
  });

  it('may be a tree too deep to walk', () => {
    let tree: QueryNode = { kind: 'term', form: 'word', text: 'acme', isPrefix: false, isExact: false };
    for (let level = 0; level < 200_000; level += 1) tree = { kind: 'not', part: tree };
    expect(compile([tree]).unreadable[0]?.problems[0]?.code).toBe('tooDeep');
  });
});
