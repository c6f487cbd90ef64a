/*
 * What the plan's own page says of reports, with the logo as it lies in the store: checked against its digest, and left
 * out where it is missing, altered, too large or of a kind that some form cannot hold.
 */
import type { FileRef } from '../../../shared/domain/fileRef.ts';
import { HOUSE_COLOUR, LOGO_SIZE_LIMIT, LOGO_TYPES } from '../../../shared/domain/reportHouse.ts';
import type { ReportHouse } from '../../../shared/domain/reportHouseSchema.ts';
import { planPage } from '../db/repositories/planPage.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import { pictureFactsOf } from '../files/pictureFacts.ts';
import { readKept } from '../files/readKept.ts';

/** Null where the plan says nothing that a report could show. */
export function gatherHouse(states: Pick<States, 'plan'>, filesFolder: string): ReportHouse | null {
  const page = planPage(states);
  if (page === null) return null;
  const { organisation, reportColour, reportLogo } = page.fields;
  const logo = reportLogo === null ? null : readLogo(reportLogo, filesFolder);
  const colour = HOUSE_COLOUR.test(reportColour) ? reportColour : null;
  return organisation === '' && colour === null && logo === null ? null : { organisation, colour, logo };
}

/** What was attached fits; a plan that came from elsewhere may name another file. */
function readLogo({ sha256, sizeBytes }: FileRef, filesFolder: string): ReportHouse['logo'] {
  const bytes = sizeBytes > LOGO_SIZE_LIMIT ? null : readKept(filesFolder, sha256);
  if (bytes === null) return null;
  const facts = pictureFactsOf(bytes);
  const mediaType = facts.ok ? LOGO_TYPES.find((one) => one === facts.value.mediaType) : undefined;
  if (!facts.ok || mediaType === undefined) return null;
  const { width, height } = facts.value;
  return { mediaType, width, height, base64: bytes.toString('base64') };
}
