/*
 * What acts of looking back are called in the timeline and the report: versions of the report, answers to the debrief,
 * the improvement plan.
 */
import type { Translate } from '../i18n/createWords.ts';
import type { RoomActFacts } from './roomActWords.ts';

export const REVIEW_ACT_KINDS = [
  'reportDraft.started',
  'reportDraft.arranged',
  'reportDraft.written',
  'reportDraft.rated',
  'reportDraft.submitted',
  'reportDraft.recalled',
  'reportDraft.returned',
  'reportDraft.approved',
  'reportDraft.issued',
  'reportDraft.withdrawn',
  'contribution.given',
  'contribution.amended',
  'contribution.withdrawn',
  'improvement.opened',
  'improvement.amended',
  'improvement.adopted',
  'improvement.completed',
  'improvement.reopened',
  'improvement.dropped',
] as const;
export type ReviewActKind = (typeof REVIEW_ACT_KINDS)[number];

export function isReviewActKind(kind: string): kind is ReviewActKind {
  return (REVIEW_ACT_KINDS as readonly string[]).includes(kind);
}

export function reviewActWords(
  {
    kind,
    title,
    room = {},
  }: { readonly kind: ReviewActKind; readonly title: string | null; readonly room?: RoomActFacts },
  t: Translate,
): string {
  // The version of a report, who answered, or what was found.
  const text = title ?? t('log.erasedText');
  const number = title ?? '…';
  const form = t(`reportWritten.form_${room.form ?? 'hot'}`);
  switch (kind) {
    case 'reportDraft.started':
      return t('reportWritten.act_draftBegun', { number });
    case 'reportDraft.arranged':
      return t('reportWritten.act_draftArranged', { number });
    case 'reportDraft.written':
      return t('reportWritten.act_draftWritten', {
        number,
        part:
          room.section === undefined ? t('reportWritten.partErased') : t(`reportPart.title_${room.section}`),
      });
    case 'reportDraft.rated':
      return t('reportWritten.act_draftRated', { number });
    case 'reportDraft.submitted':
      return t('reportWritten.act_draftSubmitted', { number });
    case 'reportDraft.recalled':
      return t('reportWritten.act_draftRecalled', { number });
    case 'reportDraft.returned':
      return t('reportWritten.act_draftReturned', { number });
    case 'reportDraft.approved':
      return t('reportWritten.act_draftApproved', { number });
    case 'reportDraft.issued':
      return room.profile === undefined || room.issue === undefined
        ? t('reportWritten.act_draftIssuedErased', { number })
        : t('reportWritten.act_draftIssued', {
            number,
            issue: room.issue,
            profile: t(`reportPart.profile_${room.profile}`),
          });
    case 'reportDraft.withdrawn':
      return t('reportWritten.act_draftWithdrawn', { number });
    case 'contribution.given':
      return t('reportWritten.act_contributionGiven', { form, name: text });
    case 'contribution.amended':
      return t('reportWritten.act_contributionAmended', { form, name: text });
    case 'contribution.withdrawn':
      return t('reportWritten.act_contributionWithdrawn', { form, name: text });
    case 'improvement.opened':
      return t('reportWritten.act_improvementOpened', { text });
    case 'improvement.amended':
      return t('reportWritten.act_improvementAmended', { text });
    case 'improvement.adopted':
      return t('reportWritten.act_improvementAdopted', { text });
    case 'improvement.completed':
      return t('reportWritten.act_improvementCompleted', { text });
    case 'improvement.reopened':
      return t('reportWritten.act_improvementReopened', { text });
    case 'improvement.dropped':
      return t('reportWritten.act_improvementDropped', { text });
  }
}
