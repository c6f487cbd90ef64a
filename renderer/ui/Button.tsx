// The button. One primary a view; `danger` marks what cannot be taken back and is hazard yellow, because red
// is kept for crisis and overdue. `isPending` keeps focus and stops a second press.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import style from './Button.module.css';
import { cx } from './cx.ts';

export type ButtonVariant = 'normal' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly variant?: ButtonVariant | undefined;
  readonly isSmall?: boolean | undefined;
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Button({ variant = 'normal', isSmall, icon, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(style.button, style[variant], isSmall && style.small, className)}>
      {icon}
      <span className={style.label}>{children}</span>
    </AriaButton>
  );
}
