/*
 * The clock of an exercise under any order of pauses, speeds and jumps: it never runs backward, never faster than it was
 * told, and every window counts alike.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClockAct,
  EXERCISE_SPEEDS,
  exerciseClockAt,
  realMomentOf,
} from '../../../../shared/domain/exerciseClock.ts';

const T = 1_800_000_000_000;
const MINUTE = 60_000;
const passed = (acts: readonly ClockAct[], at: number) => exerciseClockAt(acts, at).passedMs;

describe('the clock of an exercise', () => {
  it('stands until it is started, runs, rests and goes on', () => {
    const acts: readonly ClockAct[] = [
      { at: T, act: 'start', speed: 1 },
      { at: T + 10 * MINUTE, act: 'pause' },
      { at: T + 30 * MINUTE, act: 'resume', speed: 8 },
    ];
    expect(exerciseClockAt([], T)).toEqual({ passedMs: 0, isRunning: false, speed: 1 });
    expect(passed(acts, T - MINUTE)).toBe(0);
    expect(passed(acts, T + 5 * MINUTE)).toBe(5 * MINUTE);
    expect(passed(acts, T + 20 * MINUTE)).toBe(10 * MINUTE);
    expect(passed(acts, T + 31 * MINUTE)).toBe(18 * MINUTE);
  });

  it('is put forward to what lies ahead, never back', () => {
    const acts: readonly ClockAct[] = [
      { at: T, act: 'start', speed: 2 },
      { at: T + MINUTE, act: 'forward', toMs: 30 * MINUTE },
      { at: T + 2 * MINUTE, act: 'forward', toMs: 5 * MINUTE },
    ];
    expect(passed(acts, T + MINUTE)).toBe(30 * MINUTE);
    expect(passed(acts, T + 3 * MINUTE)).toBe(34 * MINUTE);
  });

  it('says when a moment of it will come, while nobody touches it', () => {
    const acts: readonly ClockAct[] = [{ at: T, act: 'start', speed: 4 }];
    const at = realMomentOf(acts, 20 * MINUTE, T + MINUTE);
    expect(at).toBe(T + 5 * MINUTE);
    expect(passed(acts, at ?? 0)).toBe(20 * MINUTE);
    expect(realMomentOf([...acts, { at: T + MINUTE, act: 'pause' }], 20 * MINUTE, T + 2 * MINUTE)).toBeNull();
  });

  it('never runs backward and never faster than it was told, in any order of acts', () => {
    const speed = fc.constantFrom(...EXERCISE_SPEEDS);
    const moment = fc.integer({ min: 0, max: 100 }).map((minutes) => T + minutes * MINUTE);
    const act: fc.Arbitrary<ClockAct> = fc.oneof(
      fc.record({ at: moment, act: fc.constantFrom('start' as const, 'resume' as const), speed }),
      fc.record({ at: moment, act: fc.constant('pause' as const) }),
      fc.record({ at: moment, act: fc.constant('speed' as const), speed }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let before = 0;
        for (let minute = 0; minute <= 110; minute += 1) {
          const now = passed(acts, T + minute * MINUTE);
          expect(now).toBeGreaterThanOrEqual(before);
          expect(now - before).toBeLessThanOrEqual(8 * MINUTE * Math.max(1, acts.length));
          before = now;
        }
        const sorted = [...acts].sort((a, b) => a.at - b.at);
        expect(passed(sorted, T + 110 * MINUTE)).toBeLessThanOrEqual(8 * 110 * MINUTE);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
