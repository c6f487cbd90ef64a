// The scroll of a VirtualList: measures the window, maps scrollTop to an offset, holds what is being read in
// place when rows change, and follows the newest at the very top. In a list taller than the spacer the wheel
// is taken over, or one turn would leap over hundreds of rows.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Anchor, anchorsAt, reanchor } from './anchor.ts';
import type { RowSource } from './rowSource.ts';
import {
  clampOffset,
  isScaled,
  type ListShape,
  offsetOf,
  offsetToShow,
  scrollTopOf,
  wheelPixels,
} from './scrollMap.ts';

export interface ListScroll {
  readonly shape: ListShape;
  readonly offset: number;
  readonly scrollTo: (offset: number) => void;
  readonly show: (index: number) => void;
  readonly onScroll: () => void;
}

export interface ListScrollInput {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly rows: RowSource<unknown>;
  readonly rowHeight: number;
  /** Whether a reader at the top wants to stay there when rows come in above. */
  readonly isFollowing: boolean;
  /** Someone is on a row further down, by keyboard. */
  readonly isReading: RefObject<boolean>;
}

export function useListScroll({ box, rows, rowHeight, isFollowing, isReading }: ListScrollInput): ListScroll {
  const [viewport, setViewport] = useState(0);
  const [offset, setOffset] = useState(0);
  const shape: ListShape = { count: rows.count, rowHeight, viewport };
  const now = useRef({ shape, offset, rows, anchors: [] as readonly Anchor[], setTop: -1 });
  now.current.shape = shape;

  const place = useCallback(
    (wanted: number) => {
      const element = box.current;
      const state = now.current;
      state.offset = clampOffset(wanted, state.shape);
      if (element !== null) {
        element.scrollTop = scrollTopOf(state.offset, state.shape);
        state.setTop = element.scrollTop;
      }
      setOffset(state.offset);
    },
    [box],
  );

  const onScroll = useCallback(() => {
    const element = box.current;
    const state = now.current;
    if (element === null) return;
    // The echo of our own `place`: in a scaled list scrollTop is coarser than the offset it stands for.
    if (Math.abs(element.scrollTop - state.setTop) < 0.75) return;
    state.setTop = -1;
    state.offset = offsetOf(element.scrollTop, state.shape);
    setOffset(state.offset);
  }, [box]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setViewport(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);

  // Rows, their height or the window changed: keep what is read where it is, before anything is painted.
  useLayoutEffect(() => {
    const state = now.current;
    const fresh: ListShape = { count: rows.count, rowHeight, viewport };
    const follows = isFollowing && !isReading.current && state.offset <= 1;
    const wanted = reanchor({
      anchors: state.anchors,
      rows,
      shape: fresh,
      offset: state.offset,
      isFollowing: follows,
    });
    state.rows = rows;
    if (wanted !== state.offset || (box.current?.scrollTop ?? 0) !== scrollTopOf(wanted, fresh))
      place(wanted);
  }, [rows, rowHeight, viewport, isFollowing, isReading, box, place]);

  // Noted after every painted state, for the next change.
  useLayoutEffect(() => {
    now.current.anchors = anchorsAt(offset, { count: rows.count, rowHeight, viewport }, rows);
  }, [offset, rows, rowHeight, viewport]);

  const scaled = isScaled(shape);
  useEffect(() => {
    const element = box.current;
    if (element === null || !scaled) return;
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const state = now.current;
      place(state.offset + wheelPixels(event.deltaY, event.deltaMode, state.shape));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [box, scaled, place]);

  const show = useCallback(
    (index: number) => {
      const state = now.current;
      const wanted = offsetToShow(index, state.offset, state.shape);
      if (wanted !== state.offset) place(wanted);
    },
    [place],
  );

  return { shape, offset, scrollTo: place, show, onScroll };
}
