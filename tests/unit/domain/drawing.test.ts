/* Room, scales, rows and shapes of the drawings, as the page and the preview both show them. */
import { describe, expect, it } from 'vitest';
import {
  box,
  drawTimeAxis,
  fitText,
  rowsOf,
  type Shape,
  timeScale,
  widthOf,
} from '../../../shared/domain/drawing.ts';
import { drawLines } from '../../../shared/domain/drawLines.ts';

const AXIS = { from: 0, to: 10, ticks: [], label: '' };
const textsOf = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.type === 'text');

describe('the drawings', () => {
  it('cut a text to its room, on whole letters', () => {
    const words = 'Médias régionaux 🙂 et un nom fort long';
    for (let room = 0; room < 400; room += 7) {
      const fitted = fitText(words, room);
      expect(fitted === '' ? 0 : widthOf(fitted)).toBeLessThanOrEqual(room);
      expect(fitted).not.toMatch(/[\ud800-\udfff](?![\udc00-\udfff])/u);
    }
    expect(fitText('Appel  au\nsiège', 500)).toBe('Appel au siège');
  });

  it('keep moments within their edges, and survive a span of nothing', () => {
    const x = timeScale(AXIS, 100, 200);
    expect([x(-5), x(0), x(5), x(10), x(99)]).toEqual([100, 100, 150, 200, 200]);
    expect(timeScale({ ...AXIS, from: 3, to: 3 }, 100, 200)(3)).toBe(100);
  });

  it('break a line where nothing was measured; a point alone is a dot', () => {
    const points = [1, 2, null, 4, null].map((value, at) => ({ at, value }));
    const draw = (some: typeof points) =>
      drawLines({
        shape: 'lines',
        axis: { ...AXIS, to: 4 },
        low: 0,
        high: 4,
        gridLines: [],
        series: [{ label: '', points: some }],
      }).shapes;
    const paths = draw(points).filter((shape) => shape.type === 'path');
    expect(paths.map(({ d }) => d.replace(/[\d. ]+/g, ''))).toEqual(['ML', 'M']);
    expect(draw(points).filter((shape) => shape.type === 'circle').length).toBe(3);
    expect(draw([]).filter((shape) => shape.type === 'path')).toEqual([]);
  });

  it('leave out labels of ticks that would touch', () => {
    const ticks = Array.from({ length: 50 }, (_, at) => ({ at, label: '10 h 30' }));
    const axis = { ...AXIS, to: 49, ticks };
    const shown = textsOf(drawTimeAxis(axis, { left: 0, right: 300, top: 0, base: 20 }));
    expect(shown.length).toBeGreaterThan(2);
    for (const [at, tick] of shown.entries())
      if (at > 1) expect(tick.x - (shown[at - 1]?.x ?? 0)).toBeGreaterThan(widthOf('10 h 30') / 2);
  });

  it('make many rows lower and label some of them', () => {
    expect(rowsOf(3, 880, 22).height).toBe(22);
    const { height, isLabelled } = rowsOf(500, 880, 22);
    expect(height * 500).toBeLessThanOrEqual(880);
    const labelled = Array.from({ length: 500 }, (_, index) => index).filter(isLabelled);
    expect(labelled.length).toBeGreaterThan(10);
    expect(((labelled[1] ?? 0) - (labelled[0] ?? 0)) * height).toBeGreaterThanOrEqual(9);
  });

  it('hatch within the box', () => {
    const [, lines] = box({ x: 10, y: 20, width: 30, height: 8 }, 'hatched');
    const d = lines?.type === 'path' ? lines.d : '';
    const places = [...d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
    expect(places.length).toBeGreaterThan(4);
    for (const [, x, y] of places) {
      expect(Number(x)).toBeGreaterThanOrEqual(10);
      expect(Number(x)).toBeLessThanOrEqual(40);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(28);
    }
  });
});
