// Volume over time as bars, with marks (what was done then) and a cursor that scrubs by mouse and by arrows.
// Drawn in SVG so that it is crisp at any size and on paper; the same numbers stand in a hidden table.
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cx } from '../cx.ts';
import type { MarkLevel } from '../LevelMark.tsx';
import { VolumeBars } from './VolumeBars.tsx';
import style from './VolumeStrip.module.css';
import { VolumeTable } from './VolumeTable.tsx';
import {
  atOf,
  headOf,
  mergeBuckets,
  moveCursor,
  scrubMoveOf,
  slotOf,
  type TimeSpan,
  type VolumeBucket,
} from './volumeScale.ts';

export interface VolumeMark {
  readonly id: string;
  readonly at: number;
  readonly label: string;
  /** Colours a change of level; other marks are neutral. */
  readonly level?: MarkLevel | undefined;
}

export interface VolumeWords {
  /** Name of the chart. */
  readonly label: string;
  /** What one bucket counts, beside the top of the scale; left out when bars are merged and it would lie. */
  readonly unit?: string | undefined;
  readonly timeHead: string;
  readonly countHead: string;
  /** Shown in place of bars when there is nothing. */
  readonly emptyText: string;
}

export interface VolumeStripProps {
  readonly words: VolumeWords;
  readonly buckets: readonly VolumeBucket[];
  readonly bucketMs: number;
  readonly span: TimeSpan;
  /** Offset of the shown zone from UTC, ms: ticks fall on its round hours. */
  readonly zoneOffsetMs: number;
  readonly formatTick: (at: number) => string;
  /** A moment in full, for the cursor and the table. */
  readonly formatAt: (at: number) => string;
  readonly formatCount: (count: number) => string;
  /**
   * Beside the top of the scale: « 250 par 5 min ». Bars that would be too thin are merged, so the length of
   * time that one bar counts is handed in.
   */
  readonly formatScale?: ((top: number, barMs: number) => string) | undefined;
  readonly marks?: readonly VolumeMark[] | undefined;
  /** Start of the bucket under the cursor; null for none. */
  readonly cursorAt?: number | null | undefined;
  /** Called as the cursor moves; null when it leaves (Escape). Without it the strip is a picture. */
  readonly onScrub?: ((at: number | null) => void) | undefined;
  /** Enter or a press: go there. */
  readonly onPick?: ((at: number) => void) | undefined;
  /** A chosen stretch; drag or Shift+arrows. */
  readonly range?: TimeSpan | null | undefined;
  readonly onRangeChange?: ((range: TimeSpan | null) => void) | undefined;
  /** px. */
  readonly height?: number | undefined;
  readonly className?: string | undefined;
}

const NO_MARKS: readonly VolumeMark[] = [];

export function VolumeStrip(props: VolumeStripProps) {
  const {
    words,
    buckets,
    span,
    formatAt,
    formatCount,
    cursorAt = null,
    onScrub,
    onRangeChange,
    range,
  } = props;
  const { height = 96 } = props;
  const box = useRef<HTMLDivElement>(null);
  const dragFrom = useRef<number | null>(null);
  const [width, setWidth] = useState(0);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const merged = useMemo(
    () => mergeBuckets(buckets, props.bucketMs, span, width),
    [buckets, props.bucketMs, span, width],
  );
  const slotStart = (at: number) => span.fromAt + slotOf(at, span, merged.bucketMs) * merged.bucketMs;
  const countAt = (at: number) => merged.bars.find((bar) => bar.at === slotStart(at))?.count ?? 0;
  const atOfEvent = (event: PointerEvent<HTMLElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    return slotStart(atOf(event.clientX - bounds.left, span, bounds.width));
  };
  const stretch = (a: number, b: number): TimeSpan => ({
    fromAt: Math.min(a, b),
    toAt: Math.max(a, b) + merged.bucketMs,
  });

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = atOfEvent(event);
    if (at !== cursorAt) onScrub?.(at);
    if (dragFrom.current !== null && at !== dragFrom.current) onRangeChange?.(stretch(dragFrom.current, at));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    dragFrom.current = atOfEvent(event);
    if (onRangeChange !== undefined) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const at = atOfEvent(event);
    if (dragFrom.current === at) {
      onRangeChange?.(null);
      props.onPick?.(at);
    }
    dragFrom.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && (cursorAt !== null || (range ?? null) !== null)) {
      event.preventDefault();
      onRangeChange?.(null);
      onScrub?.(null);
      return;
    }
    if (event.key === 'Enter' && cursorAt !== null && props.onPick !== undefined) {
      event.preventDefault();
      props.onPick(cursorAt);
      return;
    }
    const move = scrubMoveOf(event.key);
    if (move === undefined) return;
    event.preventDefault();
    const at = moveCursor(cursorAt, move, span, merged.bucketMs);
    if (event.shiftKey && onRangeChange !== undefined) {
      dragFrom.current ??= cursorAt === null ? at : slotStart(cursorAt);
      onRangeChange(stretch(dragFrom.current, at));
    } else dragFrom.current = null;
    onScrub?.(at);
  };

  const isEmpty = merged.bars.every((bar) => bar.count === 0);
  const spoken =
    cursorAt === null ? '' : `${formatAt(slotStart(cursorAt))}, ${formatCount(countAt(cursorAt))}`;
  const scrubProps =
    onScrub === undefined
      ? ({ role: 'img', 'aria-label': words.label } as const)
      : ({
          role: 'slider',
          tabIndex: 0,
          'aria-label': words.label,
          'aria-valuemin': 0,
          'aria-valuemax': Math.max(0, Math.ceil((span.toAt - span.fromAt) / merged.bucketMs) - 1),
          'aria-valuenow': cursorAt === null ? 0 : slotOf(cursorAt, span, merged.bucketMs),
          'aria-valuetext': spoken === '' ? words.label : spoken,
          onKeyDown,
          onPointerMove,
          onPointerDown,
          onPointerUp,
          onPointerLeave: () => {
            if (dragFrom.current === null) onScrub(null);
          },
        } as const);

  return (
    <figure className={cx(style.strip, props.className)}>
      <div ref={box} {...scrubProps} className={style.plot} style={{ height }}>
        {width > 0 && (
          <VolumeBars {...props} bars={merged.bars} barMs={merged.bucketMs} width={width} height={height} />
        )}
        {isEmpty && <span className={style.empty}>{words.emptyText}</span>}
        {cursorAt !== null && (
          <CursorTag
            at={slotStart(cursorAt)}
            span={span}
            top={headOf(props.marks?.length ?? 0, height).headHeight + 3}
            text={spoken}
          />
        )}
      </div>
      <VolumeTable
        words={words}
        bars={merged.bars}
        marks={props.marks ?? NO_MARKS}
        formatAt={formatAt}
        formatCount={formatCount}
      />
    </figure>
  );
}

interface CursorTagProps {
  readonly at: number;
  readonly span: TimeSpan;
  readonly top: number;
  readonly text: string;
}

function CursorTag({ at, span, top, text }: CursorTagProps) {
  const share = (at - span.fromAt) / Math.max(1, span.toAt - span.fromAt);
  const side =
    share > 0.5 ? { right: `calc(${(1 - share) * 100}% + 6px)` } : { left: `calc(${share * 100}% + 14px)` };
  return (
    <span className={style.tag} style={{ top, ...side }} aria-hidden>
      {text}
    </span>
  );
}
