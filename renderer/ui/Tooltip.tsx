// A short name beside what is hovered or focused, with its key. Never the only place where something is said:
// the child carries the same words for a screen reader.
import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components';
import { KeyHint } from './KeyHint.tsx';
import style from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly keys?: string | undefined;
  /** Set when the child is plain markup (a span with tabIndex) and not one of our buttons. */
  readonly isPlainChild?: boolean | undefined;
  readonly children: ReactElement<Record<string, unknown>, string> | ReactElement;
}

export function Tooltip({ text, keys, isPlainChild, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {isPlainChild === true ? <Focusable>{children as ReactElement<never, string>}</Focusable> : children}
      <AriaTooltip className={style.tooltip as string} offset={6}>
        <span>{text}</span>
        {keys !== undefined && <KeyHint keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
