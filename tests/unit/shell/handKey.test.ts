import { describe, expect, it } from 'vitest';
import { createHandKey } from '../../../electron/shell/handKey.ts';
import type { HandKey } from '../../../shared/domain/handKey.ts';

function keyboard(taken: readonly string[] = []) {
  const held = new Map<string, () => void>();
  let wanted: HandKey = 'CommandOrControl+Shift+M';
  let pressed = 0;
  const key = createHandKey({
    wanted: () => wanted,
    register: (accelerator, run) => {
      if (accelerator === 'CommandOrControl+Shift+F9') throw new Error('no such key');
      if (taken.includes(accelerator)) return false;
      held.set(accelerator, run);
      return true;
    },
    unregister: (accelerator) => held.delete(accelerator),
    onPress: () => {
      pressed += 1;
    },
    onFailure: () => undefined,
  });
  return {
    key,
    held: () => [...held.keys()],
    want: (name: HandKey) => {
      wanted = name;
      key.settle();
    },
    press: () => {
      for (const run of held.values()) run();
      return pressed;
    },
  };
}

describe('the key of the whole laptop', () => {
  it('is held once, and follows the setting', () => {
    const { key, held, want, press } = keyboard();
    key.settle();
    key.settle();
    expect([held(), key.state(), press()]).toEqual([['CommandOrControl+Shift+M'], 'held', 1]);
    want('CommandOrControl+Alt+M');
    expect(held()).toEqual(['CommandOrControl+Alt+M']);
    want('none');
    expect([held(), key.state()]).toEqual([[], 'off']);
  });

  it('says when another application has it, or the system knows no such key', () => {
    const { key, held, want } = keyboard(['CommandOrControl+Shift+M']);
    key.settle();
    expect([held(), key.state()]).toEqual([[], 'refused']);
    want('CommandOrControl+Shift+F9');
    expect([held(), key.state()]).toEqual([[], 'refused']);
    want('CommandOrControl+Alt+M');
    expect(key.state()).toBe('held');
  });

  it('rests while the screen is locked', () => {
    const { key, held } = keyboard();
    key.settle();
    key.lock(true);
    key.settle();
    expect(held()).toEqual([]);
    key.lock(false);
    expect(held()).toEqual(['CommandOrControl+Shift+M']);
  });
});
