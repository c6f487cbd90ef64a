/* The facilitator's window hears of the exercise in time, and never asks twice at once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type ExerciseState,
  FIRST_EXERCISE,
} from '../../../../renderer/features/facilitator/exerciseStore.ts';
import { followExercise } from '../../../../renderer/features/facilitator/followExercise.ts';
import type { Change, ChangeBatch } from '../../../../shared/contract/changes.ts';
import type { ExerciseView } from '../../../../shared/contract/exercise.ts';
import { fail, type Result } from '../../../../shared/lib/result.ts';

type Reply = Result<ExerciseView | null>;

const viewAt = (speed: number, shownAt = 0): ExerciseView =>
  ({ id: 'x', time: { realAt: 0, shownAt, speed } }) as unknown as ExerciseView;

function start(speed = 0) {
  let state: ExerciseState = FIRST_EXERCISE;
  let change: (batch: ChangeBatch) => void = () => undefined;
  let attach: (isAttached: boolean) => void = () => undefined;
  const asked: ((reply: Reply) => void)[] = [];
  const following = followExercise({
    store: {
      getState: () => state,
      setState: (partial) => {
        state = { ...state, ...partial };
      },
    },
    getExercise: () => new Promise<Reply>((resolve) => asked.push(resolve)),
    onChanges: (listener) => {
      change = listener;
      return () => undefined;
    },
    onEngine: (listener) => {
      attach = listener;
      return () => undefined;
    },
  });
  return {
    following,
    state: () => state,
    times: () => asked.length,
    answer: async (reply: Reply = { ok: true, value: viewAt(speed) }) => {
      asked.at(-1)?.(reply);
      await vi.advanceTimersByTimeAsync(0);
    },
    change: (changes: readonly Change[]) => change({ seq: 1, at: 0, changes }),
    attach: (isAttached: boolean) => attach(isAttached),
  };
}

const ticked: Change = { noun: 'exercise', time: { realAt: 5, shownAt: 700, speed: 0 } };

describe('followExercise', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks once at the start, and says where there is none', async () => {
    const one = start();
    await one.answer({ ok: true, value: null });
    expect(one.state().phase).toBe('none');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(one.times()).toBe(1);
  });

  it('asks again every two seconds while the clock runs, not while it rests', async () => {
    const running = start(2);
    await running.answer();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(running.times()).toBe(2);
    const resting = start(0);
    await resting.answer();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(resting.times()).toBe(1);
  });

  it('takes a crowd of changes as one, the clock at once, and other nouns not at all', async () => {
    const one = start();
    await one.answer();
    one.change([{ noun: 'measure' }]);
    await vi.advanceTimersByTimeAsync(500);
    expect(one.times()).toBe(1);
    for (let times = 0; times < 5; times += 1) one.change([ticked]);
    expect(one.state().view?.time.shownAt).toBe(700);
    await vi.advanceTimersByTimeAsync(80);
    expect(one.times()).toBe(2);
  });

  it('asks again after an answer during which something changed', async () => {
    const one = start();
    one.change([ticked]);
    one.attach(true);
    expect(one.times()).toBe(1);
    await one.answer();
    expect(one.times()).toBe(2);
    await one.answer();
    expect(one.times()).toBe(2);
  });

  it('keeps what was heard while the engine is silent, and tries again', async () => {
    const one = start();
    await one.answer();
    void one.state().refresh();
    await one.answer(fail('engine.lost', ''));
    expect(one.state()).toMatchObject({ phase: 'here', failure: { code: 'engine.lost' } });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(one.times()).toBe(3);
    await one.answer();
    expect(one.state().failure).toBeNull();
  });

  it('asks no more once stopped', async () => {
    const one = start(1);
    await one.answer();
    one.following.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(one.times()).toBe(1);
  });
});
