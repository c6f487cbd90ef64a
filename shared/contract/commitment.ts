/*
 * The promise ledger: what was promised in public, by whom it is kept, and how it ended.
 */
import type { Commitment } from '../domain/commitment.ts';
import { idSchema, momentSchema } from '../domain/entry.ts';
import { ROOM_REASON_LIMIT } from '../domain/roomLimits.ts';
import { PROMISE_TEXT_LIMIT } from '../domain/statementLimits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';

const neededReason = z.string().trim().min(1).max(ROOM_REASON_LIMIT);

export const commitmentCalls = {
  'commitment.add': engineCommand<Commitment>()({
    summary: 'Enters a promise that was made outside of a statement: in an interview, on the telephone.',
    input: z.strictObject({
      incidentId: idSchema,
      text: z.string().trim().min(1).max(PROMISE_TEXT_LIMIT),
      dueAt: momentSchema,
      ownerId: idSchema.nullable().default(null),
    }),
  }),
  'commitment.assign': engineCommand<Commitment>()({
    summary: 'Says who answers for a promise.',
    input: z.strictObject({ commitmentId: idSchema, to: idSchema.nullable() }),
  }),
  'commitment.fulfil': engineCommand<Commitment>()({
    summary: 'Says that a promise was kept.',
    input: z.strictObject({
      commitmentId: idSchema,
      note: z.string().trim().max(ROOM_REASON_LIMIT).default(''),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'commitment.break': engineCommand<Commitment>()({
    summary: 'Says that a promise will not be kept, and why.',
    input: z.strictObject({ commitmentId: idSchema, reason: neededReason }),
  }),
  'commitment.reopen': engineCommand<Commitment>()({
    summary: 'Takes back how a promise ended.',
    input: z.strictObject({
      commitmentId: idSchema,
      reason: z.string().trim().max(ROOM_REASON_LIMIT).default(''),
    }),
  }),
};
