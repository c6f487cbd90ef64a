/*
 * Horizontal bars, each with its value behind it and, where it has one, its limit as a line across.
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
  rowsOf,
  WIDTH,
  widthOf,
} from './drawing.ts';
import type { ReportDrawing } from './reportPicture.ts';

type Bars = Extract<ReportDrawing, { shape: 'bars' }>;

const TOP = 4;
const BOTTOM = 6;
const ROW = 21;
const LABELS_AT_MOST = 270;
const VALUES_AT_MOST = 120;

export function drawBars({ high, bars }: Bars): Drawn {
  const left = labelRoom(
    bars.map((one) => one.label),
    LABELS_AT_MOST,
  );
  const valueRoom = Math.min(VALUES_AT_MOST, Math.max(0, ...bars.map(({ shown }) => widthOf(shown)))) + 6;
  const right = WIDTH - valueRoom - 4;
  const { height, isLabelled } = rowsOf(bars.length, HIGHEST - TOP - BOTTOM, ROW);
  const base = TOP + Math.max(1, bars.length) * height;
  const top = Math.max(high, ...bars.flatMap(({ value, mark }) => [value, mark ?? 0]));
  const x = (value: number): number => left + (top === 0 ? 0 : value / top) * (right - left);
  const drawn = bars.flatMap(({ label: name, value, shown, isHatched, mark }, index) => {
    const y = TOP + index * height;
    const middle = y + height / 2 + FONT * 0.34;
    const end = x(value);
    const bar = box(
      { x: left, y: y + height * 0.2, width: Math.max(0.8, end - left), height: height * 0.6 },
      isHatched ? 'hatched' : { shade: 2 },
    );
    // Behind the limit where the bar ends just before it: a number is never crossed out.
    const limit = mark === null ? null : x(mark);
    const isCrossed = limit !== null && limit > end - 2 && limit < end + widthOf(shown) + 6;
    const words = isLabelled(index)
      ? [
          ...label(left - 8, middle, fitText(name, left - 8), { anchor: 'end' }),
          ...label((isCrossed ? limit : end) + 5, middle, fitText(shown, valueRoom)),
        ]
      : [];
    const across = limit === null ? [] : [line(limit, y + height * 0.08, limit, y + height * 0.92, 'mark')];
    return [...bar, ...across, ...words];
  });
  return { height: base + BOTTOM, shapes: [line(left, TOP, left, base, 'axis'), ...drawn] };
}
