/*
 * Saying the tone of posts by hand.
 */
import { HAND_TONES } from '../domain/handJudgement.ts';
import { LABELLED_AT_ONCE } from '../domain/limits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';
import { rowIdSchema } from './mention.ts';

const mentionIdsSchema = z.array(rowIdSchema).min(1).max(LABELLED_AT_ONCE);

export const toneLabelCalls = {
  'toneLabel.say': engineCommand<{ readonly labelled: number }>()({
    summary: 'Says the tone of posts; it wins over what was read of their words.',
    input: z.strictObject({ mentionIds: mentionIdsSchema, tone: z.enum(HAND_TONES) }),
  }),
  'toneLabel.withdraw': engineCommand<{ readonly labelled: number }>()({
    summary: 'Takes the said tone of posts back: what was read of their words stands again.',
    input: z.strictObject({ mentionIds: mentionIdsSchema }),
  }),
};
