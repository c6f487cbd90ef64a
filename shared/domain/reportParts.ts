/*
 * The parts in blocks: people's words for each part, then what the room's own rows say of it.
 */
import type { ReportPart } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import { buildRoomParts } from './reportRoomParts.ts';
import { REPORT_SECTIONS, type ReportSectionId } from './reportSection.ts';
import type { ReportShow } from './reportShow.ts';
import { buildWrittenParts } from './reportWrittenParts.ts';

/** Builds them in the usual order; what nobody wrote and the journal does not know is left out. */
export function buildParts(facts: ReportFacts, show: ReportShow): ReportPart[] {
  const filledIn = new Map<ReportSectionId, ReportPart>();
  for (const part of [...buildRoomParts(facts, show), ...buildWrittenParts(facts, show)]) {
    const before = filledIn.get(part.id);
    filledIn.set(
      part.id,
      before === undefined ? part : { ...part, blocks: [...before.blocks, ...part.blocks] },
    );
  }
  return REPORT_SECTIONS.flatMap((id) => {
    const filled = filledIn.get(id);
    const written = facts.written?.texts[id] ?? [];
    const blocks = [...written, ...(filled?.blocks ?? [])];
    if (blocks.length === 0) return [];
    return [{ id, title: filled?.title ?? show.t(`reportPart.title_${id}`), blocks }];
  });
}
