/*
 * The improvement plan: what was found, what is done about it, and what became of it; of one incident or of all.
 */
import { idSchema } from '../domain/entry.ts';
import { type Improvement, improvementShape } from '../domain/improvement.ts';
import { IMPROVEMENT_NOTE_LIMIT } from '../domain/improvementLimits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

const anyNote = z.string().trim().max(IMPROVEMENT_NOTE_LIMIT).default('');
const neededReason = z.string().trim().min(1).max(IMPROVEMENT_NOTE_LIMIT);
const ofImprovement = { improvementId: idSchema };
const { finding, part, clauseId, proposal, action, ownerId, ownerName, startOn, dueOn, criterion } =
  improvementShape;

export const improvementCalls = {
  'improvement.list': engineQuery<readonly Improvement[]>()({
    summary: 'The improvement plan of an incident, the oldest first; or of all of them, the newest first.',
    input: z.strictObject({ incidentId: idSchema.nullable() }),
  }),
  'improvement.open': engineCommand<Improvement>()({
    summary: 'Enters a finding with what is to be done about it.',
    input: z.strictObject({
      incidentId: idSchema,
      finding,
      part: part.default(null),
      clauseId: clauseId.default(null),
      proposal: proposal.default(''),
      action: action.default(''),
      ownerId: ownerId.default(null),
      ownerName: ownerName.default(''),
      startOn: startOn.default(null),
      dueOn: dueOn.default(null),
      criterion: criterion.default(''),
    }),
  }),
  'improvement.amend': engineCommand<Improvement>()({
    summary: 'Changes fields of an improvement that is open.',
    input: z.strictObject({ ...ofImprovement, ...z.object(improvementShape).partial().shape }),
  }),
  'improvement.adopt': engineCommand<Improvement>()({
    summary: 'Says that the plan has taken the proposal in.',
    input: z.strictObject({
      ...ofImprovement,
      planEntryId: idSchema.nullable().default(null),
      note: anyNote,
    }),
  }),
  'improvement.complete': engineCommand<Improvement>()({
    summary: 'Says that the action is done.',
    input: z.strictObject({ ...ofImprovement, note: anyNote }),
  }),
  'improvement.reopen': engineCommand<Improvement>()({
    summary: 'Takes back that an improvement was done or dropped.',
    input: z.strictObject({ ...ofImprovement, reason: anyNote }),
  }),
  'improvement.drop': engineCommand<Improvement>()({
    summary: 'Gives an improvement up, and says why.',
    input: z.strictObject({ ...ofImprovement, reason: neededReason }),
  }),
};
