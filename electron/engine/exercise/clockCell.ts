/*
 * The clock of an exercise's engine, shared by its threads: a few numbers in memory that all of them see, so that none
 * reads another time than the others. Without an exercise it is the real clock.
 */
import { type ShownTime, shownAt } from '../../../shared/domain/exerciseClock.ts';

/** A count that is odd while it is written, then three numbers. */
const NUMBERS_FROM = 8;
const BYTES = NUMBERS_FROM + 3 * Float64Array.BYTES_PER_ELEMENT;

export type ClockCell = {
  /** Handed to threads. */
  readonly memory: SharedArrayBuffer;
  /** Epoch ms of the real clock. */
  readonly realNow: () => number;
  readonly set: (time: ShownTime) => void;
  /** Epoch ms as the exercise's clock shows it. */
  readonly clock: () => number;
};

/** Begins as the real clock. */
export function createClockCell(realNow: () => number = Date.now): ClockCell {
  const memory = new SharedArrayBuffer(BYTES);
  const count = new Int32Array(memory, 0, 1);
  const numbers = new Float64Array(memory, NUMBERS_FROM, 3);
  const now = realNow();
  numbers.set([now, now, 1]);
  return {
    memory,
    realNow,
    set: ({ realAt, shownAt: shown, speed }) => {
      Atomics.add(count, 0, 1);
      numbers.set([realAt, shown, speed]);
      Atomics.add(count, 0, 1);
    },
    clock: clockOf(memory, realNow),
  };
}

/** The clock that a thread reads; the real one where it was handed none. */
export function clockOf(memory: unknown, realNow: () => number = Date.now): () => number {
  if (!(memory instanceof SharedArrayBuffer)) return realNow;
  const count = new Int32Array(memory, 0, 1);
  const numbers = new Float64Array(memory, NUMBERS_FROM, 3);
  return () => {
    for (;;) {
      const before = Atomics.load(count, 0);
      const [realAt = 0, shown = 0, speed = 0] = numbers;
      // Half of one time and half of another is neither.
      if (before % 2 === 0 && Atomics.load(count, 0) === before)
        return shownAt({ realAt, shownAt: shown, speed }, realNow());
    }
  };
}
