// A button that stays pressed, with words: a filter that is on, a list that is paused.
import type { ReactNode } from 'react';
import { ToggleButton as AriaToggle, type ToggleButtonProps as AriaToggleProps } from 'react-aria-components';
import style from './Button.module.css';
import { cx } from './cx.ts';

export interface ToggleButtonProps extends Omit<AriaToggleProps, 'children' | 'className' | 'style'> {
  readonly isSmall?: boolean | undefined;
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function ToggleButton({ isSmall, icon, className, children, ...rest }: ToggleButtonProps) {
  return (
    <AriaToggle {...rest} className={cx(style.button, isSmall && style.small, className)}>
      {icon}
      <span className={style.label}>{children}</span>
    </AriaToggle>
  );
}
