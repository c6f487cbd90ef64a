/* Measures of moderation of an incident, asked again when its room or the netiquette moved. */
import type { ModerationDesk } from '../../../shared/contract/moderation.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';

export function useModerations(incidentId: string): Asked<ModerationDesk> {
  const room = useEntities((entities) => entities.roomRevisions[incidentId] ?? 0);
  const plan = useEntities(({ planRevisions }) => (planRevisions.clause ?? 0) + (planRevisions.role ?? 0));
  const generation = useEntities((entities) => entities.generation);
  return useAsked([incidentId, room, plan, generation].join(' '), () => api.moderation.desk({ incidentId }));
}
