/*
 * What an arrangement of a report's parts must be.
 */
import { z } from '../lib/zod.ts';
import { REPORT_SECTIONS, type ReportArrangement } from './reportSection.ts';

export const reportArrangementSchema: z.ZodType<ReportArrangement> = z
  .array(z.strictObject({ id: z.enum(REPORT_SECTIONS), isOn: z.boolean() }))
  .max(REPORT_SECTIONS.length);
