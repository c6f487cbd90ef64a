/*
 * Triage acts on one post: claimed, observed, intervened, not ours, assigned, more context asked, taken back.
 */
import { idSchema, momentSchema, sha256Schema } from '../domain/entry.ts';
import { levelSchema } from '../domain/level.ts';
import { tripwireSchema, type Verdict, verdictFactsSchema, verdictReasonSchema } from '../domain/verdict.ts';
import { VERDICT_CLASSES } from '../domain/verdictKinds.ts';
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';
import { rowIdSchema } from './mention.ts';

/** A post of the feed, or one that was decided before. */
const targetShape = { mentionId: rowIdSchema.optional(), verdictId: sha256Schema.optional() };
const isOne = (input: { readonly mentionId?: unknown; readonly verdictId?: unknown }): boolean =>
  (input.mentionId === undefined) !== (input.verdictId === undefined);
const ONE = { message: 'either `mentionId` or `verdictId`' };

const decidedShape = {
  ...targetShape,
  class: z.enum(VERDICT_CLASSES),
  reason: verdictReasonSchema.default(''),
  level: levelSchema,
  facts: verdictFactsSchema.default([]),
};

export const verdictCalls = {
  'verdict.claim': engineCommand<Verdict>()({
    summary:
      'Takes a post for a few minutes, so that nobody else works on it; refused while another holds it.',
    input: z.strictObject(targetShape).refine(isOne, ONE),
  }),
  'verdict.release': engineCommand<Verdict>()({
    summary: 'Lets a claimed post go.',
    input: z.strictObject({ verdictId: sha256Schema }),
  }),
  'verdict.observe': engineCommand<Verdict>()({
    summary: 'Decides to observe a post: with a reason, a moment of re-check and what brings it back.',
    input: z
      .strictObject({
        ...decidedShape,
        recheckAt: momentSchema,
        tripwires: z.array(tripwireSchema).max(20).default([]),
      })
      .refine(isOne, ONE),
  }),
  'verdict.intervene': engineCommand<Verdict>()({
    summary: 'Decides to intervene: hands the post over, and pins it to the incident where one is named.',
    input: z.strictObject({ ...decidedShape, incidentId: idSchema.optional() }).refine(isOne, ONE),
  }),
  'verdict.dismiss': engineCommand<Verdict>()({
    summary: 'Says that a post is not about the organisation.',
    input: z.strictObject({ ...targetShape, reason: verdictReasonSchema.default('') }).refine(isOne, ONE),
  }),
  'verdict.assign': engineCommand<Verdict>()({
    summary: 'Gives a post to a person.',
    input: z.strictObject({ ...targetShape, to: idSchema }).refine(isOne, ONE),
  }),
  'verdict.askContext': engineCommand<Verdict>()({
    summary: 'Marks a post as one that needs more context before it can be decided.',
    input: z.strictObject({ ...targetShape, reason: verdictReasonSchema.default('') }).refine(isOne, ONE),
  }),
  'verdict.withdraw': engineCommand<Verdict>()({
    summary: 'Takes the last decision on a post back.',
    input: z.strictObject({ verdictId: sha256Schema }),
  }),
};
