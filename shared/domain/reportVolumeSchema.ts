/*
 * The volume of mentions in a report: intervals, their peak and the acts that are marked.
 */
import { z } from '../lib/zod.ts';
import { momentSchema } from './entry.ts';
import { reportMomentSchema } from './reportLine.ts';

export const reportVolumeSchema = z.strictObject({
  title: z.string(),
  /** What the chart shows, in words: its text alternative. */
  description: z.string(),
  note: z.string(),
  isMeasured: z.boolean(),
  bucketMs: z.number().int().min(1).nullable(),
  from: reportMomentSchema.nullable(),
  to: reportMomentSchema.nullable(),
  total: z.number().int().min(0).nullable(),
  peak: z.strictObject({ from: reportMomentSchema, count: z.number().int().min(1) }).nullable(),
  /** `day` is a key into `days`: the day in the incident's zone on which the interval begins. */
  buckets: z.array(
    z.strictObject({ from: reportMomentSchema, day: z.string(), count: z.number().int().min(0) }),
  ),
  days: z.array(z.strictObject({ day: z.string(), shown: z.string() })),
  marks: z.array(
    z.strictObject({ number: z.number().int().min(1), moment: reportMomentSchema, label: z.string() }),
  ),
  /** Ticks of the time axis: a short label at a moment. */
  ticks: z.array(z.strictObject({ at: momentSchema, label: z.string() })),
  axis: z.string(),
  columns: z.strictObject({
    interval: z.string(),
    count: z.string(),
    mark: z.string(),
    from: z.string(),
    what: z.string(),
  }),
});

export type ReportVolume = z.infer<typeof reportVolumeSchema>;
