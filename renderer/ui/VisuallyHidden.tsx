// Words for those who listen. <LiveText> speaks when its text changes; <SkipLink> is the first Tab of a window.
import type { ReactNode } from 'react';
import style from './VisuallyHidden.module.css';

export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={style.hidden}>{children}</span>;
}

export interface LiveTextProps {
  readonly text: string;
  /** Breaks in at once. For what cannot wait. */
  readonly isUrgent?: boolean | undefined;
}

export function LiveText({ text, isUrgent }: LiveTextProps) {
  return (
    <span
      role={isUrgent === true ? 'alert' : 'status'}
      aria-live={isUrgent === true ? 'assertive' : 'polite'}
      className={style.hidden}
    >
      {text}
    </span>
  );
}

export interface SkipLinkProps {
  /** id of an element with tabIndex -1. */
  readonly targetId: string;
  readonly children: ReactNode;
}

export function SkipLink({ targetId, children }: SkipLinkProps) {
  return (
    <a
      href={`#${targetId}`}
      className={style.skip}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(targetId)?.focus();
      }}
    >
      {children}
    </a>
  );
}
