/*
 * Evidence: mentions pinned with a copy of their words, files by their digest.
 */
import { idSchema } from '../domain/entry.ts';
import { type Evidence, evidenceNoteSchema } from '../domain/evidence.ts';
import { PICTURE_TEXT_LIMIT } from '../domain/handPicture.ts';
import { PAPERS } from '../domain/sheets.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';
import type { LoosePage } from './paper.ts';

export const custodyPageInput = z.strictObject({
  incidentId: idSchema,
  paper: z.enum(PAPERS),
  locale: z.enum(LOCALES),
});

export const evidenceCalls = {
  'evidence.html': engineQuery<LoosePage>()({
    summary: 'The evidence of an incident as a custody list to be printed, for counsel.',
    input: custodyPageInput,
    grades: ['console', 'headless', 'shell'],
  }),
  'evidence.list': engineQuery<readonly Evidence[]>()({
    summary: 'The evidence of an incident, in the order in which it was pinned.',
    input: z.strictObject({ incidentId: idSchema }),
  }),
  'evidence.pin': engineCommand<Evidence>()({
    summary: 'Pins a mention to an incident, with a copy of its words and their SHA-256.',
    input: z.strictObject({
      incidentId: idSchema,
      mentionId: z.number().int().min(1),
      note: evidenceNoteSchema.optional(),
    }),
  }),
  'evidence.attach': engineCommand<Evidence>()({
    summary: 'Keeps a file (50 MB at most) as evidence, by its SHA-256.',
    input: z.strictObject({
      incidentId: idSchema,
      file: z.string().min(1).max(4_096),
      note: evidenceNoteSchema.optional(),
    }),
  }),
  'evidence.attachBytes': engineCommand<Evidence>()({
    summary: 'Keeps what was dropped or pasted (10 MB at most) as evidence, by its SHA-256.',
    input: z.strictObject({
      incidentId: idSchema,
      base64: z.string().min(1).max(PICTURE_TEXT_LIMIT),
      name: z.string().trim().min(1).max(255),
      note: evidenceNoteSchema.optional(),
    }),
  }),
  'evidence.unpin': engineCommand<Evidence>()({
    summary: 'Takes evidence off an incident, with a reason; it stays in the journal.',
    input: z.strictObject({ evidenceId: idSchema, reason: z.string().trim().max(500).default('') }),
  }),
};
