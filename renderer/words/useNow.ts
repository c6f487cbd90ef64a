/*
 * The moment, as screens that count time need it. One shared second for the whole window, so that every clock turns
 * over together; in an exercise by its clock, and at once where that is put forward or stopped.
 */
import { useSyncExternalStore } from 'react';
import { onWindowTime, windowNow } from './windowClock.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const listeners = new Set<() => void>();
let now = windowNow();
let realNow = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;
let stopTime: (() => void) | null = null;

const whole = (at: number, unit: number): number => Math.floor(at / unit) * unit;

function read(): void {
  now = whole(windowNow(), SECOND_MS);
  realNow = whole(Date.now(), SECOND_MS);
}

function tick(): void {
  read();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    read();
    timer = setInterval(tick, SECOND_MS);
    stopTime = onWindowTime(tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    if (timer !== null) clearInterval(timer);
    stopTime?.();
  };
}

/** Epoch ms of the present second by this window's clock, drawn again once a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** Epoch ms of the present minute by this window's clock: drawn again when it turns over only. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => whole(now, MINUTE_MS));
}

/** The real present second, in an exercise too: for the machine itself, and for what is real. */
export function useRealNow(): number {
  return useSyncExternalStore(subscribe, () => realNow);
}
