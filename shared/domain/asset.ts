/*
 * A picture approved beforehand: kept by the digest of its bytes, with rights and a description in
 * both languages for those who cannot see it.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { fileRefSchema } from './fileRef.ts';
import { LEVELS } from './limits.ts';
import { PLAN_LINE_LIMIT, PLAN_TEXT_LIMIT } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema, biTextSchema, calendarDaySchema, textSchema } from './planText.ts';

export const assetNoun = definePlanNoun(
  'asset',
  () =>
    z.object({
      ...keepingShape,
      title: biNameSchema,
      file: fileRefSchema.nullable(),
      altText: biTextSchema(PLAN_TEXT_LIMIT),
      rights: textSchema(PLAN_LINE_LIMIT),
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
    title: NO_TEXT,
    file: null,
    altText: NO_TEXT,
    rights: '',
    levels: [],
    approverRoleId: null,
    approvedOn: null,
    expiresOn: null,
  },
);
export type Asset = z.infer<typeof assetNoun.fields>;
