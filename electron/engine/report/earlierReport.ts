/*
 * Frozen documents: a draft's own, and the one that was handed over before it.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type EarlierReport, withChanges } from '../../../shared/domain/reportChanges.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { pathOfDigest } from '../files/fileStore.ts';
import type { QueryContext } from '../queries/queryTable.ts';

const DRAFTS_READ = 200;

/** As it was submitted; null where it was not in this language, is not on this laptop or not what it was. */
export async function readFrozen(
  { submission }: Pick<ReportDraft, 'submission'>,
  locale: Locale,
  filesFolder: string,
): Promise<ReportDocument | null> {
  const kept = submission?.documents?.find((one) => one.locale === locale);
  if (kept === undefined) return null;
  try {
    const bytes = await readFile(pathOfDigest(filesFolder, kept.digest));
    if (createHash('sha256').update(bytes).digest('hex') !== kept.digest) return null;
    return reportDocumentSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

/** The document with what is otherwise since the version that was handed over last; unchanged where there is none. */
export async function sinceLastIssue(
  { states }: Pick<QueryContext, 'states'>,
  document: ReportDocument,
  filesFolder: string,
): Promise<ReportDocument> {
  const issued = states.reportDraft
    .ofIncident(document.incidentId, DRAFTS_READ)
    .flatMap((draft) => {
      const [first] = draft.issues;
      return first === undefined ? [] : [{ draft, issuedAt: first.at }];
    })
    .sort((a, b) => b.issuedAt - a.issuedAt);
  const earlier = await firstReadable(issued, document.locale, filesFolder);
  return earlier === null ? document : withChanges(document, earlier, createWords(document.locale));
}

async function firstReadable(
  issued: readonly { readonly draft: ReportDraft; readonly issuedAt: number }[],
  locale: Locale,
  filesFolder: string,
): Promise<EarlierReport | null> {
  for (const { draft, issuedAt } of issued) {
    const document = await readFrozen(draft, locale, filesFolder);
    if (document !== null) return { document, version: draft.number ?? 1, issuedAt };
  }
  return null;
}
