import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfPiece, fold, foldByDefinition, foldWithMap } from '../../../shared/scoring/fold.ts';

// Whole UTF-16 units, so that halves of pairs occur alone; French letters more often than chance gives.
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        'é',
        'É',
        'e\u0301',
        'œ',
        'Æ',
        'ß',
        'ẞ',
        'Σ',
        'ς',
        'İ',
        'ﬁ',
        '½',
        '𝐁',
        '👩🏽‍🚒',
        '🇨🇦',
        '\ud83d',
        '\udd25',
        '’',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('fold', () => {
  it.each([
    ['Lac-Mégantic', 'lac-megantic'],
    ['E\u0301LANCOURT', 'elancourt'],
    ['bœuf ŒUVRES Straße Ærø Łódź', 'boeuf oeuvres strasse aero lodz'],
    ['l’usine ‘brûle’ ʼn', "l'usine 'brule' 'n"],
    ['ＢＯＹＣＯＴＴ ﬁn', 'boycott fin'],
    ['𝗕𝗼𝘆𝗰𝗼𝘁𝘁', 'boycott'],
    ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
    ['İstanbul', 'istanbul'],
    ['🔥 déraillé ❤️', '🔥 deraille ❤'],
    ['\ud83d!\udd25', '\ud83d!\udd25'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(foldWithMap(text).folded).toBe(folded);
  });

  it('folds every letter there is as the definition does, alone and after ASCII', () => {
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      if (point >= 0xac00 && point < 0xd7a4 && point % 50 !== 0) continue;
      const letter = String.fromCodePoint(point);
      const folded = foldByDefinition(letter);
      const isRight =
        fold(letter) === folded &&
        fold(`A long ASCII beginning: ${letter}`) === `a long ascii beginning: ${folded}` &&
        foldWithMap(letter).folded === folded &&
        fold(folded) === folded;
      if (!isRight) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('gives what the definition gives, whichever path is taken', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toBe(foldByDefinition(text));
        expect(foldWithMap(text).folded).toBe(fold(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on what stands beside a text', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        expect(fold(`${left}\n${right}`)).toBe(`${fold(left)}\n${fold(right)}`);
      }),
    );
  });

  it('reads texts longer than its scratch buffer', () => {
    const long = 'A'.repeat(20_000);
    expect(fold(long)).toBe('a'.repeat(20_000));
    expect(fold(`${long}É`)).toBe(`${'a'.repeat(20_000)}e`);
  });
});

describe('foldWithMap', () => {
  it('maps every index to a place in the original, never backwards, never inside a pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts } = foldWithMap(text);
        expect(starts.length).toBe(folded.length + 1);
        expect(starts[folded.length]).toBe(text.length);
        for (let index = 0; index < folded.length; index += 1) {
          const from = starts[index] ?? -1;
          expect(from).toBeLessThanOrEqual(starts[index + 1] ?? -1);
          expect(isInsidePair(text, from)).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('cuts out of the original exactly what folds to the piece', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = foldWithMap(text);
        for (let index = 0; index < map.folded.length; index += 1) {
          const end = endOfPiece(map, index);
          expect(end).toBeGreaterThan(map.starts[index] ?? 0);
          expect(fold(text.slice(map.starts[index], end))).toContain(map.folded[index]);
        }
      }),
    );
  });
});

function isInsidePair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const here = text.charCodeAt(index);
  return before >= 0xd800 && before < 0xdc00 && here >= 0xdc00 && here < 0xe000;
}
