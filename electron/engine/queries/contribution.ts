/*
 * What was answered to an incident's debrief.
 */
import { fail, ok } from '../../../shared/lib/result.ts';
import type { QueryTable } from './queryTable.ts';

const CONTRIBUTIONS_READ = 10_000;

export const contributionQueries: QueryTable<'contribution.list'> = {
  'contribution.list': ({ states }, { incidentId }) => {
    if (states.incident.get(incidentId) === null)
      return fail('incident.unknown', 'There is no such incident.');
    return ok(states.contribution.ofIncident(incidentId, CONTRIBUTIONS_READ));
  },
};
