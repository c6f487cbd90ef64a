// Name and value, line by line: the fact sheet of a thing.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import style from './DefinitionList.module.css';

export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly value: ReactNode;
}

export interface DefinitionListProps {
  readonly items: readonly Definition[];
  /** Name above value, for narrow places. */
  readonly isStacked?: boolean | undefined;
  readonly className?: string | undefined;
}

export function DefinitionList({ items, isStacked, className }: DefinitionListProps) {
  return (
    <dl className={cx(style.list, isStacked && style.stacked, className)}>
      {items.map((item) => (
        <div key={item.id} className={style.line}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
