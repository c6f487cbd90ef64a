// The shape of what is coming. Still, not shimmering: live screens have enough that moves.
import type { CSSProperties } from 'react';
import style from './Skeleton.module.css';
import { useUiWords } from './UiProvider.tsx';

export interface SkeletonProps {
  /** How many rows to draw. */
  readonly rows?: number | undefined;
  /** Height of one row in px, as the list that follows will have. */
  readonly rowHeight?: number | undefined;
}

export function Skeleton({ rows = 3, rowHeight = 30 }: SkeletonProps) {
  const words = useUiWords();
  return (
    <div role="status" aria-label={words.loading} className={style.skeleton}>
      {Array.from({ length: rows }, (_, at) => (
        <SkeletonRow key={`row-${String(at)}`} at={at} rowHeight={rowHeight} />
      ))}
    </div>
  );
}

/** One row; `at` varies its length so that the whole reads as text. */
export function SkeletonRow({ at, rowHeight }: { readonly at: number; readonly rowHeight: number }) {
  const size = { '--height': `${rowHeight}px`, '--length': `${58 + ((at * 37) % 36)}%` } as CSSProperties;
  return (
    <div className={style.row} style={size} aria-hidden>
      <span className={style.bar} />
      {rowHeight > 44 && <span className={style.second} />}
    </div>
  );
}
