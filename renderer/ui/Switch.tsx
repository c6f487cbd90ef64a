// On or off at once, without a save button. For a choice that waits for one, use Checkbox.
import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import style from './Checkbox.module.css';
import { cx } from './cx.ts';

export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly help?: string | undefined;
}

export function Switch({ children, help, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={cx(style.line)}>
      <span className={style.track} aria-hidden />
      <span className={style.words}>
        {children}
        {help !== undefined && <span className={style.help}>{help}</span>}
      </span>
    </AriaSwitch>
  );
}
