// Arithmetic of the volume strip: time to px and back, bars merged until each can be seen, round ticks.
// Moments are epoch ms UTC; the zone's offset comes in, so that ticks fall on the reader's round hours.

export interface VolumeBucket {
  /** Start of the bucket. */
  readonly at: number;
  readonly count: number;
}

export interface TimeSpan {
  readonly fromAt: number;
  readonly toAt: number;
}

export const xOf = (at: number, { fromAt, toAt }: TimeSpan, width: number): number =>
  toAt <= fromAt ? 0 : ((at - fromAt) / (toAt - fromAt)) * width;

export function atOf(x: number, { fromAt, toAt }: TimeSpan, width: number): number {
  if (width <= 0) return fromAt;
  return fromAt + Math.min(1, Math.max(0, x / width)) * (toAt - fromAt);
}

export interface MergedBuckets {
  readonly bucketMs: number;
  readonly bars: readonly VolumeBucket[];
}

/** Sums neighbours, by whole multiples of the bucket, until bars are at least `minBarPx` wide. */
export function mergeBuckets(
  buckets: readonly VolumeBucket[],
  bucketMs: number,
  span: TimeSpan,
  width: number,
  minBarPx = 3,
): MergedBuckets {
  const slots = (span.toAt - span.fromAt) / bucketMs;
  const fits = Math.max(1, Math.floor(width / minBarPx));
  const times = slots > fits ? Math.ceil(slots / fits) : 1;
  const merged = bucketMs * times;
  const sums = new Map<number, number>();
  for (const { at, count } of buckets) {
    if (at + bucketMs <= span.fromAt || at >= span.toAt) continue;
    const slot = Math.floor((at - span.fromAt) / merged);
    sums.set(slot, (sums.get(slot) ?? 0) + count);
  }
  const bars = [...sums]
    .sort(([a], [b]) => a - b)
    .map(([slot, count]) => ({ at: span.fromAt + slot * merged, count }));
  return { bucketMs: merged, bars };
}

/** The top of the scale: the smallest of 1, 2, 5 × 10ⁿ that holds the highest bar. */
export function roundTop(highest: number): number {
  if (highest <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  for (const step of [1, 2, 2.5, 5, 10]) {
    const top = step * power;
    if (top >= highest && Number.isInteger(top)) return top;
  }
  return 10 * power;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const tickSteps = [
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  28 * day,
  91 * day,
  182 * day,
  364 * day,
] as const;

/** Round moments, at least `gapPx` apart. `offsetMs` is the zone's offset from UTC (east is positive). */
export function timeTicks(span: TimeSpan, width: number, offsetMs: number, gapPx = 84): readonly number[] {
  const length = span.toAt - span.fromAt;
  if (length <= 0 || width <= 0) return [];
  const least = (length * gapPx) / width;
  const step = tickSteps.find((one) => one >= least) ?? Math.ceil(least / (364 * day)) * 364 * day;
  const first = Math.ceil((span.fromAt + offsetMs) / step) * step - offsetMs;
  const ticks: number[] = [];
  for (let at = first; at <= span.toAt; at += step) ticks.push(at);
  return ticks;
}

export type ScrubMove = 'next' | 'previous' | 'pageNext' | 'pagePrevious' | 'first' | 'last';

const scrubKeys: Readonly<Record<string, ScrubMove>> = {
  ArrowRight: 'next',
  ArrowUp: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'previous',
  PageUp: 'pageNext',
  PageDown: 'pagePrevious',
  Home: 'first',
  End: 'last',
};

export const scrubMoveOf = (key: string): ScrubMove | undefined => scrubKeys[key];

/** Start of the slot where the cursor goes. From nowhere, it starts at the newest. */
export function moveCursor(
  cursorAt: number | null,
  move: ScrubMove,
  span: TimeSpan,
  bucketMs: number,
): number {
  const slots = Math.max(1, Math.ceil((span.toAt - span.fromAt) / bucketMs));
  const slot = cursorAt === null ? slots : slotOf(cursorAt, span, bucketMs);
  const steps = {
    next: 1,
    previous: -1,
    pageNext: 10,
    pagePrevious: -10,
    first: -slots,
    last: slots,
  } as const;
  const to = Math.min(slots - 1, Math.max(0, slot + steps[move]));
  return span.fromAt + to * bucketMs;
}

export function slotOf(at: number, span: TimeSpan, bucketMs: number): number {
  const slots = Math.max(1, Math.ceil((span.toAt - span.fromAt) / bucketMs));
  return Math.min(slots - 1, Math.max(0, Math.floor((at - span.fromAt) / bucketMs)));
}

export interface LabelWish {
  readonly id: string;
  readonly x: number;
  /** px of sign and words together, an estimate. */
  readonly width: number;
  /** Higher is served first: a change of level must not lose its words to a neighbour. */
  readonly weight: number;
}

export interface PlacedLabel {
  readonly x: number;
  /** Row of the label, 0 first; -1: no room, a point is drawn on the bars instead. */
  readonly lane: number;
  /** The words stand to the left of the sign, at the right-hand end. */
  readonly isLeft: boolean;
}

/** Gives each mark the first lane where its words touch no others. */
export function placeLabels(
  wishes: readonly LabelWish[],
  lanes: number,
  width: number,
): ReadonlyMap<string, PlacedLabel> {
  const taken: { from: number; to: number }[][] = Array.from({ length: lanes }, () => []);
  const placed = new Map<string, PlacedLabel>();
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight || a.x - b.x)) {
    const isLeft = wish.x + wish.width > width && wish.x - wish.width > 0;
    const from = isLeft ? wish.x - wish.width : wish.x;
    const to = from + wish.width;
    const lane = taken.findIndex((row) => row.every((other) => to + 6 <= other.from || from >= other.to + 6));
    taken[lane]?.push({ from, to });
    placed.set(wish.id, { x: wish.x, lane, isLeft });
  }
  return placed;
}

const laneHeight = 15;

/** Room above the bars for the marks' words, px. */
export function headOf(
  markCount: number,
  height: number,
): { readonly lanes: number; readonly headHeight: number } {
  const lanes = markCount === 0 ? 0 : height >= 96 ? 2 : 1;
  return { lanes, headHeight: Math.max(16, lanes * laneHeight + 3) };
}

export const laneTop = (lane: number): number => lane * laneHeight;
