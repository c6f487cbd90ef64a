/*
 * Gathers what the room did, for the report.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import type { ReportRoomFacts } from '../../../shared/domain/reportRoomFacts.ts';
import type { QueryContext } from '../queries/queryTable.ts';

export function gatherRoom(_context: QueryContext, _incident: Incident): ReportRoomFacts | null {
  return null;
}
