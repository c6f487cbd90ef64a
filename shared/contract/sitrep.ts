/*
 * Situation reports: drafted, edited, approved with a number, taken back while nobody approved.
 */
import { roomReasonSchema } from '../domain/decision.ts';
import { idSchema, momentSchema, sha256Schema } from '../domain/entry.ts';
import { PAPERS } from '../domain/sheets.ts';
import { type Sitrep, sitrepLanguageSchema, sitrepSizeSchema, sitrepTextSchema } from '../domain/sitrep.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';
import type { LoosePage } from './paper.ts';

export const sitrepPageInput = z.strictObject({
  sitrepId: idSchema,
  paper: z.enum(PAPERS),
  locale: z.enum(LOCALES),
});

export const sitrepCalls = {
  'sitrep.html': engineQuery<LoosePage>()({
    summary: 'A situation report as one page to be printed, in the language it was written in.',
    input: sitrepPageInput,
    grades: ['console', 'headless', 'shell'],
  }),
  'sitrep.draft': engineCommand<Sitrep>()({
    summary: 'Keeps a draft of a situation report.',
    input: z.strictObject({
      incidentId: idSchema,
      size: sitrepSizeSchema,
      language: sitrepLanguageSchema,
      text: sitrepTextSchema,
      nextAt: momentSchema.nullable().default(null),
    }),
  }),
  'sitrep.amend': engineCommand<Sitrep>()({
    summary: 'Edits a draft; what was approved is never edited.',
    input: z.strictObject({
      sitrepId: idSchema,
      text: sitrepTextSchema,
      nextAt: momentSchema.nullable().default(null),
    }),
  }),
  'sitrep.approve': engineCommand<Sitrep>()({
    summary: 'Approves a report as it reads, by the digest of the text that was read, and numbers it.',
    input: z.strictObject({ sitrepId: idSchema, digest: sha256Schema }),
  }),
  'sitrep.withdraw': engineCommand<Sitrep>()({
    summary: 'Takes a draft back that nobody approved.',
    input: z.strictObject({ sitrepId: idSchema, reason: roomReasonSchema.default('') }),
  }),
};
