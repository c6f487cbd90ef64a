// One row of a VirtualList, drawn again only when its item, place or state changes.
import { type CSSProperties, type MouseEvent, memo, type ReactElement, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import style from './VirtualList.module.css';

export interface RowView<Item> {
  readonly item: Item;
  readonly index: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Chooses or leaves the row: for a box drawn in it. */
  readonly toggle: () => void;
}

export interface ListRowProps<Item> {
  readonly id: string;
  readonly index: number;
  readonly item: Item;
  readonly top: number;
  readonly rowHeight: number;
  readonly isActive: boolean;
  /** undefined: this list has no selection. */
  readonly isSelected: boolean | undefined;
  readonly renderRow: (row: RowView<Item>) => ReactNode;
  readonly onClick: (event: MouseEvent<HTMLElement>, index: number) => void;
  readonly onActivate: (index: number) => void;
  readonly onToggle: (index: number) => void;
}

function DrawnRow<Item>(props: ListRowProps<Item>) {
  const { id, index, item, top, rowHeight, isActive, isSelected, renderRow } = props;
  const place = { '--height': `${rowHeight}px`, transform: `translateY(${top}px)` } as CSSProperties;
  const toggle = () => props.onToggle(index);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid, which names the active row
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      id={id}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      data-active={isActive ? '' : undefined}
      data-selected={isSelected === true ? '' : undefined}
      className={cx(style.row)}
      style={place}
      onClick={(event) => props.onClick(event, index)}
      onDoubleClick={() => props.onActivate(index)}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" className={style.cell}>
        {renderRow({ item, index, isActive, isSelected: isSelected === true, toggle })}
      </div>
    </div>
  );
}

/** The list hands in the same three handlers for its whole life, or this would save nothing. */
export const ListRow = memo(DrawnRow) as <Item>(props: ListRowProps<Item>) => ReactElement;
