/*
 * The parts that the journal fills in about what the room did.
 */
import type { ReportPart } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

/** Builds them; a part with nothing to say is left out. */
export function buildRoomParts(_facts: ReportFacts, _show: ReportShow): readonly ReportPart[] {
  return [];
}
