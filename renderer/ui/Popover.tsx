// A small plane beside its button: a reason on demand, a few fields. Not modal for the eye, yet Escape and a
// press outside close it and focus goes back to the button.
import type { ReactElement, ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import { cx } from './cx.ts';
import style from './Popover.module.css';

export interface PopoverProps {
  /** One of our buttons. */
  readonly trigger: ReactElement;
  /** Spoken name of what opens. */
  readonly label: string;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'left' | 'right' | undefined;
  readonly children: ReactNode;
}

export function Popover({ trigger, label, placement = 'bottom start', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover placement={placement} offset={6} className={cx(style.popover)}>
        <Dialog aria-label={label} className={cx(style.inside)}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
