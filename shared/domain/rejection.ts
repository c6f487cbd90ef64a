/*
 * Why a line of a file was not taken in. The codes are a closed list: the screens own one
 * sentence a language for each, and the line's number and a short sample travel with it.
 */

export const REJECTION_REASONS = [
  'line.tooLong',
  'line.unbalancedQuote',
  'line.tooManyColumns',
  'json.unreadable',
  'json.notAPost',
  'mail.unreadable',
  'mail.tooLarge',
  'text.missing',
  'identifier.unreadable',
  'date.missing',
  'date.zoneUnknown',
  'date.unreadable',
  'date.ambiguous',
  'date.tooOld',
  'date.future',
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** Longest sample of the offending value that travels with a rejection, in UTF-16 units. */
export const REJECTION_DETAIL_LIMIT = 80;

/** A line that stops nothing: where it begins in the file (from 1) and why it was left out. */
export type Rejection = {
  readonly line: number;
  readonly reason: RejectionReason;
  readonly detail: string | null;
};
