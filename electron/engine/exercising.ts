/*
 * The exercise of an engine: its feed and its publishing, which reach nobody, and the player once there is something to
 * play. A file of realm `exercise` gets the closed network whatever engine it is opened with.
 */
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Change } from '../../shared/contract/changes.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import { type Exercise, type Script, scriptOf } from '../../shared/domain/exercise.ts';
import { exerciseClockNow, type ShownTime, shownAt } from '../../shared/domain/exerciseClock.ts';
import { stateOfFile } from '../../shared/domain/planFile.ts';
import type { PlanState } from '../../shared/domain/planHistory.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { readPlan } from './exchange/planExchange.ts';
import type { ClockCell } from './exercise/clockCell.ts';
import { planOfExercise } from './exercise/exercisePlan.ts';
import { createExerciseFeed, type ExerciseFeed } from './exercise/feed.ts';
import { createPlayer, type Player } from './exercise/player.ts';
import { readScenario } from './exercise/readScenario.ts';
import { openScenario, tellStory } from './exercise/scenarioSource.ts';
import { filesFolder, pathOfDigest } from './files/fileStore.ts';
import { sha256Hex } from './journal/hash.ts';
import { newUuid } from './journal/ids.ts';
import type { Recording } from './recording.ts';
import { writeAtomically } from './report/writeAtomically.ts';
import type { Threads } from './threads/createThreads.ts';

export type ExercisingDeps = {
  readonly threads: Threads;
  readonly file: string;
  /** The clock that the threads share; null where no exercise can be played here. */
  readonly cell: ClockCell | null;
  readonly record: Recording['record'];
  readonly observe: (change: Change) => void;
  readonly onHealed: () => void;
  readonly log: (message: string, fields: object) => void;
};

export type Exercising = {
  readonly threads: Threads;
  readonly feed: ExerciseFeed;
  /** Epoch ms of the real clock, by which the exercise's own is shown. */
  readonly realNow: () => number;
  readonly player: () => Player | null;
  /** How the exercise's clock runs; null where none is played. */
  readonly time: () => ShownTime | null;
  /** Settles once what the file holds is played on, or there is nothing. */
  readonly ready: Promise<void>;
  /** Goes on with what the file holds, once it can be written; settles with `ready`. */
  readonly start: () => Promise<void>;
  readonly begin: (
    wish: CallInput<'exercise.begin'>,
    person: string,
  ) => Promise<Result<{ readonly id: string }>>;
  readonly stop: () => Promise<void>;
};

