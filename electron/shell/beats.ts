/*
 * Signs of life of the desks. A page that draws gives one every second; one that rests (hidden, minimised) says so and is
 * left alone. What Electron calls unresponsive is told late or not at all for an endless loop, so this is counted here.
 */

/** A desk that gives no sign for so long hangs. */
export const DESK_HUNG_AFTER_MS = 4_500;
const LOOK_EVERY_MS = 500;

export type BeatsOptions = {
  readonly onHung: (windowId: number) => void;
  /** It gives signs again, or is gone: nobody need be asked any more. */
  readonly onBack: (windowId: number) => void;
  readonly now: () => number;
  /** Calls again and again; answers how to stop it. */
  readonly every: (ms: number, run: () => void) => () => void;
};

export type Beats = {
  readonly sign: (windowId: number, isResting: boolean) => void;
  /** The page is loaded anew or gone: it begins again with its next sign. */
  readonly forget: (windowId: number) => void;
};

export function createBeats({ onHung, onBack, now, every }: BeatsOptions): Beats {
  const windows = new Map<number, { lastAt: number; isHung: boolean }>();
  let stop: (() => void) | null = null;
  let lookedAt = now();

  const look = (): void => {
    const at = now();
    // The whole laptop slept, or its clock was set: nobody could give a sign.
    const isSleep = Math.abs(at - lookedAt) > DESK_HUNG_AFTER_MS;
    lookedAt = at;
    for (const [windowId, one] of windows) {
      if (isSleep) one.lastAt = at;
      if (one.isHung || at - one.lastAt <= DESK_HUNG_AFTER_MS) continue;
      one.isHung = true;
      onHung(windowId);
    }
  };
  const forget = (windowId: number): void => {
    if (windows.get(windowId)?.isHung === true) onBack(windowId);
    windows.delete(windowId);
    if (windows.size === 0) {
      stop?.();
      stop = null;
    }
  };

  return {
    sign: (windowId, isResting) => {
      if (windows.get(windowId)?.isHung === true) onBack(windowId);
      if (isResting) {
        forget(windowId);
        return;
      }
      windows.set(windowId, { lastAt: now(), isHung: false });
      if (stop === null) lookedAt = now();
      stop ??= every(LOOK_EVERY_MS, look);
    },
    forget,
  };
}
