// Two panes and a handle: limits hold for mouse, keys and a window that shrinks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampSplit, type SplitLimits, splitKeyOf, stepSplit } from '../../../../renderer/ui/splitSize.ts';

const limits: SplitLimits = { min: 200, max: 600, restMin: 400, room: 1200 };

describe('a wanted size', () => {
  test('is kept between the limits', () => {
    expect(clampSplit(420, limits)).toBe(420);
    expect(clampSplit(10, limits)).toBe(200);
    expect(clampSplit(5000, limits)).toBe(600);
  });

  test('leaves the other pane its least', () => {
    expect(clampSplit(600, { ...limits, room: 900 })).toBe(500);
  });

  test('in a window too small for both, is the least that there is room for', () => {
    expect(clampSplit(420, { ...limits, room: 500 })).toBe(200);
    expect(clampSplit(420, { ...limits, room: 150 })).toBe(150);
  });

  test('is never negative nor larger than the room', () => {
    const anyLimits = fc.record({
      min: fc.integer({ min: 0, max: 800 }),
      max: fc.integer({ min: 0, max: 2000 }),
      restMin: fc.integer({ min: 0, max: 900 }),
      room: fc.integer({ min: 0, max: 3000 }),
    });
    fc.assert(
      fc.property(anyLimits, fc.integer({ min: -500, max: 5000 }), (some, wanted) => {
        const size = clampSplit(wanted, some);
        expect(size).toBeGreaterThanOrEqual(0);
        expect(size).toBeLessThanOrEqual(some.room);
      }),
    );
  });
});

describe('keys', () => {
  const press = (key: string, shiftKey = false) => ({ key, shiftKey });

  test('grow the pane towards the other one, whichever side it is on', () => {
    expect(splitKeyOf(press('ArrowRight'), 'start', false)).toBe('grow');
    expect(splitKeyOf(press('ArrowRight'), 'end', false)).toBe('shrink');
    expect(splitKeyOf(press('ArrowUp'), 'end', true)).toBe('grow');
    expect(splitKeyOf(press('ArrowLeft', true), 'end', false)).toBe('growMore');
  });

  test('across the handle are left alone', () => {
    expect(splitKeyOf(press('ArrowUp'), 'start', false)).toBeUndefined();
    expect(splitKeyOf(press('a'), 'start', false)).toBeUndefined();
  });

  test('move by steps and to the ends, within the limits', () => {
    expect(stepSplit(300, 'grow', limits)).toBe(316);
    expect(stepSplit(300, 'shrinkMore', limits)).toBe(220);
    expect(stepSplit(300, 'least', limits)).toBe(200);
    expect(stepSplit(300, 'most', { ...limits, room: 900 })).toBe(500);
  });
});
