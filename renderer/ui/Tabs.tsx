// Views of one thing, one at a time. Arrows move between tabs; a panel that is not shown is not mounted.
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { Badge } from './Badge.tsx';
import { cx } from './cx.ts';
import style from './Tabs.module.css';

export interface TabView<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Already formatted. */
  readonly count?: string | undefined;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabView<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly className?: string | undefined;
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect, className }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(id) => onSelect(id as Id)}
      className={cx(style.tabs, className)}
    >
      <TabList aria-label={label} className={cx(style.list)}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={cx(style.tab)}>
            {tab.label}
            {tab.count !== undefined && <Badge>{tab.count}</Badge>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx(style.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
