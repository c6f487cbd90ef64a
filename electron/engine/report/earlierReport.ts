/*
 * Frozen documents: a draft's own, and the one that was handed over before it.
 */
import { withChanges } from '../../../shared/domain/reportChanges.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { readKept } from '../files/readKept.ts';
import type { QueryContext } from '../queries/queryTable.ts';

const DRAFTS_READ = 200;

/** As it was submitted; null where it was not in this language, is not on this laptop or not what it was. */
export function readFrozen(
  { submission }: Pick<ReportDraft, 'submission'>,
  locale: Locale,
  filesFolder: string,
): ReportDocument | null {
  const kept = submission?.documents?.find((one) => one.locale === locale);
  const bytes = kept === undefined ? null : readKept(filesFolder, kept.digest);
  if (bytes === null) return null;
  const read = reportDocumentSchema.safeParse(JSON.parse(bytes.toString('utf8')));
  return read.success ? read.data : null;
}

/** The document with what is otherwise since the version that was handed over last; unchanged where there is none. */
export function sinceLastIssue(
  { states }: Pick<QueryContext, 'states'>,
  document: ReportDocument,
  filesFolder: string,
): ReportDocument {
  const { incidentId, locale } = document;
  const issued = states.reportDraft
    .ofIncident(incidentId, DRAFTS_READ)
    .flatMap((draft) => {
      const [first] = draft.issues;
      return first === undefined ? [] : [{ draft, issuedAt: first.at }];
    })
    .sort((a, b) => b.issuedAt - a.issuedAt);
  for (const { draft, issuedAt } of issued) {
    const earlier = readFrozen(draft, locale, filesFolder);
    if (earlier !== null)
      return withChanges(
        document,
        { document: earlier, version: draft.number ?? 1, issuedAt },
        createWords(locale),
      );
  }
  return document;
}
