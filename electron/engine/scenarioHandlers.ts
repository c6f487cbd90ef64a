/*
 * What is asked of scenarios, at the real engine: what a file holds, what a story is, and one made of what happened.
 */
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import { dbFailure } from './db/dbFailure.ts';
import { faceOf, inspectScenario, tellStory } from './exercise/scenarioSource.ts';
import type { Keeper } from './keeper.ts';
import { writeAtomically } from './report/writeAtomically.ts';

type ScenarioCall = 'scenario.inspect' | 'scenario.describe' | 'scenario.fromHistory';

export function createScenarioHandlers({
  keeper,
}: {
  readonly keeper: Pick<Keeper, 'chores'>;
}): Pick<EngineHandlers, ScenarioCall> {
  return {
    'scenario.inspect': ({ file }) => inspectScenario(file),
    'scenario.describe': async ({ story, seed }) => ok(faceOf(await tellStory(story, seed))),
    'scenario.fromHistory': async ({ of, file }) => {
      const made = await (await keeper.chores()).call('scenarioOfPast', of);
      if (!made.ok) return made;
      if (made.value === null) return fail('scenario.nothing', 'No posts are kept of it.');
      const { scenario, leftOut, pressed } = made.value;
      const written = await write(file, `${JSON.stringify(scenario)}\n`);
      return written.ok ? ok({ ...faceOf(scenario), leftOut, pressed }) : written;
    },
  };
}

async function write(file: string, text: string): Promise<Result<null>> {
  try {
    await writeAtomically(file, text);
    return ok(null);
  } catch (error) {
    const known = dbFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}
