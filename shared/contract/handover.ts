/*
 * Hand-overs of the lead and of the log, signed by whoever leaves and whoever comes.
 */
import { roomReasonSchema } from '../domain/decision.ts';
import { idSchema, sha256Schema } from '../domain/entry.ts';
import { type Handover, handoverTextSchema } from '../domain/handover.ts';
import { INCIDENT_DUTIES } from '../domain/roomLimits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';

export const handoverCalls = {
  'handover.offer': engineCommand<Handover>()({
    summary: 'Signs what changed and offers the lead or the log to somebody, who has it once they sign too.',
    input: z.strictObject({
      incidentId: idSchema,
      duty: z.enum(INCIDENT_DUTIES),
      to: idSchema,
      language: z.enum(['fr', 'en']),
      text: handoverTextSchema,
    }),
  }),
  'handover.accept': engineCommand<Handover>()({
    summary: 'Signs a hand-over as it was read, and takes the duty.',
    input: z.strictObject({ handoverId: idSchema, digest: sha256Schema }),
  }),
  'handover.withdraw': engineCommand<Handover>()({
    summary: 'Takes a hand-over back, or refuses it, with a reason.',
    input: z.strictObject({ handoverId: idSchema, reason: roomReasonSchema.default('') }),
  }),
};
