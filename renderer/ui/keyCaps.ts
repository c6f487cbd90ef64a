// Turns a binding (`$mod+Shift+m`, `g r`, `[Shift]+?`) into the caps a reader sees on the keyboard.
// Pure, so that sheets, tooltips and menus agree; `Digit1` is written 1 although it is bound by position.
import type { KeyName } from './UiProvider.tsx';

export type KeyWords = Readonly<Record<KeyName, string>>;

const named: Readonly<Record<string, KeyName>> = {
  Control: 'ctrl',
  Shift: 'shift',
  Alt: 'alt',
  Enter: 'enter',
  Escape: 'escape',
  Space: 'space',
  Tab: 'tab',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const drawn: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function capOf(part: string, words: KeyWords, isMac: boolean): string {
  if (part === '$mod') return isMac ? '⌘' : words.ctrl;
  if (isMac && part === 'Alt') return '⌥';
  if (isMac && part === 'Shift') return '⇧';
  const name = named[part];
  if (name !== undefined) return words[name];
  const arrow = drawn[part];
  if (arrow !== undefined) return arrow;
  if (/^Digit\d$/.test(part)) return part.slice(5);
  return part.length === 1 ? part.toUpperCase() : part;
}

/** One inner list a press, in order; optional modifiers (`[Shift]`) are not shown. */
export function keyCaps(binding: string, words: KeyWords, isMac: boolean): readonly (readonly string[])[] {
  return binding
    .trim()
    .split(/\s+/)
    .map((press) => {
      const parts = press === '+' ? ['+'] : press.split(/(?<=\w|\])\+/);
      return parts.filter((part) => !/^\[.*\]$/.test(part)).map((part) => capOf(part, words, isMac));
    });
}
