/*
 * What is asked of an incident's drafts: which one stands, which words stand in it, and who may not approve it. Apart
 * from the reducer: pages ask it too, and carry no schema.
 */
import type { Language } from './limits.ts';
import type { DraftText, ReportDraft } from './reportDraftState.ts';
import type { ReportSectionId } from './reportSection.ts';

/** Whether a version has come to its end, so that the next one may begin. */
export function isDraftSettled({ status }: Pick<ReportDraft, 'status'>): boolean {
  return status === 'issued' || status === 'withdrawn';
}

/** The newest that was not withdrawn; null where there is none. */
export function standingDraft(drafts: readonly ReportDraft[]): ReportDraft | null {
  return newestOf(drafts.filter(({ status }) => status !== 'withdrawn'));
}

/** The newest that left the house, from which the next one starts; null where none did. */
export function newestIssued(drafts: readonly ReportDraft[]): ReportDraft | null {
  return newestOf(drafts.filter(({ status }) => status === 'issued'));
}

/** The number that the next version takes. */
export function nextVersion(drafts: readonly Pick<ReportDraft, 'number'>[]): number {
  return Math.max(0, drafts.length, ...drafts.map(({ number }) => number ?? 0)) + 1;
}

/** The number that the next issue of a version takes. */
export function nextIssue({ issues }: Pick<ReportDraft, 'issues'>): number {
  return Math.max(0, issues.length, ...issues.map(({ number }) => number ?? 0)) + 1;
}

/** The words that stand in a part; null where nobody wrote any. */
export function draftText(
  { texts }: Pick<ReportDraft, 'texts'>,
  section: ReportSectionId,
  language: Language,
): DraftText | null {
  return texts.find((one) => one.section === section && one.language === language) ?? null;
}

/** Whether somebody submitted it or wrote words of it. */
export function isOwnReport(
  { authors, submission }: Pick<ReportDraft, 'authors' | 'submission'>,
  person: string,
): boolean {
  return submission?.by === person || authors.includes(person);
}

/** Whether these are the digests of all of the documents, and of nothing else. */
export function areAllDigests(
  documents: readonly { readonly digest: string }[],
  digests: readonly string[],
): boolean {
  const wanted = new Set(documents.map(({ digest }) => digest));
  const given = new Set(digests);
  return wanted.size === given.size && [...wanted].every((digest) => given.has(digest));
}

function newestOf(drafts: readonly ReportDraft[]): ReportDraft | null {
  return drafts.reduce<ReportDraft | null>(
    (newest, one) =>
      newest === null ||
      (one.number ?? 0) > (newest.number ?? 0) ||
      (one.number === newest.number && one.begunAt > newest.begunAt)
        ? one
        : newest,
    null,
  );
}
