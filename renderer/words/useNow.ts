/*
 * The moment, as screens that count time need it. One shared second for the whole window, so that
 * every clock turns over together.
 */
import { useSyncExternalStore } from 'react';

const SECOND_MS = 1_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = Math.floor(Date.now() / SECOND_MS) * SECOND_MS;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Math.floor(Date.now() / SECOND_MS) * SECOND_MS;
    timer = setInterval(tick, SECOND_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== null) clearInterval(timer);
  };
}

/** Epoch ms of the present second, drawn again once a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** Epoch ms of the present minute: parts that show minutes are drawn again once a minute only. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(now / 60_000) * 60_000);
}
