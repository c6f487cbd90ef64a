/*
 * A grid of states: each by its own sign (full, hatched, ring, cross, dash), named in a line beneath.
 */
import {
  box,
  type Drawn,
  FONT,
  fitText,
  HIGHEST,
  label,
  labelRoom,
  line,
  round,
  rowsOf,
  type Shape,
  WIDTH,
  widthOf,
} from './drawing.ts';
import type { ReportDrawing } from './reportPicture.ts';

type Grid = Extract<ReportDrawing, { shape: 'grid' }>;
type State = Grid['rows'][number]['cells'][number]['state'];

const ROW = 23;
const WIDEST_CELL = 64;
const LABELS_AT_MOST = 200;
const HEADS_AT_MOST = 96;
const LEGEND = 22;
const SIGN = 12;
const STATES: readonly State[] = ['measured', 'proxy', 'manual', 'blind', 'outOfScope'];

export function drawGrid({ columns, rows }: Grid): Drawn {
  const left = labelRoom(
    rows.map((row) => row.label),
    LABELS_AT_MOST,
  );
  const width = Math.min(WIDEST_CELL, (WIDTH - left) / Math.max(1, columns.length));
  const widest = Math.max(0, ...columns.map((one) => widthOf(one)));
  const isTurned = widest > width - 4;
  const heads = isTurned ? Math.min(HEADS_AT_MOST, widest) + 8 : 18;
  const every = Math.max(1, Math.ceil((FONT + 1) / width));
  const { height, isLabelled } = rowsOf(rows.length, HIGHEST - heads - LEGEND * 2, ROW);
  const size = Math.min(SIGN, width - 2, height - 2);
  const titles = columns.flatMap((one, index) => {
    const center = left + (index + 0.5) * width;
    if (!isTurned) return label(center, heads - 6, one, { anchor: 'middle' });
    return index % every === 0
      ? label(center + FONT * 0.34, heads - 4, fitText(one, heads - 8), { turn: -90 })
      : [];
  });
  const drawn = rows.flatMap(({ label: name, cells }, index) => {
    const top = heads + index * height;
    const middle = top + height / 2;
    const words = isLabelled(index) ? fitText(name, left - 8) : '';
    const signs = cells.flatMap(({ state }, at) => drawSign(state, left + (at + 0.5) * width, middle, size));
    return [
      line(0, top, left + columns.length * width, top, 'grid'),
      ...label(left - 8, middle + FONT * 0.34, words, { anchor: 'end' }),
      ...signs,
    ];
  });
  const base = heads + rows.length * height;
  const legend = drawLegend(rows, base);
  return { height: legend.bottom, shapes: [...titles, ...drawn, ...legend.shapes] };
}

function drawSign(state: State, x: number, y: number, size: number): readonly Shape[] {
  const half = size / 2;
  const square = { x: x - half, y: y - half, width: size, height: size };
  switch (state) {
    case 'measured':
      return box(square, { shade: 4 });
    case 'proxy':
      return box(square, 'hatched');
    case 'manual':
      return [
        { type: 'circle', x: round(x), y: round(y), radius: round(half), isFilled: false, stroke: 1.4 },
      ];
    case 'blind': {
      const arm = half * 0.7;
      return [
        sign(
          `M${round(x - arm)} ${round(y - arm)}L${round(x + arm)} ${round(y + arm)}M${round(x - arm)} ${round(y + arm)}L${round(x + arm)} ${round(y - arm)}`,
        ),
      ];
    }
    case 'outOfScope':
      return [sign(`M${round(x - half * 0.5)} ${round(y)}H${round(x + half * 0.5)}`)];
  }
}

function sign(d: string): Shape {
  return { type: 'path', d, stroke: 0.9, dash: null };
}

/** Each state that occurs, by the words of the first cell that has it. */
function drawLegend(
  rows: Grid['rows'],
  base: number,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const words = new Map<State, string>();
  for (const { cells } of rows)
    for (const { state, shown } of cells) if (!words.has(state)) words.set(state, shown);
  let x = 6;
  let y = base + LEGEND;
  const shapes = STATES.flatMap((state) => {
    const shown = words.get(state);
    if (shown === undefined) return [];
    const said = fitText(shown, WIDTH - 40);
    const width = SIGN + 6 + widthOf(said) + 18;
    if (x + width > WIDTH && x > 6) {
      x = 6;
      y += LEGEND - 4;
    }
    const at = x;
    x += width;
    return [...drawSign(state, at + SIGN / 2, y - 4, SIGN), ...label(at + SIGN + 6, y, said)];
  });
  return { shapes, bottom: shapes.length === 0 ? base + 8 : y + 8 };
}
