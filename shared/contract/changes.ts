/*
 * What the engine tells its windows, numbered: a window that misses a number asks for a
 * fresh snapshot. Acts are told at their commit; observations at most ten times a second.
 */

import type { CallRound } from '../domain/callRound.ts';
import type { Realm } from '../domain/entry.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { ShownTime } from '../domain/exerciseClock.ts';
import type { Import } from '../domain/import.ts';
import type { Incident } from '../domain/incident.ts';
import type { LogLine } from '../domain/logLine.ts';
import type { Person } from '../domain/person.ts';
import type { PlanNounName } from '../domain/planNouns.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';
import type { EngineStatus } from './journal.ts';
import type { ReportProgress } from './report.ts';

/** Nouns kept beside the plan, whose screens ask for what they show. */
export const REGISTER_NOUNS = [
  'acknowledgement',
  'confidentialityIncident',
  'handMention',
  'spike',
  'verdict',
  'ranker',
  'callRun',
  'statement',
  'codeSheet',
  'reportDraft',
  'contribution',
  'improvement',
] as const;
export type RegisterNoun = (typeof REGISTER_NOUNS)[number];

export function isRegisterNoun(noun: string): noun is RegisterNoun {
  return (REGISTER_NOUNS as readonly string[]).includes(noun);
}

/** Nouns of the room: whoever shows an incident's room or timeline asks again. */
export const ROOM_NOUNS = [
  'fact',
  'decision',
  'task',
  'clock',
  'freeze',
  'sitrep',
  'handover',
  'callRun',
  'internalBrief',
  'statement',
  'commitment',
  'moderation',
] as const;

export function isRoomNoun(noun: string): boolean {
  return (ROOM_NOUNS as readonly string[]).includes(noun);
}

export type ImportProgress = {
  readonly fileName: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rowsRead: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
};

export type Change =
  | { readonly noun: 'person'; readonly row: Person }
  | { readonly noun: 'incident'; readonly row: Incident }
  | { readonly noun: 'logLine'; readonly row: LogLine }
  | { readonly noun: 'evidence'; readonly row: Evidence }
  | { readonly noun: 'import'; readonly row: Import }
  | { readonly noun: 'callRound'; readonly row: CallRound }
  /** A record of the plan changed: lists of its noun ask again. */
  | { readonly noun: 'plan'; readonly record: PlanNounName; readonly id: string }
  /** A paper copy was handed out, withdrawn or corrected: the register asks again. */
  | { readonly noun: 'paperCopy'; readonly id: string }
  /** A record of a register beside the plan changed: whoever shows it asks again. */
  | { readonly noun: 'register'; readonly record: RegisterNoun; readonly id: string }
  /** The incident's timeline changed in a way that rows above do not carry (report handed over, erasure, the room). */
  | { readonly noun: 'timeline'; readonly incidentId: string; readonly isRoom?: boolean }
  /** `newestId` is the newest row number after the change. Removed rows make windows ask again. */
  | {
      readonly noun: 'mention';
      readonly added: number;
      readonly removed: number;
      /** Of `added`, those of authors on a hide list, which a feed leaves out; none where it is not said. */
      readonly hidden?: number;
      readonly newestId: number | null;
    }
  /** A source fares otherwise than before: whoever shows that asks `source.health` again. */
  | { readonly noun: 'listening' }
  /** What waits to be sent, or an account's secret, fares otherwise than before: whoever shows that asks again. */
  | { readonly noun: 'outbox' }
  /** What is measured has moved: whoever shows measures asks again. At most once a second. */
  | { readonly noun: 'measure' }
  /** The exercise: its clock runs otherwise, or something came, was expected or found; null where none is. */
  | { readonly noun: 'exercise'; readonly time: ShownTime | null }
  | { readonly noun: 'importProgress'; readonly progress: ImportProgress }
  /** How far the writing of a report is. */
  | { readonly noun: 'reportProgress'; readonly progress: ReportProgress }
  | { readonly noun: 'status'; readonly status: EngineStatus };

export type ChangeBatch = { readonly seq: number; readonly at: number; readonly changes: readonly Change[] };

export type Snapshot = {
  readonly seq: number;
  readonly realm: Realm;
  readonly people: readonly Person[];
  readonly incidents: readonly Incident[];
  readonly imports: readonly Import[];
  /** How the clock of an exercise runs; null where this is none. */
  readonly exercise: ShownTime | null;
  readonly status: EngineStatus;
};

export const snapshotCalls = {
  'snapshot.get': engineQuery<Snapshot>()({
    summary: 'The state that windows start from, with the number of the last change it holds.',
    input: z.strictObject({}),
  }),
};
