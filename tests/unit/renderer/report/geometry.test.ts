/* Room, scales and paths of the drawings in the preview. */
import { describe, expect, it } from 'vitest';
import {
  fitText,
  hatchPath,
  rowSize,
  runPaths,
  scaleOf,
  ticksOf,
  widthOf,
} from '../../../../renderer/features/report/preview/drawing/geometry.ts';

const same = (value: number): number => value;

describe('the drawings of the preview', () => {
  it('cut a text to its room, on whole letters', () => {
    const words = 'Médias régionaux 🙂 et un nom fort long';
    for (let room = 0; room < 400; room += 7) {
      const fitted = fitText(words, room);
      expect(widthOf(fitted)).toBeLessThanOrEqual(Math.max(0, room));
      expect(fitted).not.toMatch(/[\ud800-\udfff](?![\udc00-\udfff])/u);
    }
    expect(fitText('Appel  au\nsiège', 500)).toBe('Appel au siège');
  });

  it('keep values within their edges, and survive a span of nothing', () => {
    const x = scaleOf(0, 10, 100, 200);
    expect([x(-5), x(0), x(5), x(10), x(99)]).toEqual([100, 100, 150, 200, 200]);
    expect(scaleOf(3, 3, 100, 200)(3)).toBe(100);
  });

  it('break a line where nothing was measured; a point alone is a dot', () => {
    const points = [1, 2, null, 4, null].map((value, at) => ({ at, value }));
    expect(runPaths(points, same, same)).toEqual(['M0 1l0 0L1 2', 'M3 4l0 0']);
    expect(runPaths([], same, same)).toEqual([]);
  });

  it('leave out labels of ticks that would touch', () => {
    const ticks = Array.from({ length: 50 }, (_, at) => ({ at, label: '10 h 30' }));
    const shown = ticksOf({ from: 0, to: 49, ticks, label: '' }, 0, 300).filter(
      ({ label }) => label !== null,
    );
    expect(shown.length).toBeGreaterThan(2);
    for (const [at, tick] of shown.entries())
      if (at > 1) expect(tick.x - (shown[at - 1]?.x ?? 0)).toBeGreaterThan(widthOf('10 h 30') / 2);
  });

  it('make many rows lower and label some of them', () => {
    expect(rowSize(3, 22)).toEqual({ height: 22, every: 1 });
    const { height, every } = rowSize(500, 22);
    expect(height * 500).toBeLessThanOrEqual(900);
    expect(every * height).toBeGreaterThanOrEqual(11);
  });

  it('hatch within the box', () => {
    const places = [...hatchPath({ x: 10, y: 20, width: 30, height: 8 }).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
    expect(places.length).toBeGreaterThan(4);
    for (const [, x, y] of places) {
      expect(Number(x)).toBeGreaterThanOrEqual(10);
      expect(Number(x)).toBeLessThanOrEqual(40);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(28);
    }
  });
});
