/*
 * Opens the demonstration: the story so far, once, then what keeps arriving. The story is
 * loaded only here, so that an ordinary start never reads it.
 */
import { citationProblems, demoScenarioSchema } from '../../../shared/domain/demoScenario.ts';
import { makeScenario } from '../../../shared/domain/scenarioMaker.ts';
import { type DemoPlay, seedDemo } from './demo.ts';
import type { DemoFace } from './demoFace.ts';
import { findOwnIncident, startDemoLive } from './demoLive.ts';
import { demoPostsOf } from './demoPosts.ts';

type Log = { readonly error: (fields: object, message: string) => void };

/** The scenario and its team; throws where the two do not hold together. */
export async function loadDemo(): Promise<DemoPlay> {
  const { default: data } = await import('../../../resources/demo/scenario.json', { with: { type: 'json' } });
  const { contamination } = await import('../../../resources/exercise/contamination.ts');
  const team = demoScenarioSchema.parse(data);
  const scenario = makeScenario(contamination, team.seed);
  const [problem] = citationProblems(team, demoPostsOf(scenario));
  if (problem !== undefined) throw new Error(problem);
  return { team, scenario };
}

/** Tells the story to an engine on a demo file; answers how to stop what keeps arriving. */
export async function startDemo(engine: DemoFace, log: Log): Promise<() => void> {
  try {
    const play = await loadDemo();
    const { isSeeded } = await seedDemo(engine, play, Date.now());
    // A file that an older version told another story in stays as it is.
    if (!isSeeded && (await findOwnIncident(engine, play)) === null) return () => undefined;
    return startDemoLive(engine, play, {
      clock: Date.now,
      onTrouble: (reason) => log.error({ reason }, 'something of the demonstration did not arrive'),
    });
  } catch (error) {
    // A demonstration that cannot be told must not take the engine with it.
    log.error({ reason: String(error) }, 'the demonstration could not be told');
    return () => undefined;
  }
}
