/*
 * What the room did, as a report tells it: gathered once, with the entry that says so beside each act. Contacts stand in
 * it by id; their names are in one list, so that taking a name out there takes it out everywhere. Moments epoch ms UTC.
 */
import type { BiText } from './biText.ts';
import type { RunningClock } from './clockRules.ts';
import type { Commitment } from './commitment.ts';
import type { Coverage } from './coverage.ts';
import type { Decision as RoomDecision } from './decision.ts';
import type { Handover } from './handover.ts';
import type { LevelGround } from './levelGround.ts';
import type { Level } from './limits.ts';
import type { Posture } from './planLimits.ts';
import type { RoomAmplifiers, RoomTone } from './reportRoomHeard.ts';
import type { RoomBrief, RoomCallRun } from './reportRoomInside.ts';
import type { RoomStatement } from './reportRoomSpeaking.ts';
import type { Role } from './role.ts';
import type { Sitrep } from './sitrep.ts';
import type { Tripwire, VerdictClass, VerdictDecision } from './verdictKinds.ts';

export type { RoomAmplifiers, RoomTone } from './reportRoomHeard.ts';
export type { CallSeatFacts, RoomBrief, RoomCallRun } from './reportRoomInside.ts';
export type { RoomAsking, RoomPublication, RoomStatement, RoomTrailAct } from './reportRoomSpeaking.ts';

/** A record with the entry that made it what the report says; null where none is known. */
export type Entered<T> = T & { readonly entryId: string | null };

/** A post as an act copied it; its words and author are null once erased. */
export type RoomPost = {
  readonly network: string | null;
  readonly author: string | null;
  readonly text: string | null;
  readonly postedAt: number | null;
};

/** What came after a decision to observe or intervene, by what people did and wrote down. */
export type PostOutcome = {
  /** `open`: nobody decided on it again. */
  readonly state: VerdictDecision | 'withdrawn' | 'open';
  /** Of the decision after it. */
  readonly at: number | null;
  /** Why it came back, as that decision copied it: a kind of tripwire, or the re-check. */
  readonly cause: string | null;
  /** Posts that repeated, answered or quoted it since; null where nobody looked. */
  readonly echoes: number | null;
  /** When a reply to it was published. */
  readonly answeredAt: number | null;
};

/** A decision about a post. It belongs to the post, not to an incident: those of the time around it are here. */
export type RoomPostDecision = {
  readonly entryId: string;
  readonly kind: VerdictDecision;
  readonly class: VerdictClass | null;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly recheckAt: number | null;
  readonly tripwires: readonly Tripwire[];
  readonly post: RoomPost;
  readonly outcome: PostOutcome;
};

export type RoomLevelChange = {
  readonly entryId: string;
  readonly at: number;
  readonly by: string;
  /** Null for the declaration. */
  readonly from: Level | null;
  /** Null once erased. */
  readonly to: Level | null;
  readonly reason: string;
  /** What the person went by, as the plan said it then. */
  readonly grounds: readonly LevelGround[];
  readonly measured: { readonly suggested: Level; readonly lastHour: number } | null;
};

/** How the posts that were kept as evidence came to be known, and what people did before the incident was declared. */
export type RoomTrace = {
  readonly kind: 'spike' | 'hand' | 'triage' | 'import';
  readonly at: number;
  /** Null for what nobody did. */
  readonly by: string | null;
  readonly entryId: string | null;
  /** Of a spike: when it began. */
  readonly since: number | null;
  readonly decision: VerdictDecision | null;
  readonly post: RoomPost | null;
  /** Of an import: the file; null once erased. */
  readonly fileName: string | null;
};

export type RoomDetection = {
  /** Of the earliest post that was kept as evidence; null without one. */
  readonly firstPost: {
    readonly network: string;
    readonly postedAt: number;
    /** When this laptop had it; null where it has no copy. */
    readonly receivedAt: number | null;
    readonly way: 'source' | 'import' | 'hand' | 'unknown';
    /** Of the source, or of the file. */
    readonly name: string | null;
  } | null;
  /** Oldest first. */
  readonly traces: readonly RoomTrace[];
};

export type RoomRole = {
  readonly id: string;
  readonly name: BiText;
  readonly holderId: string | null;
  readonly deputyId: string | null;
  readonly shifts: Role['shifts'];
};

export type ReportRoomFacts = {
  /** Until when everything here is told. */
  readonly at: number;
  /** Everybody of the plan's directory whom something here names; a name is null once erased. */
  readonly contacts: readonly { readonly id: string; readonly name: string | null }[];
  readonly roles: readonly RoomRole[];
  readonly detection: RoomDetection;
  /** Oldest first, as everything below. */
  readonly posts: readonly RoomPostDecision[];
  readonly decisions: readonly Entered<RoomDecision>[];
  readonly levels: readonly RoomLevelChange[];
  readonly statements: readonly RoomStatement[];
  /** What the answers to the questions speak for; null where nobody answered. */
  readonly recommended: Posture | null;
  readonly commitments: readonly Entered<Commitment>[];
  readonly clocks: readonly RunningClock[];
  readonly briefs: readonly RoomBrief[];
  /** Sheets of the plan that were given to nobody in this incident. */
  readonly briefsNotGiven: readonly BiText[];
  readonly callRuns: readonly RoomCallRun[];
  readonly handovers: readonly Entered<Handover>[];
  readonly sitreps: readonly Entered<Sitrep>[];
  /** Null where nothing was measured. */
  readonly tone: RoomTone | null;
  readonly amplifiers: RoomAmplifiers | null;
  readonly coverage: Coverage | null;
};
