/*
 * The exercise of this laptop: its engine, its windows, its place among the walls. One at a time; the real engine goes on
 * beside it, and what is real breaks through. Nothing but a signed summary ever leaves its file.
 */
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { StageFace } from '../../../shared/contract/stage.ts';
import type { SignedSummary } from '../../../shared/domain/exerciseSummary.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { EngineProcess } from '../engineProcess.ts';
import type { Log } from '../log.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Walls } from '../walls.ts';
import type { Connections, Stage } from '../windows/connections.ts';
import { type BreakThroughs, watchBreakThroughs } from './breakThroughs.ts';
import {
  type Beside,
  keepFolder,
  knownFolder,
  markDeleted,
  newFolder,
  removeDeleted,
  removeFolder,
} from './exerciseFolder.ts';
import { fillExercise } from './fillExercise.ts';
import type { ExerciseStage } from './layStage.ts';

export type ExercisesOptions = {
  /** Where a folder is made for each exercise. */
  readonly folder: string;
  readonly preferences: PreferenceStore;
  readonly real: {
    readonly engine: EngineProcess;
    readonly stage: () => Stage;
    readonly file: () => string;
    /** Who sits at the real desk that was used last. */
    readonly person: () => string | null;
  };
  readonly walls: () => Walls;
  readonly connections: () => Connections;
  /** An engine with its desk on a file of an exercise. */
  readonly layStage: (file: string, backupFolder: string) => ExerciseStage;
  /** Brings a window of what is real forward. */
  readonly lookAtReal: () => void;
  readonly onChange: () => void;
  readonly log: Log;
  /** Epoch ms of the real clock. */
  readonly now: () => number;
  readonly every: (ms: number, run: () => void) => () => void;
};

export type Exercises = {
  readonly face: () => StageFace | null;
  readonly begin: (
    wish: CallInput<'stage.begin'>,
    person: string | null,
  ) => Promise<Result<{ readonly id: string }>>;
  readonly open: (window: 'console' | 'facilitator', person: string | null) => Promise<Result<null>>;
  readonly showWalls: (areWallsIn: boolean) => Result<null>;
  readonly look: () => Result<null>;
  readonly adopt: () => Promise<Result<{ readonly id: string }>>;
  readonly close: (isFileKept: boolean) => Promise<Result<null>>;
  /** Goes on with the exercise that was open when Vigie ended. */
  readonly restore: () => Promise<void>;
  /** What a wall that opens now shows. */
  readonly wallStage: () => Stage;
  readonly windows: () => readonly BrowserWindow[];
  readonly tell: () => void;
  readonly resumed: () => void;
  readonly stop: () => Promise<void>;
};

type Running = {
  readonly folder: string;
  readonly laid: ExerciseStage;
  id: string;
  state: StageFace['state'];
  areWallsIn: boolean;
  isAdopted: boolean;
  readonly breakThroughs: BreakThroughs;
  readonly stopLooking: () => void;
};

/** How often it is looked whether the exercise has ended. */
const LOOK_EVERY_MS = 1_500;

