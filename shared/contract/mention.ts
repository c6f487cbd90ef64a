/*
 * How mentions are asked for: pages by key (never by offset), search, volume, intake.
 */
import { type ColumnMapping, columnMappingSchema } from '../domain/columnMapping.ts';
import { momentSchema } from '../domain/entry.ts';
import type { HandJudgement, HandTone } from '../domain/handJudgement.ts';
import { WATCH_CATEGORIES } from '../domain/planLimits.ts';
import type { Tone } from '../domain/postSignals.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export const PAGE_LIMIT = 200;

/** The number of a mention's row on this laptop. */
export const rowIdSchema = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const limitSchema = z.number().int().min(1).max(PAGE_LIMIT).default(50);

export const mentionFilterSchema = z.strictObject({
  network: z.string().max(40).optional(),
  language: z.string().max(20).optional(),
  /** The name or the handle, as written. */
  author: z.string().max(400).optional(),
  /** Posted at this moment or later. */
  from: momentSchema.optional(),
  /** Posted before this moment: the end of one period is the beginning of the next, and nothing is in both. */
  to: momentSchema.optional(),
  importId: z.string().max(64).optional(),
  sourceId: z.string().max(64).optional(),
  /** Mentions that a watch query asked for when they came. */
  watchId: z.string().max(64).optional(),
  /** Mentions that any watch query of a category asked for; `none` for those that no query asked for. */
  category: z.enum([...WATCH_CATEGORIES, 'none']).optional(),
  /** Those that say nearly the same as this one, the first of them. */
  groupId: rowIdSchema.optional(),
  /** Authors on a hide list: left out unless they are asked for. */
  hidden: z.enum(['without', 'only', 'with']).optional(),
});
export type MentionFilter = z.infer<typeof mentionFilterSchema>;

/** A mention as rows of the feed show it. Moments in epoch ms UTC. */
export type MentionRow = {
  readonly id: number;
  readonly network: string;
  readonly externalId: string | null;
  readonly author: string | null;
  readonly handle: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly url: string | null;
  readonly language: string | null;
  readonly reach: number | null;
  readonly postedAt: number;
  readonly receivedAt: number;
  readonly isTruncated: boolean;
  readonly importId: string | null;
  /** When its words were removed because they were old; null while they are there. */
  readonly expiredAt: number | null;
  /** What somebody judged of it by hand; null where nobody did. */
  readonly byHand: ByHand | null;
  /** Null where its words were not read and nobody said a tone. */
  readonly tone: RowTone | null;
  /** What its source says of it beside; null for rows of files and by hand. */
  readonly observed: ObservedFacts | null;
};

/** A person's word wins over what was read. */
export type RowTone = { readonly said: HandTone | null; readonly read: Tone | null };

export type ObservedFacts = {
  readonly sourceId: string;
  readonly watchIds: readonly string[];
  readonly editedAt: number | null;
  /** As observed: its words stay here. */
  readonly deletedAt: number | null;
  readonly isHidden: boolean;
  /** Of the first of those that say nearly the same: how many, with it, and their reach, once an author. */
  readonly group: { readonly count: number; readonly reach: number | null } | null;
  /** The row of the first, for one that repeats it. */
  readonly firstId: number | null;
};

/** What a mention said before it was edited, newest first. */
export type MentionVersion = {
  readonly seenAt: number;
  readonly text: string;
  readonly title: string | null;
};

export type ByHand = HandJudgement & {
  /** Of the `handMention`. */
  readonly id: string;
  readonly isTimeGuessed: boolean;
  /** SHA-256 of the screenshot. */
  readonly picture: string | null;
};

/** Newest first. `next` is the key of the older page, null at the end. */
export type MentionPage = { readonly rows: readonly MentionRow[]; readonly next: number | null };

export type SearchPage = MentionPage & {
  /** False when the text held nothing to look for (only signs); the page is then the plain feed. */
  readonly isSearch: boolean;
};

export type VolumeBucket = { readonly at: number; readonly count: number };

export const REJECT_SAMPLE_LIMIT = 200;

/** A line that was not taken in: its number in the file and the reason's code. */
export type RejectedLine = { readonly line: number; readonly reason: string; readonly detail: string | null };

export type ImportOutcome = {
  readonly importId: string;
  readonly rowsRead: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** The first refused lines; `rejected` counts them all. */
  readonly rejectedLines: readonly RejectedLine[];
  readonly mapping: ColumnMapping;
};

export const mentionCalls = {
  'mention.list': engineQuery<MentionPage>()({
    summary: 'Newest mentions, a page at a time; older than `before` or newer than `after`.',
    input: z.strictObject({
      limit: limitSchema,
      before: rowIdSchema.optional(),
      after: rowIdSchema.optional(),
      filter: mentionFilterSchema.optional(),
    }),
  }),
  'mention.get': engineQuery<MentionRow>()({
    summary: 'One mention by its row number.',
    input: z.strictObject({ id: rowIdSchema }),
  }),
  'mention.versions': engineQuery<readonly MentionVersion[]>()({
    summary: 'What a mention said before it was edited, newest first.',
    input: z.strictObject({ id: rowIdSchema }),
  }),
  'mention.search': engineQuery<SearchPage>()({
    summary: 'Newest mentions that hold all the words; accents and case do not matter.',
    input: z.strictObject({
      text: z.string().max(500),
      limit: limitSchema,
      before: rowIdSchema.optional(),
      filter: mentionFilterSchema.optional(),
      /** While somebody types, the last word may be unfinished. */
      isLastWordPrefix: z.boolean().default(false),
    }),
  }),
  'mention.count': engineQuery<{
    readonly total: number;
    readonly newestPostedAt: number | null;
    readonly lastReceivedAt: number | null;
    readonly networks: readonly string[];
    readonly languages: readonly string[];
  }>()({
    summary: 'How many mentions are stored, and when the last one was received.',
    input: z.strictObject({}),
  }),
  'mention.volume': engineQuery<{ readonly bucketMs: number; readonly buckets: readonly VolumeBucket[] }>()({
    summary: 'Mentions per time bucket between two moments; empty buckets are left out.',
    input: z
      .strictObject({
        from: momentSchema,
        to: momentSchema,
        bucketMs: z.number().int().min(60_000).max(86_400_000),
      })
      .refine((input) => input.to > input.from && (input.to - input.from) / input.bucketMs <= 5_000, {
        message: 'at most 5,000 buckets, and `to` after `from`',
      }),
  }),
  'mention.import': engineCommand<ImportOutcome>()({
    summary: 'Takes in a file of posts; answers with rows read, stored, duplicate and rejected.',
    input: z.strictObject({ file: z.string().min(1).max(4_096), mapping: columnMappingSchema.optional() }),
  }),
};
