/*
 * Plays a scenario by the exercise's clock: what is due comes, posts trickle into the feed, networks are cut and come
 * back. The facilitator's acts are recorded before they take effect, so that a laptop that dies in the middle goes on
 * from where it was, with its clock at rest.
 */
import type { Exercise } from '../../../shared/domain/exercise.ts';
import {
  type ClockAct,
  type ExerciseSpeed,
  exerciseClockNow,
  realMomentOf,
  type ShownTime,
  shownTimeOf,
} from '../../../shared/domain/exerciseClock.ts';
import type { Inject, Scenario } from '../../../shared/domain/scenario.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { ExerciseAct } from '../commands/exercise.ts';
import type { ExerciseFeed } from './feed.ts';
import { createPostLine } from './postLine.ts';

const SHORTEST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 1_000;
const TOLD_EVERY_MS = 20_000;

export type PlayerDeps = {
  readonly scenario: Scenario;
  readonly exercise: Exercise;
  readonly act: (act: ExerciseAct, person: string) => Promise<Result<Exercise>>;
  readonly feed: ExerciseFeed;
  /** A cut is over: sources try again at once. */
  readonly onHealed: () => void;
  /** The clock runs otherwise, or something came. */
  readonly onTime: (time: ShownTime) => void;
  /** Epoch ms of the real clock. */
  readonly realNow: () => number;
  readonly log: (message: string, fields: object) => void;
};

export type ClockWish = { readonly act: 'run' | 'pause' | 'next'; readonly speed: ExerciseSpeed };

export type Outage = { readonly injectId: string; readonly network: string | null; readonly untilMs: number };
export type Player = ReturnType<typeof createPlayer>;

