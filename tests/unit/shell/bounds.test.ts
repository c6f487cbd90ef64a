import { describe, expect, it } from 'vitest';
import { chooseBounds, rememberBounds } from '../../../electron/shell/windows/bounds.ts';

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
const wall = { id: 2, workArea: { x: 1920, y: 0, width: 3840, height: 2160 } };
const place = { x: 2000, y: 100, width: 1500, height: 1000, isMaximized: false };

describe('the place of the console', () => {
  it('is the middle of the primary display at first', () => {
    expect(chooseBounds({}, [laptop])).toEqual({
      x: 240,
      y: 90,
      width: 1440,
      height: 900,
      isMaximized: false,
    });
  });

  it('fits a display smaller than usual', () => {
    const small = { id: 3, workArea: { x: 0, y: 30, width: 1280, height: 690 } };
    expect(chooseBounds({}, [small])).toMatchObject({ x: 0, y: 30, width: 1280, height: 690 });
  });

  it('is where it was, on the second display too', () => {
    expect(chooseBounds(rememberBounds({}, place, wall), [laptop, wall])).toEqual(place);
  });

  it('comes back to a display that is there when the other one is gone', () => {
    const there = { x: 50, y: 60, width: 1200, height: 800, isMaximized: true };
    const places = rememberBounds(rememberBounds({}, there, laptop), place, wall);
    expect(chooseBounds(places, [laptop])).toEqual(there);
    expect(chooseBounds(rememberBounds({}, place, wall), [laptop])).toMatchObject({ x: 240, y: 90 });
  });

  it.each([
    ['a corner only', { x: 1900, y: 10 }],
    ['the title bar above the screen', { x: 100, y: -500 }],
    ['far below', { x: 100, y: 1_075 }],
  ])('is not taken where too little would show: %s', (_what, position) => {
    const places = rememberBounds({}, { ...place, ...position }, laptop);
    expect(chooseBounds(places, [laptop])).toMatchObject({ x: 240, y: 90 });
  });

  it('is never larger than the display nor smaller than the desk needs', () => {
    const huge = rememberBounds({}, { ...place, x: 0, y: 0, width: 90_000, height: 10 }, laptop);
    expect(chooseBounds(huge, [laptop])).toMatchObject({ width: 1920, height: 700 });
  });

  it('remembers a bounded number of displays', () => {
    let places = {};
    for (let x = 0; x < 100; x += 1) {
      places = rememberBounds(places, place, { id: x, workArea: { x, y: 0, width: 800, height: 600 } });
    }
    expect(Object.keys(places).length).toBeLessThanOrEqual(22);
  });
});
