/*
 * The search grammar against the index it is written for: no text is a syntax error, and a row is
 * found exactly when it has its marks.
 */
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findMarks } from '../../../shared/scoring/findMarks.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { parseSearch, termsInForce, toFtsMatch } from '../../../shared/scoring/searchQuery.ts';

const db = new Database(':memory:');
db.exec(`CREATE VIRTUAL TABLE mention_text USING fts5 (folded, tokenize = 'unicode61 remove_diacritics 2')`);
const insert = db.prepare('INSERT INTO mention_text (rowid, folded) VALUES (1, ?)');
const clear = db.prepare('DELETE FROM mention_text');
const search = db.prepare('SELECT count(*) FROM mention_text WHERE mention_text MATCH ?').pluck();
afterAll(() => {
  db.close();
});

function isFound(text: string, typed: string, isLastWordPrefix = false): boolean {
  clear.run();
  insert.run(fold(text));
  const query = parseSearch(typed);
  return !query.isEmpty && search.get(toFtsMatch(query, { isLastWordPrefix })) === 1;
}

describe('search in SQLite full text', () => {
  it.each([
    ["Feu à l'usine", 'usine', true],
    ['Feu à l’usine', "l'usine", true],
    ['#LacMégantic', 'lacmegantic', true],
    ['Lac-Mégantic', 'lac megantic', true],
    ['Lac-Mégantic', '"lac megantic"', true],
    ['lac Megantic', 'Lac-Mégantic', true],
    ['Mégantic, près du lac', '"lac megantic"', false],
    ['le bœuf', 'boeuf', true],
    ['die Straße', 'STRASSE', true],
    ['ｆｕｌｌ', 'full', true],
    ['explosions', 'explo*', true],
    ['explosions', 'explo', false],
    ['un train', 'train -feu', true],
    ['un train en feu', 'train -feu', false],
    ['un feu', 'incendie OU feu', true],
    ['@jean_dupont', 'dupont', true],
  ])('%j by %j: %s', (text, typed, expected) => {
    expect(isFound(text, typed)).toBe(expected);
  });

  it('never takes what somebody typed for a syntax error', () => {
    const signs = fc.constantFrom(
      '"',
      "'",
      '*',
      '-',
      '(',
      ')',
      ':',
      '^',
      '+',
      '{',
      '}',
      'OR',
      'OU',
      'AND',
      'NOT',
      'NEAR',
      ' ',
      '\u0000',
      '\ud83d',
      'é',
      'a',
      '«',
      '»',
      ',',
      ';',
      '\\',
      '%',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.array(signs, { maxLength: 30 }).map((parts) => parts.join(' ')),
      fc.nat(0xffff).map((unit) => `a${String.fromCharCode(unit)}b`),
    );
    fc.assert(
      fc.property(typed, fc.boolean(), (text, isLastWordPrefix) => {
        const query = parseSearch(text);
        if (!query.isEmpty) expect(search.get(toFtsMatch(query, { isLastWordPrefix }))).toBeTypeOf('number');
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes the longest search there can be', () => {
    const query = parseSearch('a '.repeat(500));
    const wide = parseSearch(Array.from({ length: 300 }, (_, index) => `w${index}`).join(' OR '));
    const nested = parseSearch(Array.from({ length: 300 }, (_, index) => `w${index} OR x -y`).join(' '));
    for (const each of [query, wide, nested]) {
      if (each.isEmpty) throw new Error('expected a search');
      expect(search.get(toFtsMatch(each))).toBe(0);
    }
  });

  it('finds a row exactly when every clause has its mark in it', () => {
    const piece = fc.constantFrom(
      'lac',
      'Mégantic',
      'MEGANTIC',
      "l'usine",
      'l’Usine',
      '#feu',
      '@jean_d',
      'œuvre',
      'oeuvre',
      '🔥',
      '½',
      'Straße',
      'train',
      'trains',
      'İl',
      'ΟΔΟΣ',
      '2013',
      '—',
      '𝗕𝗼𝘆',
      'boy',
      'e\u0301te\u0301',
      'été',
    );
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom(' ', '', '-', '\n', ', ', '_')), { maxLength: 8 })
      .map((parts) => parts.flat().join(''));
    const typed = fc
      .array(fc.tuple(fc.constantFrom('', '', '"', '*'), piece), { minLength: 1, maxLength: 3 })
      .map((parts) =>
        parts.map(([form, word]) => (form === '"' ? `"${word} train"` : `${word}${form}`)).join(' '),
      );
    fc.assert(
      fc.property(text, typed, fc.boolean(), (original, searched, isLastWordPrefix) => {
        const query = parseSearch(searched);
        if (query.isEmpty) return;
        const hasAllMarks = termsInForce(query, { isLastWordPrefix }).every(
          (clause) =>
            findMarks({ isEmpty: false, clauses: [clause], excluded: [], isOpen: false }, original).length >
            0,
        );
        expect(isFound(original, searched, isLastWordPrefix)).toBe(hasAllMarks);
      }),
      { numRuns: 3_000 },
    );
  });
});
