/*
 * The clock of an exercise's engine, shared by its threads: a few numbers in memory that all of them see, so that none
 * reads another time than the others. It goes by a clock that nobody sets and that rests while the laptop sleeps. Without
 * an exercise it is the real clock.
 */
import type { ShownTime } from '../../../shared/domain/exerciseClock.ts';

/** A count that is odd while it is written, then three numbers. */
const NUMBERS_FROM = 8;
const BYTES = NUMBERS_FROM + 3 * Float64Array.BYTES_PER_ELEMENT;

export type ClockCell = {
  /** Handed to threads. */
  readonly memory: SharedArrayBuffer;
  /** Epoch ms as of the start of this process, whatever is done to the laptop's clock since. */
  readonly realNow: () => number;
  /** What was recorded lies ahead of this clock, for the laptop's was set back: it goes on from there. */
  readonly reach: (moment: number) => void;
  readonly set: (time: ShownTime) => void;
  /** Epoch ms as the exercise's clock shows it. */
  readonly clock: () => number;
};

/** The same in all threads of a process, ms. */
const steadyNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Begins as the real clock. */
export function createClockCell(startAt: number = Date.now(), steady: () => number = steadyNow): ClockCell {
  const memory = new SharedArrayBuffer(BYTES);
  const count = new Int32Array(memory, 0, 1);
  const numbers = new Float64Array(memory, NUMBERS_FROM, 3);
  let base = startAt - steady();
  numbers.set([startAt - base, startAt, 1]);
  const realNow = (): number => Math.floor(base + steady());
  return {
    memory,
    realNow,
    reach: (moment) => {
      base += Math.max(0, moment - realNow());
    },
    set: ({ realAt, shownAt, speed }) => {
      Atomics.add(count, 0, 1);
      numbers.set([realAt - base, shownAt, speed]);
      Atomics.add(count, 0, 1);
    },
    clock: clockOf(memory, steady),
  };
}

/** The clock that a thread reads; the real one where it was handed none. */
export function clockOf(memory: unknown, steady: () => number = steadyNow): () => number {
  if (!(memory instanceof SharedArrayBuffer)) return Date.now;
  const count = new Int32Array(memory, 0, 1);
  const numbers = new Float64Array(memory, NUMBERS_FROM, 3);
  return () => {
    for (;;) {
      const before = Atomics.load(count, 0);
      const [steadyAt = 0, shown = 0, speed = 0] = numbers;
      // Half of one time and half of another is neither.
      if (before % 2 === 0 && Atomics.load(count, 0) === before)
        return Math.floor(shown + Math.max(0, steady() - steadyAt) * speed);
    }
  };
}
