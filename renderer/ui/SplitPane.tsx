// Two panes and a handle between them, moved by mouse or by keys (arrows, Shift for more, Home, End; Enter or
// a double press folds). The size belongs to whoever uses it, so that it can be remembered.
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cx } from './cx.ts';
import style from './SplitPane.module.css';
import { clampSplit, type SplitLimits, splitKeyOf, stepSplit } from './splitSize.ts';

export interface SplitPaneProps {
  /** Spoken name of the handle: « Largeur du fil ». */
  readonly label: string;
  /** Which pane has the fixed size; the other takes the rest. */
  readonly side: 'start' | 'end';
  readonly direction?: 'row' | 'column' | undefined;
  readonly size: number;
  readonly onSizeChange: (size: number) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly restMin?: number | undefined;
  readonly isFolded?: boolean | undefined;
  readonly onFoldChange?: ((isFolded: boolean) => void) | undefined;
  readonly start: ReactNode;
  readonly end: ReactNode;
  readonly className?: string | undefined;
}

const handleSize = 1;

export function SplitPane(props: SplitPaneProps) {
  const { label, side, direction = 'row', onSizeChange, min = 160, max = 4000, restMin = 240 } = props;
  const { isFolded = false, onFoldChange } = props;
  const isVertical = direction === 'column';
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly from: number; readonly size: number } | undefined>(undefined);
  const [room, setRoom] = useState(0);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const whole = isVertical ? element.clientHeight : element.clientWidth;
      setRoom(Math.max(0, whole - handleSize));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isVertical]);

  const limits: SplitLimits = { min, max, restMin, room };
  const size = room === 0 ? props.size : clampSplit(props.size, limits);
  const placeOf = (event: PointerEvent) => (isVertical ? event.clientY : event.clientX);

  const startDrag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || isFolded) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: placeOf(event), size };
  };
  const moveDrag = (event: PointerEvent<HTMLDivElement>) => {
    if (drag.current === undefined) return;
    const moved = placeOf(event) - drag.current.from;
    onSizeChange(clampSplit(drag.current.size + (side === 'start' ? moved : -moved), limits));
  };
  const endDrag = () => {
    drag.current = undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Enter' && onFoldChange !== undefined) {
      event.preventDefault();
      onFoldChange(!isFolded);
      return;
    }
    const key = splitKeyOf(event, side, isVertical);
    if (key === undefined || isFolded || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSizeChange(stepSplit(size, key, limits));
  };

  const sized = { flexBasis: isFolded ? 0 : size } satisfies CSSProperties;
  const paneClass = (which: 'start' | 'end') => cx(style.pane, which === side ? style.fixed : style.rest);
  return (
    <div ref={box} className={cx(style.split, isVertical && style.column, props.className)}>
      <div
        className={paneClass('start')}
        style={side === 'start' ? sized : {}}
        hidden={isFolded && side === 'start'}
      >
        {props.start}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget; <hr> cannot be one */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={isVertical ? 'horizontal' : 'vertical'}
        aria-valuenow={isFolded ? 0 : Math.round(size)}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, Math.round(room))}
        className={style.handle}
        onPointerDown={startDrag}
        onPointerMove={moveDrag}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
        onDoubleClick={() => onFoldChange?.(!isFolded)}
        onKeyDown={onKeyDown}
      />
      <div
        className={paneClass('end')}
        style={side === 'end' ? sized : {}}
        hidden={isFolded && side === 'end'}
      >
        {props.end}
      </div>
    </div>
  );
}
