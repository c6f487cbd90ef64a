import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseSearch,
  SEARCH_TERM_LIMIT,
  type SearchOptions,
  toFtsMatch,
} from '../../../shared/scoring/searchQuery.ts';

function match(text: string, options: SearchOptions = {}): string {
  const query = parseSearch(text);
  return query.isEmpty ? query.reason : toFtsMatch(query, options);
}

describe('parseSearch and toFtsMatch', () => {
  it.each([
    ['train', '"train"'],
    ['Train Mégantic', '"train" AND "megantic"'],
    ['Lac-Mégantic', '"lac megantic"'],
    ["l'usine", '"l usine"'],
    ['#LacMégantic @Jean_D', '"lacmegantic" AND "jean d"'],
    ['"Lac Mégantic" train', '"lac megantic" AND "train"'],
    ['« lac  mégantic » “train de pétrole”', '"lac megantic" AND "train de petrole"'],
    ['train -explosion', '("train") NOT "explosion"'],
    ['train -"deux morts" --RT', '("train") NOT ("deux morts" OR "rt")'],
    ['déraill*', '"deraill" *'],
    ['"train de pét*"', '"train de pet" *'],
    ['"train de pét"*', '"train de pet" *'],
    ['incendie OU feu OR fire Québec', '("incendie" OR "feu" OR "fire") AND "quebec"'],
    ['train ou camion', '"train" AND "ou" AND "camion"'],
    ['OR', '"or"'],
    ['OR massif', '"or" AND "massif"'],
    ['train OR', '"train"'],
    ['train OR OR camion', '("train" OR "camion")'],
    ['train OR -camion', '("train") NOT "camion"'],
    ['œuvre ½', '"oeuvre" AND "1 2"'],
    ['a"b c"d', '"a" AND "b c" AND "d"'],
    ['"jamais fermé', '"jamais ferme"'],
    ['NEAR(a b) folded:x ^y {z}', '"near a" AND "b" AND "folded x" AND "y" AND "z"'],
    ['train*camion', '"train camion"'],
    ['', 'blank'],
    [' \n ', 'blank'],
    ['*** "" - !', 'onlySigns'],
    ['-train', 'onlyExclusions'],
  ])('%j becomes %s', (text, expected) => {
    expect(match(text)).toBe(expected);
  });

  it.each([
    ['train expl', '"train" AND "expl" *'],
    ['train expl ', '"train" AND "expl"'],
    ['train e', '"train" AND "e"'],
    ['train "lac még', '"train" AND "lac meg" *'],
    ['train "lac még"', '"train" AND "lac meg"'],
    ['train -expl', '("train") NOT "expl"'],
    ['train !', '"train"'],
    ['train OR ca', '("train" OR "ca" *)'],
    ['train OR', '"train"'],
  ])('while typing, %j becomes %s', (text, expected) => {
    expect(match(text, { isLastWordPrefix: true })).toBe(expected);
  });

  it('leaves out terms beyond its limit', () => {
    const many = Array.from({ length: 200 }, (_, index) => `w${index}`).join(' ');
    expect(match(many).split(' AND ')).toHaveLength(SEARCH_TERM_LIMIT);
  });

  it('writes nothing but quoted words and its own operators, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const query = parseSearch(text);
        if (query.isEmpty) return;
        const bare = toFtsMatch(query).replace(/"[\p{L}\p{N}\p{Co} ]+"/gu, 'T');
        expect(bare).toMatch(/^[T() *]*(?:(?:AND|OR|NOT)[T() *]*)*$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
