// What is being read does not move. Before rows change, the keys in sight are noted with their distance from
// the top edge; after, the list is scrolled so that the first of them still there stands where it stood.

import type { RowSource } from './rowSource.ts';
import { clampOffset, type ListShape, rowsInSight } from './scrollMap.ts';

export interface Anchor {
  readonly key: string;
  /** Where it was, for a quick search. */
  readonly index: number;
  /** Top of the row less the offset; negative when it is cut by the upper edge. */
  readonly y: number;
}

/** Rows wholly in sight first (the eye is on them), then the one that the edge cuts. */
export function anchorsAt(offset: number, shape: ListShape, rows: RowSource<unknown>): readonly Anchor[] {
  const { first, end } = rowsInSight(offset, shape, 0);
  const whole: Anchor[] = [];
  const cut: Anchor[] = [];
  for (let index = first; index < end; index += 1) {
    const key = rows.keyAt(index);
    if (key === undefined) continue;
    const y = index * shape.rowHeight - offset;
    (y >= 0 ? whole : cut).push({ key, index, y });
  }
  return [...whole, ...cut];
}

export interface ReanchorInput {
  readonly anchors: readonly Anchor[];
  readonly rows: RowSource<unknown>;
  readonly shape: ListShape;
  readonly offset: number;
  /** Reader at the very top who wants the newest: stay there. */
  readonly isFollowing: boolean;
}

export function reanchor({ anchors, rows, shape, offset, isFollowing }: ReanchorInput): number {
  if (isFollowing) return 0;
  for (const { key, index, y } of anchors) {
    const now = rows.indexOf(key, index);
    if (now >= 0) return clampOffset(now * shape.rowHeight - y, shape);
  }
  return clampOffset(offset, shape);
}
