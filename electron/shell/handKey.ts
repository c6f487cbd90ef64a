/*
 * The one key that works from any application: it brings Vigie forward with the strip for noting a mention. It is
 * held only while somebody may use it: not while the screen is locked, and not when another application has it, which
 * is said in the settings.
 */
import type { HandKey, HandKeyState } from '../../shared/domain/handKey.ts';

export type HandKeyOptions = {
  readonly wanted: () => HandKey;
  /** Electron's own; false when the system refuses. */
  readonly register: (accelerator: string, run: () => void) => boolean;
  readonly unregister: (accelerator: string) => void;
  readonly onPress: () => void;
  readonly onFailure: (error: unknown) => void;
};

export type HandKeeper = {
  readonly state: () => HandKeyState;
  /** Holds the wanted key, or lets it go. */
  readonly settle: () => void;
  readonly lock: (isLocked: boolean) => void;
};

export function createHandKey(options: HandKeyOptions): HandKeeper {
  let held: string | null = null;
  let isLocked = false;
  let state: HandKeyState = 'off';

  const hold = (accelerator: string): boolean => {
    try {
      return options.register(accelerator, options.onPress);
    } catch (error) {
      options.onFailure(error);
      return false;
    }
  };
  const settle = (): void => {
    const wanted = options.wanted();
    const accelerator = wanted === 'none' || isLocked ? null : wanted;
    if (accelerator !== null && accelerator === held) return;
    if (held !== null) options.unregister(held);
    held = null;
    if (accelerator === null) {
      // A screen that is locked says nothing of the key.
      if (wanted === 'none') state = 'off';
      return;
    }
    const isHeld = hold(accelerator);
    held = isHeld ? accelerator : null;
    state = isHeld ? 'held' : 'refused';
  };

  return {
    state: () => state,
    settle,
    lock: (locked) => {
      isLocked = locked;
      settle();
    },
  };
}
