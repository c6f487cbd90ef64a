// A list of any length: equal rows, only those in sight in the page, a million reachable. It is a grid of one
// column to assistive technology. What is being read never moves when rows come in above it. Its height is
// that of its place; give it one (a filling Panel).
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { cx } from '../cx.ts';
import { SkeletonRow } from '../Skeleton.tsx';
import { ListRow, type RowView } from './ListRow.tsx';
import type { RowSource } from './rowSource.ts';
import { isScaled, rowsInSight, spacerHeight } from './scrollMap.ts';
import { useListKeys } from './useListKeys.ts';
import { useListScroll } from './useListScroll.ts';
import style from './VirtualList.module.css';

export interface VirtualListHandle {
  readonly focus: () => void;
  /** J and K from elsewhere in the window. */
  readonly move: (step: 1 | -1) => void;
  readonly showKey: (key: string) => void;
  readonly showTop: () => void;
}

export interface VirtualListProps<Item> {
  readonly label: string;
  /** Keep its identity between changes (useMemo around arrayRows). */
  readonly rows: RowSource<Item>;
  /** px. */
  readonly rowHeight: number;
  /** Keep its identity too (useCallback): rows are drawn again only when their item or state changes. */
  readonly renderRow: (row: RowView<Item>) => ReactNode;
  /** Count said to screen readers when more exist than the source knows; -1 for unknown. */
  readonly knownTotal?: number | undefined;
  /** At the very top, stay with the newest. False (paused): hold what is read even there. */
  readonly isFollowing?: boolean | undefined;
  readonly onAtTopChange?: ((isAtTop: boolean) => void) | undefined;
  /** Called once a count, as the last rows come near. Leave out when there is no more. */
  readonly onEndNear?: (() => void) | undefined;
  /** Rows drawn now, for sources that load by place. */
  readonly onRangeChange?: ((first: number, end: number) => void) | undefined;
  readonly activeKey?: string | null | undefined;
  readonly onActiveChange?: ((key: string | null, item: Item | undefined) => void) | undefined;
  /** Enter or double click. */
  readonly onActivate?: ((item: Item, index: number) => void) | undefined;
  readonly selectedKeys?: ReadonlySet<string> | undefined;
  readonly onSelectionChange?: ((keys: ReadonlySet<string>) => void) | undefined;
  /** J and K move while the list has focus. */
  readonly areLettersOn?: boolean | undefined;
  readonly handle?: Ref<VirtualListHandle> | undefined;
  readonly className?: string | undefined;
}

const spareRows = 6;

export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, rows, rowHeight, renderRow, selectedKeys, onEndNear, onRangeChange, onAtTopChange } = props;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const isReading = useRef(false);
  const scroll = useListScroll({ box, rows, rowHeight, isFollowing: props.isFollowing ?? true, isReading });
  const { shape, offset } = scroll;
  const keys = useListKeys({
    rows,
    shape,
    offset,
    show: scroll.show,
    areLettersOn: props.areLettersOn ?? true,
    activeKey: props.activeKey,
    onActiveChange: props.onActiveChange,
    onActivate: props.onActivate,
    selectedKeys,
    onSelectionChange: props.onSelectionChange,
  });
  const { activeIndex } = keys;
  // Someone who walks the rows by keyboard at the top is reading: newer rows may not push theirs away.
  isReading.current = hasFocus.current && activeIndex > 0;
  const latest = useRef(keys);
  latest.current = keys;
  const [acts] = useState(() => ({
    onClick: (event: MouseEvent<HTMLElement>, index: number) => latest.current.onRowClick(event, index),
    onActivate: (index: number) => latest.current.activate(index),
    onToggle: (index: number) => latest.current.toggle(index),
  }));

  useImperativeHandle(props.handle, () => ({
    focus: () => box.current?.focus(),
    move: keys.move,
    showKey: (key) => {
      const index = rows.indexOf(key, activeIndex);
      if (index >= 0) scroll.show(index);
    },
    showTop: () => scroll.scrollTo(0),
  }));

  const { first, end } = rowsInSight(offset, shape, spareRows);
  const isNearEnd = shape.viewport > 0 && end >= rows.count - Math.ceil(shape.viewport / rowHeight);
  const askedAt = useRef(-1);
  useEffect(() => {
    if (!isNearEnd || onEndNear === undefined || askedAt.current === rows.count) return;
    askedAt.current = rows.count;
    onEndNear();
  }, [isNearEnd, onEndNear, rows.count]);
  useEffect(() => onRangeChange?.(first, end), [onRangeChange, first, end]);
  const isAtTop = offset <= 1;
  useEffect(() => onAtTopChange?.(isAtTop), [onAtTopChange, isAtTop]);

  const scaled = isScaled(shape);
  const isMulti = selectedKeys !== undefined;
  const drawRow = (index: number) => {
    const item = rows.at(index);
    const key = rows.keyAt(index);
    const top = scaled ? index * rowHeight - offset : index * rowHeight;
    const place = { '--height': `${rowHeight}px`, transform: `translateY(${top}px)` } as CSSProperties;
    if (item === undefined || key === undefined) {
      return (
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid
        // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one
        <div key={`gap-${index}`} role="row" aria-rowindex={index + 1} className={style.row} style={place}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="gridcell" className={style.cell}>
            <SkeletonRow at={index} rowHeight={rowHeight} />
          </div>
        </div>
      );
    }
    return (
      <ListRow
        key={key}
        id={`${listId}-${index}`}
        index={index}
        item={item}
        top={top}
        rowHeight={rowHeight}
        isActive={index === activeIndex}
        isSelected={isMulti ? selectedKeys.has(key) : undefined}
        renderRow={renderRow}
        {...acts}
      />
    );
  };

  const indexes = Array.from({ length: end - first }, (_, at) => first + at);
  // The active row stays in the page while it is out of sight: assistive technology holds on to it.
  if (activeIndex >= 0 && (activeIndex < first || activeIndex >= end)) indexes.push(activeIndex);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtual
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={props.knownTotal ?? rows.count}
      aria-colcount={1}
      aria-multiselectable={isMulti}
      aria-activedescendant={activeIndex >= 0 ? `${listId}-${activeIndex}` : undefined}
      className={cx(style.list, props.className)}
      onScroll={scroll.onScroll}
      onKeyDown={keys.onKeyDown}
      onFocus={(event) => {
        if (event.target !== event.currentTarget || hasFocus.current) return;
        hasFocus.current = true;
        if (activeIndex < 0 && rows.count > 0) keys.setActive(Math.ceil(offset / rowHeight));
      }}
      onBlur={(event) => {
        if (event.target === event.currentTarget) hasFocus.current = false;
      }}
    >
      <div role="presentation" className={style.spacer} style={{ height: spacerHeight(shape) }}>
        <div role="presentation" className={scaled ? style.stuck : style.layer}>
          {indexes.map(drawRow)}
        </div>
      </div>
    </div>
  );
}
