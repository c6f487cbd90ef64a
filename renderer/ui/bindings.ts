// What a keyboard shortcut is, apart from React: bindings made safe for every layout, and the small machine
// that follows sequences such as `g r`. Letters are matched by what they mean (so AZERTY works), digits by
// where they lie, and signs such as `?` or `/` with or without Shift, since layouts differ.
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';

export interface Binding {
  /** As for tinykeys: `j`, `$mod+k`, `$mod+Shift+m`, `g r`, `?`, `1`, `F1`. */
  readonly keys: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Holding the key repeats it: next, previous. */
  readonly isRepeating?: boolean | undefined;
}

/** The binding as it is matched: `1` → `Digit1`, `?` → `[Shift]+?`. */
export function normaliseKeys(keys: string): string {
  return keys
    .trim()
    .split(/\s+/)
    .map((press) => {
      const cut = press.lastIndexOf('+');
      const isPlusKey = press === '+' || press.endsWith('++');
      const key = isPlusKey ? '+' : press.slice(cut + 1);
      const modifiers = press.slice(0, press.length - key.length);
      if (/^\d$/.test(key)) return `${modifiers}Digit${key}`;
      if (key.length === 1 && !/\p{L}/u.test(key) && !/Shift/.test(modifiers))
        return `${modifiers}[Shift]+${key}`;
      return press;
    })
    .join(' ');
}

/** A binding that a person could meet while typing text: no Ctrl/Cmd/Alt and not a function key. */
export function isPlainKeys(keys: string): boolean {
  return !keys
    .split(/\s+/)
    .every((press) => /(\$mod|Control|Meta|Alt)\+/.test(press) || /^(Shift\+)?F\d+$/.test(press));
}

const typingSelector =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const nonTextInputs = new Set([
  'button',
  'checkbox',
  'radio',
  'range',
  'submit',
  'reset',
  'file',
  'color',
  'image',
]);

/** Is the person typing into this element? Boxes and radios are not typing, but Space is theirs. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (typeof Element === 'undefined' || !(target instanceof Element)) return false;
  const field = target.closest(typingSelector);
  if (field === null) return false;
  return !(field instanceof HTMLInputElement && nonTextInputs.has(field.type));
}

export interface ShortcutState {
  readonly isTyping: boolean;
  /** Single letters and sequences are switched on. */
  readonly arePlainKeysOn: boolean;
  /** A dialog or menu is open: plain keys rest. */
  readonly isModal: boolean;
}

const sequenceMs = 1500;

/** One listener for many bindings. After a press that ends a sequence nothing stays half pressed. */
export function createShortcutListener(
  bindings: readonly Binding[],
  state: (event: KeyboardEvent) => ShortcutState,
): (event: KeyboardEvent) => void {
  const parsed = bindings.map((binding) => ({
    binding,
    presses: parseKeybinding(normaliseKeys(binding.keys)),
  }));
  let progress = new Map<number, number>();
  let lastAt = 0;
  return (event) => {
    if (event.isComposing || event.defaultPrevented || isModifier(event.key)) return;
    const { isTyping, arePlainKeysOn, isModal } = state(event);
    const isTooLate = event.timeStamp - lastAt > sequenceMs;
    const before = isTooLate ? new Map<number, number>() : progress;
    lastAt = event.timeStamp;
    progress = new Map();
    let best: { readonly binding: Binding; readonly length: number } | undefined;
    for (const [at, { binding, presses }] of parsed.entries()) {
      if (isPlainKeys(binding.keys) && (isTyping || isModal || !arePlainKeysOn)) continue;
      if (event.repeat && binding.isRepeating !== true) continue;
      const done = before.get(at) ?? 0;
      const step = presses[done];
      if (step === undefined || !matchKeybindingPress(event, step)) continue;
      if (done + 1 < presses.length) progress.set(at, done + 1);
      else if (best === undefined || presses.length > best.length) best = { binding, length: presses.length };
    }
    if (best === undefined) return;
    // A finished sequence wins over one that has just begun with the same key.
    progress = new Map();
    event.preventDefault();
    best.binding.run(event);
  };
}

const isModifier = (key: string): boolean =>
  key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta' || key === 'AltGraph';
