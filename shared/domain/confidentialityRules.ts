/*
 * The register of confidentiality incidents: what is asked of each, how long authorities give, until when it is kept.
 * After Quebec's regulation on confidentiality incidents (CQLR c, r 3.1, s. 7 and 8) and the GDPR (art. 33).
 * Pure, and without schemas, for pages read it too.
 */
import { addYears } from '../lib/calendarDay.ts';
import { readWallClock } from '../lib/wallClock.ts';

/** In characters. */
export const CONFIDENTIALITY_TITLE_LIMIT = 160;
export const CONFIDENTIALITY_TEXT_LIMIT = 8_000;
export const CONFIDENTIALITY_REASON_LIMIT = 500;
export const PERSONS_LIMIT = 10_000_000_000;

/** GDPR art. 33(1): the authority hears of it within 72 hours of somebody becoming aware. */
export const NOTICE_WITHIN_MS = 72 * 3_600_000;
/** Regulation, s. 8: the register's words are kept at least five years from the day of becoming aware. */
export const KEPT_YEARS = 5;

/** Whether there is a risk of serious injury. */
export const RISK_ANSWERS = ['undecided', 'serious', 'notSerious'] as const;
export type RiskAnswer = (typeof RISK_ANSWERS)[number];

export type ConfidentialityFields = {
  readonly title: string;
  /** What personal information is concerned, or why that is not known. */
  readonly information: string;
  readonly circumstances: string;
  /** Days of the calendar; null where they are not known. */
  readonly happenedFrom: string | null;
  readonly happenedTo: string | null;
  readonly isPeriodApproximate: boolean;
  /** When the organisation became aware, epoch ms UTC: the clock starts here. */
  readonly awareAt: number;
  /** IANA zone in which days are counted and moments shown. */
  readonly timeZone: string;
  /** Null while nobody knows. */
  readonly persons: number | null;
  readonly personsInQuebec: number | null;
  readonly isCountApproximate: boolean;
  readonly sensitivity: string;
  readonly consequences: string;
  readonly likelihood: string;
  readonly risk: RiskAnswer;
  readonly riskReason: string;
  /** Which authorities were told. */
  readonly authority: string;
  readonly authorityNotifiedAt: number | null;
  /** Why later than within 72 hours. */
  readonly delayReason: string;
  readonly personsNotifiedAt: number | null;
  /** How they were told, or why not. */
  readonly personsNotice: string;
  readonly isPublicNoticeGiven: boolean;
  readonly publicNoticeReason: string;
  readonly measures: string;
};

export const NO_CONFIDENTIALITY_FIELDS: ConfidentialityFields = {
  title: '',
  information: '',
  circumstances: '',
  happenedFrom: null,
  happenedTo: null,
  isPeriodApproximate: false,
  awareAt: 0,
  timeZone: 'UTC',
  persons: null,
  personsInQuebec: null,
  isCountApproximate: false,
  sensitivity: '',
  consequences: '',
  likelihood: '',
  risk: 'undecided',
  riskReason: '',
  authority: '',
  authorityNotifiedAt: null,
  delayReason: '',
  personsNotifiedAt: null,
  personsNotice: '',
  isPublicNoticeGiven: false,
  publicNoticeReason: '',
  measures: '',
};

export type NoticeClock =
  | { readonly state: 'running'; readonly leftMs: number }
  | { readonly state: 'overdue'; readonly byMs: number }
  | { readonly state: 'notified'; readonly isLate: boolean }
  /** No risk of serious injury, with the reason. */
  | { readonly state: 'notNeeded' };

type Clocked = Pick<ConfidentialityFields, 'awareAt' | 'authorityNotifiedAt' | 'risk' | 'riskReason'>;

/** How the 72 hours stand at `now` (epoch ms UTC). */
export function noticeClock(fields: Clocked, now: number): NoticeClock {
  const dueAt = fields.awareAt + NOTICE_WITHIN_MS;
  if (fields.authorityNotifiedAt !== null)
    return { state: 'notified', isLate: fields.authorityNotifiedAt > dueAt };
  if (fields.risk === 'notSerious' && fields.riskReason !== '') return { state: 'notNeeded' };
  return now <= dueAt ? { state: 'running', leftMs: dueAt - now } : { state: 'overdue', byMs: now - dueAt };
}

/** The day of the calendar (YYYY-MM-DD) of a moment in a zone. */
export function dayIn(at: number, timeZone: string): string {
  const { year, month, day } = readWallClock(at, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The first day on which it need no longer be kept. */
export function keptUntil({
  awareAt,
  timeZone,
}: Pick<ConfidentialityFields, 'awareAt' | 'timeZone'>): string {
  return addYears(dayIn(awareAt, timeZone), KEPT_YEARS);
}

export const CONFIDENTIALITY_PROBLEMS = [
  'awareBefore',
  'periodTurned',
  'noticeBeforeAware',
  'moreThanAll',
  'reasonMissing',
  'inFuture',
] as const;
export type ConfidentialityProblem = {
  readonly code: (typeof CONFIDENTIALITY_PROBLEMS)[number];
  readonly field: keyof ConfidentialityFields;
};

/** What cannot be, the first of it; null when it fits together. `now` in epoch ms UTC. */
export function findConfidentialityProblem(
  fields: ConfidentialityFields,
  now: number,
): ConfidentialityProblem | null {
  const { awareAt, happenedFrom, happenedTo, timeZone, persons, personsInQuebec } = fields;
  const today = dayIn(now, timeZone);
  if (awareAt > now) return { code: 'inFuture', field: 'awareAt' };
  if (happenedTo !== null && happenedTo > today) return { code: 'inFuture', field: 'happenedTo' };
  if (happenedFrom !== null && happenedTo !== null && happenedTo < happenedFrom)
    return { code: 'periodTurned', field: 'happenedTo' };
  const began = happenedFrom ?? happenedTo;
  if (began !== null && began > dayIn(awareAt, timeZone)) return { code: 'awareBefore', field: 'awareAt' };
  for (const field of ['authorityNotifiedAt', 'personsNotifiedAt'] as const) {
    const at = fields[field];
    if (at !== null && at > now) return { code: 'inFuture', field };
    if (at !== null && at < awareAt) return { code: 'noticeBeforeAware', field };
  }
  if (personsInQuebec !== null && persons !== null && personsInQuebec > persons)
    return { code: 'moreThanAll', field: 'personsInQuebec' };
  if (fields.risk === 'notSerious' && fields.riskReason === '')
    return { code: 'reasonMissing', field: 'riskReason' };
  return null;
}
