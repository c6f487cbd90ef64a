/*
 * One measure against one post (hidden, its author blocked …): under which clause of the netiquette, with the post as it
 * was read, whose signatures the plan asked for, and what became of it. What the rule needs of the plan is copied in as
 * it stood, so that a clause that is rewritten later changes nothing that was done.
 */
import { z } from '../lib/zod.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { levelSchema } from './level.ts';
import type { Level } from './limits.ts';
import { type MentionCopy, type MentionRef, mentionCopySchema, mentionRefSchema } from './mentionRef.ts';
import { moderationStanding } from './moderationRules.ts';
import { MODERATIONS, type ModerationMeasure } from './planLimits.ts';
import { biNameSchema } from './planText.ts';
import { ROOM_REASON_LIMIT } from './roomLimits.ts';
import { type ApprovalNeeds, needsSchema } from './statementSchemas.ts';

const reasonSchema = z.string().trim().max(ROOM_REASON_LIMIT);
const citedClauseSchema = z
  .object({ id: idSchema, number: z.number().int().min(1).max(999), title: biNameSchema })
  .readonly();
export type CitedClause = z.infer<typeof citedClauseSchema>;

export type ModerationSignature = {
  readonly personId: string;
  readonly contactId: string | null;
  readonly roleIds: readonly string[];
  readonly at: number;
};

export type Moderation = {
  readonly id: string;
  readonly incidentId: string;
  /** Null once erased. */
  readonly dedupeKey: string | null;
  readonly ref: MentionRef | null;
  readonly copy: MentionCopy | null;
  readonly clause: CitedClause | null;
  readonly measure: ModerationMeasure | null;
  readonly reason: string;
  /** A picture or file of the incident that shows the post; null where its copy is the proof. */
  readonly evidenceId: string | null;
  readonly level: Level;
  readonly needs: ApprovalNeeds | null;
  readonly askedAt: number;
  readonly askedBy: string;
  readonly askedByContactId: string | null;
  readonly signatures: readonly ModerationSignature[];
  readonly refused: { readonly by: string; readonly at: number; readonly reason: string } | null;
  readonly done: {
    readonly by: string;
    readonly at: number;
    /** Whether the plan's signatures were there by then; else `reason` says why it could not wait. */
    readonly wasCleared: boolean;
    readonly reason: string;
  } | null;
  readonly lifted: { readonly by: string; readonly at: number; readonly reason: string } | null;
  readonly isErased: boolean;
};

export const moderationNoun = defineNoun({
  noun: 'moderation',
  kinds: {
    'moderation.asked': {
      version: 1,
      schema: z.object({
        post: z.object({
          ref: mentionRefSchema,
          dedupeKey: z.string().min(1).max(400),
          copy: mentionCopySchema,
        }),
        clause: citedClauseSchema,
        measure: z.enum(MODERATIONS),
        reason: reasonSchema,
        evidenceId: idSchema.nullable(),
        forLevel: levelSchema,
        needs: needsSchema,
        contactId: idSchema.nullable(),
      }),
    },
    'moderation.signed': {
      version: 1,
      schema: z.object({ contactId: idSchema.nullable(), roleIds: z.array(idSchema).max(40).readonly() }),
    },
    'moderation.refused': { version: 1, schema: z.object({ reason: reasonSchema }) },
    'moderation.done': {
      version: 1,
      // The level at which it was carried out: what was cleared at a calmer one is not cleared for it.
      schema: z.object({ reason: reasonSchema, forLevel: levelSchema }),
    },
    'moderation.lifted': { version: 1, schema: z.object({ reason: reasonSchema }) },
  },
  reduce(state: Moderation | null, { kind, entry }): FoldStep<Moderation | null> {
    if (kind === 'moderation.asked') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      const { payload } = entry;
      return accept<Moderation>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        dedupeKey: payload?.post.dedupeKey ?? null,
        ref: payload?.post.ref ?? null,
        copy: payload?.post.copy ?? null,
        clause: payload?.clause ?? null,
        measure: payload?.measure ?? null,
        reason: payload?.reason ?? '',
        evidenceId: payload?.evidenceId ?? null,
        level: payload?.forLevel ?? 0,
        needs: payload?.needs ?? null,
        askedAt: entry.occurredAt,
        askedBy: entry.person,
        askedByContactId: payload?.contactId ?? null,
        signatures: [],
        refused: null,
        done: null,
        lifted: null,
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    const isErased = state.isErased || entry.payload === null;
    const reason = entry.payload !== null && 'reason' in entry.payload ? entry.payload.reason : '';
    const said = { by: entry.person, at: entry.occurredAt, reason };
    switch (kind) {
      case 'moderation.signed': {
        const { contactId = null, roleIds = [] } = entry.payload ?? {};
        const signature = { personId: entry.person, contactId, roleIds, at: entry.occurredAt };
        return accept({ ...state, signatures: [...state.signatures, signature], isErased });
      }
      case 'moderation.refused':
        // What was carried out meanwhile, on another laptop, happened: it is lifted, not refused.
        if (state.done !== null || state.refused !== null) return refuse(state, 'alreadyDone');
        return accept({ ...state, refused: said, isErased });
      case 'moderation.done': {
        if (state.done !== null) return refuse(state, 'alreadyDone');
        const level = entry.payload?.forLevel ?? state.level;
        // Of the signatures that were there at its turn; nothing that a file says of itself is believed. Somebody who
        // refused it on another laptop stays beside it.
        const wasCleared = level <= state.level && moderationStanding(state).isWhole;
        return accept({ ...state, done: { ...said, wasCleared }, isErased });
      }
      case 'moderation.lifted':
        if (state.done === null || state.lifted !== null) return refuse(state, 'notClosed');
        return accept({ ...state, lifted: said, isErased });
    }
  },
});
