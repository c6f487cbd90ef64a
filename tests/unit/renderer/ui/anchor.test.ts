// What is being read stays where it is while rows come, go and change height above it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorsAt, reanchor } from '../../../../renderer/ui/list/anchor.ts';
import { arrayRows } from '../../../../renderer/ui/list/rowSource.ts';
import type { ListShape } from '../../../../renderer/ui/list/scrollMap.ts';

const keysOf = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `m${from - at}`);
const rowsOf = (keys: readonly string[]) => arrayRows(keys, (key) => key);
const shapeOf = (count: number, rowHeight = 88): ListShape => ({ count, rowHeight, viewport: 700 });

/** Where a row's top edge stands, from the top of the window. */
const yOf = (key: string, keys: readonly string[], offset: number, rowHeight = 88): number =>
  keys.indexOf(key) * rowHeight - offset;

describe('new rows above', () => {
  test('do not move the row that is read', () => {
    const before = keysOf(100, 100);
    const after = [...keysOf(103, 3), ...before];
    const anchors = anchorsAt(430, shapeOf(100), rowsOf(before));
    const offset = reanchor({
      anchors,
      rows: rowsOf(after),
      shape: shapeOf(103),
      offset: 430,
      isFollowing: false,
    });
    expect(yOf('m95', after, offset)).toBe(yOf('m95', before, 430));
  });

  test('are shown at once to a reader at the top who follows', () => {
    const before = keysOf(100, 100);
    const rows = rowsOf([...keysOf(103, 3), ...before]);
    const anchors = anchorsAt(0, shapeOf(100), rowsOf(before));
    expect(reanchor({ anchors, rows, shape: shapeOf(103), offset: 0, isFollowing: true })).toBe(0);
    expect(reanchor({ anchors, rows, shape: shapeOf(103), offset: 0, isFollowing: false })).toBe(3 * 88);
  });

  test('and rows taken away, anywhere: the first row in sight that is left stands still', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.1, max: 0.8, noNaN: true }),
        fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }),
        (count, added, share, kept) => {
          const before = keysOf(1000, count);
          const survivors = before.filter((_, at) => kept[at] !== false);
          const after = [...keysOf(2000, added), ...survivors];
          const offset = Math.round(share * (count * 88 - 700));
          const anchors = anchorsAt(offset, shapeOf(count), rowsOf(before));
          const first = anchors.find((anchor) => survivors.includes(anchor.key));
          const next = reanchor({
            anchors,
            rows: rowsOf(after),
            shape: shapeOf(after.length),
            offset,
            isFollowing: false,
          });
          const most = Math.max(0, after.length * 88 - 700);
          if (first === undefined || next === 0 || next === most) return;
          expect(yOf(first.key, after, next)).toBe(yOf(first.key, before, offset));
        },
      ),
    );
  });
});

test('a change of density keeps the same row under the eye', () => {
  const keys = keysOf(100, 100);
  const anchors = anchorsAt(430, shapeOf(100), rowsOf(keys));
  const offset = reanchor({
    anchors,
    rows: rowsOf(keys),
    shape: shapeOf(100, 64),
    offset: 430,
    isFollowing: false,
  });
  expect(yOf('m95', keys, offset, 64)).toBe(yOf('m95', keys, 430));
});

test('whole rows are held before the one that the upper edge cuts', () => {
  const [first, ...rest] = anchorsAt(430, shapeOf(100), rowsOf(keysOf(100, 100)));
  expect(first).toEqual({ key: 'm95', index: 5, y: 10 });
  expect(rest.at(-1)).toEqual({ key: 'm96', index: 4, y: -78 });
});

test('when nothing that was read is left, the place stays within the list', () => {
  const anchors = anchorsAt(5000, shapeOf(100), rowsOf(keysOf(100, 100)));
  const rows = rowsOf(['z']);
  expect(reanchor({ anchors, rows, shape: shapeOf(1), offset: 5000, isFollowing: false })).toBe(0);
});

describe('a source over an array', () => {
  const keys = keysOf(9000, 9000);
  const rows = rowsOf(keys);

  test('finds a key near where it was, and far from it', () => {
    expect(rows.indexOf('m8990', 8)).toBe(10);
    expect(rows.indexOf('m1', 0)).toBe(8999);
    expect(rows.indexOf('m9000', 8999)).toBe(0);
  });

  test('says -1 for what is not there, and answers nothing outside', () => {
    expect(rows.indexOf('m99999', 10)).toBe(-1);
    expect(rowsOf([]).indexOf('m1', 0)).toBe(-1);
    expect(rows.keyAt(9000)).toBeUndefined();
    expect(rows.at(-1)).toBeUndefined();
  });
});
