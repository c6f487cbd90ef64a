/*
 * What the drawings of the preview share: room for labels, a scale of time, slanted lines. Black, white and patterns
 * only, in the colour of the text.
 */
import type { ReportDrawing } from '../../../../../shared/domain/reportPicture.ts';

export type TimeAxis = Extract<ReportDrawing, { shape: 'lines' }>['axis'];

/** In units of the drawing, which is stretched to its place. */
export const WIDTH = 640;
export const FONT = 11;
/** Under an axis of time: its ticks and what it is of. */
export const AXIS_ROOM = 34;
/** Higher than this nothing is drawn: rows are made lower instead. */
const HIGHEST = 900;
const LETTER = 0.6;

/** How wide a text is, about. */
export function widthOf(text: string): number {
  return [...text].length * FONT * LETTER;
}

/** The text in so much room, cut with an ellipsis. */
export function fitText(text: string, room: number): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  const most = Math.floor(room / (FONT * LETTER));
  if (letters.length <= most) return letters.join('');
  return most < 2
    ? ''
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The room that labels at the left take, within a limit. */
export function labelRoom(labels: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...labels.map(widthOf))) + 8;
}

/** How high each of so many rows is, and every how many of them are labelled. */
export function rowSize(count: number, usual: number): { readonly height: number; readonly every: number } {
  const height = Math.min(usual, HIGHEST / Math.max(1, count));
  return { height, every: Math.max(1, Math.ceil(FONT / height)) };
}

/** Where a value stands between two edges; what lies outside stands on the edge. */
export function scaleOf(from: number, to: number, left: number, right: number): (value: number) => number {
  const span = to > from ? to - from : 1;
  return (value) =>
    round(left + ((Math.min(Math.max(value, from), Math.max(from, to)) - from) / span) * (right - left));
}

export type Tick = {
  readonly at: number;
  readonly x: number;
  readonly label: string | null;
  readonly anchor: 'start' | 'middle' | 'end';
};

/** The ticks of an axis; a label that would touch the one before it is left out. */
export function ticksOf(axis: TimeAxis, left: number, right: number): readonly Tick[] {
  const x = scaleOf(axis.from, axis.to, left, right);
  let end = Number.NEGATIVE_INFINITY;
  return axis.ticks.map(({ at, label }) => {
    const place = x(at);
    const width = widthOf(label);
    const anchor = place - width / 2 < left ? 'start' : place + width / 2 > right ? 'end' : 'middle';
    const begin = anchor === 'start' ? place : anchor === 'end' ? place - width : place - width / 2;
    if (begin <= end + 6) return { at, x: place, label: null, anchor };
    end = begin + width;
    return { at, x: place, label, anchor };
  });
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Slanted lines, cut at the edges of the box, as a path. */
export function hatchPath({ x, y, width, height }: Box, every = 5): string {
  const parts: string[] = [];
  for (let sum = every / 2; sum < width + height; sum += every) {
    const left = Math.max(0, sum - height);
    const right = Math.min(width, sum);
    parts.push(`M${round(x + left)} ${round(y + sum - left)}L${round(x + right)} ${round(y + sum - right)}`);
  }
  return parts.join('');
}

/** Points that follow each other without a gap, as paths. */
export function runPaths(
  points: readonly { readonly at: number; readonly value: number | null }[],
  x: (at: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const runs: string[] = [];
  let isOpen = false;
  for (const { at, value } of points) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    const place = `${x(at)} ${y(value)}`;
    if (isOpen) runs[runs.length - 1] += `L${place}`;
    // A point alone is a line of no length: round ends make it a dot.
    else runs.push(`M${place}l0 0`);
    isOpen = true;
  }
  return runs;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
