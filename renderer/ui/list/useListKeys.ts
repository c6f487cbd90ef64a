// The active row and the chosen ones of a VirtualList, by keyboard and by mouse. Focus stays on the list and
// the active row is named to screen readers (aria-activedescendant): a row that scrolls away cannot lose it.
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { addRange, moveOf, moveTarget, toggleKey } from './listSelection.ts';
import type { RowSource } from './rowSource.ts';
import type { ListShape } from './scrollMap.ts';

export interface ListKeysInput<Item> {
  readonly rows: RowSource<Item>;
  readonly shape: ListShape;
  readonly offset: number;
  readonly show: (index: number) => void;
  readonly areLettersOn: boolean;
  readonly activeKey: string | null | undefined;
  readonly onActiveChange: ((key: string | null, item: Item | undefined) => void) | undefined;
  readonly onActivate: ((item: Item, index: number) => void) | undefined;
  readonly selectedKeys: ReadonlySet<string> | undefined;
  readonly onSelectionChange: ((keys: ReadonlySet<string>) => void) | undefined;
}

export interface ListKeys {
  readonly activeIndex: number;
  readonly activate: (index: number) => void;
  readonly setActive: (index: number) => void;
  readonly move: (step: 1 | -1) => void;
  readonly toggle: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onRowClick: (event: MouseEvent<HTMLElement>, index: number) => void;
}

/** True for a press inside a control of the row (a button, a link): the row leaves it alone. */
const isOwnControl = (event: { readonly target: EventTarget; readonly currentTarget: Element }): boolean =>
  event.target instanceof Element &&
  event.target.closest('button, a, input, select, textarea, [role="button"]') !== null;

export function useListKeys<Item>(input: ListKeysInput<Item>): ListKeys {
  const { rows, shape, offset, show, selectedKeys, onSelectionChange } = input;
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const activeKey = input.activeKey === undefined ? ownActive : input.activeKey;
  const lastIndex = useRef(0);
  const rangeStart = useRef<string | null>(null);
  const activeIndex = activeKey === null ? -1 : rows.indexOf(activeKey, lastIndex.current);
  if (activeIndex >= 0) lastIndex.current = activeIndex;

  const setActive = (index: number) => {
    const key = rows.keyAt(index);
    if (key === undefined) return;
    lastIndex.current = index;
    setOwnActive(key);
    input.onActiveChange?.(key, rows.at(index));
    show(index);
  };
  const toggle = (index: number) => {
    const key = rows.keyAt(index);
    if (key === undefined || selectedKeys === undefined) return;
    rangeStart.current = key;
    onSelectionChange?.(toggleKey(selectedKeys, key));
  };
  const extendTo = (index: number) => {
    if (selectedKeys === undefined) return;
    rangeStart.current ??= rows.keyAt(activeIndex >= 0 ? activeIndex : index) ?? null;
    const start = rangeStart.current === null ? -1 : rows.indexOf(rangeStart.current, index);
    onSelectionChange?.(addRange(selectedKeys, rows, start >= 0 ? start : index, index));
  };
  const activate = (index: number) => {
    const item = rows.at(index);
    if (item !== undefined) input.onActivate?.(item, index);
  };
  const place = () => ({
    count: rows.count,
    active: activeIndex,
    rowsInPage: Math.max(1, Math.floor(shape.viewport / shape.rowHeight)),
    topRow: Math.ceil(offset / shape.rowHeight),
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented) return;
    const isInside = event.target !== event.currentTarget && isOwnControl(event);
    const move = moveOf(event, input.areLettersOn);
    if (move !== undefined) {
      event.preventDefault();
      const target = moveTarget(move, place());
      if (event.shiftKey && event.key.startsWith('Arrow')) extendTo(target);
      else if (!event.shiftKey) rangeStart.current = null;
      setActive(target);
      if (isInside) event.currentTarget.focus();
      return;
    }
    if (isInside || activeIndex < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && input.onActivate !== undefined) {
      event.preventDefault();
      activate(activeIndex);
    } else if (event.key === ' ') {
      event.preventDefault();
      if (event.shiftKey) extendTo(activeIndex);
      else toggle(activeIndex);
    } else if (event.key === 'Escape' && selectedKeys !== undefined && selectedKeys.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      onSelectionChange?.(new Set());
    }
  };

  const onRowClick = (event: MouseEvent<HTMLElement>, index: number) => {
    if (isOwnControl(event)) return;
    if (event.shiftKey) extendTo(index);
    else if (event.ctrlKey || event.metaKey) toggle(index);
    else rangeStart.current = null;
    setActive(index);
  };

  const move = (step: 1 | -1) => setActive(moveTarget(step === 1 ? 'next' : 'previous', place()));
  return { activeIndex, activate, setActive, move, toggle, onKeyDown, onRowClick };
}
