/*
 * What drawings of a report share: how wide a text will be, patterns as plain lines, the axis of time. Everything is
 * lines and outlines in the colour of the text, so that it prints in black and reads without colour; patterns are drawn
 * line by line, for readers that know no fills by reference. A drawing is a list of shapes: the page and the preview
 * each put them in their own way, and look alike.
 */
import type { ReportDrawing } from './reportPicture.ts';

/** One thing drawn, in units of a sheet 720 wide; the first lies undermost. */
export type Shape =
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** From 0 (the paper is seen) to 1. */
      readonly shade: number;
    }
  | {
      readonly type: 'path';
      readonly d: string;
      readonly stroke: number;
      /** As SVG writes it; null for a whole line. */
      readonly dash: string | null;
    }
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: number;
      readonly isFaint: boolean;
      readonly dash: string | null;
    }
  | {
      readonly type: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly isFilled: boolean;
      readonly stroke: number;
    }
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      /** Degrees, around its place. */
      readonly turn: number;
    };

export type Drawn = { readonly height: number; readonly shapes: readonly Shape[] };

export const WIDTH = 720;
/** The tallest a drawing gets: it stands on one page. */
export const HIGHEST = 880;
export const FONT = 10;
/** Labels stand at least so far apart, else some are left out. */
const LABEL_EVERY = 9;

type TimeAxis = Extract<ReportDrawing, { shape: 'lines' }>['axis'];

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const NARROW = /^[\s.,:;’'|!()[\]·ijlIft1-]$/u;
const CAPITAL = /^[A-ZÀ-ÖØ-Þ]$/u;
const WIDE = /^[MWmw@%+=−—…#•&]$/u;
/** Drawn as wide as high: Chinese, Japanese, Korean, emoji. */
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;

/** How wide a text will be, about and rather too wide: nothing measures letters here. */
export function widthOf(text: string, size = FONT): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += letterWidth(segment);
  return width * size;
}

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 0.4;
  if (WIDE.test(letter)) return 1;
  if (SQUARE.test(letter)) return 1.1;
  return CAPITAL.test(letter) ? 0.74 : 0.63;
}

/** The text in one line of so much room, cut with an ellipsis; whole graphemes alone. */
export function fitText(text: string, room: number, size = FONT): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (widthOf(line, size) <= room) return line;
  let kept = '';
  let width = widthOf('…', size);
  for (const { segment } of graphemes.segment(line)) {
    width += widthOf(segment, size);
    if (width > room) break;
    kept += segment;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}

/** A label, whose direction is its own; none where there is nothing to say. */
export function label(
  x: number,
  y: number,
  text: string,
  {
    anchor = 'start',
    size = FONT,
    turn = 0,
  }: { anchor?: 'start' | 'middle' | 'end'; size?: number; turn?: number } = {},
): readonly Shape[] {
  return text === '' ? [] : [{ type: 'text', x: round(x), y: round(y), text, anchor, size, turn }];
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** From nothing to full; the outline tells the first from the paper. */
const SHADES = [0, 0.14, 0.34, 0.62, 1] as const;

/** A filled box with its outline; `hatched` in place of the shade. */
export function box({ x, y, width, height }: Box, fill: { shade: number } | 'hatched'): readonly Shape[] {
  const shade = fill === 'hatched' ? 0 : (SHADES[fill.shade] ?? 0);
  const sides = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return [{ type: 'rect', ...sides, shade }, ...(fill === 'hatched' ? hatch({ x, y, width, height }) : [])];
}

const HATCH_EVERY = 4;

/** Slanted lines, cut at the edges of the box. */
function hatch({ x, y, width, height }: Box): readonly Shape[] {
  const parts: string[] = [];
  for (let sum = HATCH_EVERY / 2; sum < width + height; sum += HATCH_EVERY) {
    const left = Math.max(0, sum - height);
    const right = Math.min(width, sum);
    parts.push(`M${round(x + left)} ${round(y + sum - left)}L${round(x + right)} ${round(y + sum - right)}`);
  }
  return parts.length === 0 ? [] : [{ type: 'path', d: parts.join(''), stroke: 0.8, dash: null }];
}

const STROKES = { axis: 0.8, grid: 0.5, mark: 1.6 } as const;

export function line(x1: number, y1: number, x2: number, y2: number, look: keyof typeof STROKES): Shape {
  return {
    type: 'line',
    x1: round(x1),
    y1: round(y1),
    x2: round(x2),
    y2: round(y2),
    stroke: STROKES[look],
    isFaint: look === 'grid',
    dash: null,
  };
}

/** Where a moment stands between two edges. */
export function timeScale({ from, to }: TimeAxis, left: number, right: number): (at: number) => number {
  const span = Math.max(1, to - from);
  return (at) => left + ((Math.min(Math.max(at, from), to) - from) / span) * (right - left);
}

/** Room under an axis of time: ticks, then what it is of. */
export const AXIS_ROOM = 36;

/** Ticks with hairlines up to `top`, and the axis at `base`. */
export function drawTimeAxis(
  axis: TimeAxis,
  { left, right, top, base }: { left: number; right: number; top: number; base: number },
): readonly Shape[] {
  const x = timeScale(axis, left, right);
  let lastEnd = Number.NEGATIVE_INFINITY;
  const ticks = axis.ticks.flatMap(({ at, label: words }) => {
    const place = x(at);
    const width = widthOf(words);
    const anchor = place - width / 2 < left ? 'start' : place + width / 2 > right ? 'end' : 'middle';
    const begin = anchor === 'start' ? place : anchor === 'end' ? place - width : place - width / 2;
    const isFree = begin > lastEnd + 4;
    if (isFree) lastEnd = begin + width;
    return [
      line(place, top, place, base, 'grid'),
      line(place, base, place, base + 4, 'axis'),
      ...(isFree ? label(place, base + 15, words, { anchor }) : []),
    ];
  });
  return [
    ...ticks,
    line(left, base, right, base, 'axis'),
    ...label(right, base + 30, fitText(axis.label, right - 8), { anchor: 'end' }),
  ];
}

/** How high each of so many rows is, and which of them are labelled when they stand too close. */
export function rowsOf(count: number, room: number, usual: number) {
  const height = Math.min(usual, room / Math.max(1, count));
  const every = Math.max(1, Math.ceil(LABEL_EVERY / height));
  return { height, isLabelled: (index: number): boolean => index % every === 0 };
}

/** The column of labels: as wide as the widest needs, within a limit. */
export function labelRoom(labels: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...labels.map((one) => widthOf(one)))) + 8;
}
