/*
 * A line of the RACI matrix: an activity, and what each role has to do with it.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { DUTIES } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema } from './planText.ts';

export const activityNoun = definePlanNoun(
  'activity',
  () =>
    z.object({
      ...keepingShape,
      /** Its place in the matrix. */
      position: z.number().int().min(0).max(10_000),
      name: biNameSchema,
      /** By role; a role that is not named has nothing to do with it. */
      duties: z.record(idSchema, z.enum(DUTIES)).readonly(),
    }),
  { ...NO_KEEPING, position: 0, name: NO_TEXT, duties: {} },
);
export type Activity = z.infer<typeof activityNoun.fields>;
