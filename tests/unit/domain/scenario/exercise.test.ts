/*
 * The record of an exercise under entries in any order, its clock as windows and threads show it, and what its signature
 * covers.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, createClockCell } from '../../../../electron/engine/exercise/clockCell.ts';
import { contamination } from '../../../../resources/exercise/contamination.ts';
import { type Exercise, exerciseNoun, scriptOf } from '../../../../shared/domain/exercise.ts';
import {
  arrivedTime,
  type ClockAct,
  exerciseClockNow,
  shownAt,
  shownTimeOf,
} from '../../../../shared/domain/exerciseClock.ts';
import { canonicalSummary, summariseExercise } from '../../../../shared/domain/exerciseSummary.ts';
import { foldEntity, type StoredEntry } from '../../../../shared/domain/fold.ts';
import { makeScenario } from '../../../../shared/domain/scenarioMaker.ts';

const T = 1_800_000_000_000;
const MINUTE = 60_000;
const ID = '019a0000-0000-7000-8000-00000000000a';
const PERSON = '019a0000-0000-7000-8000-00000000000b';
const scenario = makeScenario(contamination, 118);

let seq = 0;
const entry = (kind: string, payload: unknown): StoredEntry => {
  seq += 1;
  return {
    id: `019a0000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    hlc: `${String(T + seq).padStart(15, '0')}-0000-aaaa`,
    device: 'a'.repeat(40),
    deviceSeq: seq,
    recordedAt: T + seq,
    occurredAt: T + seq,
    person: PERSON,
    incidentId: null,
    entityId: ID,
    basedOn: null,
    kind,
    payloadVersion: 1,
    payload,
  };
};
const started = () =>
  entry('exercise.started', { originAt: T, scenarioSha256: 'b'.repeat(64), script: scriptOf(scenario) });
const fold = (entries: readonly StoredEntry[]) => foldEntity<Exercise>(exerciseNoun as never, entries);

describe('the record of an exercise', () => {
  it('keeps the script without its posts', () => {
    const script = fold([started()]).state?.script;
    expect(script?.injects.map(({ id }) => id)).toEqual(scenario.injects.map(({ id }) => id));
    expect(JSON.stringify(script)).not.toContain('"text"');
  });

  it('takes an inject once, whether it came or was left out', () => {
    const twice = [
      started(),
      entry('exercise.injected', { injectId: 'mother', atMs: 5, isByHand: true }),
      entry('exercise.skipped', { injectId: 'mother' }),
      entry('exercise.injected', { injectId: 'mother', atMs: 9, isByHand: false }),
    ];
    const { state, voids } = fold(twice);
    expect(state?.came).toEqual([{ injectId: 'mother', atMs: 5, isByHand: true }]);
    expect([...voids.values()]).toEqual(['alreadyDone', 'alreadyDone']);
  });

  it('is closed by its end, but for what observers say afterwards', () => {
    const entries = [
      started(),
      entry('exercise.ended', { endedAt: T + MINUTE, atMs: MINUTE }),
      entry('exercise.timed', { act: { at: T + MINUTE, act: 'start', speed: 1 } }),
      entry('exercise.noticed', { text: 'Dit après coup' }),
    ];
    const { state, voids } = fold(entries);
    expect(state?.clockActs).toEqual([]);
    expect([...voids.values()]).toEqual(['closed']);
    const [finding] = state?.findings ?? [];
    expect(finding?.text).toBe('Dit après coup');
    const back = fold([...entries, entry('exercise.withdrawn', { findingId: finding?.id })]);
    expect(back.state?.findings).toEqual([]);
  });

  it('folds entries of any kind in any order to the same record', () => {
    const one = started();
    const others = [
      entry('exercise.injected', { injectId: 'start', atMs: 0, isByHand: false }),
      entry('exercise.timed', { act: { at: T, act: 'start', speed: 8 } }),
      entry('exercise.noticed', { text: 'a' }),
      entry('exercise.skipped', { injectId: 'mother' }),
      entry('exercise.ended', { endedAt: T, atMs: 1 }),
      entry('exercise.ended', null),
      entry('exercise.injected', { injectId: 7 }),
    ];
    const whole = JSON.stringify(fold([one, ...others]).state);
    fc.assert(
      fc.property(fc.shuffledSubarray([one, ...others], { minLength: 8, maxLength: 8 }), (shuffled) => {
        expect(JSON.stringify(fold(shuffled).state)).toBe(whole);
      }),
    );
  });
});

describe('the clock as it is shown', () => {
  const exercise = (clockActs: readonly ClockAct[]) => ({ originAt: T, clockActs, endedAtMs: null });

  it('runs on from where it is told, and stands where the real one was set back', () => {
    const time = shownTimeOf(exercise([{ at: T, act: 'start', speed: 8 }]), T + MINUTE);
    expect(shownAt(time, T + 2 * MINUTE)).toBe(T + 16 * MINUTE);
    expect(shownAt(time, T)).toBe(T + 8 * MINUTE);
  });

  it('forgets no act when the real clock was set back behind it', () => {
    const acts: readonly ClockAct[] = [
      { at: T, act: 'start', speed: 1 },
      { at: T + 60 * MINUTE, act: 'pause' },
    ];
    expect(exerciseClockNow(acts, T + MINUTE)).toMatchObject({ passedMs: 60 * MINUTE, isRunning: false });
    // Paused again by the clock that was set back: it stays where it was.
    const more: readonly ClockAct[] = [...acts, { at: T + MINUTE, act: 'resume', speed: 4 }];
    expect(exerciseClockNow(more, T + 2 * MINUTE)).toMatchObject({ passedMs: 60 * MINUTE, isRunning: true });
  });

  it('stands after a loss where the last act stood', () => {
    const acts: readonly ClockAct[] = [
      { at: T, act: 'start', speed: 8 },
      { at: T + 60 * MINUTE, act: 'stand', atMs: 12 * MINUTE },
      { at: T + 70 * MINUTE, act: 'resume', speed: 2 },
    ];
    expect(exerciseClockNow(acts, T + 65 * MINUTE)).toMatchObject({ isRunning: true });
    expect(exerciseClockNow(acts.slice(0, 2), T + 65 * MINUTE).passedMs).toBe(12 * MINUTE);
    expect(exerciseClockNow(acts, T + 71 * MINUTE).passedMs).toBe(14 * MINUTE);
  });

  it('is the same in every thread that holds its memory, and the real one where there is none', () => {
    let steady = 5_000;
    const cell = createClockCell(T, () => steady);
    const other = clockOf(cell.memory, () => steady);
    expect([cell.realNow(), cell.clock(), other()]).toEqual([T, T, T]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), fc.constantFrom(0, 1, 2, 4, 8), (later, speed) => {
        cell.set({ realAt: cell.realNow(), shownAt: T + later, speed });
        steady += 1_000;
        expect(cell.clock()).toBe(T + later + 1_000 * speed);
        expect(other()).toBe(cell.clock());
      }),
    );
    for (const nothing of [null, undefined, {}, new ArrayBuffer(64)]) expect(clockOf(nothing)).toBe(Date.now);
  });

  it('goes on from what was recorded where the laptop’s clock was set back meanwhile', () => {
    const cell = createClockCell(T, () => 0);
    cell.reach(T - MINUTE);
    expect(cell.realNow()).toBe(T);
    cell.reach(T + MINUTE);
    expect(cell.realNow()).toBe(T + MINUTE);
  });

  it('is taken in by a window whose own clock was set', () => {
    const time = { realAt: T, shownAt: T + MINUTE, speed: 8 };
    expect(shownAt(arrivedTime(time, T + 100), T + 100)).toBe(T + MINUTE + 800);
    // An hour ahead or behind: what was on its way for an hour was not on its way.
    expect(shownAt(arrivedTime(time, T + 60 * MINUTE), T + 60 * MINUTE)).toBe(T + MINUTE + 8_000);
    expect(shownAt(arrivedTime(time, T - 60 * MINUTE), T - 60 * MINUTE)).toBe(T + MINUTE);
  });
});

it('signs the same bytes whatever the order of the keys', () => {
  const { state } = fold([started(), entry('exercise.ended', { endedAt: T + MINUTE, atMs: MINUTE })]);
  if (state === null) throw new Error('There is no exercise.');
  const facts = { outcomes: [], runs: [], firstLevelAt: null, firstStatementAt: T + 5_000, entries: 3 };
  const summary = summariseExercise({ exercise: state, ...facts, headHash: 'c'.repeat(64) });
  if (summary === null) throw new Error('It has not ended.');
  expect(summary.firstStatementSeconds).toBe(5);
  const reversed = Object.fromEntries(Object.entries(summary).reverse()) as typeof summary;
  expect(canonicalSummary(reversed)).toBe(canonicalSummary(summary));
  expect(canonicalSummary({ ...summary, entries: 4 })).not.toBe(canonicalSummary(summary));
  expect(summariseExercise({ exercise: { ...state, endedAt: null }, ...facts, headHash: '' })).toBeNull();
});
