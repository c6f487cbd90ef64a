// A short state or count beside a name. Colour is never alone: the words say it.
// `overdue` is red and means overdue; for anything wrong that is not overdue use `caution`.
import type { ReactNode } from 'react';
import style from './Badge.module.css';
import { cx } from './cx.ts';

export type BadgeTone = 'neutral' | 'accent' | 'caution' | 'overdue' | 'outline';

export interface BadgeProps {
  readonly tone?: BadgeTone | undefined;
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Badge({ tone = 'neutral', icon, className, children }: BadgeProps) {
  return (
    <span className={cx(style.badge, style[tone], className)}>
      {icon}
      {children}
    </span>
  );
}
