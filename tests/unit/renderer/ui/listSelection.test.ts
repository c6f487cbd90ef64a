// Walking and choosing rows by keyboard.
import { describe, expect, test } from 'vitest';
import { addRange, moveOf, moveTarget, toggleKey } from '../../../../renderer/ui/list/listSelection.ts';
import { arrayRows } from '../../../../renderer/ui/list/rowSource.ts';

const rows = arrayRows(['a', 'b', 'c', 'd', 'e'], (key) => key);
const at = (active: number, count = 50) => ({ count, active, rowsInPage: 8, topRow: 12 });
const press = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('walking', () => {
  test('goes one by one and stops at the ends', () => {
    expect(moveTarget('next', at(4))).toBe(5);
    expect(moveTarget('previous', at(0))).toBe(0);
    expect(moveTarget('next', at(49))).toBe(49);
  });

  test('goes by a page less one row, so that the eye keeps its place', () => {
    expect(moveTarget('pageDown', at(10))).toBe(17);
    expect(moveTarget('pageUp', at(3))).toBe(0);
  });

  test('goes to the ends', () => {
    expect(moveTarget('first', at(-1))).toBe(0);
    expect(moveTarget('last', at(3))).toBe(49);
  });

  test('begins at the first row in sight, and nowhere in an empty list', () => {
    expect(moveTarget('next', at(-1))).toBe(12);
    expect(moveTarget('next', at(-1, 5))).toBe(4);
    expect(moveTarget('last', at(-1, 0))).toBe(-1);
  });
});

describe('keys', () => {
  test('are arrows, pages, ends, and J and K when letters are on', () => {
    expect(moveOf(press('ArrowDown'), false)).toBe('next');
    expect(moveOf(press('PageUp'), false)).toBe('pageUp');
    expect(moveOf(press('j'), true)).toBe('next');
    expect(moveOf(press('K'), true)).toBe('previous');
    expect(moveOf(press('j'), false)).toBeUndefined();
  });

  test('with Ctrl, Cmd or Alt belong to others', () => {
    expect(moveOf(press('k', { ctrlKey: true }), true)).toBeUndefined();
    expect(moveOf(press('ArrowUp', { altKey: true }), true)).toBeUndefined();
  });
});

describe('choosing', () => {
  test('one row, then leaving it', () => {
    const one = toggleKey(new Set(['a']), 'b');
    expect([...one]).toEqual(['a', 'b']);
    expect([...toggleKey(one, 'a')]).toEqual(['b']);
  });

  test('a stretch, in either direction, on top of what was chosen', () => {
    expect([...addRange(new Set(['e']), rows, 2, 0)]).toEqual(['e', 'a', 'b', 'c']);
  });

  test('a stretch that reaches rows not loaded chooses only those that are', () => {
    expect([...addRange(new Set(), rows, 3, 9)]).toEqual(['d', 'e']);
  });
});
