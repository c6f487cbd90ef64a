/*
 * Calls about signals. A rehearsal runs in the reader of its own that chores have: the feed's reader answers windows.
 */

import type { EngineHandlers } from '../door/handlers.ts';
import type { Keeper } from './keeper.ts';

type SignalCall = 'spike.rehearse' | 'spike.stopRehearsal' | 'triage.evaluate';

export function createSignalHandlers({
  keeper,
}: {
  readonly keeper: Pick<Keeper, 'chores'>;
}): Pick<EngineHandlers, SignalCall> {
  return {
    'spike.rehearse': async (input) => (await keeper.chores()).call('rehearseSpikes', input),
    'triage.evaluate': async (input) => (await keeper.chores()).call('evaluateTriage', input),
    'spike.stopRehearsal': async () => ({
      ok: true,
      value: await (await keeper.chores()).call('stopRehearsal', null),
    }),
  };
}
