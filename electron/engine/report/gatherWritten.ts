/*
 * Gathers what people wrote for a report, in the document's language.
 */

import type { Language } from '../../../shared/domain/limits.ts';
import type { ReportWrittenFacts } from '../../../shared/domain/reportWrittenFacts.ts';
import type { QueryContext } from '../queries/queryTable.ts';

/** Null where no draft of this incident stands. */
export function gatherWritten(
  _context: QueryContext,
  _incidentId: string,
  _language: Language,
): ReportWrittenFacts | null {
  return null;
}
