/*
 * The improvement plan, of one incident or of all.
 */
import { fail, ok } from '../../../shared/lib/result.ts';
import type { QueryTable } from './queryTable.ts';

const IMPROVEMENTS_READ = 10_000;

export const improvementQueries: QueryTable<'improvement.list'> = {
  'improvement.list': ({ states }, { incidentId }) => {
    if (incidentId === null) return ok(states.improvement.newest(IMPROVEMENTS_READ));
    if (states.incident.get(incidentId) === null)
      return fail('incident.unknown', 'There is no such incident.');
    return ok(states.improvement.ofIncident(incidentId, IMPROVEMENTS_READ));
  },
};
