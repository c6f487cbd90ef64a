/*
 * How high each row is: guessed until it is drawn, measured from then on. What is read stays where it is when a row
 * above it turns out higher.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { InjectView } from '../../../shared/contract/exercise.ts';
import { placeRows, type RowPlaces, rowAt } from './rowWindow.ts';

const QUIET_PX = 34;
const PLAIN_PX = 45;
const OUTCOME_PX = 28;

export type RowHeights = {
  readonly places: RowPlaces;
  /** Measures a row from now on; the answer ends it. */
  readonly watch: (row: HTMLElement) => () => void;
};

export function useRowHeights(rows: readonly InjectView[], box: RefObject<HTMLElement | null>): RowHeights {
  const known = useRef(new Map<string, number>());
  const [revision, setRevision] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  observer.current ??= new ResizeObserver((entries) => {
    let isNew = false;
    for (const { target, borderBoxSize } of entries) {
      const id = (target as HTMLElement).dataset.inject;
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (id === undefined || height === 0 || known.current.get(id) === height) continue;
      known.current.set(id, height);
      isNew = true;
    }
    if (isNew) setRevision((count) => count + 1);
  });
  useEffect(() => () => observer.current?.disconnect(), []);
  const watch = useCallback((row: HTMLElement) => {
    observer.current?.observe(row);
    return () => observer.current?.unobserve(row);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what is known
  const places = useMemo(
    () => placeRows(rows.map((row) => known.current.get(row.inject.id) ?? guess(row))),
    [rows, revision],
  );
  const before = useRef({ places, rows });
  useLayoutEffect(() => {
    const element = box.current;
    const was = before.current;
    before.current = { places, rows };
    if (element === null || was.places === places || was.rows.length !== rows.length) return;
    const index = rowAt(was.places, element.scrollTop);
    const by = (places.tops[index] ?? 0) - (was.places.tops[index] ?? 0);
    if (by !== 0) element.scrollTop += by;
  }, [places, rows, box]);
  return { places, watch };
}

function guess({ inject, outcomes }: InjectView): number {
  return (inject.kind === 'posts' ? QUIET_PX : PLAIN_PX) + outcomes.length * OUTCOME_PX;
}
