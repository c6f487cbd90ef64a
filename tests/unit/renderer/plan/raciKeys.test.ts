/* The keys of the RACI matrix. */
import { describe, expect, it } from 'vitest';
import { dutyAfterKey, stepIn } from '../../../../renderer/features/plan/raciKeys.ts';

const SIZE = { lines: 3, columns: 4 };

describe('walking the matrix', () => {
  it.each([
    ['ArrowDown', { line: 1, column: 1 }, { line: 2, column: 1 }],
    ['ArrowDown', { line: 2, column: 1 }, { line: 2, column: 1 }],
    ['ArrowUp', { line: 0, column: 3 }, { line: 0, column: 3 }],
    ['ArrowRight', { line: 0, column: 3 }, { line: 0, column: 3 }],
    ['ArrowLeft', { line: 1, column: 3 }, { line: 1, column: 2 }],
    ['Home', { line: 1, column: 3 }, { line: 1, column: 0 }],
    ['End', { line: 1, column: 0 }, { line: 1, column: 3 }],
    ['PageDown', { line: 0, column: 2 }, { line: 2, column: 2 }],
    ['x', { line: 0, column: 2 }, null],
  ])('%s from %o', (key, here, there) => {
    expect(stepIn(key, here, SIZE)).toEqual(there);
  });
});

describe('a letter in a cell', () => {
  it.each([
    ['r', null, 'R'],
    ['R', 'A', 'RA'],
    ['a', 'R', 'RA'],
    ['a', 'RA', 'A'],
    ['c', 'RA', 'C'],
    ['i', null, 'I'],
    ['Delete', 'RA', null],
    ['Backspace', null, null],
    ['x', 'A', undefined],
    ['Enter', 'A', undefined],
  ] as const)('%s on %s', (key, before, after) => {
    expect(dutyAfterKey(key, before)).toBe(after);
  });
});
