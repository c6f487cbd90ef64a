// A button that shows only a sign: its name is always given, spoken and shown as a tooltip with its key.
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggle,
} from 'react-aria-components';
import style from './Button.module.css';
import { cx } from './cx.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly label: string;
  readonly icon: ReactNode;
  /** A binding such as `$mod+k`, shown in the tooltip. */
  readonly keys?: string | undefined;
  readonly variant?: 'normal' | 'quiet' | undefined;
  readonly isSmall?: boolean | undefined;
  readonly className?: string | undefined;
}

export function IconButton({
  label,
  icon,
  keys,
  variant = 'quiet',
  isSmall,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(style.button, style.icon, style[variant], isSmall && style.small, className)}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}

export interface ToggleIconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly keys?: string | undefined;
  readonly isSmall?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Stays pressed: pause, pin, show reasons. The label says what it is, not what the next press does. */
export function ToggleIconButton(props: ToggleIconButtonProps) {
  const { label, icon, isSelected, onChange, keys, isSmall, isDisabled = false } = props;
  return (
    <Tooltip text={label} keys={keys}>
      <AriaToggle
        aria-label={label}
        isSelected={isSelected}
        isDisabled={isDisabled}
        onChange={onChange}
        className={cx(style.button, style.icon, style.quiet, isSmall && style.small)}
      >
        {icon}
      </AriaToggle>
    </Tooltip>
  );
}
