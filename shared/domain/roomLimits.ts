/*
 * The limits and closed lists of what is kept in the room (facts, decisions, tasks, clocks), apart from its schemas:
 * forms name them too, and a page carries no schema.
 */

export const FACT_STATUSES = ['confirmed', 'unconfirmed', 'refuted', 'unknown'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** In characters. */
export const ROOM_TEXT_LIMIT = 1_000;
export const ROOM_SOURCE_LIMIT = 300;
export const ROOM_REASON_LIMIT = 1_000;

/** Options of one decision, and facts that one decision rests on. */
export const DECISION_OPTIONS_LIMIT = 12;
export const DECISION_FACTS_LIMIT = 50;

/** Who leads and who keeps the log: the two duties that a room must not leave open. */
export const INCIDENT_DUTIES = ['lead', 'scribe'] as const;
export type IncidentDuty = (typeof INCIDENT_DUTIES)[number];

/** Whether it is too late to react, the third of the questions that open an incident. */
export const REACTION_ANSWERS = ['inTime', 'late', 'tooLate', 'unknown'] as const;
export type ReactionAnswer = (typeof REACTION_ANSWERS)[number];

/** Whose fault it is; clusters of crisis communication (domain reference 3.14), or nobody can tell yet. */
export const FAULT_ANSWERS = ['victim', 'accidental', 'preventable', 'unknown'] as const;
export type FaultAnswer = (typeof FAULT_ANSWERS)[number];

/** The clocks that run for an incident as a whole; the time box belongs to each approval. */
export const ROOM_CLOCKS = [
  'owned',
  'decided',
  'quorum',
  'briefOut',
  'holding',
  'update',
  'sitrep',
  'relief',
  'scribeRelief',
  'debrief',
  'report',
] as const;
export type RoomClock = (typeof ROOM_CLOCKS)[number];

/** Rounds of one rhythm that an incident may see. */
export const CLOCK_ROUNDS_LIMIT = 10_000;

/** Three sizes of a situation report (domain reference 4.11). */
export const SITREP_SIZES = ['flash', 'standard', 'executive'] as const;
export type SitrepSize = (typeof SITREP_SIZES)[number];
export const SITREP_TEXT_LIMIT = 20_000;
