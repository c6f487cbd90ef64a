/*
 * A mention taken by hand: what somebody saw where no interface speaks, and how they judged it at a glance. It is an
 * act of a person, so it stands in the journal; the feed shows it as it shows any other mention. Every wording is
 * kept: an amendment adds one, and taking the mention back is an act that can itself be undone.
 */
import { z } from '../lib/zod.ts';
import { momentSchema } from './entry.ts';
import { type FileRef, fileRefSchema } from './fileRef.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { HAND_TONES, REACH_BUCKETS, standingFields } from './handJudgement.ts';
import { MENTION_LIMITS } from './mention.ts';
import { WATCH_CATEGORIES } from './planLimits.ts';

export const HAND_REASON_LIMIT = 500;

const lineSchema = (limit: number) => z.string().trim().min(1).max(limit).nullable();

/** What can be put right later. The picture is what was seen: another picture is another mention. */
export const handMentionFieldsSchema = z.strictObject({
  network: z.string().trim().min(1).max(MENTION_LIMITS.network),
  url: z
    .string()
    .trim()
    .max(MENTION_LIMITS.url)
    .regex(/^https?:\/\//i)
    .nullable(),
  text: z.string().trim().max(MENTION_LIMITS.text),
  title: lineSchema(MENTION_LIMITS.title),
  author: lineSchema(MENTION_LIMITS.author),
  handle: lineSchema(MENTION_LIMITS.handle),
  externalId: lineSchema(MENTION_LIMITS.externalId),
  postedAt: momentSchema,
  /** Nothing said when it was posted: the moment it was taken stands in, or "3 h ago" was counted back. */
  isTimeGuessed: z.boolean(),
  category: z.enum(WATCH_CATEGORIES),
  tone: z.enum(HAND_TONES),
  reachBucket: z.enum(REACH_BUCKETS),
});
export type HandMentionFields = z.infer<typeof handMentionFieldsSchema>;

/** The key by which the feed knows it (`shared/domain/mention.ts`). */
const dedupeKeySchema = z.string().min(1).max(400);

const recordedSchema = z.object({
  ...handMentionFieldsSchema.shape,
  picture: fileRefSchema.nullable(),
  dedupeKey: dedupeKeySchema,
});
const amendedSchema = z.object({
  ...handMentionFieldsSchema.partial().shape,
  dedupeKey: dedupeKeySchema.optional(),
  reason: z.string().trim().max(HAND_REASON_LIMIT),
});

/** One wording: the first, or an amendment. */
export type HandMentionVersion = {
  readonly entryId: string;
  /** Null once erased. */
  readonly fields: HandMentionFields | null;
  readonly reason: string | null;
  readonly person: string;
  readonly recordedAt: number;
};

export type HandMention = {
  readonly id: string;
  /** Oldest first; the last one stands. Never empty. */
  readonly versions: readonly HandMentionVersion[];
  readonly picture: FileRef | null;
  /** Null once erased: nothing in the feed is its own any more. */
  readonly dedupeKey: string | null;
  readonly enteredAt: number;
  readonly enteredBy: string;
  readonly withdrawnAt: number | null;
  readonly withdrawnBy: string | null;
  readonly withdrawReason: string | null;
  readonly isErased: boolean;
};

export const handMentionNoun = defineNoun({
  noun: 'handMention',
  kinds: {
    'handMention.recorded': { version: 1, schema: recordedSchema },
    'handMention.amended': { version: 1, schema: amendedSchema },
    'handMention.withdrawn': {
      version: 1,
      schema: z.object({ reason: z.string().trim().max(HAND_REASON_LIMIT) }),
    },
    'handMention.restored': { version: 1, schema: z.object({}) },
  },
  reduce(state: HandMention | null, { kind, entry }): FoldStep<HandMention | null> {
    if (kind === 'handMention.recorded') {
      if (state !== null) return refuse(state, 'notFirst');
      const { picture = null, dedupeKey = null, ...fields } = entry.payload ?? {};
      return accept<HandMention>({
        id: entry.entityId,
        versions: [versionOf(entry, entry.payload === null ? null : (fields as HandMentionFields), null)],
        picture,
        dedupeKey,
        enteredAt: entry.occurredAt,
        enteredBy: entry.person,
        withdrawnAt: null,
        withdrawnBy: null,
        withdrawReason: null,
        isErased: entry.payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (kind === 'handMention.amended') {
      // What an amendment changed of words that were erased says nothing by itself.
      const before = standingFields(state);
      if (entry.payload === null || before === null)
        return accept({ ...state, versions: [...state.versions, versionOf(entry, before, null)] });
      const { reason, dedupeKey = state.dedupeKey, ...changed } = entry.payload;
      const fields = { ...before, ...changed } as HandMentionFields;
      return accept({ ...state, dedupeKey, versions: [...state.versions, versionOf(entry, fields, reason)] });
    }
    if (kind === 'handMention.restored') {
      if (state.withdrawnAt === null) return refuse(state, 'notClosed');
      return accept({ ...state, withdrawnAt: null, withdrawnBy: null, withdrawReason: null });
    }
    if (state.withdrawnAt !== null) return refuse(state, 'alreadyDone');
    return accept({
      ...state,
      withdrawnAt: entry.occurredAt,
      withdrawnBy: entry.person,
      withdrawReason: entry.payload?.reason ?? null,
    });
  },
});

function versionOf(
  entry: { readonly id: string; readonly person: string; readonly recordedAt: number },
  fields: HandMentionFields | null,
  reason: string | null,
): HandMentionVersion {
  const { id, person, recordedAt } = entry;
  return { entryId: id, fields, reason, person, recordedAt };
}
