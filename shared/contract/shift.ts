/*
 * A shift of the log as a page to print and sign.
 */
import { idSchema, momentSchema } from '../domain/entry.ts';
import { PAPERS } from '../domain/sheets.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';
import type { LoosePage } from './paper.ts';

export const shiftPageInput = z.strictObject({
  incidentId: idSchema,
  from: momentSchema,
  /** Left out: until now. */
  to: momentSchema.optional(),
  paper: z.enum(PAPERS),
  locale: z.enum(LOCALES),
});

export const shiftCalls = {
  'shift.html': engineQuery<LoosePage>()({
    summary: 'What the log says of a shift, as one page to be printed and signed.',
    input: shiftPageInput,
    grades: ['console', 'headless', 'shell'],
  }),
};
