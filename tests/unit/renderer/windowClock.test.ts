/*
 * The clock of a window: the real one, or that of its exercise, which rests, runs faster and is put forward.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  onWindowTime,
  setWindowTime,
  windowMomentOf,
  windowNow,
} from '../../../renderer/words/windowClock.ts';

const NOON = Date.UTC(2026, 0, 14, 17, 0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(NOON);
});
afterEach(() => {
  setWindowTime(null);
  vi.useRealTimers();
});

describe('the clock of a window', () => {
  it('is the real one where no exercise says otherwise', () => {
    expect(windowNow()).toBe(NOON);
    expect(windowMomentOf(NOON - 1)).toBe(NOON - 1);
  });

  it('stands while the exercise rests, and runs as fast as it does', () => {
    setWindowTime({ realAt: NOON, shownAt: NOON + 3_600_000, speed: 0 });
    vi.setSystemTime(NOON + 60_000);
    expect(windowNow()).toBe(NOON + 3_600_000);
    setWindowTime({ realAt: NOON + 60_000, shownAt: NOON + 3_600_000, speed: 8 });
    vi.setSystemTime(NOON + 61_000);
    expect(windowNow()).toBe(NOON + 3_600_000 + 8_000);
  });

  it('never goes back behind what it showed when it was told', () => {
    setWindowTime({ realAt: NOON, shownAt: NOON, speed: 4 });
    expect(windowMomentOf(NOON - 10_000)).toBe(NOON);
  });

  it('comes back to the real one when the exercise is left', () => {
    setWindowTime({ realAt: NOON, shownAt: 5, speed: 0 });
    setWindowTime(null);
    expect(windowNow()).toBe(NOON);
  });

  it('tells whoever counts time that it runs otherwise, once for each change, until they stop listening', () => {
    const told = vi.fn();
    const stop = onWindowTime(told);
    const time = { realAt: NOON, shownAt: NOON, speed: 2 };
    setWindowTime(time);
    setWindowTime(time);
    expect(told).toHaveBeenCalledTimes(1);
    stop();
    setWindowTime(null);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
