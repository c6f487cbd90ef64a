/*
 * Acts of the room: their kinds, what each says beside its kind, and what it is called, for the timeline and the report
 * alike.
 */

import type { Translate } from '../i18n/createWords.ts';
import type { ErrorCode } from '../lib/errorCode.ts';
import type { CallOutcome } from './callRoundRules.ts';
import type { DebriefForm } from './contributionLimits.ts';
import type { IncidentLink } from './incident.ts';
import type { ModerationMeasure } from './planLimits.ts';
import type { ReportProfile, ReportSectionId } from './reportSection.ts';
import { isReviewActKind, REVIEW_ACT_KINDS, reviewActWords } from './reviewActWords.ts';
import type { FactStatus, IncidentDuty, RoomClock } from './roomLimits.ts';
import { isSpeakingKind, speakingActWords } from './speakingActWords.ts';
import type { StatementLanguage } from './statementLimits.ts';

export const ROOM_ACT_KINDS = [
  'incident.staffed',
  'incident.assessed',
  'incident.linked',
  'incident.unlinked',
  'fact.stated',
  'fact.turned',
  'fact.amended',
  'fact.withdrawn',
  'fact.restored',
  'decision.asked',
  'decision.taken',
  'decision.reviewed',
  'decision.reversed',
  'decision.withdrawn',
  'task.added',
  'task.assigned',
  'task.claimed',
  'task.released',
  'task.completed',
  'task.dropped',
  'task.reopened',
  'task.deferred',
  'clock.fulfilled',
  'clock.reopened',
  'clock.paused',
  'clock.resumed',
  'freeze.listed',
  'freeze.confirmed',
  'freeze.lifted',
  'freeze.withdrawn',
  'internalBrief.given',
  'internalBrief.withdrawn',
  'handover.offered',
  'handover.accepted',
  'handover.withdrawn',
  'callRun.started',
  'callRun.tried',
  'callRun.corrected',
  'callRun.ended',
  'callRun.resumed',
  'statement.drafted',
  'statement.amended',
  'statement.matched',
  'statement.waived',
  'statement.submitted',
  'statement.recalled',
  'statement.signed',
  'statement.declined',
  'statement.substituted',
  'statement.queued',
  'statement.cancelled',
  'statement.failed',
  'statement.published',
  'statement.unmarked',
  'statement.withdrawn',
  'statement.restored',
  'commitment.given',
  'commitment.assigned',
  'commitment.fulfilled',
  'commitment.broken',
  'commitment.reopened',
  'moderation.asked',
  'moderation.signed',
  'moderation.refused',
  'moderation.done',
  'moderation.lifted',
  'sitrep.drafted',
  'sitrep.amended',
  'sitrep.approved',
  'sitrep.withdrawn',
  ...REVIEW_ACT_KINDS,
] as const;
export type RoomActKind = (typeof ROOM_ACT_KINDS)[number];

export function isRoomActKind(kind: string): kind is RoomActKind {
  return (ROOM_ACT_KINDS as readonly string[]).includes(kind);
}

/** What an act of the room says beside its kind; each is there where the act has it. Moments epoch ms UTC. */
export type RoomActFacts = {
  readonly status?: FactStatus;
  readonly source?: string;
  readonly question?: string;
  readonly why?: string;
  readonly dueAt?: number;
  readonly clock?: RoomClock;
  readonly duty?: IncidentDuty;
  /** How the other incident, which the title names, belongs to this one. */
  readonly how?: IncidentLink['how'];
  /** What came of a call. */
  readonly outcome?: CallOutcome;
  /** In whose place somebody was called. */
  readonly deputyOf?: string;
  /** Where a statement went out, and in which language. */
  readonly network?: string;
  readonly language?: StatementLanguage;
  /** A measure of moderation, and the number of the clause that it cites. */
  readonly measure?: ModerationMeasure;
  readonly clauseNumber?: number;
  /** Why Vigie did not send it, or could not. */
  readonly code?: ErrorCode;
  /** Nobody knows whether it is out. */
  readonly isUnknown?: boolean;
  /** Who signed by telephone, by the plan's directory. */
  readonly signer?: string;
  /** Who was given it. */
  readonly person?: string;
  /** The part of a report that was written, whom an issue of it was for, and its number. */
  readonly section?: ReportSectionId;
  readonly profile?: ReportProfile;
  readonly issue?: number;
  /** Which debrief was answered. */
  readonly form?: DebriefForm;
};

export type RoomAct = {
  readonly kind: RoomActKind;
  readonly title: string | null;
  readonly room?: RoomActFacts;
};

