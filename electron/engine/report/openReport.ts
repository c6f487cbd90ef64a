/*
 * Opens a report: built from the file as it stands, or taken as it was frozen for its approval; then without what its
 * readers are not to have. Every figure comes from the same reading of the file.
 */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { buildReport } from '../../../shared/domain/report.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { withIssue } from '../../../shared/domain/reportIssue.ts';
import { createRedaction, NO_REDACTION_FACTS, rulesOf } from '../../../shared/domain/reportRedaction.ts';
import type { ReportProfile } from '../../../shared/domain/reportSection.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { type Locale, languageOf } from '../../../shared/lib/locale.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { planPage } from '../db/repositories/planPage.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { readFrozen, sinceLastIssue } from './earlierReport.ts';
import { gatherReportFacts } from './gatherFacts.ts';
import { gatherRedaction } from './gatherRedaction.ts';
import { writeReportHtml } from './html.ts';
import { pdfChrome } from './pdfChrome.ts';

export type OpenWish = {
  readonly incidentId: string;
  readonly locale: Locale;
  /** A second language beside the first. */
  readonly beside: Locale | null;
  readonly profile: ReportProfile;
  readonly draftId: string | null;
  readonly receivers: readonly string[];
  /** Who asks; null when nobody is known. */
  readonly person: string | null;
  readonly appVersion: string;
  /** Where frozen documents lie. */
  readonly filesFolder: string;
};

type BuildWish = Pick<OpenWish, 'locale' | 'person' | 'appVersion' | 'filesFolder'>;

/** One document, or two that stand side by side. */
export type OpenedDocuments = { readonly document: ReportDocument; readonly beside: ReportDocument | null };

/** The report as a page, with the head and foot of its printed pages. */
export function reportPage({
  document,
  beside,
}: Pick<OpenedDocuments, 'document' | 'beside'>): CallOutput<'report.html'> {
  return {
    html: writeReportHtml(document, beside),
    title: document.title,
    chrome: pdfChrome(document, 'counted'),
  };
}

/** The report as it stands now, or as it was frozen; with what its profile leaves in. */
export function openReport(context: QueryContext, wish: OpenWish): Result<OpenedDocuments> {
  const incident = context.states.incident.get(wish.incidentId);
  if (incident === null) return fail('incident.unknown', 'There is no such incident.');
  const draft = wish.draftId === null ? null : context.states.reportDraft.get(wish.draftId);
  if (wish.draftId !== null && draft?.incidentId !== wish.incidentId)
    return fail('reportDraft.unknown', 'There is no such draft.');
  const { profile } = wish;
  const rules = rulesOf(profile, planPage(context.states)?.fields.reportAuthorsBelow ?? null);
  const facts = profile === 'full' ? NO_REDACTION_FACTS : gatherRedaction(context, incident);
  const redact = createRedaction({ profile, rules, facts });
  const open = (locale: Locale): Result<ReportDocument> => {
    const whole = wholeDocument(context, incident, draft, { ...wish, locale });
    if (!whole.ok) return whole;
    const words = createWords(locale);
    const clean = redact(whole.value, words);
    return ok(
      wish.receivers.length === 0 || draft === null ? clean : withIssue(clean, draft, wish.receivers, words),
    );
  };
  const document = open(wish.locale);
  if (!document.ok) return document;
  if (wish.beside === null) return ok({ document: document.value, beside: null });
  const beside = open(wish.beside);
  return beside.ok ? ok({ document: document.value, beside: beside.value }) : beside;
}

function wholeDocument(
  context: QueryContext,
  incident: Incident,
  draft: ReportDraft | null,
  wish: OpenWish,
): Result<ReportDocument> {
  if (draft === null || draft.submission === null) return ok(buildWhole(context, incident, wish));
  const { locale, filesFolder } = wish;
  if (draft.submission.documents?.some((one) => one.locale === locale) !== true)
    return fail('reportDraft.noDocument', 'The report was not submitted in this language.', { locale });
  // The bytes that were approved, or nothing.
  const frozen = readFrozen(draft, locale, filesFolder);
  return frozen === null
    ? fail('reportDraft.noDocument', 'The document that was approved is not on this laptop.', { locale })
    : ok(frozen);
}

/** Everything that the file knows, nothing taken out, and what is otherwise since a report was last handed over. */
export function buildWhole(
  context: QueryContext,
  incident: Incident,
  { locale, person, appVersion, filesFolder }: BuildWish,
): ReportDocument {
  const facts = gatherReportFacts(
    { ...context, person, appVersion, filesFolder },
    incident,
    languageOf(locale),
  );
  const document = buildReport(facts, createWords(locale), createFormats(locale, incident.timeZone));
  return sinceLastIssue(context, document, filesFolder);
}
