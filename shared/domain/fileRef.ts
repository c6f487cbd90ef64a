/*
 * How an entry cites a file kept beside the database: by the SHA-256 of its bytes.
 */
import { z } from '../lib/zod.ts';
import { sha256Schema } from './entry.ts';

/** Larger files are refused with a way out (link to it, or cut it). Bytes. */
export const FILE_SIZE_LIMIT = 50 * 1024 * 1024;

export const fileRefSchema = z.strictObject({
  sha256: sha256Schema,
  sizeBytes: z.number().int().min(0).max(FILE_SIZE_LIMIT),
  /** As a guess from the name; never trusted for opening. */
  mediaType: z.string().max(120),
  name: z.string().min(1).max(255),
});

export type FileRef = z.infer<typeof fileRefSchema>;
