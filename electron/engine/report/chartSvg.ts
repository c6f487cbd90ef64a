/*
 * The volume chart as a drawing: thin bars, hairlines and numbered marks, readable in
 * black and white. Its words are in the document; its numbers stand in a table beneath.
 */
import type { ReportVolume } from '../../../shared/domain/reportDocument.ts';
import { type Markup, markup } from './markup.ts';

const WIDTH = 720;
const HEIGHT = 216;
const LEFT = 40;
const RIGHT = 10;
const TOP = 46;
const BOTTOM = 40;
const MARK_RADIUS = 7.5;
const MARK_ROWS = 3;

/** Draws the chart; the caller gives ids for its title and description. */
export function chartSvg(volume: ReportVolume, showNumber: (value: number) => string): Markup | null {
  const { from, to, bucketMs, peak } = volume;
  if (from === null || to === null || bucketMs === null || peak === null) return null;
  const plotWidth = WIDTH - LEFT - RIGHT;
  const plotHeight = HEIGHT - TOP - BOTTOM;
  const { top, parts } = niceTop(peak.count);
  const x = (at: number): number => round(LEFT + ((at - from.at) / (to.at - from.at)) * plotWidth);
  const y = (count: number): number => round(TOP + plotHeight - (count / top) * plotHeight);
  const base = TOP + plotHeight;

  const bars = volume.buckets
    .filter((bucket) => bucket.count > 0)
    .map((bucket) => {
      const left = x(bucket.from.at);
      const width = round(Math.max(0.8, x(Math.min(bucket.from.at + bucketMs, to.at)) - left - 1));
      return markup`<rect x="${left}" y="${y(bucket.count)}" width="${width}" height="${round(base - y(bucket.count))}"/>`;
    });
  const lines = gridValues(top, parts).map(
    (value) =>
      markup`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}"/><text class="count" x="${LEFT - 6}" y="${y(value) + 3.5}">${showNumber(value)}</text>`,
  );
  const ticks = volume.ticks.map((tick) => {
    const at = x(tick.at);
    const anchor = at < LEFT + 24 ? 'start' : at > WIDTH - RIGHT - 24 ? 'end' : 'middle';
    return markup`<line class="axis" x1="${at}" x2="${at}" y1="${base}" y2="${base + 4}"/><text class="tick" x="${at}" y="${base + 16}" text-anchor="${anchor}">${tick.label}</text>`;
  });

  return markup`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="volume-chart-title volume-description">
<title id="volume-chart-title">${volume.title}</title><desc id="volume-description">${volume.description}</desc>
<g aria-hidden="true">${lines}<g class="bars">${bars}</g>
<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${base}" y2="${base}"/>${ticks}${drawMarks(volume, x, base)}
<text class="tick" x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">${volume.axis}</text></g></svg>`;
}

/** Marks that would touch are set on the next row. */
function drawMarks(volume: ReportVolume, x: (at: number) => number, base: number): readonly Markup[] {
  const lastOnRow: number[] = [];
  return volume.marks.map((mark) => {
    const at = x(mark.moment.at);
    const free = Array.from({ length: MARK_ROWS }, (_, row) => row).find(
      (row) => at - (lastOnRow[row] ?? Number.NEGATIVE_INFINITY) > 2 * MARK_RADIUS + 1,
    );
    const row = free ?? mark.number % MARK_ROWS;
    lastOnRow[row] = at;
    const center = MARK_RADIUS + 1 + (MARK_ROWS - 1 - row) * (MARK_RADIUS * 2 - 1.5);
    return markup`<line class="mark" x1="${at}" x2="${at}" y1="${round(center + MARK_RADIUS)}" y2="${base}"/><circle class="mark-ring" cx="${at}" cy="${center}" r="${MARK_RADIUS}"/><text class="mark-number" x="${at}" y="${round(center + 3.3)}">${mark.number}</text>`;
  });
}

/** Round tops of the axis, each with the number of parts that gives whole numbers at every scale. */
const NICE_TOPS = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 4],
  [5, 5],
  [6, 3],
  [8, 4],
  [10, 5],
] as const;

/** The least round number that is not under the highest count. */
function niceTop(highest: number): { readonly top: number; readonly parts: number } {
  for (let scale = 1; ; scale *= 10) {
    const found = NICE_TOPS.find(([step]) => step * scale >= highest);
    if (found !== undefined) return { top: found[0] * scale, parts: found[1] };
  }
}

function gridValues(top: number, parts: number): readonly number[] {
  return Array.from({ length: parts + 1 }, (_, index) => (top / parts) * index);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
