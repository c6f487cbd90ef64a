/*
 * What the figures of a report are computed from: moments with the entry that says so, counts by bucket, and what the
 * plan asks for. Gathered once; nothing here is a figure yet. Moments are epoch ms UTC.
 */
import type { BiText } from './biText.ts';
import type { Coverage } from './coverage.ts';
import type { Language, Level } from './limits.ts';
import type { PlanClock } from './planLimits.ts';

/** A moment and the entry of the incident that it comes from; null where no entry of the incident says it (a post). */
export type FigureStamp = { readonly at: number; readonly entryId: string | null };

/** By what a post counts as related, for the first mention. */
export type FigureRelation = 'evidence' | 'watches' | 'window';

export type FigureTimes = {
  readonly firstMention: FigureStamp | null;
  readonly relation: FigureRelation;
  /** The first act that somebody recorded in the incident, by when it happened. */
  readonly detected: FigureStamp | null;
  /** Somebody took the lead. */
  readonly acknowledged: FigureStamp | null;
  readonly levelSet: FigureStamp | null;
  /** Observe or intervene about a related post, or a decision of the room. */
  readonly decided: FigureStamp | null;
  /** First public statement in each language; replies to one person are none. */
  readonly response: Readonly<Record<Language, FigureStamp | null>>;
  /** A public statement that somebody noted in the log, in whatever language. */
  readonly responseNoted: FigureStamp | null;
  readonly closed: FigureStamp | null;
};

/** A text that was put before its signatories. */
export type FigureApproval = {
  /** Of the asking. */
  readonly entryId: string;
  /** As typed. */
  readonly title: string;
  readonly submittedAt: number;
  /** The signature that made it whole; null: it never was. */
  readonly approvedAt: number | null;
  /** Edited, taken back or sent back since; null: it still waits, or was approved. */
  readonly endedAt: number | null;
  readonly timeBoxMs: number | null;
  readonly signers: readonly {
    readonly personId: string | null;
    /** Of the plan's directory, where no person of the file signed. */
    readonly name: string | null;
    readonly at: number;
    readonly entryId: string | null;
  }[];
};

export type FigurePromise = {
  readonly entryId: string | null;
  readonly dueAt: number;
  readonly keptAt: number | null;
  readonly brokenAt: number | null;
};

/** An update that was to come: a round of the public rhythm, or what a situation report promised of the next one. */
export type FigureUpdate = {
  readonly kind: 'update' | 'sitrep';
  readonly dueAt: number;
  readonly doneAt: number | null;
  readonly entryId: string | null;
};

/** Somebody of the audience of a sheet that went out in the incident. */
export type FigureReader = {
  /** When the sheet went out. */
  readonly givenAt: number;
  /** When they acknowledged its words; null: they did not. */
  readonly acknowledgedAt: number | null;
  readonly entryId: string | null;
};

/** What any incident of the file can be asked for cheaply: this one and those it is compared with. */
export type FigureBasics = {
  readonly incidentId: string;
  /** Null once erased. */
  readonly title: string | null;
  readonly isExercise: boolean;
  /** When it was closed; else when the report was made. */
  readonly until: number;
  readonly times: FigureTimes;
  /** Runs of calls, each with when enough were reached. */
  readonly quorums: readonly {
    readonly started: FigureStamp;
    readonly reached: FigureStamp | null;
  }[];
  readonly approvals: readonly FigureApproval[];
  readonly promises: readonly FigurePromise[];
  readonly updates: readonly FigureUpdate[];
  /** Public statements as they went out, oldest first. */
  readonly publicWords: readonly FigureStamp[];
  /** One for each person of an audience; empty where no sheet with an audience went out. */
  readonly readers: readonly FigureReader[];
};

/** An exercise that was adopted into this file: its summary alone crossed over. */
export type FigureExercise = {
  readonly exerciseId: string;
  readonly title: BiText;
  readonly startedAt: number;
  /** Null: no run reached its quorum, or several did and the summary does not say which came first. */
  readonly quorumMs: number | null;
};

/** Which posts count: those that the incident's watches ask for, or the organisation's own ones, or all. */
export type FigureScope = 'incident' | 'own' | 'all';

