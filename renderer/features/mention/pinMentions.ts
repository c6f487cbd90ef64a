/*
 * Pins mentions to the incident that is looked at. One already pinned is no failure: it is counted apart, so
 * that pressing E on a whole selection twice does no harm.
 */
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';

export type PinOutcome = {
  readonly pinned: number;
  readonly already: number;
  readonly failure: Failure | null;
};

/** Pins one after the other, in the order of the list; stops at the first failure. */
export async function pinMentions(mentionIds: readonly number[], incidentId: string): Promise<PinOutcome> {
  let pinned = 0;
  let already = 0;
  for (const mentionId of mentionIds) {
    const reply = await api.evidence.pin({ incidentId, mentionId });
    if (reply.ok) pinned += 1;
    else if (reply.error.code === 'evidence.already') already += 1;
    else return { pinned, already, failure: reply.error };
  }
  return { pinned, already, failure: null };
}
