/*
 * Measures of what is watched: as they stand, as a series, what rises in them, and the share of voice.
 */
import { momentSchema } from '../domain/entry.ts';
import type { Measures } from '../domain/measure.ts';
import { WATCH_CATEGORIES } from '../domain/planLimits.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';

/** Most subjects that are asked for at once, and most buckets of a series. */
export const MEASURED_AT_ONCE = 100;
export const SERIES_BUCKETS = 2_000;

export const measureSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('watch'), id: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('category'), category: z.enum(WATCH_CATEGORIES) }),
  z.strictObject({ kind: z.literal('incident'), id: z.string().min(1).max(64) }),
]);

export type SeriesBucket = {
  /** Its beginning, epoch ms UTC. */
  readonly at: number;
  readonly count: number;
  readonly negative: number;
  readonly unsure: number;
  readonly byHand: number;
};

/** Something that is said more often than before. Counts are posts of the window and of the one before it. */
export type Rising = { readonly name: string; readonly now: number; readonly before: number };

export type RisingNow = {
  readonly windowMs: number;
  /** Posts that were read; only so many of the newest are. */
  readonly posts: number;
  readonly isCut: boolean;
  readonly words: readonly Rising[];
  readonly hashtags: readonly Rising[];
  /** Addresses as text, without their queries. */
  readonly links: readonly Rising[];
  /** Authors whose audiences make four fifths of the potential reach, the largest first. */
  readonly amplifiers: readonly {
    readonly author: string;
    readonly network: string;
    readonly reach: number;
    readonly posts: number;
  }[];
  /** Sum of audiences, each author once; null where none is known. */
  readonly reach: number | null;
};

export type ShareOfVoice = {
  readonly windowMs: number;
  readonly own: number;
  readonly competitors: number;
  /** 0..1; null where nobody is named or no competitor is watched. */
  readonly share: number | null;
};

const windowSchema = z
  .number()
  .int()
  .min(60_000)
  .max(7 * 86_400_000)
  .default(3_600_000);

export const measureCalls = {
  'measure.now': engineQuery<readonly Measures[]>()({
    summary: 'What is known of subjects now: volume against the usual, tone, networks, audiences, tiers.',
    input: z.strictObject({
      subjects: z.array(measureSubjectSchema).min(1).max(MEASURED_AT_ONCE),
      /** Epoch ms UTC; as it stood then. */
      at: momentSchema.optional(),
    }),
  }),
  'measure.series': engineQuery<{ readonly bucketMs: number; readonly buckets: readonly SeriesBucket[] }>()({
    summary: 'Posts of a subject by buckets of whole minutes; empty ones are left out.',
    input: z
      .strictObject({
        subject: measureSubjectSchema,
        from: momentSchema,
        to: momentSchema,
        /** Rounded up to whole minutes. */
        bucketMs: z.number().int().min(60_000).max(86_400_000),
      })
      .refine(({ from, to, bucketMs }) => to > from && (to - from) / bucketMs <= SERIES_BUCKETS, {
        message: 'at most 2,000 buckets, and `to` after `from`',
      }),
  }),
  'measure.rising': engineQuery<RisingNow>()({
    summary: 'Words, hashtags and links that are said more than in the window before, and who amplifies.',
    input: z.strictObject({ subject: measureSubjectSchema, windowMs: windowSchema }),
  }),
  'measure.voice': engineQuery<ShareOfVoice>()({
    summary: 'Mentions of the own names and products against those of competitors.',
    input: z.strictObject({ windowMs: windowSchema }),
  }),
};
