/*
 * The do / do-not sheet of an audience: what to say, what not to say, where to send people, whom to tell.
 */
import { z } from '../lib/zod.ts';
import { NO_LINES, NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { PLAN_TEXT_LIMIT } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biLinesSchema, biNameSchema, biTextSchema, calendarDaySchema } from './planText.ts';

export const briefNoun = definePlanNoun(
  'brief',
  () =>
    z.object({
      ...keepingShape,
      audienceId: idSchema.nullable(),
      title: biNameSchema,
      doList: biLinesSchema,
      dontList: biLinesSchema,
      sendTo: biTextSchema(PLAN_TEXT_LIMIT),
      tell: biTextSchema(PLAN_TEXT_LIMIT),
      validUntil: calendarDaySchema.nullable(),
    }),
  {
    ...NO_KEEPING,
    audienceId: null,
    title: NO_TEXT,
    doList: NO_LINES,
    dontList: NO_LINES,
    sendTo: NO_TEXT,
    tell: NO_TEXT,
    validUntil: null,
  },
);
export type Brief = z.infer<typeof briefNoun.fields>;
