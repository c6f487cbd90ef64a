/*
 * Questions about incidents, their log and evidence.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { buildTimeline } from '../journal/timeline.ts';
import type { QueryContext, QueryTable } from './queryTable.ts';

type IncidentQuery =
  | 'incident.list'
  | 'incident.get'
  | 'incident.timeline'
  | 'logLine.list'
  | 'evidence.list';

const EVIDENCE_LIMIT = 10_000;

export const incidentQueries: QueryTable<IncidentQuery> = {
  'incident.list': ({ states }) => ok([...states.incident.all()].sort(openFirst)),
  'incident.get': ({ states }, input) => {
    const incident = states.incident.get(input.incidentId);
    return incident === null ? fail('incident.unknown', 'There is no such incident.') : ok(incident);
  },
  'incident.timeline': (context, input) => {
    if (context.states.incident.get(input.incidentId) === null)
      return fail('incident.unknown', 'There is no such incident.');
    const items: readonly TimelineItem[] = buildTimeline(context, input.incidentId, input.limit + 1);
    const lines = countLines(context.db, input.incidentId);
    return ok({ items: items.slice(-input.limit), isCut: items.length > input.limit, lines });
  },
  'logLine.list': ({ states }, input) => ok(states.logLine.ofIncident(input.incidentId, input.limit)),
  'evidence.list': ({ states }, input) => ok(states.evidence.ofIncident(input.incidentId, EVIDENCE_LIMIT)),
};

function countLines(db: QueryContext['db'], incidentId: string): number {
  return (
    db
      .prepare<[string], number>('SELECT count(*) FROM log_line WHERE incident_id = ?')
      .pluck()
      .get(incidentId) ?? 0
  );
}

function openFirst(a: Incident, b: Incident): number {
  if (a.status !== b.status) return a.status === 'open' ? -1 : 1;
  return b.declaredAt - a.declaredAt;
}
