// Keys as caps: <Kbd> draws one, <KeyHint> draws a whole binding as written for useShortcuts.
import { Fragment, type ReactNode } from 'react';
import { cx } from './cx.ts';
import style from './KeyHint.module.css';
import { keyCaps } from './keyCaps.ts';
import { useUiWords } from './UiProvider.tsx';

const isMac = typeof navigator === 'object' && /Mac/.test(navigator.platform);

export function Kbd({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <kbd className={cx(style.cap, className)}>{children}</kbd>;
}

export interface KeyHintProps {
  /** A binding: `$mod+k`, `g r`, `[Shift]+?`. */
  readonly keys: string;
  readonly className?: string | undefined;
}

export function KeyHint({ keys, className }: KeyHintProps) {
  const words = useUiWords();
  const presses = keyCaps(keys, words.keys, isMac);
  return (
    <span className={cx(style.keys, className)}>
      {presses.map((caps, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: `g g` presses one key twice; the order never changes
        <Fragment key={at}>
          {at > 0 && <span className={style.then}>{words.keys.followedBy}</span>}
          {caps.map((cap) => (
            <Kbd key={cap}>{cap}</Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
