/*
 * What a person says of a mention with three keys: what it is about, how it sounds, how far it may go. Coarse on
 * purpose: nobody measures in ten seconds, and a guessed number would be taken for a measured one.
 */
import type { HandMention, HandMentionFields } from './handMention.ts';
import type { WatchCategory } from './planLimits.ts';

/** In the order of their keys, 1 to 4. */
export const HAND_TONES = ['negative', 'neutral', 'positive', 'mixed'] as const;
export type HandTone = (typeof HAND_TONES)[number];

/** How many people may see it, in the order of their keys, 1 to 5. */
export const REACH_BUCKETS = ['under1k', 'under10k', 'under100k', 'over100k', 'unknown'] as const;
export type ReachBucket = (typeof REACH_BUCKETS)[number];

export type HandJudgement = {
  readonly category: WatchCategory;
  readonly tone: HandTone;
  readonly reachBucket: ReachBucket;
};

/** What stands; null once erased. */
export function standingFields(mention: HandMention): HandMentionFields | null {
  return mention.isErased ? null : (mention.versions.at(-1)?.fields ?? null);
}

/** How it was judged; null once erased. */
export function judgementOf(mention: HandMention): HandJudgement | null {
  const fields = standingFields(mention);
  if (fields === null) return null;
  const { category, tone, reachBucket } = fields;
  return { category, tone, reachBucket };
}
