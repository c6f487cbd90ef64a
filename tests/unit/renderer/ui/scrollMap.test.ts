// A list of a million rows is reachable from its first row to its last, through a spacer no browser cuts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampOffset,
  isScaled,
  type ListShape,
  maxOffset,
  offsetOf,
  offsetToShow,
  rowsInSight,
  scrollTopOf,
  spacerHeight,
  tallestSpacer,
  wheelPixels,
} from '../../../../renderer/ui/list/scrollMap.ts';

const short: ListShape = { count: 400, rowHeight: 88, viewport: 700 };
const million: ListShape = { count: 1_000_000, rowHeight: 88, viewport: 700 };

const anyShape = fc.record({
  count: fc.integer({ min: 0, max: 3_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 120 }),
  viewport: fc.integer({ min: 0, max: 2400 }),
});

describe('the spacer', () => {
  test('is the whole list while it can be, and never more than the cap', () => {
    expect(spacerHeight(short)).toBe(400 * 88);
    expect(isScaled(short)).toBe(false);
    expect(spacerHeight(million)).toBe(tallestSpacer);
    expect(isScaled(million)).toBe(true);
  });
});

describe('scroll position and place in the list', () => {
  test('are one and the same in a list that fits', () => {
    expect(offsetOf(1234, short)).toBe(1234);
    expect(scrollTopOf(1234, short)).toBe(1234);
  });

  test('reach the first and the last row of a million', () => {
    expect(offsetOf(0, million)).toBe(0);
    const end = offsetOf(tallestSpacer - million.viewport, million);
    expect(end).toBe(maxOffset(million));
    expect(rowsInSight(end, million, 0).end).toBe(1_000_000);
  });

  test('reach the end although the browser rounds it down', () => {
    expect(offsetOf(Math.floor(tallestSpacer - million.viewport - 0.4), million)).toBe(maxOffset(million));
  });

  test('come back to the same place, whatever the list', () => {
    fc.assert(
      fc.property(anyShape, fc.double({ min: 0, max: 1, noNaN: true }), (shape, share) => {
        const offset = share * maxOffset(shape);
        expect(Math.abs(offsetOf(scrollTopOf(offset, shape), shape) - offset)).toBeLessThan(shape.rowHeight);
      }),
    );
  });

  test('never leave the list', () => {
    fc.assert(
      fc.property(anyShape, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (shape, scrollTop) => {
        const offset = offsetOf(scrollTop, shape);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(maxOffset(shape));
      }),
    );
  });
});

describe('rows in sight', () => {
  test('cover the window, with spare rows on either side', () => {
    expect(rowsInSight(0, short, 0)).toEqual({ first: 0, end: 8 });
    expect(rowsInSight(88 * 10 + 40, short, 2)).toEqual({ first: 8, end: 21 });
  });

  test('stay within the list and are few, whatever the place', () => {
    fc.assert(
      fc.property(anyShape, fc.double({ min: -10, max: 4e8, noNaN: true }), (shape, offset) => {
        const { first, end } = rowsInSight(offset, shape, 6);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(shape.count);
        expect(end - first).toBeLessThanOrEqual(shape.viewport / shape.rowHeight + 14);
      }),
    );
  });

  test('are none in an empty list', () => {
    expect(rowsInSight(0, { count: 0, rowHeight: 88, viewport: 700 }, 6)).toEqual({ first: 0, end: 0 });
  });
});

describe('showing a row', () => {
  test('moves nothing when it is in sight', () => {
    expect(offsetToShow(3, 100, short)).toBe(100);
  });

  test('scrolls by as little as it takes, up or down', () => {
    expect(offsetToShow(0, 100, short)).toBe(0);
    expect(offsetToShow(20, 100, short)).toBe(21 * 88 - 700);
    expect(offsetToShow(399, 0, short)).toBe(maxOffset(short));
  });

  test('shows the top of a row taller than the window', () => {
    expect(offsetToShow(4, 0, { count: 10, rowHeight: 300, viewport: 120 })).toBe(1200);
  });
});

test('a shrunken list pulls the place back into it', () => {
  expect(clampOffset(30_000, { ...short, count: 10 })).toBe(880 - 700);
  expect(clampOffset(30_000, { ...short, count: 2 })).toBe(0);
});

test('a wheel turn is the same length in every unit that devices speak', () => {
  expect(wheelPixels(120, 0, million)).toBe(120);
  expect(wheelPixels(3, 1, million)).toBe(120);
  expect(wheelPixels(1, 2, million)).toBe(700);
});
