/*
 * Runs of calls and the cards of their people, asked again whenever something of them changed.
 */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';

/** Every run, the newest first. */
export function useCallRuns(): Asked<CallOutput<'callRun.list'>> {
  const drills = useEntities((entities) => entities.registerRevisions.callRun ?? 0);
  const rooms = useEntities((entities) =>
    Object.values(entities.roomRevisions).reduce((sum, revision) => sum + revision, 0),
  );
  const generation = useEntities((entities) => entities.generation);
  return useAsked(`${generation} ${drills} ${rooms}`, () => api.callRun.list({}));
}

/** Numbers and languages of a run's people, by contact. */
export function useCallCards(runId: string): ReadonlyMap<string, CallOutput<'callRun.cards'>[number]> {
  const contacts = useEntities((entities) => `${entities.generation}.${entities.planRevisions.contact ?? 0}`);
  const { value } = useAsked(`${runId} ${contacts}`, () => api.callRun.cards({ runId }));
  return new Map((value ?? []).map((card) => [card.contactId, card]));
}
