// What holds for any query and any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ExplainedPart,
  explainQuery,
  type QueryExplanation,
} from '../../../../shared/scoring/query/explainQuery.ts';
import { formatQuery } from '../../../../shared/scoring/query/formatQuery.ts';
import { matchQuery } from '../../../../shared/scoring/query/matchQuery.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import { isAnchored, QUERY_TEXT_LIMIT, type QueryNode } from '../../../../shared/scoring/query/queryNode.ts';
import { anyQuery, anyQueryText, anyTree } from './anyQuery.ts';

describe('any query', () => {
  it('is read back from what it is written as', () => {
    fc.assert(
      fc.property(anyQuery.filter(isAnchored), (query) => {
        const parsed = parseQuery(formatQuery(query));
        expect(parsed.ok && parsed.query).toEqual(query);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused when it asks for nothing, and only then', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const parsed = parseQuery(formatQuery(query));
        expect(parsed.ok).toBe(isAnchored(query));
        if (parsed.ok) return;
        for (const { code } of parsed.problems) expect(['onlyExcludes', 'openAlternative']).toContain(code);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text', () => {
  it('gives a query or problems that lie inside it', () => {
    let read = 0;
    fc.assert(
      fc.property(anyQueryText, (text) => {
        const parsed = parseQuery(text);
        for (const { at, end } of [...parsed.notices, ...(parsed.ok ? [] : parsed.problems)]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(text === '' ? -1 : at);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        if (!parsed.ok) {
          expect(parsed.problems.length).toBeGreaterThan(0);
          return;
        }
        read += 1;
        const again = parseQuery(formatQuery(parsed.query));
        expect(again.ok && again.query).toEqual(parsed.query);
        expect(explainQuery(parsed.query)).toBeDefined();
        expect(matchQuery(parsed.query, { text, title: text })).toBeDefined();
      }),
      { numRuns: 3_000 },
    );
    // Without texts that can be read, half of this test would say nothing.
    expect(read).toBeGreaterThan(100);
  });

  it.each([
    ['parentheses', '('],
    ['closed parentheses', ')'],
    ['quotes', '"'],
    ['negations', 'NOT '],
    ['missing operands', 'OR '],
    ['chains of NEAR', 'a NEAR/1 '],
    ['groups', '(a OR '],
    ['letters', 'a'],
    ['marks without letters', '\u0301'],
    ['dashes', '-'],
    ['stars', 'abc* '],
    ['questions', '?'],
    ['heads', 'from:'],
  ])('is read quickly, even %s without end', (_, part) => {
    const startedAt = performance.now();
    for (const length of [QUERY_TEXT_LIMIT, 1_000_000]) {
      parseQuery(part.repeat(Math.ceil(length / part.length)).slice(0, length));
    }
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

describe('hostile posts', () => {
  it.each([
    ['one letter', 'a'],
    ['one word', 'ab '],
    ['signs', '!'],
    ['words and signs', 'ab!'],
    ['pictographs', '🔥'],
    ['what expands', '½'],
  ])('are searched quickly: %s without end', (_, part) => {
    const parsed = parseQuery(
      '(ab OR a OR aba* OR abab*) OR (ab OR =ab OR a?b OR ?ba) NEAR/10 ("ab ab ab" OR 🔥 OR "🔥 x" OR zzz) OR "ab a?" OR "! ab"',
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const text = part.repeat(Math.ceil(65_536 / part.length));
    const startedAt = performance.now();
    matchQuery(parsed.query, { text });
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });
});

const LETTERS = ['a', 'b', 'c', 'd', 'e'];
const anyLetter = fc
  .constantFrom(...LETTERS)
  .map((text): QueryNode => ({ kind: 'term', form: 'word', text, isPrefix: false, isExact: false }));
const anyWords = fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 });

/** What a tree says of a set of words, from its definition alone. */
function holds(node: QueryNode, words: readonly string[]): boolean {
  switch (node.kind) {
    case 'and':
      return node.parts.every((part) => holds(part, words));
    case 'or':
      return node.parts.some((part) => holds(part, words));
    case 'not':
      return !holds(node.part, words);
    case 'term':
      return words.includes(node.text);
    default:
      throw new Error(`${node.kind} is not asked here`);
  }
}

function holdsExplained({ all, any, none }: QueryExplanation, words: readonly string[]): boolean {
  const is = (part: ExplainedPart) =>
    part.kind === 'group' ? holdsExplained(part, words) : holds(part, words);
  return all.every(is) && any.every((parts) => parts.some(is)) && !none.some(is);
}

describe('any post', () => {
  it('matches when the words in it make the query true', () => {
    fc.assert(
      fc.property(anyTree(anyLetter), anyWords, (query, words) => {
        const { isMatch, marks } = matchQuery(query, { text: words.join(' ') });
        expect(isMatch).toBe(holds(query, words));
        if (!isMatch) expect(marks).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is explained by the same rule', () => {
    fc.assert(
      fc.property(anyTree(anyLetter), anyWords, (query, words) => {
        expect(holdsExplained(explainQuery(query), words)).toBe(holds(query, words));
      }),
      { numRuns: 1_000 },
    );
  });

  it('has two words near each other when at most so many stand between them', () => {
    const anySide = fc.uniqueArray(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        anySide,
        anySide,
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.constantFrom(...LETTERS, 'x', 'y', 'z'), { maxLength: 20 }),
        (left, right, distance, words) => {
          const side = (letters: readonly string[]) => `(${letters.join(' OR ')})`;
          const parsed = parseQuery(`${side(left)} NEAR/${distance} ${side(right)}`);
          if (!parsed.ok) throw new Error('not read');
          const near = words.flatMap((a, i) =>
            words.flatMap((b, j) =>
              i !== j && left.includes(a) && right.includes(b) && Math.abs(i - j) - 1 <= distance
                ? [i, j]
                : [],
            ),
          );
          const { isMatch, marks } = matchQuery(parsed.query, { text: words.join(' ') });
          expect(isMatch).toBe(near.length > 0);
          expect(marks.map(({ start }) => start / 2)).toEqual([...new Set(near)].sort((a, b) => a - b));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is marked in order, apart, inside its values and not empty', () => {
    const word = fc.constantFrom(
      'acme',
      'Acmé',
      "l'usine",
      '🔥',
      'c++',
      '½',
      '@acme',
      '#acme',
      'bad',
      'buzz',
      '\ud83d',
      'e\u0301',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(anyQuery, text, text, (query, original, title) => {
        const post = {
          text: original,
          title,
          handle: 'acme',
          language: 'fr-CA',
          url: 'https://example.org/1',
          network: 'x',
        };
        const reached = new Map<string, number>();
        for (const { field, start, end } of matchQuery(query, post).marks) {
          expect(start).toBeGreaterThanOrEqual(reached.get(field) ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual((field === 'author' ? '' : post[field]).length);
          reached.set(field, end);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
