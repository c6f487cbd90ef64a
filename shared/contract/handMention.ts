/*
 * Mentions taken by hand: recorded with a judgement, put right, taken back, put back.
 */
import { idSchema } from '../domain/entry.ts';
import { HAND_REASON_LIMIT, type HandMention, handMentionFieldsSchema } from '../domain/handMention.ts';
import { PICTURE_TEXT_LIMIT } from '../domain/handPicture.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

const reasonSchema = z.string().trim().max(HAND_REASON_LIMIT).default('');

export const handMentionCalls = {
  'handMention.list': engineQuery<readonly HandMention[]>()({
    summary: 'Mentions taken by hand, the newest first, those taken back among them.',
    input: z.strictObject({ limit: z.number().int().min(1).max(1_000).default(50) }),
  }),
  'handMention.record': engineCommand<HandMention>()({
    summary:
      'Takes a mention by hand, with what it is about, its tone and its reach, and puts it into the feed.',
    input: handMentionFieldsSchema.extend({
      /** A screenshot as base64, kept beside the file by its SHA-256. */
      picture: z
        .strictObject({
          base64: z.string().min(1).max(PICTURE_TEXT_LIMIT),
          name: z.string().trim().min(1).max(255),
        })
        .optional(),
    }),
  }),
  'handMention.amend': engineCommand<HandMention>()({
    summary: 'Puts right what was taken by hand: the old words stay in the journal.',
    input: z.strictObject({
      id: idSchema,
      fields: handMentionFieldsSchema.partial(),
      reason: reasonSchema,
    }),
  }),
  'handMention.withdraw': engineCommand<HandMention>()({
    summary:
      'Takes a mention by hand back; it leaves the feed unless evidence cites it or a source gave it too.',
    input: z.strictObject({ id: idSchema, reason: reasonSchema }),
  }),
  'handMention.restore': engineCommand<HandMention>()({
    summary: 'Undoes the taking back of a mention.',
    input: z.strictObject({ id: idSchema }),
  }),
};
