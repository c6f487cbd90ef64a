/*
 * What a spreadsheet might run is marked, what it never would is left alone, and the mark comes off again.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, isFormulaLike, unguardFormula } from '../../../shared/lib/formulaGuard.ts';

describe('a cell', () => {
  it.each([
    ...[
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '\t',
      ' =1',
      '\u00a0=1',
      '\u200b=1',
      '\ufeff=1',
    ],
    ...['＝1', '＋1', '－1', '＠x', '"=1', "'=1", '“=1', ' " =1', '−1', '\0=1', '﹦1'],
  ])('%j is marked', (text) => {
    expect(guardFormula(text).startsWith("'")).toBe(true);
    expect(unguardFormula(guardFormula(text))).toBe(text);
  });

  it.each([
    '',
    'a',
    'a=1',
    '1-2',
    'é',
    "d'accord",
    "'quoted'",
    '"a"',
    '(1)',
    '418 555-0101',
    '#1',
    '漢',
    '🙂',
  ])('%j is not', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it.each([
    ['a,=1', "a,'=1"],
    ['a; "=1', 'a;\' "=1'],
    ['- a\n- b', "'- a\n'- b"],
    ['a,\r\n+1', "a,\r\n'+1"],
    ["a,'=1", "a,''=1"],
    ['a, b=1', 'a, b=1'],
  ])('%j is marked inside, where a wrong separator would cut it', (text, cell) => {
    expect(guardFormula(text)).toBe(cell);
    expect(unguardFormula(cell)).toBe(text);
  });

  it('comes back as it was, whatever it held', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\'" \t\n,;＝ab1\u200b'), maxLength: 8 });
    fc.assert(
      fc.property(text, (given) => {
        const cell = guardFormula(given);
        expect(unguardFormula(cell)).toBe(given);
        for (const part of cell.split(/[,;\t\n]/))
          expect(isFormulaLike(part) && !part.startsWith("'")).toBe(false);
      }),
      { seed: 1_402, numRuns: 5_000 },
    );
  });

  it('of a million signs takes no time', () => {
    for (const unit of [' ', "'", ',', ', ', ",'", '\n', '\u200b']) {
      const began = performance.now();
      expect(unguardFormula(guardFormula(unit.repeat(1_000_000)))).toHaveLength(unit.length * 1_000_000);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });
});
