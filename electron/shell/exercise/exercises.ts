/*
 * The exercise of this laptop: its engine, its windows, its place among the walls. One at a time; the real engine goes on
 * beside it, and what is real breaks through. Nothing but a signed summary ever leaves its file.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { StageFace } from '../../../shared/contract/stage.ts';
import type { SignedSummary } from '../../../shared/domain/exerciseSummary.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { EngineProcess } from '../engineProcess.ts';
import type { Log } from '../log.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Walls } from '../walls.ts';
import type { Connections, Stage } from '../windows/connections.ts';
import { type BreakThroughs, watchBreakThroughs } from './breakThroughs.ts';
import { markDeleted, removeDeleted, removeFolder } from './exerciseFolder.ts';
import type { ExerciseStage } from './layStage.ts';

export type ExercisesOptions = {
  /** Where a folder is made for each exercise. */
  readonly folder: string;
  readonly preferences: PreferenceStore;
  readonly real: { readonly engine: EngineProcess; readonly stage: () => Stage; readonly file: () => string };
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
  readonly adopt: (person: string | null) => Promise<Result<{ readonly id: string }>>;
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
  let isBeginning = false;

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
  const drop = async (one: Running | null, folder: string): Promise<void> => {
    if (one !== null) stopWatching(one);
    one?.laid.closeWindows();
    await one?.laid.engine.stop();
    removeFolder(folder, log);
  };
  const moveWalls = (): void => {
    const stage = exercises.wallStage();
    options.walls().reload((windowId) => options.connections().move(windowId, stage));
  };
  /** Plan, people and scenario into the new file; what was written for the way is deleted. */
  const fill = async (
    { folder, laid }: Running,
    wish: CallInput<'stage.begin'>['scenario'],
    person: string,
  ): Promise<Result<{ readonly id: string }>> => {
    const planFile = join(folder, 'plan.json');
    const historyFile = join(folder, 'history.json');
    try {
      const isHistory = 'importId' in wish || 'incidentId' in wish;
      if (isHistory) {
        const made = await real.engine.call('scenario.fromHistory', { of: wish, file: historyFile }, person);
        if (!made.ok) return made;
      }
      const people = (await real.engine.call('person.list', {}, null)) as Result<readonly Person[]>;
      if (!people.ok) return people;
      const planned = await real.engine.call('plan.export', { file: planFile }, person);
      if (!planned.ok) return planned;
      const input = {
        scenario: isHistory ? { file: historyFile } : wish,
        planFile,
        filesFolder: `${real.file()}.files`,
        people: people.value.flatMap(({ id, name, language, contactId, isErased }) =>
          isErased || name === null ? [] : [{ id, name, language, contactId }],
        ),
      };
      return (await laid.engine.call('exercise.begin', input, person)) as Result<{ readonly id: string }>;
    } finally {
      for (const file of [planFile, historyFile]) rmSync(file, { force: true });
    }
  };
  const begin: Exercises['begin'] = async ({ scenario, areWallsIn }, person) => {
    if (person === null) return fail('person.none', 'Nobody sits here.');
    const stamp = new Date(options.now()).toISOString().slice(0, 16).replace(/[:T]/g, '-');
    const folder = join(options.folder, `${stamp}-${randomUUID().slice(0, 8)}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const run = await runOn(folder, areWallsIn);
    if (!run.ok) {
      await drop(null, folder);
      return run;
    }
    const begun = await fill(run.value, scenario, person);
    if (!begun.ok) {
      await drop(run.value, folder);
      return begun;
    }
    running = Object.assign(run.value, { id: begun.value.id });
    preferences.change({ exerciseFolder: folder });
    if (areWallsIn) moveWalls();
    await exercises.open('console', person);
    await exercises.open('facilitator', person);
    onChange();
    return begun;
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
      if (running !== null || isBeginning) return fail('exercise.underWay', 'One is under way already.');
      isBeginning = true;
      try {
        return await begin(wish, person);
      } catch (error) {
        log.error({ err: error }, 'an exercise could not be begun');
        return fail('exercise.failed', 'The exercise could not be begun.');
      } finally {
        isBeginning = false;
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
    adopt: async (person) => {
      if (running === null) return none();
      const one = running;
      const { laid } = one;
      const signed = (await laid.engine.call('exercise.summary', {}, person)) as Result<SignedSummary>;
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
      const { laid, folder } = running;
      stopWatching(running);
      running = null;
      preferences.change({ exerciseFolder: null });
      // Before its engine lets go of it, so that a laptop that is turned off meanwhile deletes it at its next start.
      if (!isFileKept) markDeleted(folder);
      moveWalls();
      laid.closeWindows();
      await laid.engine.stop();
      if (!isFileKept) await drop(null, folder);
      onChange();
      return ok(null);
    },
    restore: async () => {
      removeDeleted(options.folder, log);
      const folder = preferences.get().exerciseFolder;
      if (folder === null) return;
      // Only a folder of ours is opened, whatever the preferences say.
      if (dirname(folder) !== options.folder || !existsSync(join(folder, 'exercise.db'))) {
        preferences.change({ exerciseFolder: null });
        return;
      }
      const run = await runOn(folder, false);
      if (run.ok) {
        running = run.value;
        await look(running);
      } else log.warn({ code: run.error.code }, 'the exercise of the last run could not be opened');
      onChange();
    },
    wallStage: () => (running?.areWallsIn === true ? running.laid.stage : real.stage()),
    windows: () => running?.laid.windows() ?? [],
    tell: () => running?.laid.desk.tell(),
    resumed: () => running?.laid.engine.tellResumed(),
    stop: async () => {
      if (running !== null) stopWatching(running);
      await running?.laid.engine.stop();
    },
  };
  return exercises;
}
