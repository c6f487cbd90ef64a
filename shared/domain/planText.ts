/*
 * The small schemas that the plan's records are made of: text and lines in both languages, days.
 */
import { isCalendarDay } from '../lib/calendarDay.ts';
import { z } from '../lib/zod.ts';
import { PLAN_LINE_LIMIT, PLAN_LINES_LIMIT, PLAN_NAME_LIMIT } from './planLimits.ts';

/** A text in both languages; a side may be empty while it is being written. */
export type BiText = { readonly fr: string; readonly en: string };
/** Lines in both languages; the two sides need not be equally long. */
export type BiLines = { readonly fr: readonly string[]; readonly en: readonly string[] };

export const NO_TEXT: BiText = { fr: '', en: '' };
export const NO_LINES: BiLines = { fr: [], en: [] };

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
export const calendarDaySchema = z.string().refine(isCalendarDay, { error: 'calendarDay' });

/** The text in the wanted language, or in the other while that side is empty. */
export function textIn(text: BiText, language: 'fr' | 'en'): string {
  const other = language === 'fr' ? text.en : text.fr;
  return text[language] === '' ? other : text[language];
}
