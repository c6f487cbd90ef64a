/*
 * What the engine gathers before a report is built. Everything here is data that queries
 * already answer with, described by shape, so that this room need not know the contract
 * (a test holds that the contract's own types fit).
 */
import type { CallInLog } from './callInLog.ts';
import type { Realm } from './entry.ts';
import type { Evidence } from './evidence.ts';
import type { ExerciseFacts } from './exerciseFacts.ts';
import type { VoidReason } from './fold.ts';
import type { Import } from './import.ts';
import type { Incident } from './incident.ts';
import type { Level } from './limits.ts';
import type { LogLine } from './logLine.ts';
import type { Person } from './person.ts';
import type { ReportFigureFacts } from './reportFigureFacts.ts';
import type { ReportHouse } from './reportHouseSchema.ts';
import type { ReportRoomFacts } from './reportRoomFacts.ts';
import type { ReportWrittenFacts } from './reportWrittenFacts.ts';
import type { RoomActFacts } from './roomActWords.ts';

type ItemBase = {
  readonly entryId: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly person: string;
  readonly voidReason: VoidReason | null;
  readonly isClockAhead: boolean;
};

/** An act of the incident as the timeline gives it. */
export type ReportAct = ItemBase & {
  readonly type: 'act';
  readonly kind: string;
  readonly isErased: boolean;
  readonly title: string | null;
  readonly level: Level | null;
  readonly previousLevel: Level | null;
  readonly reason: string | null;
  readonly detail: string | null;
  /** What an act of the room says beside its kind. */
  readonly room?: RoomActFacts;
};

/** One row of the timeline, oldest first in a list of them. */
export type ReportItem =
  | (ItemBase & { readonly type: 'logLine'; readonly line: LogLine })
  | (ItemBase & { readonly type: 'evidence'; readonly evidence: Evidence })
  | (ItemBase & { readonly type: 'call'; readonly call: CallInLog })
  | ReportAct;

/** What is known of one entry of the incident, for the annex of hashes. */
export type ReportEntry = {
  readonly header: {
    readonly id: string;
    readonly kind: string;
    readonly device: string;
    readonly deviceSeq: number;
    readonly recordedAt: number;
  };
  readonly hash: string;
  readonly isErased: boolean;
};

/** The result of checking the chain. */
export type ReportChain = {
  readonly isIntact: boolean;
  readonly entries: number;
  readonly devices: number;
  readonly erasedPayloads: number;
  readonly erasedElsewhere: number;
  readonly forks: readonly { readonly device: string; readonly deviceSeq: number }[];
  readonly firstBad: { readonly entryId: string; readonly problem: string } | null;
  readonly heads: readonly { readonly device: string; readonly deviceSeq: number; readonly hash: string }[];
  readonly verifiedAt: number;
  readonly isWhole: boolean;
};

/** Counts of the mentions this laptop holds. Null where nothing is stored. */
export type ReportMentionCounts = {
  readonly total: number;
  readonly oldestPostedAt: number | null;
  readonly newestPostedAt: number | null;
  readonly lastReceivedAt: number | null;
  readonly networks: readonly string[];
  readonly languages: readonly string[];
};

export type ReportFacts = {
  readonly realm: Realm;
  readonly orgId: string;
  /** The laptop that writes the report; null where the file is open for reading only. */
  readonly device: string | null;
  readonly incident: Incident;
  /** Oldest first. */
  readonly timeline: readonly ReportItem[];
  /** The timeline held more rows than were gathered. */
  readonly isTimelineCut: boolean;
  readonly evidence: readonly Evidence[];
  readonly people: readonly Person[];
  readonly imports: readonly Import[];
  readonly mentions: ReportMentionCounts;
  /** Counts per bucket in the window chosen by `chooseVolumeWindow`; null where it gave none. Empty buckets may be left out. */
  readonly volume: {
    readonly from: number;
    readonly to: number;
    readonly bucketMs: number;
    readonly buckets: readonly { readonly at: number; readonly count: number }[];
  } | null;
  /** Its moments are ms of the exercise's clock, counted from `exercise.originAt`; null for what was no exercise. */
  readonly exercise: ExerciseFacts | null;
  readonly chain: ReportChain | null;
  /** What the figures are computed from; null where nothing was gathered. */
  readonly figures: ReportFigureFacts | null;
  /** Decisions, statements, briefs and whatever else the room did; null where nothing was gathered. */
  readonly room: ReportRoomFacts | null;
  /** How the organisation's reports look; null where its plan says nothing. */
  readonly house: ReportHouse | null;
  /** What people wrote for the report; null where there is no draft. */
  readonly written: ReportWrittenFacts | null;
  readonly entries: readonly ReportEntry[];
  readonly generatedAt: number;
  /** A person's id, or null when nobody is known (the headless runner). */
  readonly generatedBy: string | null;
  readonly appVersion: string;
};
