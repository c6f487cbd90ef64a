/*
 * Where the scenario of an exercise comes from: a story that ships with Vigie and a seed, or a file.
 */
import { readFile, stat } from 'node:fs/promises';
import type { ScenarioFace, ScenarioInspection, StoryName } from '../../../shared/contract/exercise.ts';
import { SCENARIO_LIMITS, type Scenario } from '../../../shared/domain/scenario.ts';
import { makeScenario, type Story } from '../../../shared/domain/scenarioMaker.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { type ReadScenario, readScenario } from './readScenario.ts';

/** Loaded when one is told: no start waits for them. */
const STORIES: Readonly<Record<StoryName, () => Promise<Story>>> = {
  contamination: async () => (await import('../../../resources/exercise/contamination.ts')).contamination,
  employeeVideo: async () => (await import('../../../resources/exercise/employeeVideo.ts')).employeeVideo,
  executiveRemark: async () =>
    (await import('../../../resources/exercise/executiveRemark.ts')).executiveRemark,
};

export async function tellStory(story: StoryName, seed: number): Promise<Scenario> {
  return makeScenario(await STORIES[story](), seed);
}

/** Reads a scenario file; a file that cannot be read at all is a failure, one with faults is not. */
export async function openScenario(file: string): Promise<Result<ReadScenario>> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return fail('file.notReadable', 'This is not a file.');
    const { size } = found;
    // Half of it would be enough to know that it is too large.
    if (size > SCENARIO_LIMITS.fileBytes)
      return ok({
        ok: false,
        count: 1,
        faults: [{ code: 'tooLarge', path: [], about: String(size), line: 1 }],
      });
    return ok(readScenario(await readFile(file, 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? fail('file.missing', 'The file was not found.')
      : fail('file.notReadable', 'The file cannot be read.');
  }
}

export async function inspectScenario(file: string): Promise<Result<ScenarioInspection>> {
  const read = await openScenario(file);
  if (!read.ok) return read;
  if (read.value.ok) return ok({ isSound: true, scenario: faceOf(read.value.scenario) });
  const { count, faults } = read.value;
  return ok({
    isSound: false,
    count,
    faults: faults.map(({ code, line, about }) => ({ code, line, about })),
  });
}

export function faceOf(scenario: Scenario): ScenarioFace {
  const { title, summary, notice, durationSeconds, injects } = scenario;
  return {
    ...{ title, summary, notice, durationSeconds },
    injects: injects.length,
    posts: injects.reduce((sum, inject) => sum + (inject.kind === 'posts' ? inject.posts.length : 0), 0),
    expected: injects.reduce((sum, { expected }) => sum + expected.length, 0),
  };
}
