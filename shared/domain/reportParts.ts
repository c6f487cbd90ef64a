/*
 * The parts in blocks: people's words for each part, then what the room's own rows say of it.
 */
import type { ReportPart } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import { buildRoomParts } from './reportRoomParts.ts';
import { REPORT_SECTIONS } from './reportSection.ts';
import type { ReportShow } from './reportShow.ts';

/** Builds them in the usual order; what nobody wrote and the journal does not know is left out. */
export function buildParts(facts: ReportFacts, show: ReportShow): ReportPart[] {
  const room = new Map(buildRoomParts(facts, show).map((part) => [part.id, part]));
  return REPORT_SECTIONS.flatMap((id) => {
    const filled = room.get(id);
    const written = facts.written?.texts[id] ?? [];
    const blocks = [...written, ...(filled?.blocks ?? [])];
    if (blocks.length === 0) return [];
    return [{ id, title: filled?.title ?? show.t(`reportPart.title_${id}`), blocks }];
  });
}