export function createPlayer(deps: PlayerDeps) {
  const { scenario, feed, realNow } = deps;
  let exercise = deps.exercise;
  let outages: readonly Outage[] = [];
  const settled = new Set([...exercise.came.map(({ injectId }) => injectId), ...exercise.skipped]);
  let settledUntil = 0;
  let isHeldUp = false;
  let heldUpBy = '';
  let toldAt = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;
  let turn: Promise<unknown> = Promise.resolve();
  const posts = createPostLine(exercise.originAt);

  /** One after another: an inject must not come twice because two hands reached for it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work, work);
    turn = result.catch(() => undefined);
    return result;
  };
  const passedMs = (): number =>
    exercise.endedAtMs ?? Math.floor(exerciseClockNow(exercise.clockActs, realNow()).passedMs);
  const tell = (): void => {
    toldAt = realNow();
    deps.onTime(shownTimeOf(exercise, toldAt));
  };
  const record = async (act: ExerciseAct, person: string): Promise<Result<null>> => {
    const done = await deps.act(act, person);
    if (!done.ok) return done;
    exercise = done.value;
    if (act.verb === 'injected' || act.verb === 'skipped') settled.add(act.payload.injectId);
    return ok(null);
  };
  const settleOutages = (now: number): void => {
    const over = outages.filter(({ untilMs }) => untilMs <= now);
    if (over.length === 0) return;
    outages = outages.filter(({ untilMs }) => untilMs > now);
    for (const { network } of over)
      if (!outages.some((other) => other.network === network)) feed.cut(network, false);
    deps.onHealed();
  };
  /** What an inject does by itself once it has come, at ms of the exercise's clock. */
  const effect = (inject: Inject, atMs: number): void => {
    if (inject.kind === 'posts') posts.add(inject, atMs);
    if (inject.kind !== 'outage') return;
    const network = inject.what === 'everything' ? null : (inject.network ?? null);
    outages = [...outages, { injectId: inject.id, network, untilMs: atMs + inject.forSeconds * 1_000 }];
    feed.cut(network, true);
  };
  const come = async (inject: Inject, atMs: number, by: string | null): Promise<Result<null>> => {
    const act: ExerciseAct = {
      verb: 'injected',
      payload: { injectId: inject.id, atMs, isByHand: by !== null },
    };
    const came = await record(act, by ?? exercise.begunBy);
    if (came.ok) effect(inject, atMs);
    return came;
  };
  /** The next one that neither came nor was left out. */
  const waiting = (): Inject | null => {
    while (settled.has(scenario.injects[settledUntil]?.id ?? '')) settledUntil += 1;
    return scenario.injects[settledUntil] ?? null;
  };

  const play = async (): Promise<void> => {
    if (isStopped || exercise.endedAtMs !== null) return;
    const now = passedMs();
    let hasCome = false;
    isHeldUp = false;
    try {
      while (exercise.clockActs.length > 0) {
        const inject = waiting();
        if (inject === null || inject.at * 1_000 > now) break;
        const came = await come(inject, inject.at * 1_000, null);
        // A full disk: what is due waits for room, and is not tried fifty times a second.
        if (!came.ok) {
          holdUp(came.error.code);
          break;
        }
        hasCome = true;
      }
      settleOutages(now);
      posts.release(now, feed.push);
      // Now and then even where nothing came: a window whose own clock was set is put right.
      if (hasCome || realNow() - toldAt > TOLD_EVERY_MS) tell();
    } finally {
      schedule();
    }
  };
  const holdUp = (code: string): void => {
    isHeldUp = true;
    if (heldUpBy !== code) deps.log('an inject did not come', { code });
    heldUpBy = code;
  };
  const schedule = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (isStopped || exercise.endedAtMs !== null) return;
    const next = Math.min(
      (waiting()?.at ?? Number.POSITIVE_INFINITY) * 1_000,
      posts.nextMs(),
      ...outages.map(({ untilMs }) => untilMs),
    );
    const now = realNow();
    const at = realMomentOf(exercise.clockActs, next, now);
    if (at === null) return;
    timer = setTimeout(
      () =>
        void inTurn(play).catch((error: unknown) => deps.log('playing failed', { reason: String(error) })),
      isHeldUp ? LONGEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, at - now)),
    );
    timer.unref();
  };
  const setClock = async (act: ClockAct, person: string): Promise<Result<ShownTime>> => {
    const timed = await record({ verb: 'timed', payload: { act } }, person);
    if (!timed.ok) return timed;
    tell();
    await play();
    return ok(shownTimeOf(exercise, realNow()));
  };

  // What came before this engine was started: its posts are known again by their names, and cuts go on.
  const byId = new Map(scenario.injects.map((inject) => [inject.id, inject]));
  for (const { injectId, atMs } of exercise.came) {
    const inject = byId.get(injectId);
    if (inject !== undefined && exercise.endedAtMs === null) effect(inject, atMs);
  }
  settleOutages(passedMs());
  tell();

  return {
    exercise: () => exercise,
    outages: () => outages,
    posts: posts.counts,
    begin: () => inTurn(play),
    setClock: (wish: ClockWish, person: string): Promise<Result<ShownTime>> =>
      inTurn(async () => {
        const at = realNow();
        if (wish.act === 'pause') return setClock({ at, act: 'pause' }, person);
        if (wish.act === 'run') {
          const { isRunning } = exerciseClockNow(exercise.clockActs, at);
          const how = exercise.clockActs.length === 0 ? 'start' : isRunning ? 'speed' : 'resume';
          return setClock({ at, act: how, speed: wish.speed }, person);
        }
        const next = waiting();
        if (next === null) return fail('exercise.nothingNext', 'Nothing more waits.');
        return setClock({ at, act: 'forward', toMs: Math.max(passedMs(), next.at * 1_000) }, person);
      }),
    advance: (injectId: string, person: string): Promise<Result<null>> =>
      inTurn(async () => {
        const inject = byId.get(injectId);
        if (inject === undefined)
          return fail('exercise.injectUnknown', 'This inject is not in the scenario.');
        const came = await come(inject, passedMs(), person);
        if (!came.ok) return came;
        posts.release(passedMs(), feed.push);
        tell();
        schedule();
        return came;
      }),
    /** Skips, findings: what changes nothing but the record. */
    note: (act: Extract<ExerciseAct, { verb: 'skipped' | 'noticed' | 'withdrawn' }>, person: string) =>
      inTurn(async () => {
        const noted = await record(act, person);
        if (noted.ok) tell();
        schedule();
        return noted;
      }),
    end: (person: string): Promise<Result<null>> =>
      inTurn(async () => {
        const atMs = passedMs();
        const ended = await record({ verb: 'ended', payload: { endedAt: realNow(), atMs } }, person);
        if (!ended.ok) return ended;
        if (timer !== null) clearTimeout(timer);
        for (const { network } of outages) feed.cut(network, false);
        outages = [];
        feed.cut(null, false);
        deps.onHealed();
        tell();
        return ended;
      }),
    async stop(): Promise<void> {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await turn.catch(() => undefined);
    },
  };
}
