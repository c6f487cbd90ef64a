/*
 * What the engine gathers for a wall in one answer: what no list of the desk says alike. What the room says (clocks,
 * decisions, promises), coverage and spikes come from their own questions. Moments are epoch ms UTC.
 */
import type { BiLines, BiText } from './biText.ts';
import type { RoleCode } from './planLimits.ts';
import type { StatementLanguage } from './statementLimits.ts';

/** Posts of one look: those who repost are one with whom they repost. */
export type WallPost = {
  readonly id: string;
  readonly network: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly reach: number | null;
  /** Posts that say nearly the same, itself among them. */
  readonly alike: number;
  readonly postedAt: number;
};

export type WallVolume = {
  readonly fromAt: number;
  readonly bucketMs: number;
  /** Posts by bucket, the oldest first; the last one is still filling. */
  readonly counts: readonly number[];
  readonly lastHour: number;
  /** Of the span that is looked back on. */
  readonly recent: number;
  /** Null: not known yet. */
  readonly usualHour: number | null;
  readonly ratio: number | null;
  /** The fullest bucket; null where there is no post. */
  readonly peakAt: number | null;
};

export type WallSheet = {
  readonly title: BiText;
  readonly audience: BiText | null;
  readonly doList: BiLines;
  readonly dontList: BiLines;
  readonly sendTo: BiText;
  /** The plan says something else now than what went out. */
  readonly isChanged: boolean;
  /** Null: it is in the plan and not out yet. */
  readonly givenAt: number | null;
};

export type WallStatement = {
  readonly title: string;
  /** Public words as they went out, by language, the first time each did. */
  readonly words: readonly {
    readonly language: StatementLanguage;
    readonly text: string;
    readonly at: number;
    /** Nothing had cleared these words when they went out. */
    readonly isUnapproved: boolean;
  }[];
  /** The text was changed after it went out; these are the words that did. */
  readonly isChangedSince: boolean;
};

export type WallDuty = { readonly code: RoleCode; readonly role: BiText; readonly name: string };

export type WallWatch = {
  readonly name: BiText;
  readonly lastHour: number;
  readonly usualHour: number | null;
  readonly ratio: number | null;
};

/** An open action of an improvement plan. */
export type WallImprovement = {
  readonly id: string;
  /** What is done, or what was found where nobody said that yet. */
  readonly text: BiText;
  readonly owner: string | null;
  /** YYYY-MM-DD; null: no day is set. */
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
};

export type WallFacts = {
  readonly incidentId: string | null;
  readonly asOf: number;
  readonly organisation: string;
  readonly volume: WallVolume;
  /** What matters most first. */
  readonly posts: readonly WallPost[];
  /** Those that are out, the newest first; while none is, those that the plan holds ready. */
  readonly sheets: readonly WallSheet[];
  /** The newest that is out; null before. */
  readonly statement: WallStatement | null;
  readonly spokesperson: string | null;
  readonly duty: readonly WallDuty[];
  readonly watches: readonly WallWatch[];
  /** People whom the plan knows, for a wall that masks them; none for any other. */
  readonly names: readonly string[];
  /** YYYY-MM-DD; null: none is planned. */
  readonly exerciseOn: string | null;
  /** What is still to be improved, while no incident is open; null where nothing is. */
  readonly improvements: {
    readonly open: number;
    readonly overdue: number;
    /** What falls due first, what is late among it. */
    readonly next: readonly WallImprovement[];
  } | null;
};

export const WALL_LIMITS = { posts: 5, sheets: 6, duty: 12, watches: 6, improvements: 3 } as const;

/** By how much a post matters to a room: who it reached by itself and by those who repeat it. */
export function postWeight({ alike, reach }: Pick<WallPost, 'alike' | 'reach'>): number {
  return Math.log2(1 + alike) * 3 + Math.log10(1 + (reach ?? 0));
}
