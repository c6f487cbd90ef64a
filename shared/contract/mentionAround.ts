/*
 * What stands around a mention: its conversation, its author, its pictures, and how many there are by category. Only
 * of what is stored here; nothing of it is fetched.
 */
import { momentSchema } from '../domain/entry.ts';
import type { HandTone } from '../domain/handJudgement.ts';
import type { MediaRef } from '../domain/mediaRef.ts';
import { SOURCE_ADDRESS_LIMIT, type WatchCategory } from '../domain/planLimits.ts';
import type { HarmTier, Tone, ToneReason } from '../domain/postSignals.ts';
import type { ToneSaid } from '../domain/toneLabel.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';
import { type MentionRow, rowIdSchema } from './mention.ts';

/** Most posts above, replies below and quotes of one mention that are shown. */
export const ANCESTOR_LIMIT = 20;
export const REPLY_LIMIT = 100;
export const QUOTE_LIMIT = 20;

/** A reply and how many steps it stands below the mention that was asked for, from 1. */
export type Reply = { readonly row: MentionRow; readonly depth: number };

export type Conversation = {
  /** What it replies to, and what that replies to, oldest first. */
  readonly above: readonly MentionRow[];
  /** The first of them (or the mention itself) replies to a post that is not stored here. */
  readonly isBeginningMissing: boolean;
  /** Each followed by its own replies, brothers in order of time. */
  readonly replies: readonly Reply[];
  readonly areRepliesCut: boolean;
  readonly quoted: MentionRow | null;
  /** It quotes a post that is not stored here. */
  readonly isQuotedMissing: boolean;
  /** Newest first. */
  readonly quotedBy: readonly MentionRow[];
  readonly isQuotedByCut: boolean;
  /** Pictures and films, by reference. */
  readonly media: readonly MediaRef[];
};

/** What is known here of who wrote a mention. */
export type AuthorCard = {
  readonly network: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly posts: number;
  /** `posts` is a floor: only so many are counted. */
  readonly isPostsCut: boolean;
  /** Largest audience that a source gave. */
  readonly reach: number | null;
  /** Epoch ms UTC, of what was counted. */
  readonly firstPostedAt: number;
  readonly lastPostedAt: number;
};

/** Mentions posted lately, and mentions that came since somebody looked. */
export type CategoryCount = {
  /** Null for what no watch query asked for. */
  readonly category: WatchCategory | null;
  readonly recent: number;
  readonly fresh: number;
};

export type CategoryCounters = {
  /** A mention that several categories asked for is counted in each of them. */
  readonly categories: readonly CategoryCount[];
  readonly recent: number;
  readonly fresh: number;
  /** The counts are floors: only the newest are looked through. */
  readonly isRecentCut: boolean;
  readonly isFreshCut: boolean;
};

/** The tone of a post with its reasons. */
export type PostTone = {
  /** Null where its words were removed. */
  readonly read: { readonly tone: Tone; readonly reasons: readonly ToneReason[] } | null;
  /** Words of the crisis lexicon, folded, with the tier of harm that each tells of. */
  readonly hits: readonly { readonly word: string; readonly tier: HarmTier }[];
  readonly said: HandTone | null;
  /** Who said what, oldest first; a null tone took the one before back. */
  readonly history: readonly ToneSaid[];
};

export const mentionAroundCalls = {
  'mention.tone': engineQuery<PostTone>()({
    summary: 'The tone of a post: what was read of its words and why, and what people said of it.',
    input: z.strictObject({ id: rowIdSchema }),
  }),
  'mention.conversation': engineQuery<Conversation>()({
    summary:
      'What a mention replies to, what replies to it, what it quotes and who quotes it, as far as stored.',
    input: z.strictObject({ id: rowIdSchema }),
  }),
  'mention.author': engineQuery<AuthorCard | null>()({
    summary:
      'Who wrote a mention: how many posts are stored, how large an audience; null where it names nobody.',
    input: z.strictObject({ id: rowIdSchema }),
  }),
  'mention.resolveLink': engineQuery<{ readonly url: string }>()({
    summary: 'Asks where a link of a mention leads, through all its redirects; reads nothing of the page.',
    grades: ['console', 'headless', 'shell'],
    input: z.strictObject({ url: z.string().min(1).max(SOURCE_ADDRESS_LIMIT) }),
  }),
  'mention.counters': engineQuery<CategoryCounters>()({
    summary: 'Mentions of each category that were posted since a moment, and those that came since another.',
    input: z.strictObject({
      postedFrom: momentSchema,
      /** Null where nobody looked yet: nothing is new then. */
      receivedAfter: momentSchema.nullable(),
    }),
  }),
};
