import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../shared/scoring/findMarks.ts';
import { parseSearch, type SearchOptions } from '../../../shared/scoring/searchQuery.ts';

function marked(search: string, text: string, options: SearchOptions = {}): string[] {
  const query = parseSearch(search);
  return query.isEmpty ? [] : findMarks(query, text, options).map(([start, end]) => text.slice(start, end));
}

describe('findMarks', () => {
  it.each([
    ['usine', "Feu à l'usine; l’Usine brûle", ['usine', 'Usine']],
    ['lacmegantic', '🔥 #LacMégantic !', ['LacMégantic']],
    ['lac megantic', 'Lac-Mégantic, le lac Me\u0301gantic', ['Lac', 'Mégantic', 'lac', 'Me\u0301gantic']],
    ['"lac megantic"', 'Lac-Mégantic: un lac, Mégantic; mégantic lac', ['Lac-Mégantic', 'lac, Mégantic']],
    ['train', 'entraînement, trains, TRAIN', ['TRAIN']],
    ['train*', 'entraînement, trains, TRAIN', ['trains', 'TRAIN']],
    ['oeuvre', 'ŒUVRE œuvres œuvre', ['ŒUVRE', 'œuvre']],
    ['train -feu', 'train en feu', ['train']],
    ['feu OU incendie', 'Incendie et feu', ['Incendie', 'feu']],
    ['boycott', '𝗕𝗼𝘆𝗰𝗼𝘁𝘁 now', ['𝗕𝗼𝘆𝗰𝗼𝘁𝘁']],
    ['jean', '@jean_d', ['jean']],
    ['1', '½ tonne', ['½']],
    ['"a b" "b c"', 'a b c', ['a b c']],
    ['x', '', []],
    ['x', '\ud83dx\udd25', ['x']],
  ])('marks %j in %j', (search, text, expected) => {
    expect(marked(search, text)).toEqual(expected);
  });

  it('marks the longer words while the last one is being typed', () => {
    expect(marked('un expl', 'Un train explose', { isLastWordPrefix: true })).toEqual(['Un', 'explose']);
    expect(marked('un expl', 'Un train explose')).toEqual(['Un']);
  });

  it('gives ranges in order, apart, inside the text and not empty', () => {
    const word = fc.constantFrom('lac', 'Mégantic', "l'usine", '🔥', 'œuf', '½', 'a', '-', '\ud83d');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (search, original) => {
        const query = parseSearch(search);
        if (query.isEmpty) return;
        let reached = 0;
        for (const [start, end] of findMarks(query, original)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          reached = end;
        }
      }),
    );
  });
});
