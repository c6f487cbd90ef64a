/* Rows of differing heights: where they stand, which are drawn, what is scrolled. */
import { describe, expect, it } from 'vitest';
import {
  drawnRows,
  offsetToShow,
  placeRows,
  rowAt,
} from '../../../../renderer/features/facilitator/rowWindow.ts';

const places = placeRows([10, 30, 20, 40]);

describe('rowWindow', () => {
  it('places rows one under the other', () => {
    expect(places).toEqual({ tops: [0, 10, 40, 60], total: 100 });
    expect(placeRows([])).toEqual({ tops: [], total: 0 });
  });

  it('finds the row at a place', () => {
    expect([-5, 0, 9, 10, 39, 40, 99, 500].map((px) => rowAt(places, px))).toEqual([0, 0, 0, 1, 1, 2, 3, 3]);
  });

  it('draws those in sight and some spare, never beyond the ends', () => {
    expect(drawnRows(places, 10, 30, 0)).toEqual({ first: 1, end: 3 });
    expect(drawnRows(places, 10, 30, 1_000)).toEqual({ first: 0, end: 4 });
    expect(drawnRows(placeRows([]), 0, 500, 100)).toEqual({ first: 0, end: 0 });
  });

  it('draws few of two thousand', () => {
    const many = placeRows(Array.from({ length: 2_000 }, () => 45));
    const { first, end } = drawnRows(many, 40_000, 600, 400);
    expect(end - first).toBeLessThan(40);
    expect(first).toBeLessThan(40_000 / 45);
  });

  it('scrolls no further than needed to show a row', () => {
    expect(offsetToShow(places, 1, 0, 50)).toBeNull();
    expect(offsetToShow(places, 3, 0, 50)).toBe(50);
    expect(offsetToShow(places, 0, 30, 50)).toBe(0);
    // Higher than the place: its beginning is shown.
    expect(offsetToShow(places, 3, 0, 20)).toBe(60);
    expect(offsetToShow(places, -1, 0, 50)).toBeNull();
  });
});
