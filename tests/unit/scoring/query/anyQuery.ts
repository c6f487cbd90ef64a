/* Queries and texts by chance, for properties. */
import fc from 'fast-check';
import {
  allOf,
  anyOf,
  type QueryField,
  type QueryNear,
  type QueryNode,
  type QueryTerm,
} from '../../../../shared/scoring/query/queryNode.ts';

const WORDS = [
  'acme',
  'Acmé',
  "l'usine",
  'c++',
  'at&t',
  '🔥',
  'or',
  'wom?n',
  'company_name',
  '33,5',
  'x:',
  'Œuvre',
];
const PHRASES = [
  'bad buzz',
  'AND',
  'a "b" c',
  'dit « non',
  'un “fait”',
  '(sic) x',
  '-40',
  'from:x',
  'oh?',
  'a*',
];
const NAMES = ['acme', 'Acmé_1', 'acme.bsky.social', 'a@b.example', 'lac-mégantic'];

const anyWord: fc.Arbitrary<QueryTerm> = fc
  .record({ text: fc.constantFrom(...WORDS.filter((word) => word !== 'x:')), isExact: fc.boolean() })
  .map((term) => ({ kind: 'term', form: 'word', isPrefix: false, ...term }));
const anyPrefix: fc.Arbitrary<QueryTerm> = fc
  .record({ text: fc.constantFrom('boycott', 'blessé', "l'usine", 'wom?n'), isExact: fc.boolean() })
  .map((term) => ({ kind: 'term', form: 'word', isPrefix: true, ...term }));
const anyPhrase: fc.Arbitrary<QueryTerm> = fc
  .record({ text: fc.constantFrom(...PHRASES), isExact: fc.boolean() })
  .map((term) => ({ kind: 'term', form: 'phrase', isPrefix: false, ...term }));
const anyName: fc.Arbitrary<QueryTerm> = fc
  .record({
    form: fc.constantFrom('tag' as const, 'handle' as const),
    text: fc.constantFrom(...NAMES),
    isExact: fc.boolean(),
  })
  .map((term) => ({ kind: 'term', isPrefix: false, ...term }));

export const anyTerm: fc.Arbitrary<QueryTerm> = fc.oneof(anyWord, anyPrefix, anyPhrase, anyName);

const anyField: fc.Arbitrary<QueryField> = fc.constantFrom(
  { kind: 'field', field: 'from', value: 'acme' },
  { kind: 'field', field: 'from', value: 'Acme "Inc" (Québec)' },
  { kind: 'field', field: 'lang', value: 'fr-ca' },
  { kind: 'field', field: 'site', value: 'example.org' },
  { kind: 'field', field: 'network', value: 'x' },
);

const anyNear: fc.Arbitrary<QueryNear> = fc
  .record({
    distance: fc.integer({ min: 1, max: 10 }),
    left: fc.array(anyTerm, { minLength: 1, maxLength: 3 }),
    right: fc.array(anyTerm, { minLength: 1, maxLength: 3 }),
  })
  .map((near) => ({ kind: 'near', ...near }));

/** A tree over the given leaves, of any operators, a few levels deep. */
export function anyTree(leaf: fc.Arbitrary<QueryNode>): fc.Arbitrary<QueryNode> {
  return fc.letrec<{ tree: QueryNode }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map(allOf),
      fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map(anyOf),
      tie('tree').map((part): QueryNode => ({ kind: 'not', part })),
    ),
  })).tree;
}

/** Any tree of the grammar; perhaps one that only excludes. */
export const anyQuery: fc.Arbitrary<QueryNode> = anyTree(fc.oneof(anyTerm, anyField, anyNear));

/** Texts that look like queries, whole and broken, and texts that look like nothing. */
export const anyQueryText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom('AND', 'OR', 'NOT', 'OU', 'SAUF', 'or', 'NEAR/3', 'NEAR/99', 'NEAR', '(', ')', '()'),
        fc.constantFrom('"', '«', '»', '“', '”', '=', '-', '*', '?', '#', '@', ':', '"bad buzz"', '« non »'),
        fc.constantFrom(...WORDS, 'boycott*', 'ab*', '#acme', '@acme', '-a', 'from:', 'from:acme', 'lang:fr'),
        fc.constantFrom(
          'site:example.org',
          'network:weibo',
          'network:',
          'e\u0301',
          '\u0301',
          '\ud83d',
          '\u200b',
          '½',
        ),
      ),
      { maxLength: 30 },
    )
    .chain((parts) => fc.constantFrom('', ' ').map((joint) => parts.join(joint))),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      { maxLength: 30 },
    )
    .map((units) => units.join('')),
);
