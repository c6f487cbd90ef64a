// Acts behind one button. Keys are shown, not bound: binding is useShortcuts' work.
import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { cx } from './cx.ts';
import { KeyHint } from './KeyHint.tsx';
import list from './list.module.css';

export interface MenuAct {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface MenuGroup {
  readonly id: string;
  readonly title?: string | undefined;
  readonly acts: readonly MenuAct[];
}

export interface MenuProps {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onAct: (id: string) => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
}

export function Menu({ trigger, label, groups, onAct, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(list.popover)} offset={4} placement={placement}>
        <AriaMenu aria-label={label} className={cx(list.list)} onAction={(id) => onAct(String(id))}>
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              // Groups and acts share one room of keys: with the same name for both, looking for the first act never ends.
              id={`group:${group.id}`}
              {...(group.title === undefined ? { 'aria-label': label } : {})}
            >
              {group.title !== undefined && <Header className={cx(list.head)}>{group.title}</Header>}
              {group.acts.map(menuLine)}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** One line of a menu; shared with the palette. */
export function menuLine(act: MenuAct) {
  return (
    <MenuItem
      key={act.id}
      id={act.id}
      textValue={act.label}
      isDisabled={act.isDisabled ?? false}
      className={cx(list.item, act.isDanger && list.danger)}
    >
      {act.icon}
      <span className={list.words}>
        <span>{act.label}</span>
        {act.note !== undefined && <span className={list.note}>{act.note}</span>}
      </span>
      {act.keys !== undefined && <KeyHint keys={act.keys} />}
    </MenuItem>
  );
}