/** Counts in the intervals of the volume chart; empty ones may be left out. */
export type FigurePosts = {
  readonly scope: FigureScope;
  readonly from: number;
  readonly to: number;
  readonly bucketMs: number;
  /** The fourteen days before, or as much of them as is known; null with less than a day. A multiple of `bucketMs` before `from`. */
  readonly baselineFrom: number | null;
  readonly buckets: readonly { readonly at: number; readonly count: number }[];
};

export type FigureToneBucket = {
  readonly at: number;
  readonly count: number;
  readonly positive: number;
  readonly negative: number;
  /** Of no known tone. */
  readonly unsure: number;
  /** Labelled by a person. */
  readonly byHand: number;
};

/** Tone by the hour, counted from `from` on and fourteen days back. */
export type FigureTone = {
  readonly from: number;
  readonly to: number;
  readonly countedFrom: number;
  readonly buckets: readonly FigureToneBucket[];
};

/** Whether it was calm, asked every ten minutes as the room measures it. */
export type FigureCalm = {
  readonly steps: readonly {
    readonly at: number;
    /** Last hour against the usual one; null: no usual hour is known. */
    readonly ratio: number | null;
    /** Share of negative posts of the last two hours, 0..1; null: none has a tone. */
    readonly negative: number | null;
    /** Posts of the last two hours. */
    readonly posts: number;
  }[];
  /** The same share over the fourteen days before; null: nothing had a tone. */
  readonly usualNegative: number | null;
};

export type FigureAudience = {
  /** One number for each author whose audience is known, the largest that was seen; in any order. */
  readonly reaches: readonly number[];
  /** Posts of which it was read whether a medium posted them. */
  readonly looked: number;
  /** Posts of media by tier: local or niche, national online, broadcast or international. */
  readonly media: readonly { readonly tier: 1 | 2 | 3; readonly count: number; readonly firstAt: number }[];
};

export type FigureTriage = {
  /** Posts that somebody decided to intervene about, each with the first published reply to it. */
  readonly intervened: readonly { readonly postedAt: number; readonly repliedAt: number | null }[];
  readonly observed: readonly {
    readonly at: number;
    readonly recheckAt: number | null;
    /** Somebody decided to intervene after all. */
    readonly intervenedAt: number | null;
  }[];
};

/** A published reply to one post. */
export type FigureReply = {
  readonly postedAt: number;
  readonly repliedAt: number;
  readonly entryId: string | null;
  readonly isToPrivate: boolean;
};

export type FigureTargets = {
  readonly level: Level;
  /** Whether the incident copied it when the level was set, or it is what the plan asks for today. */
  readonly isCopied: boolean;
  readonly clocks: readonly {
    readonly clock: PlanClock;
    readonly minutes: number;
    /** Where the plan has the number from, as typed. */
    readonly source: string;
  }[];
};

export type ReportFigureFacts = FigureBasics & {
  /** When this was gathered. */
  readonly at: number;
  /** Null where no post of the incident's time is stored. */
  readonly posts: FigurePosts | null;
  /** Null where tone was not counted. */
  readonly tone: FigureTone | null;
  readonly calm: FigureCalm | null;
  readonly audience: FigureAudience | null;
  /** Posts about the organisation and about named competitors; null where the plan names no competitor. */
  readonly voice: { readonly own: number; readonly competitors: number } | null;
  readonly triage: FigureTriage;
  /** The plan has a template that leads to a private channel: without one nobody can tell. */
  readonly hasPrivateTemplate: boolean;
  readonly replies: readonly FigureReply[];
  /** Spikes that people judged. */
  readonly spikes: readonly {
    readonly verdict: 'real' | 'false' | 'planned';
    /** The incident was at level 1 or more at or after it. */
    readonly isFollowed: boolean;
  }[];
  readonly coverage: Pick<Coverage, 'cells' | 'networks'> | null;
  /** Actions of the improvement plan. `dueOn` YYYY-MM-DD in the incident's zone. */
  readonly actions: readonly { readonly dueOn: string | null; readonly completedAt: number | null }[];
  /** Null where neither the incident nor the plan says what is asked for. */
  readonly targets: FigureTargets | null;
  /** Earlier incidents that were closed, newest first, at most five. */
  readonly earlier: readonly FigureBasics[];
  readonly exercises: readonly FigureExercise[];
};
