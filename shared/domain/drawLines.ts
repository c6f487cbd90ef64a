/*
 * Lines over time. Where nothing was measured the line has a gap; lines are told apart by their dashes and by the name
 * at their end.
 */
import {
  AXIS_ROOM,
  type Drawn,
  drawTimeAxis,
  FONT,
  fitText,
  label,
  labelRoom,
  line,
  round,
  type Shape,
  timeScale,
  WIDTH,
} from './drawing.ts';
import type { ReportDrawing } from './reportPicture.ts';

type Lines = Extract<ReportDrawing, { shape: 'lines' }>;
type Point = { readonly x: number; readonly y: number };

const TOP = 12;
const HEIGHT = 216;
const RIGHT = 10;
const NAMES_AT_MOST = 150;
/** Before a name: a piece of its line, from 4 to 22 after the last point. */
const PIECE_ROOM = 26;
const NAME_EVERY = 11;
/** Points of a line that has more than this stand too close to be dotted. */
const DOTTED_AT_MOST = 40;
const DASHES = [null, '6 3', '1.5 2.5', '9 3 2 3', '3 3', '12 4'] as const;

export function drawLines({ axis, low, high, gridLines, series }: Lines): Drawn {
  const left = labelRoom(
    gridLines.map((one) => one.label),
    90,
  );
  const isNamed = series.length > 1;
  const names = isNamed
    ? PIECE_ROOM +
      labelRoom(
        series.map((one) => one.label),
        NAMES_AT_MOST,
      )
    : 0;
  const right = WIDTH - RIGHT - names;
  const base = HEIGHT - AXIS_ROOM;
  const x = timeScale(axis, left, right);
  const span = high > low ? high - low : 1;
  const y = (value: number): number =>
    base - ((Math.min(Math.max(value, low), Math.max(high, low)) - low) / span) * (base - TOP);
  const grid = gridLines.flatMap(({ value, label: words }) => {
    const at = y(value);
    const isZero = value === 0 && low < 0;
    return [
      line(left, at, right, at, isZero ? 'axis' : 'grid'),
      ...label(left - 6, at + FONT * 0.34, fitText(words, left - 6), { anchor: 'end' }),
    ];
  });
  const drawn = series.flatMap(({ points }, index) => {
    const runs = runsOf(points, x, y);
    const dash = DASHES[index % DASHES.length] ?? null;
    const isDotted = points.length <= DOTTED_AT_MOST;
    return runs.flatMap((run) => drawRun(run, dash, isDotted));
  });
  const ends = isNamed ? drawNames(series, y, right, names) : [];
  return {
    height: HEIGHT,
    shapes: [...drawTimeAxis(axis, { left, right, top: TOP, base }), ...grid, ...drawn, ...ends],
  };
}

/** Points that follow each other without a gap. */
function runsOf(
  points: Lines['series'][number]['points'],
  x: (at: number) => number,
  y: (value: number) => number,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let open: Point[] | null = null;
  for (const { at, value } of points) {
    if (value === null) {
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      runs.push(open);
    }
    open.push({ x: round(x(at)), y: round(y(value)) });
  }
  return runs;
}

function drawRun(run: readonly Point[], dash: string | null, isDotted: boolean): readonly Shape[] {
  const d = run.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  // A point between two gaps is no line, and would not be seen.
  const dots =
    isDotted || run.length === 1
      ? run.map(({ x, y }): Shape => ({ type: 'circle', x, y, radius: 1.9, isFilled: true, stroke: 0 }))
      : [];
  return [{ type: 'path', d, stroke: 1.4, dash }, ...dots];
}

/** Names at the ends of their lines, moved apart where they would touch, with a piece of the line before each. */
function drawNames(
  series: Lines['series'],
  y: (value: number) => number,
  right: number,
  room: number,
): readonly Shape[] {
  const ends = series
    .map(({ label: name, points }, index) => {
      const last = points.findLast(({ value }) => value !== null)?.value ?? null;
      return { name, index, at: last === null ? TOP : y(last) };
    })
    .sort((a, b) => a.at - b.at);
  const most = Math.floor((HEIGHT - AXIS_ROOM - TOP) / NAME_EVERY);
  let lowest = TOP - NAME_EVERY;
  return ends.slice(0, most).flatMap(({ name, index, at }, place) => {
    const rest = Math.min(ends.length, most) - place - 1;
    const limit = HEIGHT - AXIS_ROOM - rest * NAME_EVERY;
    lowest = Math.min(limit, Math.max(at, lowest + NAME_EVERY));
    const dash = DASHES[index % DASHES.length] ?? null;
    const piece: Shape = {
      type: 'line',
      x1: round(right + 4),
      y1: round(lowest),
      x2: round(right + 22),
      y2: round(lowest),
      stroke: 1.4,
      isFaint: false,
      dash,
    };
    return [piece, ...label(right + PIECE_ROOM, lowest + FONT * 0.34, fitText(name, room - PIECE_ROOM))];
  });
}
