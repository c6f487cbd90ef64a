/*
 * The response desk of the incident that is looked at, asked again when its room, the sheets of codes or the plan moved.
 */
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';

const PLAN_NOUNS = ['approvalRule', 'role', 'contact', 'template', 'account', 'plan'] as const;

export function useStatementDesk(incidentId: string | null): Asked<StatementDesk> {
  const room = useEntities((entities) =>
    incidentId === null ? 0 : (entities.roomRevisions[incidentId] ?? 0),
  );
  const register = useEntities(
    ({ registerRevisions }) => (registerRevisions.statement ?? 0) + (registerRevisions.codeSheet ?? 0),
  );
  const plan = useEntities(({ planRevisions }) =>
    PLAN_NOUNS.reduce((sum, noun) => sum + (planRevisions[noun] ?? 0), 0),
  );
  const generation = useEntities((entities) => entities.generation);
  return useAsked([incidentId ?? '', room, register, plan, generation].join(' '), () =>
    api.statement.desk({ incidentId }),
  );
}
