// A box to tick. `isIndeterminate` for "some of them".
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import style from './Checkbox.module.css';
import { cx } from './cx.ts';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly help?: string | undefined;
}

export function Checkbox({ children, help, isIndeterminate = false, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} isIndeterminate={isIndeterminate} className={cx(style.line)}>
      <span className={style.box} aria-hidden>
        {isIndeterminate ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
      </span>
      <span className={style.words}>
        {children}
        {help !== undefined && <span className={style.help}>{help}</span>}
      </span>
    </AriaCheckbox>
  );
}
