/*
 * From a draft to an issued report. Whoever approves names the digests of all of the documents that were submitted, and
 * neither submitted them nor wrote any of their words.
 */
import { areAllDigests, isOwnReport, nextIssue } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { draftAct, requireDraft, requireReport } from './reportDraft.ts';
import { contactOf, isAuthorNow } from './statementChecks.ts';

type ReviewCommand =
  | 'reportDraft.recordSubmission'
  | 'reportDraft.recall'
  | 'reportDraft.return'
  | 'reportDraft.approve'
  | 'reportDraft.recordIssue'
  | 'reportDraft.withdraw';

export const reportDraftReviewCommands: CommandTable<ReviewCommand> = {
  'reportDraft.recordSubmission': (context, { draftId, documents, note }) => {
    const { incidentId } = requireDraft(context, draftId);
    if (new Set(documents.map(({ locale }) => locale)).size < documents.length)
      throw new Refusal('reportDraft.otherDocuments', 'Two documents are of one locale.');
    return draftAct(draftId, incidentId, 'submitted', { documents, note });
  },
  'reportDraft.recall': (context, { draftId, reason }) => {
    const { incidentId, status } = requireReport(context, draftId);
    if (status !== 'inReview' && status !== 'approved')
      throw new Refusal('reportDraft.notInReview', 'It does not wait for approval.');
    return draftAct(draftId, incidentId, 'recalled', { reason });
  },
  'reportDraft.return': (context, { draftId, reason }) => {
    const { incidentId } = requireInReview(context, draftId);
    return draftAct(draftId, incidentId, 'returned', { reason });
  },
  'reportDraft.approve': (context, { draftId, digests }) => {
    const draft = requireInReview(context, draftId);
    if (!areAllDigests(draft.submission?.documents ?? [], digests))
      throw new Refusal('reportDraft.otherDocuments', 'These are not the documents that were submitted.');
    refuseOwn(context, draft);
    return draftAct(draftId, draft.incidentId, 'approved', { digests: [...new Set(digests)] });
  },
  'reportDraft.recordIssue': (context, { draftId, ...issue }) => {
    const draft = requireReport(context, draftId);
    const { incidentId, submission, approval } = draft;
    if (approval === null || (draft.status !== 'approved' && draft.status !== 'issued'))
      throw new Refusal('reportDraft.notApproved', 'It was not approved.');
    // Null where the asking was erased: what was approved is known by its digests alone.
    const locales = submission?.documents?.map(({ locale }) => locale) ?? null;
    if (locales !== null && !issue.documents.every(({ locale }) => locales.includes(locale)))
      throw new Refusal('reportDraft.otherDocuments', 'A document of another locale was approved.');
    return draftAct(draftId, incidentId, 'issued', { number: nextIssue(draft), ...issue });
  },
  'reportDraft.withdraw': (context, { draftId, reason }) => {
    const { incidentId, status } = requireReport(context, draftId);
    if (status === 'issued' || status === 'withdrawn')
      throw new Refusal('reportDraft.frozen', 'What was issued or withdrawn stays as it is.');
    return draftAct(draftId, incidentId, 'withdrawn', { reason });
  },
};

function requireInReview(context: Pick<CommandContext, 'states'>, draftId: string): ReportDraft {
  const draft = requireReport(context, draftId);
  if (draft.status !== 'inReview')
    throw new Refusal('reportDraft.notInReview', 'It does not wait for approval.');
  return draft;
}

/** By who is linked to whom today too: one contact of the plan is one person. */
function refuseOwn(context: CommandContext, draft: ReportDraft): void {
  const { person, states } = context;
  const owners = [...draft.authors, ...(draft.submission === null ? [] : [draft.submission.by])];
  const authors = owners.map((personId) => ({ personId, contactId: null }));
  const isOwn =
    person === null ||
    isOwnReport(draft, person) ||
    isAuthorNow(states, { authors }, { personId: person, contactId: contactOf(context) });
  if (isOwn) throw new Refusal('reportDraft.ownText', 'Nobody approves what they wrote or submitted.');
}
