/*
 * The debrief: what each person answers, at closing and weeks later.
 */
import { answersSchema, type Contribution, contributorSchema } from '../domain/contribution.ts';
import { CONTRIBUTION_REASON_LIMIT, DEBRIEF_FORMS } from '../domain/contributionLimits.ts';
import { idSchema } from '../domain/entry.ts';
import { LANGUAGES } from '../domain/limits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

const ofContribution = { contributionId: idSchema };

export const contributionCalls = {
  'contribution.list': engineQuery<readonly Contribution[]>()({
    summary: 'What was answered to the debrief of an incident, the oldest first.',
    input: z.strictObject({ incidentId: idSchema }),
    grades: ['console', 'headless', 'shell'],
  }),
  'contribution.give': engineCommand<Contribution>()({
    summary: 'Keeps what one person answers to the debrief, also after the incident was closed.',
    input: z.strictObject({
      incidentId: idSchema,
      form: z.enum(DEBRIEF_FORMS),
      language: z.enum(LANGUAGES),
      contributor: contributorSchema,
      answers: answersSchema,
    }),
  }),
  'contribution.amend': engineCommand<Contribution>()({
    summary: 'Says all answers of one person anew.',
    input: z.strictObject({ ...ofContribution, answers: answersSchema }),
  }),
  'contribution.withdraw': engineCommand<Contribution>()({
    summary: 'Takes the answers of one person back; they stay in the journal and leave the report.',
    input: z.strictObject({
      ...ofContribution,
      reason: z.string().trim().max(CONTRIBUTION_REASON_LIMIT).default(''),
    }),
  }),
};
