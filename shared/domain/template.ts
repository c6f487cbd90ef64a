/*
 * A message approved beforehand, in both languages, with `{variables}` that are filled in when it is
 * used. Both sides must name the same variables.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { LEVELS } from './limits.ts';
import { PLAN_NAME_LIMIT, PLAN_TEXT_LIMIT, TEMPLATE_KINDS } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema, biTextSchema, calendarDaySchema, textSchema } from './planText.ts';

export const templateNoun = definePlanNoun(
  'template',
  () =>
    z.object({
      ...keepingShape,
      kind: z.enum(TEMPLATE_KINDS),
      title: biNameSchema,
      text: biTextSchema(PLAN_TEXT_LIMIT),
      /** Characters that the place of publication allows, links counted as they are; null without limit. */
      lengthLimit: z.number().int().min(1).max(100_000).nullable(),
      network: textSchema(PLAN_NAME_LIMIT),
      levels: z
        .array(z.union(LEVELS.map((level) => z.literal(level))))
        .max(LEVELS.length)
        .readonly(),
      approverRoleId: idSchema.nullable(),
      approvedOn: calendarDaySchema.nullable(),
      expiresOn: calendarDaySchema.nullable(),
    }),
  {
    ...NO_KEEPING,
    kind: 'holding',
    title: NO_TEXT,
    text: NO_TEXT,
    lengthLimit: null,
    network: '',
    levels: [],
    approverRoleId: null,
    approvedOn: null,
    expiresOn: null,
  },
);
export type Template = z.infer<typeof templateNoun.fields>;
