/*
 * How many questions are under way at once, whoever asks: ten thousand feeds that are due together are asked in turn.
 */
export type Slots = {
  /** Settles with what gives the place back; at once when the signal is aborted. */
  readonly take: (signal: AbortSignal) => Promise<() => void>;
};

export function createSlots(limit: number): Slots {
  let free = limit;
  const waiting: (() => void)[] = [];
  const give = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const once = (): (() => void) => {
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      give();
    };
  };
  return {
    take(signal) {
      if (signal.aborted) return Promise.resolve(() => undefined);
      if (free > 0) {
        free -= 1;
        return Promise.resolve(once());
      }
      return new Promise((resolve) => {
        const leave = (): void => {
          const at = waiting.indexOf(enter);
          if (at !== -1) waiting.splice(at, 1);
          resolve(() => undefined);
        };
        const enter = (): void => {
          signal.removeEventListener('abort', leave);
          resolve(once());
        };
        waiting.push(enter);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
  };
}