export function createExercises(options: ExercisesOptions): Exercises {
  const { real, preferences, onChange, log } = options;
  let running: Running | null = null;
  /** Open, and not yet led. */
  let opening: Running | null = null;
  let isBusy = false;
  let busy: Promise<void> = Promise.resolve();
  let isStopped = false;

  const none = (): Result<never> => fail('exercise.none', 'There is no exercise.');
  const runOn = async (folder: string, areWallsIn: boolean): Promise<Result<Running>> => {
    const laid = options.layStage(join(folder, 'exercise.db'), join(folder, 'backups'));
    const opened = await laid.database.start();
    if (opened.state !== 'open') {
      await laid.engine.stop();
      return opened.state === 'refused'
        ? { ok: false, error: opened.problem }
        : fail('exercise.failed', 'The engine did not open the file.');
    }
    const breakThroughs = watchBreakThroughs({ ...options, engine: real.engine });
    const one: Running = {
      ...{ folder, laid, id: '', state: 'running', areWallsIn, isAdopted: false, breakThroughs },
      stopLooking: options.every(LOOK_EVERY_MS, () => void look(one)),
    };
    opening = one;
    return ok(one);
  };
  /** What the exercise's own file says of it. */
  const look = async (one: Running): Promise<void> => {
    const asked = (await one.laid.engine.call('exercise.phase', {}, null)) as Result<{
      readonly id: string;
      readonly endedAt: number | null;
    } | null>;
    if (!asked.ok || asked.value === null) return;
    const state = asked.value.endedAt === null ? 'running' : 'ended';
    if (one.state === state && one.id === asked.value.id) return;
    Object.assign(one, { id: asked.value.id, state });
    if (running === one) onChange();
  };
  const stopWatching = (one: Running): void => {
    one.breakThroughs.stop();
    one.stopLooking();
  };
  const drop = async (folder: string): Promise<void> => {
    const one = opening;
    opening = null;
    if (one !== null) {
      stopWatching(one);
      one.laid.closeWindows();
      await one.laid.engine.stop();
    }
    removeFolder(folder, log);
  };
  const moveWalls = (): void => {
    const stage = exercises.wallStage();
    options.walls().reload((windowId) => options.connections().move(windowId, stage));
  };
  const beside = async (): Promise<Result<Beside>> => {
    const status = (await real.engine.call('engine.status', {}, null)) as Result<Beside>;
    return status.ok ? ok({ file: real.file(), orgId: status.value.orgId }) : status;
  };
  const begin: Exercises['begin'] = async ({ scenario, areWallsIn }, person) => {
    if (person === null) return fail('person.none', 'Nobody sits here.');
    const place = await beside();
    if (!place.ok) return place;
    const folder = newFolder(options.folder, options.now(), place.value);
    try {
      const run = await runOn(folder, areWallsIn);
      if (!run.ok) return run;
      const engines = { real: real.engine, exercise: run.value.laid.engine };
      const begun = await fillExercise(engines, { folder, realFile: place.value.file }, scenario, person);
      if (!begun.ok || isStopped) return begun.ok ? none() : begun;
      running = Object.assign(run.value, { id: begun.value.id });
      keepFolder(folder);
      preferences.change({ exerciseFolder: folder });
      if (areWallsIn) moveWalls();
      await exercises.open('console', person);
      await exercises.open('facilitator', person);
      onChange();
      return begun;
    } finally {
      if (running?.folder !== folder) await drop(folder);
    }
  };
  /** One at a time: a beginning, or going on with what was left. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    isBusy = true;
    const done = work();
    busy = done.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await done;
    } finally {
      isBusy = false;
    }
  };

  const exercises: Exercises = {
    face: () =>
      running === null
        ? null
        : {
            id: running.id,
            state: running.state,
            areWallsIn: running.areWallsIn,
            isAdopted: running.isAdopted,
            breakThroughs: running.breakThroughs.list(),
            realLostSince: running.breakThroughs.lostSince(),
          },
    begin: async (wish, person) => {
      if (running !== null || isBusy) return fail('exercise.underWay', 'One is under way already.');
      try {
        return await alone(() => begin(wish, person));
      } catch (error) {
        log.error({ err: error }, 'an exercise could not be begun');
        return fail('exercise.failed', 'The exercise could not be begun.');
      }
    },
    open: async (window, person) => (running === null ? none() : running.laid.open(window, person)),
    showWalls: (areWallsIn) => {
      if (running === null) return none();
      if (running.areWallsIn !== areWallsIn) {
        running.areWallsIn = areWallsIn;
        moveWalls();
        onChange();
      }
      return ok(null);
    },
    look: () => {
      if (running === null) return none();
      running.breakThroughs.seen();
      options.lookAtReal();
      return ok(null);
    },
    adopt: async () => {
      if (running === null) return none();
      const one = running;
      const { laid } = one;
      // By whoever sits at the real desk, where people may have a PIN: in an exercise nobody has.
      const person = real.person();
      if (person === null) return fail('person.none', 'Nobody sits at the real desk.');
      const here = await beside();
      if (!here.ok) return here;
      if (here.value.orgId !== knownFolder(options.folder, one.folder)?.beside.orgId)
        return fail('exercise.otherFile', 'It was begun beside another file.');
      const signed = (await laid.engine.call('exercise.summary', {}, null)) as Result<SignedSummary>;
      if (!signed.ok) return signed;
      const input = { signed: signed.value };
      const adopted = (await real.engine.call('exerciseSummary.adopt', input, person)) as Result<{
        readonly id: string;
      }>;
      one.isAdopted ||= adopted.ok || adopted.error.code === 'exercise.adopted';
      onChange();
      return adopted;
    },
    close: async (isFileKept) => {
      if (running === null) return none();
      const { laid, folder, areWallsIn } = running;
      stopWatching(running);
      running = null;
      preferences.change({ exerciseFolder: null });
      // Before its engine lets go of it, so that a laptop that is turned off meanwhile deletes it at its next start.
      if (!isFileKept) markDeleted(folder);
      if (areWallsIn) moveWalls();
      laid.closeWindows();
      await laid.engine.stop();
      if (!isFileKept) removeFolder(folder, log);
      onChange();
      return ok(null);
    },
    restore: async () => {
      removeDeleted(options.folder, log);
      const folder = preferences.get().exerciseFolder;
      if (folder === null) return;
      const known = knownFolder(options.folder, folder);
      if (known === null) preferences.change({ exerciseFolder: null });
      // Begun beside another file: it waits there until that one is open again.
      if (known === null || known.beside.file !== real.file()) return;
      await alone(async () => {
        const run = await runOn(folder, false);
        if (run.ok && !isStopped) {
          running = run.value;
          await look(running);
        } else if (!run.ok)
          log.warn({ code: run.error.code }, 'the exercise of the last run could not be opened');
      });
      onChange();
    },
    wallStage: () => (running?.areWallsIn === true ? running.laid.stage : real.stage()),
    windows: () => running?.laid.windows() ?? [],
    tell: () => running?.laid.desk.tell(),
    resumed: () => running?.laid.engine.tellResumed(),
    stop: async () => {
      isStopped = true;
      for (const one of new Set([running, opening]))
        if (one !== null) {
          stopWatching(one);
          await one.laid.engine.stop();
        }
      await busy;
    },
  };
  return exercises;
}
