/*
 * A query tried on posts: what matches and where, and in how many posts each term is found.
 */
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import { createQueryTest } from '../../../../shared/scoring/query/testQuery.ts';

function begin(text: string, lists?: Parameters<typeof createQueryTest>[1]) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.code);
  return createQueryTest(parsed.query, lists);
}

describe('a query that is tried', () => {
  it('counts each term among all posts and among those that match', () => {
    const test = begin('acme AND (arnaque OR scam OR "bad buzz") NOT from:bot');
    const posts = [
      { text: 'Acme, quelle arnaque, une ARNAQUE' },
      { text: 'acme is a scam' },
      { text: 'une arnaque sans elle', title: 'Acmé' },
      { text: 'Une autre arnaque' },
      { text: 'acme arnaque', handle: '@Bot' },
    ];
    expect(posts.map((post) => test.ask(post).isMatch)).toEqual([true, true, true, false, false]);
    expect(test.counts()).toEqual({
      tested: 5,
      matched: 3,
      excluded: 0,
      hidden: 0,
      terms: [
        { term: 'acme', isExcluding: false, held: 4, matched: 3 },
        { term: 'arnaque', isExcluding: false, held: 4, matched: 2 },
        { term: 'scam', isExcluding: false, held: 1, matched: 1 },
        { term: '"bad buzz"', isExcluding: false, held: 0, matched: 0 },
        { term: 'from:bot', isExcluding: true, held: 1, matched: 0 },
      ],
    });
  });

  it('counts a term that is written twice once, and both sides of NEAR', () => {
    const test = begin('(feu OR usine) NEAR/2 (rappel OR feu) OR feu');
    test.ask({ text: 'feu près de l’usine' });
    expect(test.counts().terms.map(({ term, held }) => [term, held])).toEqual([
      ['feu', 1],
      ['usine', 1],
      ['rappel', 0],
    ]);
  });

  it('gives the marks of the text as it is written', () => {
    const text = 'L’USINE de Lac-Mégantic';
    const { marks } = begin('usine AND megantic').ask({ text });
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['USINE', 'Mégantic']);
  });

  it('says who is on a list, and counts them among those that match', () => {
    const test = begin('acme', [{ excludedAuthors: ['@bot'], hiddenAuthors: ['@us', 'a.ca'] }]);
    const asked = [
      { text: 'acme', handle: 'bot' },
      { text: 'acme', handle: 'us' },
      { text: 'acme', url: 'https://www.a.ca/1' },
      { text: 'rien', handle: 'bot' },
      { text: 'acme', handle: 'x' },
    ].map((post) => test.ask(post).listed);
    expect(asked).toEqual(['excluded', 'hidden', 'hidden', 'excluded', null]);
    expect(test.counts()).toMatchObject({ tested: 5, matched: 4, excluded: 1, hidden: 2 });
  });
});
