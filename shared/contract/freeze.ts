/*
 * The freeze ledger: every place that can speak, silenced with a proof, and speaking again.
 */
import { roomReasonSchema } from '../domain/decision.ts';
import { idSchema } from '../domain/entry.ts';
import { type Freeze, freezePlaceSchema } from '../domain/freeze.ts';
import type { ProposedFreeze } from '../domain/proposeFreezes.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';
import { PROPOSALS_LIMIT } from './task.ts';

export const freezeCalls = {
  'freeze.propose': engineQuery<readonly ProposedFreeze[]>()({
    summary: 'What the plan silences at the present level and below.',
    input: z.strictObject({ incidentId: idSchema }),
  }),
  'freeze.add': engineCommand<readonly Freeze[]>()({
    summary: 'Lists places that can speak for the organisation, each once.',
    input: z.strictObject({
      incidentId: idSchema,
      places: z.array(freezePlaceSchema).min(1).max(PROPOSALS_LIMIT),
    }),
  }),
  'freeze.confirm': engineCommand<Freeze>()({
    summary: 'Says that a place is silent, with what shows it.',
    input: z.strictObject({ freezeId: idSchema, proof: roomReasonSchema.default('') }),
  }),
  'freeze.lift': engineCommand<Freeze>()({
    summary: 'Says that a place speaks again.',
    input: z.strictObject({ freezeId: idSchema, note: roomReasonSchema.default('') }),
  }),
  'freeze.withdraw': engineCommand<Freeze>()({
    summary: 'Takes a place off the list that was not silenced.',
    input: z.strictObject({ freezeId: idSchema, reason: roomReasonSchema.default('') }),
  }),
};
