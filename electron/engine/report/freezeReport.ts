/*
 * A draft's documents as they are handed in: built once, kept among the files by their digests. Approval names those
 * digests, and every form that is written later comes from these bytes.
 */
import type { SubmittedDocument } from '../../../shared/domain/reportDraftState.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { keepBytes } from '../files/fileStore.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { writeReportJson } from './json.ts';
import { buildWhole } from './openReport.ts';

export type FreezeWish = {
  readonly draftId: string;
  readonly locales: readonly Locale[];
  readonly person: string | null;
  readonly appVersion: string;
  readonly filesFolder: string;
};

export async function freezeReport(
  context: QueryContext,
  { draftId, locales, filesFolder, ...wish }: FreezeWish,
): Promise<Result<readonly SubmittedDocument[]>> {
  const draft = context.states.reportDraft.get(draftId);
  if (draft === null) return fail('reportDraft.unknown', 'There is no such draft.');
  if (draft.status !== 'draft') return fail('reportDraft.notDraft', 'What was handed in is not built anew.');
  const incident = context.states.incident.get(draft.incidentId);
  if (incident === null) return fail('incident.unknown', 'There is no such incident.');
  const documents: SubmittedDocument[] = [];
  for (const locale of new Set(locales)) {
    const document = buildWhole(context, incident, { ...wish, filesFolder, locale });
    const bytes = Buffer.from(writeReportJson(document), 'utf8');
    const kept = await keepBytes(filesFolder, bytes, 'application/json', `report.${locale}.json`);
    if (!kept.ok) return kept;
    documents.push({ locale, digest: kept.value.sha256, sizeBytes: bytes.byteLength });
  }
  return ok(documents);
}
