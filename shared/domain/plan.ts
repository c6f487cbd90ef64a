/*
 * The plan's own page: whose it is, for which zone, and until when its paper may be trusted.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { retentionMonthsSchema } from './mentionRetention.ts';
import { PLAN_NAME_LIMIT, PLAN_TEXT_LIMIT, RETENTION_DEFAULT_MONTHS } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biTextSchema, calendarDaySchema, textSchema } from './planText.ts';

export const planNoun = definePlanNoun(
  'plan',
  () =>
    z.object({
      ...keepingShape,
      organisation: textSchema(PLAN_NAME_LIMIT),
      purpose: biTextSchema(PLAN_TEXT_LIMIT),
      /** Where and how long personal details are kept, and why (4.9). */
      privacy: biTextSchema(PLAN_TEXT_LIMIT),
      /** For how long mentions keep their words; null: until somebody says. */
      mentionMonths: retentionMonthsSchema(),
      /** IANA zone of the hours in the plan. */
      timeZone: z.string().max(64),
      /** Two letters: numbers without a country code are read as of there. */
      country: z.string().regex(/^[A-Z]{2}$/),
      validUntil: calendarDaySchema.nullable(),
    }),
  {
    ...NO_KEEPING,
    organisation: '',
    purpose: NO_TEXT,
    privacy: NO_TEXT,
    mentionMonths: RETENTION_DEFAULT_MONTHS,
    timeZone: 'America/Toronto',
    country: 'CA',
    validUntil: null,
  },
  ['mentionMonths'],
);
export type Plan = z.infer<typeof planNoun.fields>;
