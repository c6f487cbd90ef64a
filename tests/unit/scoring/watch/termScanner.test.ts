// One pass finds what looking for each pattern by itself finds, at the same places of the text as typed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfPiece, fold, foldWithMap } from '../../../../shared/scoring/fold.ts';
import { isWordAt } from '../../../../shared/scoring/query/readText.ts';
import { type Pattern, wholeWords } from '../../../../shared/scoring/watch/pattern.ts';
import { noHits, TermScanner } from '../../../../shared/scoring/watch/termScanner.ts';

type Place = readonly [pattern: number, start: number, end: number];

function places(patterns: readonly Pattern[], text: string): readonly Place[] {
  const hits = noHits();
  new TermScanner(patterns).search(text, hits);
  return Array.from(
    { length: hits.count },
    (_, at): Place => [hits.patterns[at] ?? -1, hits.starts[at] ?? -1, hits.ends[at] ?? -1],
  ).sort(inOrder);
}

/** The definition: each pattern at each place of the folded text. */
function expected(patterns: readonly Pattern[], text: string): readonly Place[] {
  const map = foldWithMap(text);
  return patterns
    .flatMap(({ folded, isBegun, isEnded }, pattern) => {
      const found: Place[] = [];
      for (let at = 0; at + folded.length <= map.folded.length; at += 1) {
        if (!map.folded.startsWith(folded, at)) continue;
        const end = at + folded.length;
        if ((isBegun && isWordAt(map.folded, at - 1)) || (isEnded && isWordAt(map.folded, end))) continue;
        found.push([pattern, map.starts[at] ?? 0, endOfPiece(map, end - 1)]);
      }
      return found;
    })
    .sort(inOrder);
}

function inOrder(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

const PARTS = [
  'a',
  'b',
  'é',
  'e',
  'e\u0301',
  'œ',
  'oe',
  'ß',
  '½',
  '1',
  '2',
  '\u2044',
  ' ',
  '-',
  '’',
  "'",
  '#',
];
const ODD = [
  '@',
  '+',
  '🔥',
  '😡',
  '𝐁',
  '\ud83d',
  '\udd25',
  '\u0301',
  '…',
  '.',
  'Ａ',
  '가',
  'ς',
  'ы',
  '中',
  '_',
];
const anyPart = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PARTS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
);
const anyText = fc.array(anyPart, { maxLength: 40, size: 'max' }).map((parts) => parts.join(''));
const anyPattern: fc.Arbitrary<Pattern> = fc
  .record({
    folded: fc.array(anyPart, { minLength: 1, maxLength: 2 }).map((parts) => fold(parts.join(''))),
    isBegun: fc.boolean(),
    isEnded: fc.boolean(),
  })
  .filter(({ folded }) => folded !== '');

describe('a scan', () => {
  it('finds what looking for each pattern finds, in any text', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(anyPattern, { maxLength: 30, size: 'max' }), anyText, (patterns, text) => {
        const wanted = expected(patterns, text);
        found += wanted.length;
        expect(places(patterns, text)).toEqual(wanted);
        const present = new TermScanner(patterns).collect([text, '']);
        expect([...present].sort((a, b) => a - b)).toEqual([...new Set(wanted.map(([pattern]) => pattern))]);
      }),
      { numRuns: 4_000, seed: 4 },
    );
    expect(found).toBeGreaterThan(10_000);
  });

  it('finds the same in a text that was folded before', () => {
    const scanner = new TermScanner(['coeur', "l'usine", 'boycott'].map(wholeWords));
    const text = 'Un CŒUR, l’USINE, ｂｏｙｃｏｔｔ, 𝗯𝗼𝘆𝗰𝗼𝘁𝘁!';
    expect(scanner.collect([text])).toEqual(scanner.collect([fold(text)]));
    expect(scanner.collect([text])).toHaveLength(3);
  });

  it('compares what shares its class, when there are more letters than classes', () => {
    const han = Array.from({ length: 400 }, (_, n) => String.fromCharCode(0x4e00 + n));
    const signs = Array.from({ length: 100 }, (_, n) => String.fromCharCode(0x2190 + n));
    const patterns = [...han, ...signs].map((folded) => ({ folded, isBegun: false, isEnded: false }));
    const text = `${han.join('')} ${signs.join('')} \u5000 \u2600`;
    expect(places(patterns, text)).toEqual(expected(patterns, text));
    const scanner = new TermScanner(patterns);
    expect(patterns.filter((_, at) => scanner.isShared(at)).length).toBeGreaterThan(200);
    expect(scanner.tableBytes).toBeLessThan(600 * 128 * 4);
  });

  it('goes back to the letters that were typed', () => {
    const text = '½ pied: l’E\u0301lan du CŒUR, cafe\u0301\u0301 !';
    const marked = places(["l'elan", 'coeur', 'cafe', '2'].map(wholeWords), text).map(([, start, end]) =>
      text.slice(start, end),
    );
    expect(marked).toEqual(['l’E\u0301lan', 'CŒUR', 'cafe\u0301\u0301', '½']);
  });

  it('has nothing to say without patterns or without text', () => {
    expect(places([], 'acme')).toEqual([]);
    expect(places([wholeWords('acme')], '')).toEqual([]);
    expect(new TermScanner([]).collect(['acme'])).toEqual([]);
  });

  it('names a pattern once however often a text repeats it', () => {
    const patterns = Array.from({ length: 300 }, (_, n) => wholeWords('a '.repeat(n + 1).trim()));
    expect(new TermScanner(patterns).collect(['a '.repeat(30_000)])).toHaveLength(300);
  });
});
