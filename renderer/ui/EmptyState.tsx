// A place with nothing in it yet: says why, and teaches the next act.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import style from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
}

export function EmptyState({ icon, title, children, actions, className }: EmptyStateProps) {
  return (
    <div className={cx(style.empty, className)}>
      {icon !== undefined && (
        <span className={style.icon} aria-hidden>
          {icon}
        </span>
      )}
      <p className={style.title}>{title}</p>
      {children !== undefined && <div className={style.words}>{children}</div>}
      {actions !== undefined && <div className={style.acts}>{actions}</div>}
    </div>
  );
}
