/*
 * What is offered to mend a query: the obvious, at its place, and never something that leaves it as wrong as before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMend, mendQuery } from '../../../../shared/scoring/query/mendQuery.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import type { QueryNotice, QueryProblem } from '../../../../shared/scoring/query/queryProblem.ts';
import { anyQueryText } from './anyQuery.ts';

function remarksOf(text: string): readonly (QueryProblem | QueryNotice)[] {
  const parsed = parseQuery(text);
  return [...(parsed.ok ? [] : parsed.problems), ...parsed.notices];
}

/** The text after the mend of its first remark that has one. */
function mended(text: string): string | null {
  for (const remark of remarksOf(text)) {
    const mend = mendQuery(text, remark);
    if (mend !== null) return applyMend(text, mend);
  }
  return null;
}

describe('mendQuery', () => {
  it.each([
    ['"bad buzz OR scandale', '"bad buzz" OR scandale'],
    ['(usine OR "bad buzz) AND rappel', '(usine OR "bad buzz") AND rappel'],
    ['«bad buzz', '«bad buzz»'],
    ['“bad buzz  ', '“bad buzz”  '],
    ['"bad buzz\nOR scandale', '"bad buzz"\nOR scandale'],
    ['usine” OR feu', 'usine OR feu'],
    ['(usine OR feu ', '(usine OR feu) '],
    ['usine) OR feu', 'usine OR feu'],
    ['usine OR', 'usine'],
    ['usine AND', 'usine'],
    ['OR usine', 'usine'],
    ['(usine OR) feu', '(usine) feu'],
    ['usine OR () feu', 'usine OR feu'],
    ['usine NEAR/25 feu', 'usine NEAR/10 feu'],
    ['usine NEAR/0 feu', 'usine NEAR/1 feu'],
    ['usine NEAR feu', 'usine NEAR/10 feu'],
    ['*usine', 'usine'],
    ['us* OR feu', 'us OR feu'],
    ['usine -feu', 'usine NOT feu'],
    ['usine –"bad buzz"', 'usine NOT "bad buzz"'],
    ['usine platform:facebook', 'usine network:facebook'],
    ['usine auteur:acme', 'usine from:acme'],
    ['usine form:acme', 'usine from:acme'],
    ['usine sitee:a.ca', 'usine site:a.ca'],
    ['usine 3M:colle', null],
    ['usine rappel:lot42', 'usine "rappel:lot42"'],
    ['usine from: acme', 'usine from:acme'],
    ['usine from:', null],
    ['usine from:ac*', 'usine from:ac'],
    ['usine lang:français', 'usine lang:fr'],
    ['usine lang:klingon!', null],
    ['usine site:https://a.ca/page', 'usine site:a.ca'],
    ['usine OR NOT feu', 'usine NOT feu'],
    ['usine and feu', 'usine AND feu'],
    ['usine ou feu', 'usine OU feu'],
    ['"arnaqu*"', 'arnaqu*'],
    ['"bad buz*"', null],
    ['NOT usine', null],
    ['a NEAR/2 b NEAR/2 c', null],
    ['', null],
    ['usine', null],
  ])('%j → %j', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it('leaves less wrong than there was, of any text, so that taking every offer ends', () => {
    fc.assert(
      fc.property(anyQueryText, (start) => {
        let text = start;
        for (let step = 0; step < 60; step += 1) {
          const next = mended(text);
          if (next === null) return;
          expect(next).not.toBe(text);
          text = next;
        }
        throw new Error(`No end of mending: ${JSON.stringify(start)}`);
      }),
      { seed: 42, numRuns: 1_500 },
    );
  });
});
