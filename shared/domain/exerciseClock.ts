/*
 * The clock of an exercise: it can be paused, sped up to eight times, and put forward to the next inject. Told as the acts
 * of a facilitator; what it shows at any moment is counted from them, so that every window counts alike.
 */

export const EXERCISE_SPEEDS = [1, 2, 4, 8] as const;
export type ExerciseSpeed = (typeof EXERCISE_SPEEDS)[number];

/** An act at a moment of the real clock (epoch ms UTC). */
export type ClockAct =
  | { readonly at: number; readonly act: 'start' | 'resume'; readonly speed: ExerciseSpeed }
  | { readonly at: number; readonly act: 'pause' }
  | { readonly at: number; readonly act: 'speed'; readonly speed: ExerciseSpeed }
  /** To a moment of the exercise (ms from its beginning) that lies ahead. */
  | { readonly at: number; readonly act: 'forward'; readonly toMs: number }
  /** The laptop was lost for a while: the clock stands where the last act stands, until it is started again. */
  | { readonly at: number; readonly act: 'stand'; readonly atMs: number };

export type ExerciseClock = {
  /** Ms from the beginning of the exercise, by its own clock. */
  readonly passedMs: number;
  readonly isRunning: boolean;
  readonly speed: ExerciseSpeed;
};

const BEFORE: ExerciseClock = { passedMs: 0, isRunning: false, speed: 1 };

/** What the clock shows at a moment of the real one. Acts are taken in their order; one that changes nothing is none. */
export function exerciseClockAt(acts: readonly ClockAct[], now: number): ExerciseClock {
  let clock = BEFORE;
  let at: number | null = null;
  const until = (moment: number): void => {
    // A real clock that was set back stops this one rather than turn it back.
    if (clock.isRunning && at !== null && moment > at)
      clock = { ...clock, passedMs: clock.passedMs + (moment - at) * clock.speed };
    at = at === null ? moment : Math.max(at, moment);
  };
  for (const act of acts) {
    if (act.at > now) break;
    until(act.at);
    clock = after(clock, act);
  }
  until(now);
  return clock;
}

/**
 * What the clock shows now, after all of its acts. A real clock that was set back behind the last of them stops this one
 * until it has caught up; none of the acts is forgotten.
 */
export function exerciseClockNow(acts: readonly ClockAct[], now: number): ExerciseClock {
  return exerciseClockAt(
    acts,
    acts.reduce((latest, { at }) => Math.max(latest, at), now),
  );
}

function after(clock: ExerciseClock, act: ClockAct): ExerciseClock {
  switch (act.act) {
    case 'start':
    case 'resume':
      return { ...clock, isRunning: true, speed: act.speed };
    case 'pause':
      return { ...clock, isRunning: false };
    case 'speed':
      return { ...clock, speed: act.speed };
    case 'forward':
      return { ...clock, passedMs: Math.max(clock.passedMs, act.toMs) };
    case 'stand':
      return { ...clock, isRunning: false, passedMs: act.atMs };
  }
}

/** When the real clock will stand where the exercise shows a moment, if nobody touches it; null while it rests. */
export function realMomentOf(acts: readonly ClockAct[], passedMs: number, now: number): number | null {
  const clock = exerciseClockNow(acts, now);
  if (!clock.isRunning) return null;
  return now + Math.max(0, passedMs - clock.passedMs) / clock.speed;
}

/** How an exercise's clock runs, for whoever shows it: what it shows at `now` goes on from here. */
export type ShownTime = {
  /** Epoch ms of the real clock, and what the exercise's clock showed then. */
  readonly realAt: number;
  readonly shownAt: number;
  /** Ms of the exercise's clock for one of the real one; 0 while it rests. */
  readonly speed: number;
};

/** How the clock runs at a real moment (epoch ms). */
export function shownTimeOf(
  exercise: {
    readonly originAt: number;
    readonly clockActs: readonly ClockAct[];
    readonly endedAtMs: number | null;
  },
  now: number,
): ShownTime {
  const { passedMs, isRunning, speed } = exerciseClockNow(exercise.clockActs, now);
  if (exercise.endedAtMs !== null)
    return { realAt: now, shownAt: exercise.originAt + exercise.endedAtMs, speed: 0 };
  return { realAt: now, shownAt: exercise.originAt + passedMs, speed: isRunning ? speed : 0 };
}

/** What the exercise's clock shows at a real moment (epoch ms); it never goes back. */
export function shownAt(time: ShownTime, now: number): number {
  return Math.floor(time.shownAt + Math.max(0, now - time.realAt) * time.speed);
}

/** Between an engine and its windows a time is on its way for no longer than this. */
const ON_ITS_WAY_MS = 1_000;

/**
 * A time as a window takes it in at a moment of its own clock (epoch ms): the engine goes by one that nobody sets, and the
 * two may be apart.
 */
export function arrivedTime(time: ShownTime, now: number): ShownTime {
  const onItsWayMs = Math.min(ON_ITS_WAY_MS, Math.max(0, now - time.realAt));
  return { realAt: now, shownAt: time.shownAt + onItsWayMs * time.speed, speed: time.speed };
}
