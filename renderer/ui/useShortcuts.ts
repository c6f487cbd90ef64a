// Binds keys for as long as a part is on screen. Single letters rest while someone types, while a dialog or a
// menu is open, and when <ShortcutSwitch isOn={false}> says so; Ctrl/Cmd bindings stay.
import { createContext, createElement, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { type Binding, createShortcutListener, isTypingTarget } from './bindings.ts';

const PlainKeysContext = createContext(true);

/** Switches all single-letter keys below it on or off (a setting of the person). */
export function ShortcutSwitch({ isOn, children }: { readonly isOn: boolean; readonly children: ReactNode }) {
  return createElement(PlainKeysContext, { value: isOn }, children);
}

const modalSelector =
  '[role="dialog"][data-rac], [role="alertdialog"][data-rac], [role="menu"][data-rac], [role="listbox"][data-rac]';

/**
 * `bindings` may be made anew at each render; the latest ones are called. Bound before the paint: a person
 * who sees the screen may press at once.
 */
export function useShortcuts(bindings: readonly Binding[], isEnabled = true): void {
  const arePlainKeysOn = useContext(PlainKeysContext);
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  const shape = bindings.map((one) => `${one.keys}|${one.isRepeating === true}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the bindings, whose identity changes
  useLayoutEffect(() => {
    if (!isEnabled) return;
    const steady = latest.current.map((binding, at) => ({
      ...binding,
      run: (event: KeyboardEvent) => latest.current[at]?.run(event),
    }));
    const listener = createShortcutListener(steady, (event) => ({
      isTyping: isTypingTarget(event.target),
      arePlainKeysOn,
      isModal: document.querySelector(modalSelector) !== null,
    }));
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [shape, isEnabled, arePlainKeysOn]);
}
