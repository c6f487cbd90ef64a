/*
 * A numbered clause of the netiquette, with the measures that it allows.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { MODERATIONS, PLAN_TEXT_LIMIT } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema, biTextSchema } from './planText.ts';

export const clauseNoun = definePlanNoun(
  'clause',
  () =>
    z.object({
      ...keepingShape,
      number: z.number().int().min(1).max(999),
      title: biNameSchema,
      text: biTextSchema(PLAN_TEXT_LIMIT),
      measures: z.array(z.enum(MODERATIONS)).max(MODERATIONS.length).readonly(),
    }),
  { ...NO_KEEPING, number: 1, title: NO_TEXT, text: NO_TEXT, measures: [] },
);
export type Clause = z.infer<typeof clauseNoun.fields>;
