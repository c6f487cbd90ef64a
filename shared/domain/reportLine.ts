/*
 * What every part of the report's document is made of: moments and lines of facts.
 */
import { z } from '../lib/zod.ts';
import { momentSchema } from './entry.ts';

/** A moment three ways: epoch ms UTC, ISO 8601 UTC, and as read in the incident's zone with its offset. */
export const reportMomentSchema = z.strictObject({
  at: momentSchema,
  iso: z.string(),
  /** Date, time and offset. */
  shown: z.string(),
  /** Time and offset alone, for rows under a heading that gives the day. */
  time: z.string(),
  /** The same moment as UTC, for people. */
  utc: z.string(),
});

/** One line of a sheet of facts. `raw` is null where something was not measured; it is then never zero. */
export const reportFactSchema = z.strictObject({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  raw: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  moment: reportMomentSchema.nullable(),
});
