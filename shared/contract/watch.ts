/*
 * A watch query tried on what is stored, before it is saved. The rest of its calls are those of every record of
 * the plan.
 */
import { PLAN_NAME_LIMIT, PLAN_QUERY_LIMIT } from '../domain/planLimits.ts';
import { WATCH_TEST_LIMIT } from '../domain/watchTrial.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';
import type { MentionRow } from './mention.ts';

/** A stretch of a value of the post, UTF-16, end exclusive. */
export type WatchMark = {
  readonly field: 'title' | 'text' | 'author' | 'handle' | 'network' | 'language' | 'url';
  readonly start: number;
  readonly end: number;
};

export type WatchTestRow = {
  readonly row: MentionRow;
  readonly isMatch: boolean;
  readonly marks: readonly WatchMark[];
  /** On which list the author or the site is. */
  readonly listed: 'excluded' | 'hidden' | null;
};

export type WatchTest = {
  /** False for a query that cannot be read; nothing was tried then. */
  readonly isValid: boolean;
  readonly problems: readonly { readonly code: string; readonly at: number; readonly end: number }[];
  readonly tested: number;
  readonly matched: number;
  /** Of those that match. */
  readonly excluded: number;
  readonly hidden: number;
  /** How many posts hold each term, of those tried and of those that match. */
  readonly terms: readonly {
    readonly term: string;
    readonly isExcluding: boolean;
    readonly held: number;
    readonly matched: number;
  }[];
  /** The newest that match and the newest that do not, newest first. */
  readonly rows: readonly WatchTestRow[];
};

const namesSchema = z.array(z.string().trim().max(PLAN_NAME_LIMIT)).max(500).default([]);

export const watchCalls = {
  'watch.test': engineQuery<WatchTest>()({
    summary:
      'Tries a watch query on the newest stored mentions; says which match, where, and on which terms.',
    input: z.strictObject({
      query: z.string().max(PLAN_QUERY_LIMIT),
      limit: z.number().int().min(1).max(WATCH_TEST_LIMIT).default(1_000),
      /** The two lists as they are being written. */
      excludedAuthors: namesSchema,
      hiddenAuthors: namesSchema,
    }),
  }),
};
