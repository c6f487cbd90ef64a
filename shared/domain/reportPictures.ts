/*
 * Every picture of a report by the part it stands in.
 */
import { amplifierPicture } from './pictureAmplifiers.ts';
import { approvalPicture } from './pictureApprovals.ts';
import { callPicture } from './pictureCalls.ts';
import { clockPicture } from './pictureClocks.ts';
import { coveragePicture } from './pictureCoverage.ts';
import { levelPicture } from './pictureLevels.ts';
import { readerPicture } from './pictureReaders.ts';
import { tonePicture } from './pictureTone.ts';
import type { ReportBlock } from './reportBlock.ts';
import { endOf } from './reportFactSheet.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportPicture } from './reportPicture.ts';
import type { ReportRoomFacts } from './reportRoomFacts.ts';
import type { RoomSpeak } from './reportRoomSpeak.ts';

export type PicturesByPart = {
  readonly facts: readonly ReportPicture[];
  readonly volume: readonly ReportPicture[];
  readonly coverage: readonly ReportPicture[];
  readonly communication: readonly ReportPicture[];
  readonly internal: readonly ReportPicture[];
};

export function buildPictures(facts: ReportFacts, room: ReportRoomFacts, speak: RoomSpeak): PicturesByPart {
  const { show } = speak;
  const end = endOf(facts);
  const there = (...pictures: readonly (ReportPicture | null)[]): readonly ReportPicture[] =>
    pictures.filter((picture) => picture !== null);
  return {
    facts: there(levelPicture(facts, show)),
    volume: there(
      tonePicture(room.tone, show),
      amplifierPicture(room.amplifiers, facts.figures?.audience?.reaches ?? null, show),
    ),
    coverage: there(coveragePicture(room.coverage, show)),
    communication: there(approvalPicture(room.statements, show), clockPicture(room.clocks, end, show)),
    internal: there(
      readerPicture(room.briefs, end, speak),
      ...room.callRuns.map((run, index) => callPicture(run, index + 1, speak)),
    ),
  };
}

export function pictureBlocks(pictures: readonly ReportPicture[]): readonly ReportBlock[] {
  return pictures.map((picture) => ({ type: 'picture', picture }));
}