/** Null for a file of any other realm. */
export function createExercising(realm: string, deps: ExercisingDeps): Exercising | null {
  if (realm !== 'exercise') return null;
  const { threads, cell } = deps;
  const realNow = cell?.realNow ?? Date.now;
  const feed = createExerciseFeed();
  const scenarioFile = join(dirname(deps.file), 'scenario.json');
  let player: Player | null = null;
  let time: ShownTime | null = null;
  let settle: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    settle = resolve;
  });

  const setTime = (next: ShownTime): void => {
    time = next;
    cell?.set(next);
    deps.observe({ noun: 'exercise', time: next });
  };
  const play = (scenario: Scenario, exercise: Exercise): void => {
    player = createPlayer({
      scenario,
      exercise,
      feed,
      realNow,
      log: deps.log,
      onTime: setTime,
      onHealed: deps.onHealed,
      act: (act, person) => deps.record(() => threads.writer.call('actOnExercise', { act, person })),
    });
    void player.begin();
  };
  /** After a loss the clock stands where the last act stands: nobody played meanwhile. */
  const resume = async (): Promise<void> => {
    const reading = cell === null ? null : await threads.reader.call('exercise', null);
    if (reading === null) return;
    let { exercise } = reading;
    // Of a laptop whose clock was set back meanwhile: nothing is done before what is recorded.
    cell?.reach(Math.max(...exercise.clockActs.map(({ at }) => at), exercise.originAt));
    // Until the acts are known to be right, time rests where something was last recorded.
    cell?.set({ realAt: realNow(), shownAt: reading.lastRecordedAt, speed: 0 });
    if (exercise.endedAt === null && exerciseClockNow(exercise.clockActs, realNow()).isRunning) {
      const atMs = Math.max(0, reading.lastRecordedAt - exercise.originAt);
      const stood = await deps.record(() =>
        threads.writer.call('actOnExercise', {
          act: { verb: 'timed', payload: { act: { at: realNow(), act: 'stand', atMs } } },
          person: exercise.begunBy,
        }),
      );
      if (stood.ok) exercise = stood.value;
    }
    const scenario = await kept(scenarioFile, exercise.scenarioSha256);
    if (scenario === null)
      deps.log('the scenario of the exercise is not there any more', { file: 'scenario.json' });
    // Without its file there are no posts to come, and everything else can still be played and ended.
    const played = scenario ?? (exercise.script === null ? null : withoutPosts(exercise.script));
    if (played !== null) play(played, exercise);
  };

  return {
    threads,
    feed,
    realNow,
    player: () => player,
    // Fresh: whoever asks takes it for the present.
    time: () => time && { ...time, realAt: realNow(), shownAt: shownAt(time, realNow()) },
    ready,
    start() {
      resume()
        .catch((error: unknown) => deps.log('the exercise could not go on', { reason: String(error) }))
        .finally(settle);
      return ready;
    },
    async begin(wish, person) {
      if (cell === null) return fail('exercise.notHere', 'No exercise is played in this engine.');
      const scenario = await scenarioOf(wish.scenario);
      if (!scenario.ok) return scenario;
      const plan = await planOf(wish.planFile, scenario.value);
      if (!plan.ok) return plan;
      const text = `${JSON.stringify(scenario.value)}\n`;
      await writeAtomically(scenarioFile, text);
      if (wish.filesFolder !== null && plan.value !== null)
        await copyPictures(plan.value, wish.filesFolder, filesFolder(deps.file));
      const originAt = realNow();
      const begun = await deps.record(() =>
        threads.writer.call('beginExercise', {
          people: wish.people,
          plan: plan.value,
          script: scriptOf(scenario.value),
          scenarioSha256: sha256Hex(text),
          originAt,
          person,
        }),
      );
      if (!begun.ok) return begun;
      play(scenario.value, begun.value);
      return ok({ id: begun.value.id });
    },
    async stop() {
      await player?.stop();
    },
  };
}

async function scenarioOf(wish: CallInput<'exercise.begin'>['scenario']): Promise<Result<Scenario>> {
  if ('story' in wish) return ok(await tellStory(wish.story, wish.seed));
  const opened = await openScenario(wish.file);
  if (!opened.ok) return opened;
  return opened.value.ok
    ? ok(opened.value.scenario)
    : fail('scenario.faulty', 'The scenario has faults.', { count: opened.value.count });
}

async function planOf(file: string | null, scenario: Scenario): Promise<Result<PlanState | null>> {
  const newId = (): string => newUuid(Date.now());
  if (file === null) return ok(planOfExercise({}, scenario, newId));
  const read = await readPlan(file);
  return read.ok ? ok(planOfExercise(stateOfFile(read.value.file.records), scenario, newId)) : read;
}

/** What the journal keeps of a scenario, to be played on. */
function withoutPosts({ injects, ...script }: Script): Scenario {
  return {
    ...script,
    schema: 'vigie.scenario',
    version: 1,
    injects: injects.map((inject) => (inject.kind === 'posts' ? { ...inject, posts: [] } : inject)),
  };
}

/** The scenario that was begun with; null where its file is gone or another one. */
async function kept(file: string, sha256: string): Promise<Scenario | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null || sha256Hex(text) !== sha256) return null;
  const read = readScenario(text);
  return read.ok ? read.scenario : null;
}

const DIGEST = /"sha256":"([0-9a-f]{64})"/g;

/** Pictures that the plan names: a photograph that is missing takes nothing from an exercise, so none is waited for. */
async function copyPictures(plan: PlanState, from: string, to: string): Promise<void> {
  for (const [, sha256 = ''] of JSON.stringify(plan).matchAll(DIGEST)) {
    const target = pathOfDigest(to, sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(pathOfDigest(from, sha256), target).catch(() => rm(target, { force: true }));
  }
}
