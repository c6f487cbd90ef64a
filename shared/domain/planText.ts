/*
 * The small schemas that the plan's records are made of: text and lines in both languages, days.
 */
import { isCalendarDay } from '../lib/calendarDay.ts';
import { z } from '../lib/zod.ts';
import { PLAN_LINE_LIMIT, PLAN_LINES_LIMIT, PLAN_NAME_LIMIT } from './planLimits.ts';

/** One text of at most `limit` characters. */
export function textSchema(limit: number) {
  return z.string().trim().max(limit);
}

/** A text in both languages of at most `limit` characters each. */
export function biTextSchema(limit: number) {
  return z.strictObject({ fr: textSchema(limit), en: textSchema(limit) });
}

export const biNameSchema = biTextSchema(PLAN_NAME_LIMIT);

const linesSchema = z.array(z.string().trim().min(1).max(PLAN_LINE_LIMIT)).max(PLAN_LINES_LIMIT).readonly();
export const biLinesSchema = z.strictObject({ fr: linesSchema, en: linesSchema });

/** A day of the calendar, YYYY-MM-DD. */
export const calendarDaySchema = z
  .string()
  // The form by itself, so that whoever reads the schema knows it; the calendar has the last word.
  .regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isCalendarDay, { error: 'calendarDay' });
