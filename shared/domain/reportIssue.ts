/*
 * An issue of an approved report: its number, whom it went to, and what was approved, said on its first page.
 */
import type { Words } from '../i18n/createWords.ts';
import type { ReportDocument } from './reportDocument.ts';
import { nextIssue } from './reportDraftRules.ts';
import type { ReportDraft } from './reportDraftState.ts';

/** The document with its issue on the cover. Receivers stay out of what is for everybody. */
export function withIssue(
  document: ReportDocument,
  draft: ReportDraft,
  receivers: readonly string[],
  { t }: Words,
): ReportDocument {
  const number = nextIssue(draft);
  const approved =
    draft.submission?.documents?.find(({ locale }) => locale === document.locale)?.digest ?? null;
  const line = (key: string, label: string, value: string): ReportDocument['cover'][number] => ({
    key,
    label,
    value,
    raw: value,
    moment: null,
  });
  const isNamed = document.profile !== 'public';
  return {
    ...document,
    cover: [
      line(
        'issue',
        t('reportPart.issue'),
        t('reportPart.issueValue', { number, version: draft.number ?? 1 }),
      ),
      ...(isNamed ? [line('receivers', t('reportPart.receivers'), receivers.join(', '))] : []),
      ...(approved === null ? [] : [line('approvedDigest', t('reportPart.approvedDigest'), approved)]),
      ...document.cover,
    ],
  };
}
