/*
 * An exercise in a second engine beside a real one, as the desktop opens it: its own folder, a copy of the plan, people by
 * their ids, the clock that its threads share.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { distDir } from '../../electron/dev/paths.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { createClockCell } from '../../electron/engine/exercise/clockCell.ts';
import { createThreads } from '../../electron/engine/threads/createThreads.ts';
import type { CallOutput, CallRawInput, EngineCallName } from '../../shared/contract/contract.ts';
import { type Desk, tryEngine } from './openEngine.ts';

export type ExerciseDesk = {
  readonly engine: Engine;
  readonly file: string;
  readonly folder: string;
  /** Epoch ms of the exercise's clock. */
  readonly clock: () => number;
  /** Calls as a console of the exercise, in somebody's name; throws on a refusal. */
  readonly as: <N extends EngineCallName>(
    person: string,
    name: N,
    input: CallRawInput<N>,
  ) => Promise<CallOutput<N>>;
  /** The code of the refusal of a call that must not succeed. */
  readonly refused: (person: string, name: EngineCallName, input: unknown) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** Opens the engine of an exercise on a folder: an empty one, or one in which an exercise goes on. */
export async function openExercise(folder: string): Promise<ExerciseDesk> {
  mkdirSync(folder, { recursive: true });
  const cell = createClockCell();
  const here = pathToFileURL(join(distDir, 'main', 'engine.js')).href;
  const opened = await tryEngine(folder, {
    file: join(folder, 'exercise.db'),
    realm: 'exercise',
    clock: cell.clock,
    exerciseClock: cell,
    threads: createThreads(
      (name, reason) => process.stderr.write(`lost: ${name}: ${reason}\n`),
      here,
      cell.memory,
    ),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const engine = opened.value;
  const call = (person: string, name: EngineCallName, input: unknown) =>
    engine.call(name, input, { grade: 'headless', person });
  return {
    engine,
    folder,
    file: join(folder, 'exercise.db'),
    clock: cell.clock,
    async as(person, name, input) {
      const reply = await call(person, name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
      return reply.value as never;
    },
    async refused(person, name, input) {
      const reply = await call(person, name, input);
      if (reply.ok) throw new Error(`${name} was not refused`);
      return reply.error.code;
    },
    stop: () => engine.stop(),
  };
}

/** Begins an exercise with the plan and the people of a real desk. */
export async function beginExercise(
  real: Desk,
  exercise: ExerciseDesk,
  scenario: CallRawInput<'exercise.begin'>['scenario'],
): Promise<string> {
  const planFile = join(exercise.folder, 'plan.json');
  await real.ask('plan.export', { file: planFile });
  const people = (await real.ask('person.list', {})).map(({ id, name, language, contactId }) => ({
    id,
    name: name ?? '',
    language,
    contactId,
  }));
  const { id } = await exercise.as(real.person, 'exercise.begin', {
    scenario,
    planFile,
    filesFolder: `${real.file}.files`,
    people,
  });
  rmSync(planFile);
  return id;
}
