/*
 * Lines over time. Where nothing was measured the line has a gap; lines are told apart by their dashes and by the name
 * at their end.
 */
import type { ReportDrawing } from '../../../shared/domain/reportPicture.ts';
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
  timeScale,
  WIDTH,
} from './drawing.ts';
import { type Markup, markup } from './markup.ts';

type Lines = Extract<ReportDrawing, { shape: 'lines' }>;
type Point = { readonly x: number; readonly y: number };

const TOP = 12;
const HEIGHT = 216;
const RIGHT = 10;
const NAMES_AT_MOST = 170;
const NAME_EVERY = 11;
/** Points of a line that has more than this stand too close to be dotted. */
const DOTTED_AT_MOST = 40;
const DASHES = ['', '6 3', '1.5 2.5', '9 3 2 3', '3 3', '12 4'] as const;

export function drawLines({ axis, low, high, gridLines, series }: Lines): Drawn {
  const left = labelRoom(
    gridLines.map((one) => one.label),
    90,
  );
  const isNamed = series.length > 1;
  const names = isNamed
    ? labelRoom(
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
  const grid = gridLines.map(({ value, label: words }) => {
    const at = y(value);
    const isZero = value === 0 && low < 0;
    return markup`${line(left, at, right, at, isZero ? 'axis' : 'grid')}${label(left - 6, at + FONT * 0.34, fitText(words, left - 6), { anchor: 'end' })}`;
  });
  const drawn = series.map(({ points }, index) => {
    const runs = runsOf(points, x, y);
    const dash = DASHES[index % DASHES.length] ?? '';
    const isDotted = points.length <= DOTTED_AT_MOST;
    return markup`${runs.map((run) => drawRun(run, dash, isDotted))}`;
  });
  const ends = isNamed ? drawNames(series, y, right, names) : [];
  return {
    height: HEIGHT,
    content: [markup`${drawTimeAxis(axis, { left, right, top: TOP, base })}${grid}${drawn}${ends}`],
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

function drawRun(run: readonly Point[], dash: string, isDotted: boolean): Markup {
  const path = run.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  const dashed = dash === '' ? null : markup` stroke-dasharray="${dash}"`;
  // A point between two gaps is no line, and would not be seen.
  const dots =
    isDotted || run.length === 1
      ? run.map((point) => markup`<circle cx="${point.x}" cy="${point.y}" r="1.9" fill="currentColor"/>`)
      : [];
  return markup`<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"${dashed}/>${dots}`;
}

/** Names at the ends of their lines, moved apart where they would touch, with a piece of the line before each. */
function drawNames(
  series: Lines['series'],
  y: (value: number) => number,
  right: number,
  room: number,
): readonly Markup[] {
  const ends = series
    .map(({ label: name, points }, index) => {
      const last = points.findLast(({ value }) => value !== null)?.value ?? null;
      return { name, index, at: last === null ? TOP : y(last) };
    })
    .sort((a, b) => a.at - b.at);
  const most = Math.floor((HEIGHT - AXIS_ROOM - TOP) / NAME_EVERY);
  let lowest = TOP - NAME_EVERY;
  return ends.slice(0, most).map(({ name, index, at }, place) => {
    const rest = Math.min(ends.length, most) - place - 1;
    const limit = HEIGHT - AXIS_ROOM - rest * NAME_EVERY;
    lowest = Math.min(limit, Math.max(at, lowest + NAME_EVERY));
    const dash = DASHES[index % DASHES.length] ?? '';
    const dashed = dash === '' ? null : markup` stroke-dasharray="${dash}"`;
    return markup`<line x1="${round(right + 4)}" y1="${round(lowest)}" x2="${round(right + 22)}" y2="${round(lowest)}" stroke="currentColor" stroke-width="1.4"${dashed}/>${label(right + 26, lowest + FONT * 0.34, fitText(name, room - 20))}`;
  });
}
