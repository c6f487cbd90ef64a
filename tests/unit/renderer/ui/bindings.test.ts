// Keys on French and English keyboards: letters by meaning, digits by place, sequences, and rest while typing.
import { describe, expect, test } from 'vitest';
import {
  type Binding,
  createShortcutListener,
  isPlainKeys,
  normaliseKeys,
} from '../../../../renderer/ui/bindings.ts';

interface Press {
  readonly key: string;
  readonly code: string;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  readonly repeat?: boolean;
  readonly at?: number;
}

/** What a browser hands over, as far as bindings look at it. */
function event({ key, code, shift = false, ctrl = false, repeat = false, at = 0 }: Press): KeyboardEvent {
  const on: Readonly<Record<string, boolean>> = { Shift: shift, Control: ctrl };
  const made = {
    key,
    code,
    repeat,
    isComposing: false,
    defaultPrevented: false,
    timeStamp: at,
    getModifierState: (name: string) => on[name] === true,
    preventDefault: () => {
      made.defaultPrevented = true;
    },
  };
  return made as unknown as KeyboardEvent;
}

const resting = { isTyping: false, arePlainKeysOn: true, isModal: false };

function keyboard(keys: readonly (string | Omit<Binding, 'run'>)[], state = resting) {
  const ran: string[] = [];
  const bindings = keys.map((one) => {
    const binding = typeof one === 'string' ? { keys: one } : one;
    return { ...binding, run: () => ran.push(binding.keys) };
  });
  const listen = createShortcutListener(bindings, () => state);
  return { ran, press: (...presses: readonly Press[]) => presses.map(event).forEach(listen) };
}

const g: Press = { key: 'g', code: 'KeyG' };
const r: Press = { key: 'r', code: 'KeyR' };

describe('layouts', () => {
  test('a letter is what it means: A on AZERTY lies where Q is', () => {
    const { ran, press } = keyboard(['a', 'q']);
    press({ key: 'a', code: 'KeyQ' });
    expect(ran).toEqual(['a']);
  });

  test('a digit is where it lies: AZERTY types & there', () => {
    const { ran, press } = keyboard(['1', '2']);
    press({ key: '&', code: 'Digit1' }, { key: '2', code: 'Digit2' });
    expect(ran).toEqual(['1', '2']);
  });

  test('a sign counts with or without Shift', () => {
    const { ran, press } = keyboard(['/', '?']);
    press(
      { key: '/', code: 'Slash' },
      { key: '/', code: 'Period', shift: true },
      { key: '?', code: 'KeyM', shift: true },
    );
    expect(ran).toEqual(['/', '/', '?']);
  });

  test('capitals by Caps Lock are the same letter; with Shift another binding', () => {
    const { ran, press } = keyboard(['j', 'Shift+j']);
    press({ key: 'J', code: 'KeyJ' }, { key: 'J', code: 'KeyJ', shift: true });
    expect(ran).toEqual(['j', 'Shift+j']);
  });

  test('bindings are written as they are matched', () => {
    expect(normaliseKeys('?')).toBe('[Shift]+?');
    expect(normaliseKeys('$mod+1')).toBe('$mod+Digit1');
    expect(normaliseKeys('g r')).toBe('g r');
    expect(normaliseKeys('$mod+Shift+m')).toBe('$mod+Shift+m');
    expect(normaliseKeys('+')).toBe('[Shift]++');
    expect(normaliseKeys('F6')).toBe('F6');
  });
});

describe('sequences', () => {
  test('run at their last key, and hide the single key of the same letter', () => {
    const { ran, press } = keyboard(['r', 'g r', 'g f']);
    press(g, r);
    expect(ran).toEqual(['g r']);
  });

  test('leave nothing half pressed behind', () => {
    const { ran, press } = keyboard(['g r', 'g f']);
    press(g, r, { key: 'f', code: 'KeyF' });
    expect(ran).toEqual(['g r']);
  });

  test('are forgotten after another key, or too long a pause', () => {
    const { ran, press } = keyboard(['r', 'g r']);
    press(g, { key: 'x', code: 'KeyX' }, r);
    expect(ran).toEqual(['r']);
    press({ ...g, at: 5000 }, { ...r, at: 9000 });
    expect(ran).toEqual(['r', 'r']);
  });

  test('outlive a modifier pressed on the way', () => {
    const { ran, press } = keyboard(['g ?']);
    press(g, { key: 'Shift', code: 'ShiftLeft', shift: true }, { key: '?', code: 'Comma', shift: true });
    expect(ran).toEqual(['g ?']);
  });
});

describe('rest', () => {
  const ctrlK: Press = { key: 'k', code: 'KeyK', ctrl: true };
  const f1: Press = { key: 'F1', code: 'F1' };
  const n: Press = { key: 'n', code: 'KeyN' };

  test.each([
    ['while someone types', { ...resting, isTyping: true }],
    ['while a dialog is open', { ...resting, isModal: true }],
    ['when switched off', { ...resting, arePlainKeysOn: false }],
  ])('plain letters and sequences rest %s, Ctrl and function keys do not', (_, state) => {
    const { ran, press } = keyboard(['n', 'g r', '$mod+k', 'F1'], state);
    press(n, g, r, ctrlK, f1);
    expect(ran).toEqual(['$mod+k', 'F1']);
  });

  test('a held key repeats only where that was asked', () => {
    const { ran, press } = keyboard([{ keys: 'j', isRepeating: true }, 'e']);
    press({ key: 'j', code: 'KeyJ', repeat: true }, { key: 'e', code: 'KeyE', repeat: true });
    expect(ran).toEqual(['j']);
  });

  test('a key that another part has dealt with is left alone', () => {
    const ran: string[] = [];
    const listen = createShortcutListener([{ keys: 'j', run: () => ran.push('j') }], () => resting);
    const used = event({ key: 'j', code: 'KeyJ' });
    used.preventDefault();
    listen(used);
    expect(ran).toEqual([]);
  });

  test('what is plain', () => {
    expect(['n', '?', 'g r', 'Shift+j', 'Escape'].every(isPlainKeys)).toBe(true);
    expect(['$mod+k', 'F1', 'Shift+F6', 'Alt+1'].some(isPlainKeys)).toBe(false);
  });
});
