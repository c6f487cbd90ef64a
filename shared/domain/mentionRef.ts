/*
 * How an entry cites a mention: by what the mention is in the world, never by a row
 * number of one laptop, and with a copy of what the entry rests on, so that it reads
 * the same where the mention was never observed.
 */
import { z } from '../lib/zod.ts';
import { momentSchema, sha256Schema } from './entry.ts';

export const mentionRefSchema = z
  .strictObject({
    network: z.string().min(1).max(40),
    externalId: z.string().min(1).max(300).nullable(),
    /** Stands in for the external id where the source gave none. */
    fingerprint: z.string().min(1).max(80).nullable(),
    /** SHA-256 over the UTF-8 of the text as stored. */
    textSha256: sha256Schema,
  })
  .refine((ref) => ref.externalId !== null || ref.fingerprint !== null);

export type MentionRef = z.infer<typeof mentionRefSchema>;

export const mentionCopySchema = z.strictObject({
  author: z.string().max(400).nullable(),
  handle: z.string().max(400).nullable(),
  text: z.string().max(70_000),
  url: z.string().max(4_000).nullable(),
  postedAt: momentSchema,
});

/** What an entry copies of a mention it rests on. */
export type MentionCopy = z.infer<typeof mentionCopySchema>;
