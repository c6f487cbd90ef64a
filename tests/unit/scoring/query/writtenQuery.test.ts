// Queries given back: in canonical text, as lists for a sentence, and faults in words.
import { describe, expect, it } from 'vitest';
import { createWords } from '../../../../shared/i18n/createWords.ts';
import { en } from '../../../../shared/i18n/en/index.ts';
import {
  type ExplainedPart,
  explainQuery,
  type QueryExplanation,
} from '../../../../shared/scoring/query/explainQuery.ts';
import { formatQuery } from '../../../../shared/scoring/query/formatQuery.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import type { QueryNode } from '../../../../shared/scoring/query/queryNode.ts';
import { QUERY_NOTICE_CODES, QUERY_PROBLEM_CODES } from '../../../../shared/scoring/query/queryProblem.ts';

function read(text: string): QueryNode {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
  return parsed.query;
}

describe('formatQuery', () => {
  it.each([
    ['a  b', 'a AND b'],
    ['a OU b ET c', 'a OR (b AND c)'],
    ['(a OR b)c', '(a OR b) AND c'],
    ['a AND NOT b', 'a NOT b'],
    ['NOT b a', 'NOT b AND a'],
    ['a NOT b NEAR/3 c', 'a NOT (b NEAR/3 c)'],
    ['a NOT (b c)', 'a NOT (b AND c)'],
    ['a SAUF SAUF b', 'a NOT NOT b'],
    ['((a OR b))NEAR/3(c)', '(a OR b) NEAR/3 c'],
    ['« plus  jamais »', '"plus jamais"'],
    ['«dit "non"»', '«dit "non"»'],
    ['“dit "non» ici”', '“dit "non» ici”'],
    ['from:@acme LANG:FR', 'from:acme AND lang:fr'],
    ['from:“Acme Inc”', 'from:"Acme Inc"'],
    ['network:Twitter', 'network:x'],
    ['=Acme =#Tag boycott*', '=Acme AND =#Tag AND boycott*'],
  ])('writes %s as %s', (text, expected) => {
    expect(formatQuery(read(text))).toBe(expected);
  });
});

type Told = { readonly all: unknown[]; readonly any: unknown[][]; readonly none: unknown[] };

/** The lists with each part as it is written. */
function told({ all, any, none }: QueryExplanation): Told {
  const tell = (part: ExplainedPart) => (part.kind === 'group' ? told(part) : formatQuery(part));
  return { all: all.map(tell), any: any.map((parts) => parts.map(tell)), none: none.map(tell) };
}

describe('explainQuery', () => {
  it.each([
    ['acme', { all: ['acme'], any: [], none: [] }],
    ['acme rappel', { all: ['acme', 'rappel'], any: [], none: [] }],
    ['acme OR @acme', { all: [], any: [['acme', '@acme']], none: [] }],
    [
      '(a OR b) (c OR d) NOT (e OR f)',
      {
        all: [],
        any: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        none: ['e', 'f'],
      },
    ],
    ['a NOT (b c)', { all: ['a'], any: [], none: [{ all: ['b', 'c'], any: [], none: [] }] }],
    ['a OR b NOT c', { all: [], any: [['a', { all: ['b'], any: [], none: ['c'] }]], none: [] }],
    ['a NOT NOT b', { all: ['a', 'b'], any: [], none: [] }],
    ['a NOT (b OR NOT c)', { all: ['a', 'c'], any: [], none: ['b'] }],
    ['a NEAR/3 b from:c', { all: ['a NEAR/3 b', 'from:c'], any: [], none: [] }],
  ])('tells %s', (text, expected) => {
    expect(told(explainQuery(read(text)))).toEqual(expected);
  });
});

describe('words for faults and notices', () => {
  const codes = [...QUERY_PROBLEM_CODES, ...QUERY_NOTICE_CODES];

  it('has a sentence for every code and no other', () => {
    expect(Object.keys(en.query).sort()).toEqual([...codes].sort());
  });

  it('fills every sentence from what comes with the code', () => {
    const data = { found: 'NEAR/40', expected: 'NEAR/10', limit: 10 };
    for (const locale of ['en-CA', 'fr-CA'] as const) {
      const { t } = createWords(locale);
      for (const code of codes) {
        const sentence = t(`query.${code}`, data);
        expect(sentence).toMatch(/^[A-ZÀÉ“«N].*\.$/);
        expect(sentence).not.toMatch(/\{\{|query\./);
      }
    }
  });

  it('says it in both languages', () => {
    const parsed = parseQuery('a NEAR/40 b');
    if (parsed.ok) throw new Error('not refused');
    const [problem] = parsed.problems;
    if (problem === undefined) throw new Error('no problem');
    expect(createWords('en-CA').t(`query.${problem.code}`, problem.data)).toBe(
      'NEAR/40 does not say a distance from 1 to 10 words. Write one, as in NEAR/10.',
    );
    expect(createWords('fr-CA').t(`query.${problem.code}`, problem.data)).toBe(
      'NEAR/40 n’indique pas une distance de 1 à 10 mots. Écrivez-en une, par exemple NEAR/10.',
    );
  });
});
