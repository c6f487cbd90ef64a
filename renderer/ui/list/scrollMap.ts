// Arithmetic of a list of equal rows: which are in sight, and how a scroll position stands for a place in a
// list taller than a browser can draw. Chromium loses everything past 33,554,432 px, so the spacer stops at
// 15,000,000 px and the rest is proportion: `offset` is px into the whole list, `scrollTop` px of the spacer.

export interface ListShape {
  readonly count: number;
  /** px, the same for every row. */
  readonly rowHeight: number;
  /** Height of the window onto the list, px. */
  readonly viewport: number;
}

export interface RowRange {
  readonly first: number;
  /** Excluded. */
  readonly end: number;
}

export const tallestSpacer = 15_000_000;

export const contentHeight = ({ count, rowHeight }: ListShape): number => count * rowHeight;

export const spacerHeight = (shape: ListShape): number => Math.min(contentHeight(shape), tallestSpacer);

export const isScaled = (shape: ListShape): boolean => contentHeight(shape) > tallestSpacer;

export const maxOffset = (shape: ListShape): number => Math.max(0, contentHeight(shape) - shape.viewport);

const maxScrollTop = (shape: ListShape): number => Math.max(0, spacerHeight(shape) - shape.viewport);

export function clampOffset(offset: number, shape: ListShape): number {
  return Math.min(maxOffset(shape), Math.max(0, offset));
}

export function offsetOf(scrollTop: number, shape: ListShape): number {
  const most = maxScrollTop(shape);
  if (!isScaled(shape) || most === 0) return clampOffset(scrollTop, shape);
  // A browser that rounds scrollTop down must not hide the last rows.
  if (scrollTop >= most - 1) return maxOffset(shape);
  return clampOffset((scrollTop / most) * maxOffset(shape), shape);
}

export function scrollTopOf(offset: number, shape: ListShape): number {
  const inside = clampOffset(offset, shape);
  if (!isScaled(shape)) return inside;
  const most = maxOffset(shape);
  return most === 0 ? 0 : (inside / most) * maxScrollTop(shape);
}

/** Rows to draw: those in sight and `spare` on either side. */
export function rowsInSight(offset: number, shape: ListShape, spare: number): RowRange {
  if (shape.count === 0 || shape.rowHeight <= 0) return { first: 0, end: 0 };
  const inside = clampOffset(offset, shape);
  const first = Math.max(0, Math.floor(inside / shape.rowHeight) - spare);
  const end = Math.min(shape.count, Math.ceil((inside + shape.viewport) / shape.rowHeight) + spare);
  return { first, end };
}

/** The offset nearest to the present one at which row `index` is wholly in sight. */
export function offsetToShow(index: number, offset: number, shape: ListShape): number {
  const top = index * shape.rowHeight;
  const bottom = top + shape.rowHeight;
  if (top < offset || shape.rowHeight > shape.viewport) return clampOffset(top, shape);
  if (bottom > offset + shape.viewport) return clampOffset(bottom - shape.viewport, shape);
  return clampOffset(offset, shape);
}

/** Px of a wheel turn, whatever unit the device speaks. */
export function wheelPixels(delta: number, mode: number, shape: ListShape): number {
  if (mode === 1) return delta * Math.min(shape.rowHeight, 40);
  if (mode === 2) return delta * shape.viewport;
  return delta;
}
