/*
 * A triage act: observe or intervene, decided by a person about one post, with what it rested on. One entity a post, so
 * that two laptops meet in one record; the post is cited and copied. Deciding again never edits: the history stays.
 */
import { z } from '../lib/zod.ts';
import { idSchema, momentSchema } from './entry.ts';
import { accept, defineNoun, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import { levelSchema } from './level.ts';
import type { Level } from './limits.ts';
import { type MentionCopy, type MentionRef, mentionCopySchema, mentionRefSchema } from './mentionRef.ts';
import {
  type Tripwire,
  VERDICT_CLASSES,
  VERDICT_FACTS_LIMIT,
  VERDICT_REASON_LIMIT,
  type VerdictClass,
  type VerdictDecision,
} from './verdictKinds.ts';

const namesSchema = z.array(z.string().min(1).max(100)).max(200).readonly();
export const tripwireSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('volumeRatio'), atLeast: z.number().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('audience'), atLeast: z.number().int().min(1).max(10_000_000_000) }),
  z.strictObject({ kind: z.literal('newNetwork'), known: namesSchema }),
  z.strictObject({ kind: z.literal('lexicon'), known: namesSchema }),
  z.strictObject({ kind: z.literal('silence'), minutes: z.number().int().min(1).max(100_000) }),
]);
export const verdictReasonSchema = z.string().trim().max(VERDICT_REASON_LIMIT);
export const verdictFactsSchema = z.array(z.string().trim().min(1).max(500)).max(VERDICT_FACTS_LIMIT);

const postShape = {
  post: z.object({ ref: mentionRefSchema, dedupeKey: z.string().min(1).max(400), copy: mentionCopySchema }),
};
const decidedShape = {
  ...postShape,
  class: z.enum(VERDICT_CLASSES),
  reason: verdictReasonSchema,
  level: levelSchema,
  facts: verdictFactsSchema,
  /** What was measured then, of the subject that its tripwires watch. */
  subject: z.string().min(1).max(120),
  volumeRatio: z.number().nullable(),
};

export type Decision = {
  readonly entryId: string;
  readonly kind: VerdictDecision;
  readonly class: VerdictClass | null;
  readonly reason: string;
  readonly level: Level | null;
  readonly facts: readonly string[];
  readonly subject: string;
  readonly volumeRatio: number | null;
  readonly recheckAt: number | null;
  readonly tripwires: readonly Tripwire[];
  /** Why it came back, where it was decided after it had. */
  readonly cause: string | null;
  readonly at: number;
  readonly by: string;
};

export type Verdict = {
  readonly id: string;
  /** Null once erased. */
  readonly dedupeKey: string | null;
  readonly ref: MentionRef | null;
  readonly copy: MentionCopy | null;
  /** Oldest first; the last one stands unless it was taken back. */
  readonly decisions: readonly Decision[];
  readonly isWithdrawn: boolean;
  readonly claim: { readonly by: string; readonly until: number } | null;
  readonly assignedTo: string | null;
  readonly isContextAsked: boolean;
  readonly touchedAt: number;
  readonly isErased: boolean;
};

const causeShape = { cause: z.string().min(1).max(60).nullable() };

export const verdictNoun = defineNoun({
  noun: 'verdict',
  kinds: {
    'verdict.claimed': { version: 1, schema: z.object({ ...postShape, until: momentSchema }) },
    'verdict.released': { version: 1, schema: z.object({}) },
    'verdict.assigned': { version: 1, schema: z.object({ ...postShape, to: idSchema }) },
    'verdict.contextAsked': { version: 1, schema: z.object({ ...postShape, reason: verdictReasonSchema }) },
    'verdict.observed': {
      version: 1,
      schema: z.object({
        ...decidedShape,
        ...causeShape,
        recheckAt: momentSchema,
        tripwires: z.array(tripwireSchema).max(20),
      }),
    },
    'verdict.intervened': { version: 1, schema: z.object({ ...decidedShape, ...causeShape }) },
    'verdict.dismissed': {
      version: 1,
      schema: z.object({ ...postShape, ...causeShape, reason: verdictReasonSchema }),
    },
    'verdict.withdrawn': { version: 1, schema: z.object({}) },
  },
  reduce(state: Verdict | null, { kind, entry }): FoldStep<Verdict | null> {
    if (kind === 'verdict.released') {
      if (state === null) return refuse(state, 'notStarted');
      return state.claim === null ? refuse(state, 'alreadyDone') : accept({ ...state, claim: null });
    }
    if (kind === 'verdict.withdrawn') {
      if (state === null || state.decisions.length === 0) return refuse(state, 'notStarted');
      if (state.isWithdrawn) return refuse(state, 'alreadyDone');
      return accept({ ...state, isWithdrawn: true, claim: null, touchedAt: entry.occurredAt });
    }
    const known = met(state, entry);
    switch (kind) {
      case 'verdict.claimed': {
        const until = entry.payload?.until ?? entry.occurredAt;
        return accept({ ...known, claim: { by: entry.person, until } });
      }
      case 'verdict.assigned':
        return accept({ ...known, assignedTo: entry.payload?.to ?? null, claim: null });
      case 'verdict.contextAsked':
        return accept({ ...known, isContextAsked: true, claim: null });
      default: {
        const decisions = [...known.decisions, decisionOf(kind, entry)];
        return accept({ ...known, decisions, isWithdrawn: false, claim: null, isContextAsked: false });
      }
    }
  },
});

type Said = {
  readonly post?: { readonly ref: MentionRef; readonly dedupeKey: string; readonly copy: MentionCopy };
};

/** The post as the first entry that still has words tells it. */
function met(state: Verdict | null, entry: FoldEntry<unknown>): Verdict {
  const post = (entry.payload as Said | null)?.post;
  return {
    id: entry.entityId,
    dedupeKey: state?.dedupeKey ?? post?.dedupeKey ?? null,
    ref: state?.ref ?? post?.ref ?? null,
    copy: state?.copy ?? post?.copy ?? null,
    decisions: state?.decisions ?? [],
    isWithdrawn: state?.isWithdrawn ?? false,
    claim: state?.claim ?? null,
    assignedTo: state?.assignedTo ?? null,
    isContextAsked: state?.isContextAsked ?? false,
    touchedAt: entry.occurredAt,
    isErased: (state?.isErased ?? false) || entry.payload === null,
  };
}

function decisionOf(kind: string, entry: FoldEntry<unknown>): Decision {
  const said = (entry.payload ?? {}) as Partial<Omit<Decision, 'kind' | 'at' | 'by' | 'entryId'>>;
  return {
    entryId: entry.id,
    kind: kind.slice(kind.indexOf('.') + 1) as VerdictDecision,
    class: said.class ?? null,
    reason: said.reason ?? '',
    level: said.level ?? null,
    facts: said.facts ?? [],
    subject: said.subject ?? 'all',
    volumeRatio: said.volumeRatio ?? null,
    recheckAt: said.recheckAt ?? null,
    tripwires: said.tripwires ?? [],
    cause: said.cause ?? null,
    at: entry.occurredAt,
    by: entry.person,
  };
}

/** What stands; null where nothing was decided or it was taken back. */
export function standingDecision(verdict: Pick<Verdict, 'decisions' | 'isWithdrawn'>): Decision | null {
  return verdict.isWithdrawn ? null : (verdict.decisions.at(-1) ?? null);
}
