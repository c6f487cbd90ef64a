/*
 * Keeps the exercise as its engine has it: asked for when the engine is there, again a little after each change, and
 * regularly while its clock runs. Never two questions at a time.
 */
import type { ChangeBatch } from '../../../shared/contract/changes.ts';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import { arrivedTime, type ShownTime } from '../../../shared/domain/exerciseClock.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { ExerciseState } from './exerciseStore.ts';

/** Changes come in crowds. */
const SETTLE_MS = 80;
const EVERY_MS = 2_000;

export type FollowExerciseOptions = {
  readonly store: {
    readonly getState: () => ExerciseState;
    readonly setState: (partial: Partial<ExerciseState>) => void;
  };
  readonly getExercise: () => Promise<Result<ExerciseView | null>>;
  readonly onChanges: (listener: (batch: ChangeBatch) => void) => () => void;
  readonly onEngine: (listener: (isAttached: boolean) => void) => () => void;
};

/** By this window's own clock. */
function arrived(view: ExerciseView, time: ShownTime): ExerciseView {
  return { ...view, time: arrivedTime(time, Date.now()) };
}

/** Follows until stopped. */
export function followExercise(options: FollowExerciseOptions): { readonly stop: () => void } {
  const { store } = options;
  let isStopped = false;
  let asking: Promise<void> | null = null;
  let isAskedAgain = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const wait = (afterMs: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = isStopped ? null : setTimeout(() => void ask(), afterMs);
  };
  const take = (reply: Result<ExerciseView | null>): void => {
    if (!reply.ok) store.setState({ failure: reply.error });
    else if (reply.value === null) store.setState({ phase: 'none', view: null, failure: null });
    else store.setState({ phase: 'here', view: arrived(reply.value, reply.value.time), failure: null });
  };
  const askOnce = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      const reply = await options.getExercise();
      if (isStopped) return;
      // What changed meanwhile makes this answer old, yet better than none.
      take(reply);
    } while (isAskedAgain);
    asking = null;
    const { view, failure } = store.getState();
    if (failure !== null || (view !== null && view.time.speed > 0)) wait(EVERY_MS);
  };
  const ask = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (asking === null) asking = askOnce();
    else isAskedAgain = true;
    return asking;
  };

  store.setState({ refresh: ask });
  const stopChanges = options.onChanges(({ changes }) => {
    const mine = changes.filter((change) => change.noun === 'exercise');
    const time = mine.at(-1)?.time ?? null;
    if (mine.length === 0) return;
    const { view } = store.getState();
    // The clock is shown at once; the rest is asked for.
    if (view !== null && time !== null) store.setState({ view: arrived(view, time) });
    if (asking === null) wait(SETTLE_MS);
    else isAskedAgain = true;
  });
  const stopEngine = options.onEngine((isAttached) => {
    if (isAttached) void ask();
  });
  void ask();
  return {
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      stopChanges();
      stopEngine();
    },
  };
}
