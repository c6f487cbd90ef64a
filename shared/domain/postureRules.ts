/*
 * Which posture to take, after Coombs' situational crisis communication theory (domain reference 4.6): by whose fault it
 * is held to be, moved up one notch by a similar crisis or a poor reputation; and which earlier words a posture would
 * contradict. It recommends: whoever leads decides.
 */
import type { Posture } from './planLimits.ts';
import type { FaultAnswer } from './roomLimits.ts';

/** Whether the organisation has lived through a similar crisis. */
export const HISTORY_ANSWERS = ['none', 'similar', 'unknown'] as const;
export type HistoryAnswer = (typeof HISTORY_ANSWERS)[number];

/** What people thought of it before. */
export const REPUTATION_ANSWERS = ['good', 'poor', 'unknown'] as const;
export type ReputationAnswer = (typeof REPUTATION_ANSWERS)[number];

export const REASON_CODES = [
  'notKnown',
  'victim',
  'rumour',
  'accidental',
  'preventable',
  /** One notch up for what came before. */
  'similarBefore',
  'poorBefore',
  /** An answer that is still open could move it one notch up. */
  'openAnswers',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What is said first whatever the posture: how to be safe, then sympathy and what is being done. */
export const FIRST_WORDS = ['instructing', 'adjusting'] as const;

/** A null answer was skipped. */
export type PostureFacts = {
  /** A cluster of the plan is such an answer too. */
  readonly fault: FaultAnswer | null;
  readonly history: HistoryAnswer | null;
  readonly reputation: ReputationAnswer | null;
  /** A rumour or an unfounded challenge: the only thing that may be denied, and only by its victim. */
  readonly isRumour?: boolean;
};

export type PostureAdvice = {
  readonly posture: Posture;
  /** What may go with it, never in its place. */
  readonly also: readonly Posture[];
  /** At least one; whose fault it is comes first. */
  readonly reasons: readonly ReasonCode[];
  readonly firstWords: typeof FIRST_WORDS;
};

/** The posture that the answers speak for; an answer to every combination of them. */
export function recommendPosture(facts: PostureFacts): PostureAdvice {
  const { fault, isRumour = false } = facts;
  if (fault === null || fault === 'unknown') return advise('inform', ['notKnown']);
  // Whatever came before: to excuse what did not happen would admit it.
  if (fault === 'victim' && isRumour) return advise('deny', ['rumour']);
  // The gravest there is: nothing moves it further.
  if (fault === 'preventable') return advise('rebuild', ['preventable']);
  const before = burdens(facts);
  const isHeavier = before.length > 0;
  const reasons = [fault, ...(isHeavier ? before : openOf(facts))];
  if (fault === 'victim') return advise(isHeavier ? 'diminish' : 'inform', reasons);
  return advise(isHeavier ? 'rebuild' : 'diminish', reasons);
}

/** Words that went out under a posture. */
export type EarlierPosture = {
  readonly posture: Posture;
  readonly statementId: string;
  /** Epoch ms UTC. */
  readonly at: number;
  readonly text: string;
};

/** The newest of the earlier words that the declared posture would contradict, in whatever order they come; else null. */
export function mixingConflict<E extends EarlierPosture>(declared: Posture, earlier: readonly E[]): E | null {
  let newest: E | null = null;
  for (const one of earlier) {
    if (isMixed(declared, one.posture) && (newest === null || isNewer(one, newest))) newest = one;
  }
  return newest;
}

/** Whether two postures undo each other: what is denied cannot be excused or made good, nor the other way round. */
export function isMixed(one: Posture, other: Posture): boolean {
  return (one === 'deny' && admits(other)) || (other === 'deny' && admits(one));
}

function admits(posture: Posture): boolean {
  return posture === 'diminish' || posture === 'rebuild';
}

function isNewer(one: EarlierPosture, other: EarlierPosture): boolean {
  // Of one moment: ids grow with time.
  return one.at === other.at ? one.statementId > other.statementId : one.at > other.at;
}

function burdens({ history, reputation }: PostureFacts): readonly ReasonCode[] {
  return [
    ...(history === 'similar' ? (['similarBefore'] as const) : []),
    ...(reputation === 'poor' ? (['poorBefore'] as const) : []),
  ];
}

function openOf({ history, reputation }: PostureFacts): readonly ReasonCode[] {
  return history === 'none' && reputation === 'good' ? [] : ['openAnswers'];
}

function advise(posture: Posture, reasons: readonly ReasonCode[]): PostureAdvice {
  return {
    posture,
    also: posture === 'inform' ? ['bolster'] : ['inform', 'bolster'],
    reasons,
    firstWords: FIRST_WORDS,
  };
}
