/*
 * Gathers what the figures are computed from, for the report.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import type { ReportFigureFacts } from '../../../shared/domain/reportFigureFacts.ts';
import type { QueryContext } from '../queries/queryTable.ts';

export function gatherFigures(_context: QueryContext, _incident: Incident): ReportFigureFacts | null {
  return null;
}
