// Times and counts in the mono face with tabular figures. They come already formatted; the exact moment is
// given as `title` (shown on hover) and as machine-readable `dateTime`.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import style from './TimeText.module.css';

export interface TimeTextProps {
  readonly text: string;
  readonly title?: string | undefined;
  /** ISO 8601. */
  readonly dateTime?: string | undefined;
  readonly isOverdue?: boolean | undefined;
  readonly className?: string | undefined;
}

export function TimeText({ text, title, dateTime, isOverdue, className }: TimeTextProps) {
  return (
    <time dateTime={dateTime} title={title} className={cx(style.time, isOverdue && style.overdue, className)}>
      {text}
    </time>
  );
}

export interface FigureTextProps {
  readonly children: ReactNode;
  readonly title?: string | undefined;
  readonly className?: string | undefined;
}

/** A count, a percentage, a digest. */
export function FigureText({ children, title, className }: FigureTextProps) {
  return (
    <span title={title} className={cx(style.time, className)}>
      {children}
    </span>
  );
}
