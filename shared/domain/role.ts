/*
 * A role of the crisis team with its card: what it is for, the first five minutes, what to do and
 * not to do, how to hand over; who holds it, who stands in, in which shifts.
 */
import { z } from '../lib/zod.ts';
import { NO_LINES, NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { GATES } from './gates.ts';
import { PLAN_TEXT_LIMIT, ROLE_CODES } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biLinesSchema, biNameSchema, biTextSchema } from './planText.ts';

/** Hour and minute of a wall clock, HH:MM. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** ISO weekdays, Monday is 1. */
export const weekdaysSchema = z.array(z.number().int().min(1).max(7)).max(7).readonly();

export const shiftSchema = z.strictObject({
  contactId: idSchema,
  days: weekdaysSchema,
  from: clockTimeSchema,
  to: clockTimeSchema,
});

export const roleNoun = definePlanNoun(
  'role',
  () =>
    z.object({
      ...keepingShape,
      code: z.enum(ROLE_CODES),
      name: biNameSchema,
      purpose: biTextSchema(PLAN_TEXT_LIMIT),
      firstMinutes: biLinesSchema,
      doList: biLinesSchema,
      dontList: biLinesSchema,
      handOver: biLinesSchema,
      holderId: idSchema.nullable(),
      deputyId: idSchema.nullable(),
      shifts: z.array(shiftSchema).max(50).readonly(),
      /** Acts that only whoever has this role may do. */
      gates: z.array(z.enum(GATES)).max(GATES.length).readonly(),
    }),
  {
    ...NO_KEEPING,
    code: 'other',
    name: NO_TEXT,
    purpose: NO_TEXT,
    firstMinutes: NO_LINES,
    doList: NO_LINES,
    dontList: NO_LINES,
    handOver: NO_LINES,
    holderId: null,
    deputyId: null,
    shifts: [],
    gates: [],
  },
  ['gates'],
);
export type Role = z.infer<typeof roleNoun.fields>;
