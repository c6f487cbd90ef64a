/*
 * The facts board: stated, turned, amended, taken off, put back.
 */
import { idSchema, momentSchema } from '../domain/entry.ts';
import { type Fact, factSourceSchema, factStatusSchema, factTextSchema } from '../domain/fact.ts';
import { ROOM_REASON_LIMIT } from '../domain/roomLimits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';

export const factCalls = {
  'fact.state': engineCommand<Fact>()({
    summary: 'Puts a fact on the board of an incident, with its status and its source.',
    input: z.strictObject({
      incidentId: idSchema,
      text: factTextSchema,
      status: factStatusSchema,
      source: factSourceSchema.default(''),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'fact.turn': engineCommand<Fact>()({
    summary: 'Says that a fact is confirmed, unconfirmed, refuted or unknown from now on, and who says so.',
    input: z.strictObject({
      factId: idSchema,
      status: factStatusSchema,
      source: factSourceSchema.default(''),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'fact.amend': engineCommand<Fact>()({
    summary: 'Gives a fact another wording; the old one stays, struck through.',
    input: z.strictObject({ factId: idSchema, text: factTextSchema }),
  }),
  'fact.withdraw': engineCommand<Fact>()({
    summary: 'Takes a fact off the board; it stays in the journal.',
    input: z.strictObject({
      factId: idSchema,
      reason: z.string().trim().max(ROOM_REASON_LIMIT).default(''),
    }),
  }),
  'fact.restore': engineCommand<Fact>()({
    summary: 'Puts a fact back on the board.',
    input: z.strictObject({ factId: idSchema }),
  }),
};