export function roomActWords(
  { kind, title, room = {} }: RoomAct,
  t: Translate,
  nameOf: (personId: string) => string,
): string {
  if (isSpeakingKind(kind)) return speakingActWords({ kind, title, room }, t, nameOf);
  if (isReviewActKind(kind)) return reviewActWords({ kind, title, room }, t);
  const text = title ?? t('log.erasedText');
  const person = room.person === undefined ? '' : nameOf(room.person);
  switch (kind) {
    case 'incident.staffed':
      return t('room.act_staffed', {
        duty: t(room.duty === 'scribe' ? 'room.scribe' : 'room.lead'),
        name: person,
      });
    case 'incident.assessed':
      return t('room.act_assessed');
    case 'incident.linked':
      return t(`incident.link_${room.how ?? 'related'}`, { title: text });
    case 'incident.unlinked':
      return t('incident.act_unlinked', { title: text });
    case 'fact.stated':
    case 'fact.turned': {
      const status = t(`room.status_${room.status ?? 'unknown'}`).toLowerCase();
      return t(kind === 'fact.stated' ? 'room.act_factStated' : 'room.act_factTurned', { status, text });
    }
    case 'fact.amended':
      return t('room.act_factAmended', { text });
    case 'fact.withdrawn':
      return t('room.act_factWithdrawn', { text });
    case 'fact.restored':
      return t('room.act_factRestored', { text });
    case 'decision.asked':
      return t('room.act_decisionAsked', { text });
    case 'decision.taken':
      return t('room.act_decisionTaken', { text });
    case 'decision.reviewed':
      return t('room.act_decisionReviewed', { text });
    case 'decision.reversed':
      return t('room.act_decisionReversed', { text });
    case 'decision.withdrawn':
      return t('room.act_decisionWithdrawn', { text });
    case 'task.added':
      return t('room.act_taskAdded', { text });
    case 'task.assigned':
      return person === ''
        ? t('room.act_taskUnassigned', { text })
        : t('room.act_taskAssigned', { name: person, text });
    case 'task.claimed':
      return t('room.act_taskClaimed', { text });
    case 'task.released':
      return t('room.act_taskReleased', { text });
    case 'task.completed':
      return t('room.act_taskCompleted', { text });
    case 'task.dropped':
      return t('room.act_taskDropped', { text });
    case 'task.reopened':
      return t('room.act_taskReopened', { text });
    case 'task.deferred':
      return t('room.act_taskDeferred', { text });
    case 'sitrep.drafted':
      return t('sitrep.act_drafted');
    case 'sitrep.amended':
      return t('sitrep.act_amended');
    case 'sitrep.approved':
      return t('sitrep.act_approved', { number: title ?? '' });
    case 'sitrep.withdrawn':
      return t('sitrep.act_withdrawn');
    case 'handover.offered':
      return t('handover.act_offered', { name: person });
    case 'handover.accepted':
      return t('handover.act_accepted');
    case 'handover.withdrawn':
      return t('handover.act_withdrawn');
    case 'internalBrief.given':
      return t('internalBrief.act_given', { text });
    case 'internalBrief.withdrawn':
      return t('internalBrief.act_withdrawn', { text });
    case 'callRun.started':
      return t('callRun.act_started');
    case 'callRun.tried':
      return t('callRun.act_tried', {
        name: text,
        outcome: t(`callRound.outcome_${room.outcome ?? 'noAnswer'}`),
      });
    case 'callRun.corrected':
      return t('callRun.act_corrected', { name: text });
    case 'callRun.ended':
      return t('callRun.act_ended');
    case 'callRun.resumed':
      return t('callRun.act_resumed');
    case 'freeze.listed':
      return t('room.act_freezeListed', { text });
    case 'freeze.confirmed':
      return t('room.act_freezeConfirmed', { text });
    case 'freeze.lifted':
      return t('room.act_freezeLifted', { text });
    case 'freeze.withdrawn':
      return t('room.act_freezeWithdrawn', { text });
    case 'clock.fulfilled':
      return t('room.act_clockFulfilled', { clock: clockName(room, t) });
    case 'clock.reopened':
      return t('room.act_clockReopened', { clock: clockName(room, t) });
    case 'clock.paused':
      return t('room.act_clockPaused', { clock: clockName(room, t) });
    case 'clock.resumed':
      return t('room.act_clockResumed', { clock: clockName(room, t) });
  }
}

function clockName({ clock }: RoomActFacts, t: Translate): string {
  return clock === undefined ? '…' : t(`room.clock_${clock}`);
}

/** What stands beside it: the question, why, from whom. */
export function roomActNotes({ room = {} }: Pick<RoomAct, 'room'>, t: Translate): readonly string[] {
  const { question, why, source, deputyOf } = room;
  return [
    question,
    deputyOf === undefined ? undefined : t('callRun.deputyFor', { name: deputyOf }),
    why === undefined ? undefined : t('log.because', { reason: why }),
    source === undefined || source === '' ? undefined : t('room.sourceSaid', { source }),
  ].filter((one) => one !== undefined);
}
