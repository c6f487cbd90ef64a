/*
 * Opens the demonstration: the story so far, once, then posts that keep arriving. The story is
 * loaded only here, so that an ordinary start never reads it.
 */
import { demoScenarioSchema } from '../../../shared/domain/demoScenario.ts';
import { type DemoFace, seedDemo, startDemoDrip } from './demo.ts';

type Log = { readonly error: (fields: object, message: string) => void };

/** Tells the story to an engine on a demo file; answers how to stop what keeps arriving. */
export async function startDemo(engine: DemoFace, log: Log): Promise<() => void> {
  try {
    const { default: data } = await import('../../../resources/demo/scenario.json', {
      with: { type: 'json' },
    });
    const scenario = demoScenarioSchema.parse(data);
    await seedDemo(engine, scenario, Date.now());
    return startDemoDrip(engine, scenario, {
      clock: Date.now,
      onTrouble: (reason) => log.error({ reason }, 'a post of the demonstration was not stored'),
    });
  } catch (error) {
    // A demonstration that cannot be told must not take the engine with it.
    log.error({ reason: String(error) }, 'the demonstration could not be told');
    return () => undefined;
  }
}
