/*
 * The parts that the journal fills in about what the room did, with their pictures.
 */
import type { ReportBlock } from './reportBlock.ts';
import { buildCommunication } from './reportCommunication.ts';
import { buildDecisions } from './reportDecisions.ts';
import { buildDetection } from './reportDetection.ts';
import type { ReportPart } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import { buildGlossary } from './reportGlossary.ts';
import { buildInternal } from './reportInternal.ts';
import { buildParticipants } from './reportParticipants.ts';
import { buildPictures, pictureBlocks } from './reportPictures.ts';
import { createRoomSpeak } from './reportRoomSpeak.ts';
import type { ReportSectionId } from './reportSection.ts';
import type { ReportShow } from './reportShow.ts';
import { buildSitreps } from './reportSitreps.ts';

/** Builds them in the usual order; a part with nothing to say is left out. Of `facts`, `volume` and `coverage` only pictures. */
export function buildRoomParts(facts: ReportFacts, show: ReportShow): readonly ReportPart[] {
  const { room } = facts;
  if (room === null) return [];
  const speak = createRoomSpeak(facts, room, show);
  const pictures = buildPictures(facts, room, speak);
  const parts: readonly (readonly [ReportSectionId, readonly ReportBlock[]])[] = [
    ['facts', pictureBlocks(pictures.facts)],
    ['volume', pictureBlocks(pictures.volume)],
    ['detection', buildDetection(facts, room, speak)],
    ['decisions', buildDecisions(room, speak)],
    ['communication', [...buildCommunication(room, speak), ...pictureBlocks(pictures.communication)]],
    ['internal', buildInternal(room, pictures.internal, speak)],
    ['coverage', pictureBlocks(pictures.coverage)],
    ['participants', buildParticipants(facts, room, speak)],
    ['sitreps', buildSitreps(room, speak)],
    ['glossary', buildGlossary(facts, room, speak)],
  ];
  return parts.flatMap(([id, blocks]) =>
    blocks.length === 0 ? [] : [{ id, title: show.t(`reportPart.title_${id}`), blocks: [...blocks] }],
  );
}
