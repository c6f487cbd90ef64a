/*
 * The versions of an incident's report.
 */
import { fail, ok } from '../../../shared/lib/result.ts';
import type { QueryTable } from './queryTable.ts';

const DRAFTS_READ = 10_000;

export const reportDraftQueries: QueryTable<'reportDraft.list'> = {
  'reportDraft.list': ({ states }, { incidentId }) => {
    if (states.incident.get(incidentId) === null)
      return fail('incident.unknown', 'There is no such incident.');
    return ok(states.reportDraft.ofIncident(incidentId, DRAFTS_READ).toReversed());
  },
};
