/*
 * One answer of the strip: a button that leads to its place. Its tooltip says the whole answer,
 * since the strip itself may shorten it; hidden words stay for screen readers.
 */
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import style from './strip.module.css';

type Props = {
  /** What it says in full and where it leads. */
  readonly help: string;
  readonly onPress: () => void;
  readonly isCaution?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

export function StripButton({ help, onPress, isCaution = false, className, children }: Props) {
  return (
    <Tooltip text={help} isPlainChild>
      <button
        type="button"
        onClick={onPress}
        className={cx(style.button, isCaution && style.caution, className)}
      >
        {children}
      </button>
    </Tooltip>
  );
}
