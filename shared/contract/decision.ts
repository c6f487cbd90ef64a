/*
 * Decisions of the room: asked, taken, reviewed, reversed by another one.
 */
import {
  type Decision,
  decisionChoiceSchema,
  decisionOptionsSchema,
  decisionQuestionSchema,
  roomReasonSchema,
} from '../domain/decision.ts';
import { idSchema, momentSchema } from '../domain/entry.ts';
import { DECISION_FACTS_LIMIT } from '../domain/roomLimits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';

export const decisionCalls = {
  'decision.ask': engineCommand<Decision>()({
    summary: 'Asks a question that is to be decided.',
    input: z.strictObject({
      incidentId: idSchema,
      question: decisionChoiceSchema,
      occurredAt: momentSchema.optional(),
    }),
  }),
  'decision.take': engineCommand<Decision>()({
    summary: 'Decides: a question that was asked, or one of its own; or in place of an earlier decision.',
    input: z.strictObject({
      incidentId: idSchema,
      /** The question that was asked; left out: a decision of its own. */
      decisionId: idSchema.optional(),
      question: decisionQuestionSchema.default(''),
      options: decisionOptionsSchema.default([]),
      choice: decisionChoiceSchema,
      why: roomReasonSchema.default(''),
      factIds: z.array(idSchema).max(DECISION_FACTS_LIMIT).default([]),
      reviewAt: momentSchema.nullable().default(null),
      reverses: idSchema.optional(),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'decision.review': engineCommand<Decision>()({
    summary: 'Says that a decision was looked at again and stands, and when it is to be next.',
    input: z.strictObject({
      decisionId: idSchema,
      note: roomReasonSchema.default(''),
      nextAt: momentSchema.nullable().default(null),
    }),
  }),
  'decision.withdraw': engineCommand<Decision>()({
    summary: 'Takes back a question that needs no decision any more.',
    input: z.strictObject({ decisionId: idSchema, reason: roomReasonSchema.default('') }),
  }),
};
