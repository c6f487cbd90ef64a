/*
 * People inside or near the organisation who must be told: through which channel, how often.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { PLAN_TEXT_LIMIT } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema, biTextSchema } from './planText.ts';

export const audienceNoun = definePlanNoun(
  'audience',
  () =>
    z.object({
      ...keepingShape,
      name: biNameSchema,
      channel: biNameSchema,
      cadence: biNameSchema,
      /** How many people; null when nobody has counted. */
      size: z.number().int().min(0).max(10_000_000).nullable(),
      contactIds: z.array(idSchema).max(2_000).readonly(),
      note: biTextSchema(PLAN_TEXT_LIMIT),
    }),
  {
    ...NO_KEEPING,
    name: NO_TEXT,
    channel: NO_TEXT,
    cadence: NO_TEXT,
    size: null,
    contactIds: [],
    note: NO_TEXT,
  },
);
export type Audience = z.infer<typeof audienceNoun.fields>;
