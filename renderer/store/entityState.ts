/*
 * What a window knows: a projection of the engine's tables, never the truth itself.
 * Log lines and evidence arrive here only as they change; their places ask for whole pages.
 */
import type { ImportProgress } from '../../shared/contract/changes.ts';
import type { EngineStatus } from '../../shared/contract/journal.ts';
import type { ReportProgress } from '../../shared/contract/report.ts';
import type { CallRound } from '../../shared/domain/callRound.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { ShownTime } from '../../shared/domain/exerciseClock.ts';
import type { Import } from '../../shared/domain/import.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { LogLine } from '../../shared/domain/logLine.ts';
import type { Person } from '../../shared/domain/person.ts';

type ById<T> = Readonly<Record<string, T>>;

export type Connection =
  /** No snapshot yet. */
  | { readonly state: 'starting' }
  | { readonly state: 'live' }
  /** What is shown may be old: a snapshot is on its way, or the engine is being started again. */
  | { readonly state: 'healing'; readonly sinceAt: number };

/** Counts since this window was opened; a list compares two readings to know what it lacks. */
export type MentionCounters = {
  readonly added: number;
  /** Of those added, of authors on a hide list. */
  readonly hidden: number;
  readonly removed: number;
  readonly newestId: number | null;
};

export type EntityState = {
  /** The number of the last batch that is in here; null before the first snapshot. */
  readonly seq: number | null;
  /** Grows with every snapshot after the first: lists that hold pages ask again. */
  readonly generation: number;
  readonly connection: Connection;
  /** When the engine was last heard, epoch ms by its own clock; null before. */
  readonly heardAt: number | null;
  readonly realm: Realm | null;
  /** How the clock of the exercise runs; null where the engine plays none. */
  readonly exerciseTime: ShownTime | null;
  readonly people: ById<Person>;
  readonly incidents: ById<Incident>;
  readonly imports: ById<Import>;
  readonly logLines: ById<LogLine>;
  readonly evidence: ById<Evidence>;
  readonly callRounds: ById<CallRound>;
  readonly status: EngineStatus | null;
  readonly importProgress: ImportProgress | null;
  /** Of the report that was heard of last, whoever asked for it. */
  readonly reportProgress: ReportProgress | null;
  readonly mention: MentionCounters;
  /** Grows whenever a record of that noun of the plan, or of a register beside it, changed: lists ask again. */
  readonly planRevisions: Readonly<Record<string, number>>;
  /** The same for records of the registers beside the plan. */
  readonly registerRevisions: Readonly<Record<string, number>>;
  /** Goes up whenever a source fares otherwise: whoever shows that asks again. */
  readonly listeningRevision: number;
  /** What waits to be sent, or an account's secret, fares otherwise than before. */
  readonly outboxRevision: number;
  /** Grows whenever measures moved; who shows them asks again. */
  readonly measureRevision: number;
  /** Grows whenever something came, was expected or found in the exercise, or its clock runs otherwise. */
  readonly exerciseRevision: number;
  /** Grows whenever facts, decisions, tasks, clocks or the incident itself changed. */
  readonly roomRevisions: Readonly<Record<string, number>>;
  /** Grows whenever anything of an incident's timeline changed. */
  readonly timelineRevisions: Readonly<Record<string, number>>;
};

export const EMPTY_ENTITIES: EntityState = {
  seq: null,
  generation: 0,
  connection: { state: 'starting' },
  heardAt: null,
  realm: null,
  exerciseTime: null,
  people: {},
  incidents: {},
  imports: {},
  logLines: {},
  evidence: {},
  callRounds: {},
  status: null,
  importProgress: null,
  reportProgress: null,
  mention: { added: 0, removed: 0, hidden: 0, newestId: null },
  planRevisions: {},
  registerRevisions: {},
  listeningRevision: 0,
  outboxRevision: 0,
  measureRevision: 0,
  exerciseRevision: 0,
  roomRevisions: {},
  timelineRevisions: {},
};
