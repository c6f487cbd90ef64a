/*
 * What of Mastodon's answers is read, and nothing else of them: https://docs.joinmastodon.org/entities/. Numbers of posts
 * and accounts become parts of addresses, so they are held to what such a part may be.
 */
import { z } from '../../../shared/lib/zod.ts';

export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const addressSchema = z.string().max(4_000).nullable().catch(null);
const limitSchema = z.number().int().min(1).max(10_000_000).nullable().catch(null);

export const accountSchema = z.object({
  id: idSchema,
  username: z.string().regex(/^[A-Za-z0-9_.-]{1,100}$/),
});

export const statusSchema = z.object({
  id: idSchema,
  created_at: z.string().max(64),
  /** Null for one that is for nobody to open. */
  url: addressSchema,
  account: accountSchema,
});
export type Status = z.infer<typeof statusSchema>;

/** One of the account's own posts, as it is compared. */
export const ownStatusSchema = statusSchema.extend({
  in_reply_to_id: z.string().nullable().catch(null),
  content: z.string().max(1_000_000),
});
export type OwnStatus = z.infer<typeof ownStatusSchema>;

export const sourceSchema = z.object({ text: z.string().max(1_000_000) });

/** A post of anybody's, found by its address. */
export const foundSchema = z.object({ id: idSchema, url: addressSchema, uri: addressSchema });
export const searchSchema = z.object({ statuses: z.array(foundSchema).max(100) });

export const mediaSchema = z.object({ id: idSchema });

export const instanceSchema = z.object({
  configuration: z.object({
    statuses: z.object({ max_characters: limitSchema, max_media_attachments: limitSchema }),
  }),
});
