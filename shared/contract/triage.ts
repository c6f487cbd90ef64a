/*
 * Measuring the ranker on a history that a team labelled itself.
 */
import type { Level } from '../domain/limits.ts';
import type { Tone } from '../domain/postSignals.ts';
import type { Outcome, Trip } from '../domain/tripwireRules.ts';
import type { Decision } from '../domain/verdict.ts';
import type { VerdictClass } from '../domain/verdictKinds.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';

export const EVALUATED_ROWS = 200_000;
const MOST_CURVE_POINTS = 50;

export type TriageCurvePoint = {
  /** Decisions that the ranker had learned from, the first of the file. */
  readonly decisions: number;
  /** Area under the ROC curve over the later posts, 0..1; null where they are all of one kind. */
  readonly areaUnderCurve: number | null;
  /** Posts that were ranked. */
  readonly posts: number;
};

export type TriageEvaluation = {
  readonly rows: number;
  /** Rows without a text or a label. */
  readonly rejected: number;
  readonly positives: number;
  readonly curve: readonly TriageCurvePoint[];
};

/** Posts of the queue that are answered, and how far back it looks. */
export const QUEUE_LIMIT = 200;
export const QUEUE_HOURS = 48;

export type QueueReason =
  | { readonly kind: 'harm'; readonly tier: number }
  | { readonly kind: 'reach'; readonly audience: number }
  | { readonly kind: 'alike'; readonly posts: number }
  | { readonly kind: 'lexicon'; readonly words: readonly string[] }
  /** Of the ranker: the name of a signal or a word, and what it weighs in logits. */
  | { readonly kind: 'signal' | 'word'; readonly name: string; readonly weight: number };

export type QueueItem = {
  /** Row of the feed; null where it is not here (any more). */
  readonly mentionId: number | null;
  readonly verdictId: string | null;
  readonly network: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly text: string;
  readonly url: string | null;
  readonly language: string | null;
  readonly reach: number | null;
  readonly postedAt: number;
  readonly alike: number;
  readonly tone: Tone | null;
  /** Highest first; ties by the newest. */
  readonly score: number;
  readonly suggested: { readonly class: VerdictClass; readonly words: readonly string[] };
  readonly defaultAct: 'observe' | 'intervene';
  readonly reasons: readonly QueueReason[];
  /** Words of the crisis lexicon in it. */
  readonly hits: readonly string[];
  /** By when somebody has to own it, by the level of the open incident or else level 1; null where the plan says nothing. */
  readonly dueAt: number | null;
  readonly isOverdue: boolean;
  readonly claim: { readonly by: string; readonly until: number } | null;
  readonly assignedTo: string | null;
  readonly isContextAsked: boolean;
  /** It was observed and has come back. */
  readonly back: { readonly decision: Decision; readonly trip: Trip } | null;
};

export type TriageQueue = {
  readonly items: readonly QueueItem[];
  /** Undecided posts looked at; only the newest are. */
  readonly looked: number;
  readonly isCut: boolean;
  readonly observed: number;
  readonly asOf: number;
  readonly level: Level;
  readonly networks: readonly string[];
};

export type ObservedItem = {
  readonly verdictId: string;
  readonly text: string;
  readonly author: string | null;
  readonly network: string | null;
  readonly decision: Decision;
  readonly outcome: Outcome;
  readonly trip: Trip | null;
  readonly minutesLate: number | null;
  /** When it, or what repeats and answers it, was last heard. */
  readonly lastHeardAt: number;
};

export type TriageOutcomes = {
  /** The newest first. */
  readonly items: readonly ObservedItem[];
  readonly observed: number;
  readonly diedAlone: number;
  readonly escalated: number;
  readonly waiting: number;
  readonly back: number;
  /** Of those that died alone: from the decision to when they were last heard; null where there are none. */
  readonly medianLifeMs: number | null;
  readonly medianMinutesLate: number | null;
};

export type RankerFacts = {
  readonly decisions: number;
  readonly resetAt: number | null;
  readonly frozenSince: number | null;
};

const columnSchema = z.string().min(1).max(400);

export const triageCalls = {
  'triage.queue': engineQuery<TriageQueue>()({
    summary: 'Posts to decide on, the riskiest first; what was observed and has come back on top.',
    input: z.strictObject({}),
  }),
  'triage.outcomes': engineQuery<TriageOutcomes>()({
    summary: 'What became of the posts that were observed.',
    input: z.strictObject({}),
  }),
  'triage.ranker': engineQuery<RankerFacts>()({
    summary: 'What the ranker has learned from, and whether it still learns.',
    input: z.strictObject({}),
  }),
  'triage.evaluate': engineQuery<TriageEvaluation>()({
    summary:
      'How well the ranker orders labelled posts after so many decisions; later posts are scored unseen.',
    grades: ['console', 'headless', 'shell'],
    input: z.strictObject({
      /** A table with a header, rows in order of time. */
      file: z.string().min(1).max(4_096),
      textColumn: columnSchema,
      labelColumn: columnSchema,
      /** The label of posts to act on; every other label is the other kind. */
      positive: z.string().min(1).max(400),
      /** Where it holds moments, rows are put in their order by it. */
      timeColumn: columnSchema.optional(),
      decisions: z
        .array(z.number().int().min(0).max(EVALUATED_ROWS))
        .min(1)
        .max(MOST_CURVE_POINTS)
        .default([0, 50, 200, 500]),
      /** Posts from this row on (of those with a label, from 0) are ranked; else those behind the decisions. */
      testFrom: z.number().int().min(0).max(EVALUATED_ROWS).optional(),
    }),
  }),
};
