/*
 * Desks that give signs of life, hang, come back, rest out of sight, and a laptop that sleeps; by a clock turned by hand.
 */
import { beforeEach, expect, it } from 'vitest';
import { type Beats, createBeats, DESK_HUNG_AFTER_MS } from '../../../electron/shell/beats.ts';

let now = 0;
let tick: (() => void) | null = null;
let told: string[] = [];
let beats: Beats;
const run = (ms: number): void => {
  for (let passed = 0; passed < ms; passed += 500) {
    now += 500;
    tick?.();
  }
};

beforeEach(() => {
  now = 5_000_000;
  tick = null;
  told = [];
  beats = createBeats({
    onHung: (id) => told.push(`hung ${id}`),
    onBack: (id) => told.push(`back ${id}`),
    now: () => now,
    every: (_ms, look) => {
      tick = look;
      return () => {
        tick = null;
      };
    },
  });
});

it('a desk that gives no sign is told once, and taken back when it does', () => {
  beats.sign(1, false);
  beats.sign(2, false);
  run(DESK_HUNG_AFTER_MS);
  expect(told).toEqual([]);
  beats.sign(2, false);
  run(3_000);
  expect(told).toEqual(['hung 1']);
  beats.sign(1, false);
  expect(told).toEqual(['hung 1', 'back 1']);
});

it('one that rests, or is loaded anew, is not waited for', () => {
  beats.sign(1, false);
  beats.sign(1, true);
  run(60_000);
  expect(told).toEqual([]);
  expect(tick).toBeNull();
  beats.sign(1, false);
  beats.forget(1);
  run(60_000);
  expect(told).toEqual([]);
});

it('the sleep of the laptop is nobody’s fault', () => {
  beats.sign(1, false);
  now += 3_600_000;
  tick?.();
  expect(told).toEqual([]);
  run(5_000);
  expect(told).toEqual(['hung 1']);
});
