/*
 * Stretches of time in rows, with single moments on a lane beneath each: levels, clocks, calls.
 */
import {
  AXIS_ROOM,
  box,
  type Drawn,
  drawTimeAxis,
  FONT,
  fitText,
  HIGHEST,
  label,
  labelRoom,
  line,
  round,
  rowsOf,
  type Shape,
  timeScale,
  WIDTH,
  widthOf,
} from './drawing.ts';
import type { ReportDrawing } from './reportPicture.ts';

type Spans = Extract<ReportDrawing, { shape: 'spans' }>;
type Row = Spans['rows'][number];

const TOP = 4;
const RIGHT = 8;
const ROW = 24;
const LABELS_AT_MOST = 210;
const THINNEST = 1.2;
const SMALL = 8.5;
/** Rows lower than this have no words in them. */
const LOWEST_WITH_WORDS = 15;

export function drawSpans({ axis, rows }: Spans): Drawn {
  const left = labelRoom(
    rows.map((row) => row.label),
    LABELS_AT_MOST,
  );
  const right = WIDTH - RIGHT;
  const { height, isLabelled } = rowsOf(rows.length, HIGHEST - TOP - AXIS_ROOM, ROW);
  const base = TOP + Math.max(1, rows.length) * height;
  const x = timeScale(axis, left, right);
  const drawn = rows.flatMap((row, index) => {
    const top = TOP + index * height;
    const words = isLabelled(index) ? fitText(row.label, left - 8) : '';
    const rule = index === 0 ? [] : [line(0, top, right, top, 'grid')];
    return [
      ...rule,
      ...label(left - 8, top + Math.min(height * 0.5, 11) + FONT * 0.34, words, { anchor: 'end' }),
      ...drawRow(row, { top, height, right }, x),
    ];
  });
  return {
    height: base + AXIS_ROOM,
    shapes: [...drawTimeAxis(axis, { left, right, top: TOP, base }), ...drawn],
  };
}

function drawRow(
  { spans, dots }: Row,
  { top, height, right }: { top: number; height: number; right: number },
  x: (at: number) => number,
): readonly Shape[] {
  // Bars in the upper part of the row, moments beneath them: neither hides the other.
  const barTop = top + height * 0.14;
  const barHeight = height * (dots.length === 0 ? 0.72 : 0.5);
  const hasWords = height >= LOWEST_WITH_WORDS;
  const ordered = [...spans].sort((a, b) => a.from - b.from);
  const bars = ordered.flatMap((span, index) => {
    const from = x(span.from);
    const width = Math.max(THINNEST, x(span.to) - from);
    const next = ordered[index + 1];
    const free = (next === undefined ? right : x(next.from)) - (from + width) - 6;
    const size = widthOf(span.label, SMALL);
    const at = barTop + barHeight / 2 + SMALL * 0.34;
    const isInside = span.shade === 0 && !span.isHatched && size + 6 <= width;
    const words = !hasWords
      ? []
      : isInside
        ? label(from + 3, at, span.label, { size: SMALL })
        : size <= free
          ? label(from + width + 3, at, span.label, { size: SMALL })
          : [];
    const fill = span.isHatched ? ('hatched' as const) : { shade: span.shade };
    return [...box({ x: from, y: barTop, width, height: barHeight }, fill), ...words];
  });
  const radius = round(Math.min(2.8, height * 0.13));
  const lane = round(top + height * 0.82);
  const marks = dots.map(
    ({ at, isHollow }): Shape => ({
      type: 'circle',
      x: round(x(at)),
      y: lane,
      radius,
      isFilled: !isHollow,
      stroke: 0.9,
    }),
  );
  return [...bars, ...marks];
}
