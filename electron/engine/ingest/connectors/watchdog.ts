/*
 * Notices that nobody speaks any more: a cable that was pulled closes no connection. Time that is spent
 * waiting for the sink is not held against the other side. Counted by a clock that no one can set.
 */

/** How often it is looked at within the silence that is allowed. */
const LOOKS = 5;

export type Watchdog = {
  /** Something was heard. */
  readonly heard: () => void;
  /** Nobody listens for a while; until `listens`. */
  readonly holds: () => void;
  readonly listens: () => void;
  readonly stop: () => void;
};

/** `silentMs`: how long nothing may be heard; `onLook` is told at each look, to provoke an answer. */
export function createWatchdog(
  silentMs: number,
  onDead: () => void,
  onLook: () => void = () => undefined,
): Watchdog {
  let heardAt = performance.now();
  let isHolding = false;
  const timer = setInterval(
    () => {
      if (isHolding) return;
      if (performance.now() - heardAt > silentMs) {
        clearInterval(timer);
        onDead();
      } else {
        onLook();
      }
    },
    Math.max(1, silentMs / LOOKS),
  );
  const heard = (): void => {
    heardAt = performance.now();
  };
  return {
    heard,
    holds() {
      isHolding = true;
    },
    listens() {
      isHolding = false;
      heard();
    },
    stop() {
      clearInterval(timer);
    },
  };
}
